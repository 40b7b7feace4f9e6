import { ContentError } from "../cleaned.ts";
import { cleanJpeg } from "../jpeg.ts";
import { cleanPng } from "../png.ts";
import { sniff } from "../sniff.ts";
import { cleanWebp } from "../webp.ts";

/** A picture of a document, cleaned. Rejects with `ContentError` for one of a kind that cannot be. */
export async function cleanMedia(content: Buffer): Promise<Buffer> {
  switch (sniff(content).kind) {
    case "jpeg":
      return Buffer.from(cleanJpeg(content));
    case "png":
      return Buffer.from(await cleanPng(content));
    case "webp":
      return Buffer.from(cleanWebp(content));
    case "pdf":
    case "zip":
    case "text":
    case "unknown":
      throw new ContentError("cannot-be-cleaned");
  }
}
