import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";

/**
 * Where a word still is in a file: in its bytes, in whatever of them unpacks (zlib streams anywhere, parts of a zip file), in UTF-8 or UTF-16,
 * or in hexadecimal as PDFs write it. Empty when it is nowhere.
 */
export function traces(file: Uint8Array, word: string): readonly string[] {
  return layersOf(Buffer.from(file)).flatMap(({ name, bytes }) =>
    formsOf(word)
      .filter(([, wanted]) => bytes.includes(wanted))
      .map(([form]) => `${name} ${form}`),
  );
}

function formsOf(word: string): readonly (readonly [string, Buffer])[] {
  const utf16 = Buffer.from(word, "utf16le");
  const forms: (readonly [string, Buffer])[] = [
    ["utf-8", Buffer.from(word)],
    ["utf-16le", utf16],
    ["utf-16be", Buffer.from(utf16).swap16()],
  ];
  const written = forms.flatMap(([name, bytes]) => [
    [`${name} as hex`, Buffer.from(bytes.toString("hex"))] as const,
    [`${name} as HEX`, Buffer.from(bytes.toString("hex").toUpperCase())] as const,
  ]);
  return [...forms, ...written];
}

type Layer = { readonly name: string; readonly bytes: Buffer };

function layersOf(file: Buffer, name = "file", depth = 0): readonly Layer[] {
  const found: Layer[] = [{ name, bytes: file }];
  if (depth > 3) return found;
  for (let at = file.indexOf(0x78); at >= 0; at = file.indexOf(0x78, at + 1)) {
    if (((file[at] ?? 0) * 256 + (file[at + 1] ?? 0)) % 31 !== 0) continue;
    try {
      const unpacked = inflateSync(file.subarray(at), { finishFlush: 2 });
      if (unpacked.length > 0) found.push(...layersOf(unpacked, `${name} > zlib at ${at}`, depth + 1));
    } catch {
      // Not the beginning of one.
    }
  }
  if (file.toString("latin1", 0, 4) === "PK\x03\x04") {
    for (const [part, bytes] of Object.entries(unzipSync(file)))
      found.push(...layersOf(Buffer.from(bytes), `${name} > ${part}`, depth + 1));
  }
  return found;
}
