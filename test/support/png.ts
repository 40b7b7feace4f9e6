import { inflateSync } from "node:zlib";

/** The pixels, RGBA, of a greyscale PNG of one bit a pixel and unfiltered rows in a `data:` address. */
export function pixelsOf(url: string): { readonly width: number; readonly height: number; readonly data: Uint8Array } {
  const png = Buffer.from(url.replace("data:image/png;base64,", ""), "base64");
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString("ascii", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const rows = inflateSync(Buffer.concat(parts));
  const bytesInRow = 1 + Math.ceil(width / 8);
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isWhite = ((rows[y * bytesInRow + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
      data.set([isWhite ? 255 : 0, isWhite ? 255 : 0, isWhite ? 255 : 0, 255], (y * width + x) * 4);
    }
  }
  return { width, height, data };
}
