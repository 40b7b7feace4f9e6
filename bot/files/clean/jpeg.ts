import { ContentError } from "./cleaned.ts";
import { orientationOf, orientationTiff } from "./orientation.ts";
import { checkPixels } from "./pixels.ts";

const [startOfImage, endOfImage, startOfScan, app0, app1, app14, comment] = [0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xee, 0xfe];
const [huffmanTables, arithmeticTables, quantisationTables] = [0xc4, 0xcc, 0xdb];
// DQT, DHT, DAC, DRI, DNL and all SOFn but the three markers that lie among them.
const isNeeded = (marker: number) => (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xdb && marker <= 0xdd);
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![huffmanTables, 0xc8, arithmeticTables].includes(marker);

const exifName = "Exif\0\0";
const jfifName = "JFIF\0";
// Whether there is such a header decides how colours are read; what it says beyond that is not needed.
const plainJfif = Buffer.from([0xff, app0, 0, 16, ...Buffer.from(jfifName), 1, 1, 0, 0, 1, 0, 1, 0, 0]);

/**
 * A JPEG of nothing but its picture: what is needed to draw it is kept byte for byte, and all else is left out, whatever it is: EXIF with
 * place, time and camera, XMP, IPTC, comments, small pictures, colour profiles (which may name a screen by its number), and what lies
 * behind the end. Kept are which side is up and how Adobe's programs wrote colours. Throws `ContentError`.
 * @param mayLackEnd for pictures inside of other files, where some programs leave out the mark of the end: there is nothing behind it then
 */
export function cleanJpeg(bytes: Uint8Array, mayLackEnd = false): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Buffer[] = [];
  let orientation = 1;
  let hasFrame = false;
  let hasScan = false;
  let at = 2;
  for (;;) {
    if (hasScan && mayLackEnd && at >= source.length) break;
    const marker = markerAt(source, at);
    // Bytes of 0xFF may fill the space before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) break;
    if (marker === startOfImage || marker < 0xc0) throw new ContentError("broken-file");
    const end = at + 2 + lengthAt(source, at + 2);
    const content = source.subarray(at + 4, end);
    if (marker === app1 && content.toString("latin1", 0, 6) === exifName) orientation = orientationOf(content.subarray(6));
    else if (marker === app0 && content.toString("latin1", 0, 5) === jfifName && kept.length === 0) kept.push(plainJfif);
    else if (marker === app14) kept.push(...plainAdobe(content));
    else if (isNeeded(marker) || marker === startOfScan) {
      if (content.length !== neededLength(marker, content)) throw new ContentError("broken-file");
      kept.push(source.subarray(at, end));
    } else if (marker !== comment && (marker < app0 || marker > 0xef)) throw new ContentError("broken-file");
    if (isFrame(marker)) {
      // A height of 0 is told behind the first scan, which hardly anybody does.
      checkPixels(content.readUInt16BE(3), content.readUInt16BE(1));
      hasFrame = true;
    }
    at = end;
    if (marker === startOfScan) {
      hasScan = true;
      const scanEnd = endOfScan(source, at);
      kept.push(source.subarray(at, scanEnd));
      at = scanEnd;
    }
  }
  if (!hasFrame || !hasScan) throw new ContentError("broken-file");
  const turned = orientation === 1 ? [] : [exifSegment(orientation)];
  const [first, ...rest] = kept;
  const parts = first === plainJfif ? [first, ...turned, ...rest] : [...turned, ...kept];
  return Buffer.concat([Buffer.from([0xff, startOfImage]), ...parts, Buffer.from([0xff, endOfImage])]);
}

/** How long the content of such a segment is by what it says itself: what is longer has something else in it. */
function neededLength(marker: number, content: Buffer): number {
  const byte = (at: number) => content[at] ?? 0;
  if (isFrame(marker)) return 6 + 3 * byte(5);
  if (marker === startOfScan) return 4 + 2 * byte(0);
  if (marker === arithmeticTables) return content.length - (content.length % 2);
  if (marker === quantisationTables || marker === huffmanTables) {
    let at = 0;
    while (at < content.length) {
      if (marker === quantisationTables) at += byte(at) >= 0x10 ? 129 : 65;
      else at += 17 + content.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);
    }
    return at;
  }
  return 2;
}

function markerAt(source: Buffer, at: number): number {
  const marker = source[at + 1];
  if (source[at] !== 0xff || marker === undefined) throw new ContentError("broken-file");
  return marker;
}

function lengthAt(source: Buffer, at: number): number {
  const length = at + 2 <= source.length ? source.readUInt16BE(at) : 0;
  if (length < 2 || at + length > source.length) throw new ContentError("broken-file");
  return length;
}

/** Where the compressed picture ends: at the next marker that is neither a byte 0xFF of its own nor one of those that divide it. */
function endOfScan(source: Buffer, from: number): number {
  for (let at = source.indexOf(0xff, from); at >= 0; at = source.indexOf(0xff, at + 1)) {
    const next = source[at + 1];
    if (next === undefined) break;
    if (next !== 0x00 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return source.length;
}

/** Adobe's marker without what may stand behind its twelve bytes. */
function plainAdobe(content: Buffer): Buffer[] {
  if (content.toString("latin1", 0, 5) !== "Adobe" || content.length < 12) return [];
  return [Buffer.from([0xff, app14, 0, 14]), content.subarray(0, 12)];
}

function exifSegment(orientation: number): Buffer {
  const content = Buffer.concat([Buffer.from(exifName, "latin1"), orientationTiff(orientation)]);
  return Buffer.concat([Buffer.from([0xff, app1, 0, content.length + 2]), content]);
}
