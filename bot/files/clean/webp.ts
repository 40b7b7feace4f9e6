import { ContentError } from "./cleaned.ts";
import { orientationOf, orientationTiff } from "./orientation.ts";
import { checkPixels } from "./pixels.ts";

type Chunk = { readonly name: string; readonly content: Buffer };

const pictures: ReadonlySet<string> = new Set(["VP8 ", "VP8L"]);
const neededInFrame: ReadonlySet<string> = new Set([...pictures, "ALPH"]);
const needed: ReadonlySet<string> = new Set([...neededInFrame, "ANIM"]);
// Flags of VP8X: a colour profile, EXIF, XMP.
const [profileFlag, exifFlag, xmpFlag] = [0x20, 0x08, 0x04];
// Position, size, duration and flags of a frame come before its chunks.
const frameHeaderBytes = 16;

/**
 * A WebP of nothing but its picture or pictures, byte for byte: without EXIF, XMP, colour profile, unknown chunks and what lies behind the
 * end. Kept is which side is up. Throws `ContentError`.
 */
export function cleanWebp(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = source.readUInt32LE(4) + 8;
  if (end > source.length) throw new ContentError("broken-file");
  const chunks = chunksOf(source.subarray(12, end));
  const exif = chunks.find(({ name }) => name === "EXIF")?.content;
  const orientation = exif === undefined ? 1 : orientationOf(withoutName(exif));
  const isTurned = orientation !== 1 && chunks[0]?.name === "VP8X";
  const kept: Buffer[] = [];
  let hasPicture = false;
  for (const { name, content } of chunks) {
    if (name === "VP8X") kept.push(chunk(name, plainHeader(content, isTurned)));
    else if (name === "ANMF") kept.push(chunk(name, plainFrame(content)));
    else if (needed.has(name)) kept.push(chunk(name, content));
    if (pictures.has(name) || name === "ANMF") hasPicture = true;
  }
  if (!hasPicture) throw new ContentError("broken-file");
  if (isTurned) kept.push(chunk("EXIF", orientationTiff(orientation)));
  const body = Buffer.concat([Buffer.from("WEBP", "latin1"), ...kept]);
  const header = Buffer.from("RIFF\0\0\0\0", "latin1");
  header.writeUInt32LE(body.length, 4);
  return Buffer.concat([header, body]);
}

function chunksOf(source: Buffer): readonly Chunk[] {
  const found: Chunk[] = [];
  for (let at = 0; at < source.length; ) {
    if (at + 8 > source.length) throw new ContentError("broken-file");
    const length = source.readUInt32LE(at + 4);
    const end = at + 8 + length;
    if (end > source.length) throw new ContentError("broken-file");
    found.push({ name: source.toString("latin1", at, at + 4), content: source.subarray(at + 8, end) });
    at = end + (length % 2);
  }
  return found;
}

function plainHeader(content: Buffer, isTurned: boolean): Buffer {
  if (content.length < 10) throw new ContentError("broken-file");
  checkPixels(content.readUIntLE(4, 3) + 1, content.readUIntLE(7, 3) + 1);
  const plain = Buffer.from(content.subarray(0, 10));
  plain[0] = ((plain[0] ?? 0) & ~(profileFlag | exifFlag | xmpFlag)) | (isTurned ? exifFlag : 0);
  return plain;
}

function plainFrame(content: Buffer): Buffer {
  const chunks = chunksOf(content.subarray(frameHeaderBytes)).filter(({ name }) => neededInFrame.has(name));
  return Buffer.concat([
    content.subarray(0, frameHeaderBytes),
    ...chunks.map(({ name, content: inside }) => chunk(name, inside)),
  ]);
}

/** Some programs put the name before it that JPEG wants. */
function withoutName(exif: Buffer): Buffer {
  return exif.toString("latin1", 0, 6) === "Exif\0\0" ? exif.subarray(6) : exif;
}

function chunk(name: string, content: Buffer): Buffer {
  const header = Buffer.from(`${name}\0\0\0\0`, "latin1");
  header.writeUInt32LE(content.length, 4);
  return Buffer.concat([header, content, Buffer.alloc(content.length % 2)]);
}
