import { crc32 } from "node:zlib";
import { ContentError } from "./cleaned.ts";
import { orientationOf, orientationTiff } from "./orientation.ts";
import { checkPixels } from "./pixels.ts";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
// What draws the picture, moving ones included. Not the colour profile (it may name a screen by its number) nor anything unknown.
const needed: ReadonlySet<string> = new Set("IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB sBIT bKGD pHYs acTL fcTL fdAT".split(" "));

/**
 * A PNG of nothing but its picture, byte for byte: without texts, times, EXIF, profiles and what lies behind the end (where some
 * programs have left the rest of a picture that was cropped). Kept is which side is up. Throws `ContentError`.
 */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Buffer[] = [];
  let turned: Buffer[] = [];
  let hasPicture = false;
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
    if (name === "IDAT") hasPicture = true;
    if (needed.has(name)) kept.push(source.subarray(at, end));
    if (name === "IEND") break;
    at = end;
  }
  const [header, ...rest] = kept;
  if (header === undefined || !hasPicture) throw new ContentError("broken-file");
  return Buffer.concat([signature, header, ...turned, ...rest]);
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
