import { crc32, deflateSync } from "node:zlib";
import encodeQR from "qr";

/** Pixels a module: with the quiet zone of four a picture of some 200 pixels. */
const scale = 5;

/**
 * A QR code as a PNG in a `data:` address, black on white, so that whoever looks at it asks no server for it. It is a kilobyte or less
 * for an address of ordinary length.
 */
export function qrPicture(text: string): string {
  const modules: readonly (readonly boolean[])[] = encodeQR(text, "raw", { ecc: "medium", border: 4 });
  return `data:image/png;base64,${pngOf(modules).toString("base64")}`;
}

/** One bit a pixel, as greyscale: a set bit is white. */
function pngOf(modules: readonly (readonly boolean[])[]): Buffer {
  const side = modules.length * scale;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = modules.flatMap((row) => {
    const line = Buffer.alloc(1 + Math.ceil(side / 8), 0);
    for (let x = 0; x < side; x++) {
      const byte = 1 + (x >> 3);
      if (row[Math.floor(x / scale)] !== true) line[byte] = (line[byte] ?? 0) | (0x80 >> (x & 7));
    }
    return Array.from({ length: scale }, () => line);
  });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk("IEND"),
  ]);
}

function chunk(type: string, data: Uint8Array = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
