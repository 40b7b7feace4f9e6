import { crc32 } from "node:zlib";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { cleanFile } from "#bot/files/clean/cleanFile.ts";
import { canary, jpegFile, pngFile, webpFile, zipOf } from "./made.ts";
import { docxFile, odtFile, xlsxFile } from "./madeOffice.ts";
import { pdfFile } from "./madePdf.ts";
import { traces } from "./traces.ts";

/*
 * Whatever a file has been made into, cleaning it ends, says what it is or why not, and gives nothing on that names its maker.
 *
 * The names are looked for where the damage has left the file's frame as it was: tags, keys and marks. Where a known key, such as that of a
 * note's author, was made into one that no program knows, what stands there is data of a meaning that nobody can know.
 */

/** A file as the parts in which it may be damaged, and how they become a file again: sums and packing are right, so that the damage is met. */
type Damageable = {
  readonly parts: readonly Buffer[];
  readonly made: (parts: readonly Buffer[]) => Buffer;
  /** What of a part is its frame. */
  readonly frame: (part: Buffer) => string;
};

const all = (frame: RegExp) => (part: Buffer) => (part.toString("latin1").match(frame) ?? []).join(" ");
const whole = (file: Buffer, frame: Damageable["frame"]): Damageable => ({
  parts: [file],
  made: ([bytes]) => bytes ?? file,
  frame,
});

/**
 * Values that bear the name belong to the frame with all that stands beside it: a picture's description is known for a file's name by its
 * ending, a field that fetches by its word, and the beginning of a note for its author's name by that of its author.
 */
const named = new RegExp(`>[^<>]*${canary}[^<>]*<|"[^"<>]*${canary}[^"<>]*"|(?:author|creator)(?:="|>)[^"<]*`, "g");

function zipped(file: Buffer): Damageable {
  const entries = Object.entries(unzipSync(file));
  return {
    parts: entries.map(([, bytes]) => Buffer.from(bytes)),
    made: (parts) => zipOf(Object.fromEntries(entries.map(([name], index) => [name, parts[index] ?? ""]))),
    // Of XML all but the values of attributes and the text; pictures are tried by themselves.
    frame: (part) => {
      const text = part.toString("latin1");
      const markup = text.replace(/"[^"<]*"/g, '""').replace(/>[^<]*</g, "><");
      return [markup, ...(text.match(named) ?? [])].join(" ");
    },
  };
}

function withRightSums(file: Buffer): Buffer {
  const bytes = Buffer.from(file);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) break;
    bytes.writeUInt32BE(crc32(bytes.subarray(at + 4, end - 4)), end - 4);
    at = end;
  }
  return bytes;
}

const marks = all(/\xff[\xc0-\xfe]../gs);
const kinds: Readonly<Record<string, Damageable>> = {
  jpeg: whole(jpegFile(), marks),
  png: {
    parts: [pngFile()],
    made: ([bytes = Buffer.alloc(0)]) => withRightSums(bytes),
    frame: all(/....([A-Z]{4}|[a-z][A-Za-z]{3})/gs),
  },
  webp: whole(webpFile(), all(/(WEBP|VP8X|ICCP|VP8L|EXIF|XMP |ZZZZ)..../gs)),
  pdf: whole(pdfFile(), (part) => part.toString("latin1").replace(/\([^()]*\)/g, "()")),
  docx: zipped(docxFile()),
  xlsx: zipped(xlsxFile()),
  odt: zipped(odtFile()),
};

// Not fc.double, which gives mostly what is next to nothing.
const share = fc.noBias(fc.nat(999_999)).map((millionths) => millionths / 1_000_000);
const change = fc.record({
  part: share,
  at: share,
  kind: fc.constantFrom("set", "set", "set", "set", "drop", "double"),
  value: fc.oneof(fc.integer({ min: 0x61, max: 0x7a }), fc.integer({ min: 0, max: 255 })),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function damaged({ parts, made, frame }: Damageable, changes: readonly Change[]) {
  const changed = [...parts];
  for (const { part, at, kind, value } of changes) {
    const index = Math.floor(part * changed.length);
    const bytes = Buffer.from(changed[index] ?? []);
    const place = Math.floor(at * bytes.length);
    const rest = bytes.subarray(place);
    if (kind === "set") bytes[place] = value;
    changed[index] =
      kind === "set"
        ? bytes
        : Buffer.concat([
            bytes.subarray(0, place),
            ...(kind === "drop" ? [rest.subarray(value)] : [rest.subarray(0, value), rest]),
          ]);
  }
  const isFrameWhole = changed.every((part, index) => frame(part) === frame(parts[index] ?? part));
  return { file: made(changed), isFrameWhole };
}

const codes = ["unknown-type", "broken-file", "encrypted-file", "active-content", "expands-too-much", "cannot-be-cleaned"];

for (const [kind, file] of Object.entries(kinds)) {
  it(`a damaged ${kind} is cleaned or refused, and no name comes through`, { timeout: 180_000 }, async () => {
    let looked = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 2 }), async (changes) => {
        const { file: bytes, isFrameWhole } = damaged(file, changes);
        const result = await cleanFile(bytes);
        if (result.kind === "refused") expect(codes).toContain(result.code);
        else if (isFrameWhole) {
          looked += 1;
          expect(traces(result.file.bytes, canary)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
    // Damage that is all refused would show nothing.
    expect(looked).toBeGreaterThan(0);
  });

  it(`a ${kind} that ends anywhere is cleaned or refused, and no name comes through`, async () => {
    const complete = file.made(file.parts);
    const step = Math.max(1, Math.floor(complete.length / 400));
    for (let length = 0; length < complete.length; length += step) {
      const result = await cleanFile(complete.subarray(0, length));
      if (result.kind === "refused") expect(codes).toContain(result.code);
      else expect([length, traces(result.file.bytes, canary)]).toEqual([length, []]);
    }
  });
}

it("bytes of no order are cleaned or refused", async () => {
  const starts = ["\xff\xd8\xff", "\x89PNG\r\n\x1a\n", "RIFF____WEBP", "%PDF-1.7\n", "PK\x03\x04", ""].map((start) =>
    Buffer.from(start, "latin1"),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 2_000 }), async (start, rest) => {
      const result = await cleanFile(Buffer.concat([start, rest]));
      expect(result.kind === "clean" || codes.includes(result.code)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
