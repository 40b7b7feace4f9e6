/** Draws the app's icons: a house that holds an agenda. `node appPackage/drawIcons.ts` writes them beside this file. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";

type Point = readonly [x: number, y: number];
type Colour = readonly [red: number, green: number, blue: number];
/** Whether a point of the picture, in pixels from its upper left corner, belongs to a shape. */
type Shape = (x: number, y: number) => boolean;

/** A picture as RGBA rows, eight bits a channel. */
export type Picture = { readonly size: number; readonly pixels: Uint8Array };

const white: Colour = [255, 255, 255];
/** The accent colour of the manifest. */
const petrol: Colour = [11, 90, 94];

/** 192 × 192, full colour: Teams cuts the corners itself, so the house keeps clear of them. */
export function colorIcon(): Picture {
  const house = polygon([
    [96, 38],
    [158, 92],
    [146, 104],
    [146, 154],
    [46, 154],
    [46, 104],
    [34, 92],
  ]);
  const agenda = anyOf([98, 117, 136].flatMap((y) => [disc([66, y], 5), bar([79, y], [126, y], 4)]));
  return paint(192, [
    [() => true, petrol],
    [house, white],
    [agenda, petrol],
  ]);
}

/** 32 × 32, white lines on nothing. */
export function outlineIcon(): Picture {
  const roof = [bar([4, 15], [16, 4.5], 1), bar([16, 4.5], [28, 15], 1)];
  const walls = [bar([7, 13.5], [7, 27], 1), bar([25, 13.5], [25, 27], 1), bar([7, 27], [25, 27], 1)];
  const agenda = [17, 22].flatMap((y) => [disc([11.5, y], 1.2), bar([15, y], [21, y], 0.9)]);
  return paint(32, [[anyOf([...roof, ...walls, ...agenda]), white]]);
}

/** A picture as PNG: one header, one block of unfiltered rows, the end. */
function pngOf({ size, pixels }: Picture): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, y) => Buffer.from([0, ...pixels.subarray(y * size * 4, (y + 1) * size * 4)]));
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
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Points looked at in each direction within a pixel, so that edges are smooth. */
const fineness = 8;

/** Lays shapes over each other, the last on top; what no shape covers stays transparent. */
function paint(size: number, layers: readonly (readonly [Shape, Colour])[]): Picture {
  const pixels = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) pixels.set(pixelAt(x, y, layers), (y * size + x) * 4);
  return { size, pixels };
}

function pixelAt(x: number, y: number, layers: readonly (readonly [Shape, Colour])[]): readonly number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let point = 0; point < fineness * fineness; point++) {
    const px = x + ((point % fineness) + 0.5) / fineness;
    const py = y + (Math.floor(point / fineness) + 0.5) / fineness;
    const colour = layers.findLast(([shape]) => shape(px, py))?.[1];
    if (colour === undefined) continue;
    covered++;
    for (const [channel, value] of colour.entries()) sum[channel] = (sum[channel] ?? 0) + value;
  }
  const channels = sum.map((value) => (covered === 0 ? 0 : Math.round(value / covered)));
  return [...channels, Math.round((covered * 255) / (fineness * fineness))];
}

function anyOf(shapes: readonly Shape[]): Shape {
  return (x, y) => shapes.some((shape) => shape(x, y));
}

function disc([centreX, centreY]: Point, radius: number): Shape {
  return (x, y) => Math.hypot(x - centreX, y - centreY) <= radius;
}

/** A line with round ends; `half` is half its width. */
function bar([fromX, fromY]: Point, [toX, toY]: Point, half: number): Shape {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const squared = alongX * alongX + alongY * alongY;
  return (x, y) => {
    const share = Math.min(1, Math.max(0, ((x - fromX) * alongX + (y - fromY) * alongY) / squared));
    return Math.hypot(x - fromX - share * alongX, y - fromY - share * alongY) <= half;
  };
}

function polygon(corners: readonly Point[]): Shape {
  return (x, y) => {
    let inside = false;
    corners.forEach(([ax, ay], index) => {
      const [bx, by] = corners[(index + 1) % corners.length] ?? [ax, ay];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    });
    return inside;
  };
}

if (import.meta.main) {
  writeFileSync(join(import.meta.dirname, "color.png"), pngOf(colorIcon()));
  writeFileSync(join(import.meta.dirname, "outline.png"), pngOf(outlineIcon()));
}
