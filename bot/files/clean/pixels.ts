import { ContentError } from "./cleaned.ts";

// Twice what the largest cameras of telephones make. What is larger is made to fill the memory of who opens it.
const mostPixels = 400_000_000;

/** Throws where a picture has no size or one that nobody's screen could show. */
export function checkPixels(width: number, height: number): void {
  if (width === 0 || height === 0) throw new ContentError("broken-file");
  if (width * height > mostPixels) throw new ContentError("expands-too-much");
}
