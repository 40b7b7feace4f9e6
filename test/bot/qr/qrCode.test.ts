import { inflateSync } from "node:zlib";
import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { qrPng, qrSvg } from "#bot/qr/qrCode.ts";

const address = "https://sifra.universitet.no/";

/** The modules that a path of runs paints. */
function painted(svg: string): readonly string[] {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const rows = Array.from({ length: size }, () => Array<string>(size).fill("."));
  for (const [, x, y, length] of (svg.split('<path d="')[1] ?? "").matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let at = 0; at < Number(length); at += 1) (rows[Number(y)] ?? [])[Number(x) + at] = "#";
  }
  return rows.map((row) => row.join(""));
}

describe("a QR code", () => {
  const wanted = encode(address, { ecc: "M", border: 4 }).data.map((row) => row.map((isBlack) => (isBlack ? "#" : ".")).join(""));

  it("holds the same modules as SVG and as PNG", () => {
    expect(painted(qrSvg(address))).toEqual(wanted);
    const png = qrPng(address, 1);
    const width = png.readUInt32BE(16);
    expect([width, png.readUInt32BE(20)]).toEqual([wanted.length, wanted.length]);
    const at = png.indexOf("IDAT");
    const lines = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
    const stride = 1 + Math.ceil(width / 8);
    const rows = wanted.map((_, y) =>
      Array.from({ length: width }, (_, x) => ((lines[y * stride + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7)) ? "." : "#")).join(""),
    );
    expect(rows).toEqual(wanted);
  });

  it("is small, and has no script, link or style in it", () => {
    const svg = qrSvg(address);
    expect(svg.length).toBeLessThan(6_000);
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/script|href|style|https?:/);
    expect(qrPng(address).length).toBeLessThan(3_000);
  });
});
