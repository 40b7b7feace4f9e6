import { crc32, deflateSync } from "node:zlib";
import { encode } from "uqr";

/** Quiet zone that readers need around the code, in modules (ISO/IEC 18004). */
const quietZone = 4;

function modulesOf(text: string): readonly (readonly boolean[])[] {
  return encode(text, { ecc: "M", border: quietZone }).data;
}

/**
 * The text as a QR code, black on white in every theme, to stand in a page. Decoration for a screen reader: the address has to stand
 * beside it as text.
 */
export function qrSvg(text: string): string {
  const rows = modulesOf(text);
  const path = rows.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  const size = rows.length;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true">` +
    `<path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${path.join("")}"/></svg>`
  );
}

/** The same as a PNG, `scale` pixels a module: for Adaptive Cards, which take no SVG in every client. */
export function qrPng(text: string, scale = 6): Buffer {
  const rows = modulesOf(text);
  const size = rows.length * scale;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // One bit a pixel, grey: 1 is white.
  header.writeUInt8(1, 8);
  const lines = rows.flatMap((row) => Array<Buffer>(scale).fill(lineOf(row, scale)));
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(lines), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The same as an address that holds the picture itself, so that whoever looks at it asks no server for it. */
export function qrPngAddress(text: string): string {
  return `data:image/png;base64,${qrPng(text).toString("base64")}`;
}

/** Where the black modules of a row begin, and how many there are on end. */
function runsOf(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  row.forEach((isBlack, x) => {
    if (!isBlack) return;
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}

/** One line of pixels, with the filter byte «none» before it. */
function lineOf(row: readonly boolean[], scale: number): Buffer {
  const line = Buffer.alloc(1 + Math.ceil((row.length * scale) / 8));
  for (let pixel = 0; pixel < row.length * scale; pixel += 1) {
    if (row[Math.floor(pixel / scale)] === true) continue;
    const at = 1 + (pixel >> 3);
    line.writeUInt8(line.readUInt8(at) | (0x80 >> (pixel & 7)), at);
  }
  return line;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
