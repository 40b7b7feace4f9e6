import { ContentError } from "./cleaned.ts";

const signatureBox = Buffer.from("\0\0\0\x0cjP  \r\n\x87\n", "latin1");
const neededBoxes: ReadonlySet<string> = new Set(["jP  ", "ftyp", "rreq", "jp2h", "jp2c"]);
const [startOfCode, startOfTile, comment] = [0xff4f, 0xff90, 0xff64];

/** A JPEG 2000 picture, as PDFs hold them, of nothing but what draws it: without XMP, UUID boxes and comments. Throws `ContentError`. */
export function cleanJpeg2000(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!source.subarray(0, 12).equals(signatureBox)) return cleanCode(source);
  const kept: Buffer[] = [];
  for (let at = 0; at < source.length; ) {
    if (at + 8 > source.length) throw new ContentError("broken-file");
    const told = source.readUInt32BE(at);
    // 1: the length follows in eight bytes, which only pictures of 4 GB need. 0: to the end.
    const end = told === 0 ? source.length : at + told;
    if (told === 1 || end < at + 8 || end > source.length) throw new ContentError("broken-file");
    const name = source.toString("latin1", at + 4, at + 8);
    const content = source.subarray(at + 8, end);
    if (neededBoxes.has(name)) kept.push(box(name, name === "jp2c" ? cleanCode(content) : content));
    at = end;
  }
  return Buffer.concat(kept);
}

function cleanCode(source: Buffer): Buffer {
  if (source.length < 4 || source.readUInt16BE(0) !== startOfCode) throw new ContentError("broken-file");
  const kept = [source.subarray(0, 2)];
  for (let at = 2; ; ) {
    if (at + 4 > source.length) throw new ContentError("broken-file");
    const marker = source.readUInt16BE(at);
    if (marker === startOfTile) return Buffer.concat([...kept, source.subarray(at)]);
    const end = at + 2 + source.readUInt16BE(at + 2);
    if (end > source.length || end < at + 4) throw new ContentError("broken-file");
    if (marker !== comment) kept.push(source.subarray(at, end));
    at = end;
  }
}

function box(name: string, content: Buffer): Buffer {
  const header = Buffer.from(`\0\0\0\0${name}`, "latin1");
  header.writeUInt32BE(content.length + 8, 0);
  return Buffer.concat([header, content]);
}
