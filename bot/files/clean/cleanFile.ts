import type { Cleaned } from "./cleaned.ts";
import { ContentError } from "./cleaned.ts";
import { cleanJpeg } from "./jpeg.ts";
import { cleanText } from "./plainText.ts";
import { cleanPng } from "./png.ts";
import { type Seen, sniff } from "./sniff.ts";
import { cleanWebp } from "./webp.ts";

/**
 * Finds out by its content what a file is, and gives it back with nothing in it that tells of its maker, or says why it is not taken.
 * Never throws. What it may cost in time and memory is for `startCleaning` to bound.
 */
export async function cleanFile(bytes: Uint8Array): Promise<Cleaned> {
  try {
    return await cleanedAs(sniff(bytes), bytes);
  } catch (error) {
    // Whatever a parser falls over is no file of its kind.
    return { kind: "refused", code: error instanceof ContentError ? error.code : "broken-file" };
  }
}

async function cleanedAs(seen: Seen, bytes: Uint8Array): Promise<Cleaned> {
  switch (seen.kind) {
    case "unknown":
      return { kind: "refused", code: "unknown-type", ...(seen.looksLike && { looksLike: seen.looksLike }) };
    case "jpeg":
      return { kind: "clean", file: { type: "jpeg", bytes: cleanJpeg(bytes) } };
    case "png":
      return { kind: "clean", file: { type: "png", bytes: await cleanPng(bytes) } };
    case "webp":
      return { kind: "clean", file: { type: "webp", bytes: cleanWebp(bytes) } };
    case "text":
      return { kind: "clean", file: { type: "text", bytes: cleanText(bytes) } };
    // Only here, since they bring libraries that pictures have no need of.
    case "pdf": {
      const { cleanPdf } = await import("./pdf/cleanPdf.ts");
      return { kind: "clean", file: { type: "pdf", bytes: await cleanPdf(bytes) } };
    }
    case "zip": {
      const { cleanOffice } = await import("./office/cleanOffice.ts");
      return await cleanOffice(bytes);
    }
  }
}
