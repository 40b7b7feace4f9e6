import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createInflate } from "node:zlib";
import { ContentError } from "./cleaned.ts";
import { orientationOf, orientationTiff } from "./orientation.ts";
import { checkPixels } from "./pixels.ts";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/**
 * What draws the picture, and how long each may be in bytes. Not the colour profile (it may name a screen by its number), not the further
 * pictures of a moving one, nor anything unknown.
 */
const needed: ReadonlyMap<string, number> = new Map([
  ["IHDR", 13],
  ["PLTE", 768],
  ["IDAT", Number.POSITIVE_INFINITY],
  ["IEND", 0],
  ["tRNS", 256],
  ["gAMA", 4],
  ["cHRM", 32],
  ["sRGB", 1],
  ["sBIT", 4],
  ["bKGD", 6],
  ["pHYs", 9],
]);

/**
 * A PNG of nothing but its picture, byte for byte: without texts, times, EXIF, profiles and what lies behind the end (where some
 * programs have left the rest of a picture that was cropped), inside of its data too. Kept is which side is up. Rejects with `ContentError`.
 */
export async function cleanPng(bytes: Uint8Array): Promise<Uint8Array> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Buffer[] = [];
  let turned: Buffer[] = [];
  const picture: Buffer[] = [];
  for (let at = signature.length; ; ) {
    if (at + 12 > source.length) throw new ContentError("broken-file");
    const end = at + 12 + source.readUInt32BE(at);
    if (end > source.length) throw new ContentError("broken-file");
    const name = source.toString("latin1", at + 4, at + 8);
    const content = source.subarray(at + 8, end - 4);
    if (crc32(source.subarray(at + 4, end - 4)) !== source.readUInt32BE(end - 4)) throw new ContentError("broken-file");
    if ((at === signature.length) !== (name === "IHDR")) throw new ContentError("broken-file");
    if (name === "IHDR") {
      if (content.length !== 13) throw new ContentError("broken-file");
      checkPixels(content.readUInt32BE(0), content.readUInt32BE(4));
    }
    if (name === "eXIf") turned = upright(content);
    if (name === "IDAT") picture.push(content);
    if (content.length <= (needed.get(name) ?? -1)) kept.push(source.subarray(at, end));
    if (name === "IEND") break;
    at = end;
  }
  const [header, ...rest] = kept;
  if (header === undefined || picture.length === 0) throw new ContentError("broken-file");
  await checkPicture(header.subarray(8, -4), picture);
  return Buffer.concat([signature, header, ...turned, ...rest]);
}

/** Unpacks the picture, holding none of it: it has to be of the size that the header says, and nothing may lie behind it. */
async function checkPicture(header: Buffer, packed: readonly Buffer[]): Promise<void> {
  const expected = pictureBytes(header);
  const inflate = createInflate();
  let unpacked = 0;
  try {
    await pipeline(Readable.from(packed), inflate, async (chunks: AsyncIterable<Buffer>) => {
      for await (const { length } of chunks) {
        unpacked += length;
        if (unpacked > expected) throw new ContentError("broken-file");
      }
    });
  } catch {
    throw new ContentError("broken-file");
  }
  const given = packed.reduce((sum, { length }) => sum + length, 0);
  if (unpacked !== expected || inflate.bytesWritten !== given) throw new ContentError("broken-file");
}

// First column and row of each pass of an interlaced picture, and how far it is to the next ones.
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** How many bytes a picture with this header unpacks to: each row with one byte before it. */
function pictureBytes(header: Buffer): number {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const bits = (header[8] ?? 0) * (channelsOf[header[9] ?? 9] ?? 0);
  const size = (columns: number, rows: number) => (columns > 0 ? rows * (1 + Math.ceil((columns * bits) / 8)) : 0);
  if (header[12] !== 1) return size(width, height);
  return passes.reduce(
    (sum, [left, top, right, down]) => sum + size(Math.ceil((width - left) / right), Math.ceil((height - top) / down)),
    0,
  );
}

function upright(exif: Buffer): Buffer[] {
  const orientation = orientationOf(exif);
  return orientation === 1 ? [] : [chunk("eXIf", orientationTiff(orientation))];
}

function chunk(name: string, content: Buffer): Buffer {
  const made = Buffer.concat([Buffer.alloc(4), Buffer.from(name, "latin1"), content, Buffer.alloc(4)]);
  made.writeUInt32BE(content.length, 0);
  made.writeUInt32BE(crc32(made.subarray(4, -4)), made.length - 4);
  return made;
}
