import { crc32, deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";

/*
 * Files of every kind, made small, with a name planted in every place that is known to tell of who made a file. `canary` is what no cleaned file may hold.
 */

export const canary = "KANARI-Ola-Nordmann";

type Content = string | Uint8Array | readonly number[];

export const bytes = (...parts: Content[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))));

/** EXIF data (a TIFF): orientation, camera and GPS position, and a name. */
export function exif(orientation: number, order: "II" | "MM" = "MM"): Buffer {
  const tiff = Buffer.alloc(120);
  const little = order === "II";
  const two = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at));
  const four = (value: number, at: number) => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at));
  const entry = (at: number, tag: number, type: number, count: number) => {
    two(tag, at);
    two(type, at + 2);
    four(count, at + 4);
  };
  tiff.write(order, 0, "latin1");
  two(42, 2);
  four(8, 4);
  two(3, 8);
  entry(10, 0x010f, 2, canary.length + 1);
  four(60, 18);
  entry(22, 0x0112, 3, 1);
  two(orientation, 30);
  entry(34, 0x8825, 4, 1);
  four(90, 42);
  tiff.write(canary, 60, "latin1");
  tiff.write(`GPS ${canary}`, 90, "latin1");
  return tiff;
}

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>${canary}</dc:creator></x:xmpmeta>`;

function segment(marker: number, content: Content): Buffer {
  const inside = bytes(content);
  return bytes([0xff, marker, (inside.length + 2) >> 8, (inside.length + 2) & 0xff], inside);
}

// A real JPEG of 8×8 grey pixels: its tables, frame and scan.
const quantisation = segment(
  0xdb,
  bytes(
    [0],
    Array.from({ length: 64 }, () => 16),
  ),
);
const huffman = segment(
  0xc4,
  bytes([0], [1, ...Array.from({ length: 15 }, () => 0)], [0], [0x10], [1, ...Array.from({ length: 15 }, () => 0)], [0]),
);
const frame = segment(0xc0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]);
const scan = bytes(segment(0xda, [1, 1, 0, 0, 63, 0]), [0x3f]);
export const jpegPicture = bytes(quantisation, frame, huffman, scan);

/** A JPEG with a name in each of its segments, in a small picture, and behind its end. */
export function jpegFile(orientation = 6): Buffer {
  return bytes(
    [0xff, 0xd8],
    segment(0xe0, bytes("JFIF\0", [1, 2, 0, 0, 1, 0, 1, 1, 1], [1, 2, 3])),
    segment(0xe0, `JFXX\0\x10${canary}`),
    segment(0xe1, bytes("Exif\0\0", exif(orientation))),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${xmp}`),
    segment(0xe2, `ICC_PROFILE\0\x01\x01${canary}`),
    segment(0xe2, `MPF\0${canary}`),
    segment(0xed, `Photoshop 3.0\x008BIM\x04\x04\0\0${canary}`),
    segment(0xee, bytes("Adobe", [0, 100, 0, 0, 0, 0, 1], canary)),
    segment(0xef, canary),
    segment(0xfe, canary),
    [0xff],
    jpegPicture,
    [0xff, 0xd9],
    canary,
  );
}

function pngChunk(name: string, content: Content): Buffer {
  const inside = bytes(content);
  const made = bytes([0, 0, 0, 0], name, inside, [0, 0, 0, 0]);
  made.writeUInt32BE(inside.length, 0);
  made.writeUInt32BE(crc32(made.subarray(4, -4)), made.length - 4);
  return made;
}

const pngHeader = pngChunk("IHDR", [0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0]);
export const pngPicture = pngChunk("IDAT", deflateSync(Buffer.from([0, 10, 20, 0, 30, 40])));

export function pngFile(orientation = 8): Buffer {
  return bytes(
    "\x89PNG\r\n\x1a\n",
    pngHeader,
    pngChunk("sRGB", [0]),
    pngChunk("iCCP", bytes("profile\0\0", deflateSync(Buffer.from(canary)))),
    pngChunk("tEXt", `Author\0${canary}`),
    pngChunk("zTXt", bytes("Comment\0\0", deflateSync(Buffer.from(canary)))),
    pngChunk("iTXt", `XML:com.adobe.xmp\0\0\0\0\0${xmp}`),
    pngChunk("tIME", [7, 230, 1, 2, 3, 4, 5]),
    pngChunk("eXIf", exif(orientation)),
    pngChunk("caBX", canary),
    pngPicture,
    pngChunk("IEND", ""),
    canary,
  );
}

function webpChunk(name: string, content: Content): Buffer {
  const inside = bytes(content);
  const header = bytes(name, [0, 0, 0, 0]);
  header.writeUInt32LE(inside.length, 4);
  return bytes(header, inside, inside.length % 2 === 1 ? [0] : []);
}

// A real lossless WebP of one pixel.
export const webpPicture = webpChunk("VP8L", Buffer.from("2f000000106711818888fe0700", "hex"));

export function webpFile(orientation = 3): Buffer {
  const body = bytes(
    "WEBP",
    webpChunk("VP8X", [0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    webpChunk("ICCP", canary),
    webpPicture,
    webpChunk("EXIF", bytes("Exif\0\0", exif(orientation, "II"))),
    webpChunk("XMP ", xmp),
    webpChunk("ZZZZ", canary),
  );
  const header = bytes("RIFF", [0, 0, 0, 0]);
  header.writeUInt32LE(body.length, 4);
  return bytes(header, body, canary);
}

/** A zip file of these parts, with a name in its comments and extra fields. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const told = { comment: canary, extra: { 30837: strToU8(canary) }, mtime: new Date(2026, 4, 17, 12) };
  return Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, content]) => [name, [typeof content === "string" ? strToU8(content) : content, told]]),
      ),
    ),
  );
}
