import type { Mask } from "#domain/sak/document.ts";

/** The masks with one more, in the order of the text; `undefined` where it would lie over another or hold nothing. */
export function withMask(masks: readonly Mask[], mask: Mask): readonly Mask[] | undefined {
  if (mask.from >= mask.to) return undefined;
  if (masks.some(({ from, to }) => mask.from < to && from < mask.to)) return undefined;
  return [...masks, mask].toSorted((a, b) => a.from - b.from);
}
