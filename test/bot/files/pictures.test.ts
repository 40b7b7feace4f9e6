import { expect, it } from "vitest";
import { cleanFile } from "#bot/files/clean/cleanFile.ts";
import { orientationOf } from "#bot/files/clean/orientation.ts";
import { canary, exif, jpegFile, jpegPicture, pngFile, pngPicture, webpFile, webpPicture } from "./made.ts";
import { traces } from "./traces.ts";

const kinds = [
  { type: "jpeg", made: jpegFile, picture: jpegPicture },
  { type: "png", made: pngFile, picture: pngPicture },
  { type: "webp", made: webpFile, picture: webpPicture },
] as const;

async function cleaned(file: Uint8Array) {
  const result = await cleanFile(file);
  if (result.kind !== "clean") throw new Error(result.code);
  return Buffer.from(result.file.bytes);
}

for (const { type, made, picture } of kinds) {
  it(`${type}: nothing is left of name, place, time and camera, and the picture is there byte for byte`, async () => {
    expect(traces(made(), canary).length).toBeGreaterThan(0); // The search finds what is there.
    const result = await cleanFile(made());
    expect(result).toMatchObject({ kind: "clean", file: { type } });
    const bytes = await cleaned(made());
    expect(traces(bytes, canary)).toEqual([]);
    expect(bytes.includes("GPS")).toBe(false);
    expect(bytes.includes(picture)).toBe(true);
  });

  it(`${type}: which side is up is kept, and nothing is added where it is the usual one`, async () => {
    const turned = await cleaned(made(6));
    const tiff = turned.subarray(turned.indexOf("MM\0*"));
    expect(orientationOf(tiff)).toBe(6);
    const upright = await cleaned(made(1));
    expect(upright.includes("MM\0*")).toBe(false);
    expect(turned.length - upright.length).toBeLessThan(45);
  });

  it(`${type}: cleaning what is clean changes nothing`, async () => {
    const once = await cleaned(made());
    expect((await cleaned(once)).equals(once)).toBe(true);
  });

  it(`${type}: a file that ends in its middle is refused, and harms nobody`, async () => {
    expect(await cleanFile(made().subarray(0, 30))).toEqual({ kind: "refused", code: "broken-file" });
  });
}

it("which side is up is read in either order of bytes, and whatever is not readable is the usual one", () => {
  expect(orientationOf(exif(5, "II"))).toBe(5);
  expect(orientationOf(exif(5, "MM"))).toBe(5);
  for (const wrong of [0, 9, 255]) expect(orientationOf(exif(wrong))).toBe(1);
  expect(orientationOf(exif(5).subarray(0, 20))).toBe(1);
  expect(orientationOf(Buffer.alloc(3))).toBe(1);
});

it("a picture that would fill the memory of who opens it is refused", async () => {
  const huge = pngFile();
  const header = Buffer.from(huge);
  header.writeUInt32BE(60_000, 16);
  header.writeUInt32BE(60_000, 20);
  const { crc32 } = await import("node:zlib");
  header.writeUInt32BE(crc32(header.subarray(12, 29)), 29);
  expect(await cleanFile(header)).toEqual({ kind: "refused", code: "expands-too-much" });
});

it("a PNG whose parts are not what their sums say is refused", async () => {
  const file = pngFile();
  file[20] = 1;
  expect(await cleanFile(file)).toEqual({ kind: "refused", code: "broken-file" });
});
