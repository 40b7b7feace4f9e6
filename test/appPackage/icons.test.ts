import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { colorIcon, outlineIcon, type Picture } from "../../appPackage/drawIcons.ts";

/** Reads a PNG of eight-bit RGBA with unfiltered rows. */
async function read(name: string): Promise<Picture & { readonly height: number }> {
  const file = await readFile(join(import.meta.dirname, "../../appPackage", name));
  expect(file.subarray(0, 8).toString("latin1")).toBe("\u0089PNG\r\n\u001a\n");
  const blocks: Buffer[] = [];
  let [size, height] = [0, 0];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const data = file.subarray(at + 8, at + 8 + length);
    const type = file.toString("ascii", at + 4, at + 8);
    if (type === "IHDR") {
      [size, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      expect([...data.subarray(8)]).toEqual([8, 6, 0, 0, 0]);
    }
    if (type === "IDAT") blocks.push(data);
    at += length + 12;
  }
  const rows = inflateSync(Buffer.concat(blocks));
  const pixels = new Uint8Array(size * height * 4);
  for (let y = 0; y < height; y++) {
    const start = y * (size * 4 + 1);
    expect(rows[start]).toBe(0);
    pixels.set(rows.subarray(start + 1, start + 1 + size * 4), y * size * 4);
  }
  return { size, height, pixels };
}

const eachPixel = ({ pixels }: Picture) =>
  Array.from({ length: pixels.length / 4 }, (_, index) => [...pixels.subarray(index * 4, index * 4 + 4)]);

describe("the icons", () => {
  it("has a colour icon of 192 × 192 that covers every pixel", async () => {
    const icon = await read("color.png");
    expect([icon.size, icon.height]).toEqual([192, 192]);
    expect(eachPixel(icon).every(([, , , alpha]) => alpha === 255)).toBe(true);
    expect(eachPixel(icon)[0]).toEqual([11, 90, 94, 255]);
  });

  it("has an outline icon of 32 × 32, white on transparent", async () => {
    const icon = await read("outline.png");
    expect([icon.size, icon.height]).toEqual([32, 32]);
    const drawn = eachPixel(icon).filter(([, , , alpha]) => alpha !== 0);
    expect(drawn.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.length).toBeLessThan(512);
  });

  it("has both as they are drawn", async () => {
    expect(Buffer.from((await read("color.png")).pixels).equals(colorIcon().pixels)).toBe(true);
    expect(Buffer.from((await read("outline.png")).pixels).equals(outlineIcon().pixels)).toBe(true);
  });
});
