import type { Mask, MaskGround } from "#domain/sak/document.ts";

/** The text as a party will read it: each passage burnt out, with its ground in its place. */
export function burnt(text: string, masks: readonly Mask[], masked: (ground: MaskGround) => string): string {
  let at = 0;
  let shown = "";
  for (const { from, to, ground } of masks) {
    shown += text.slice(at, from) + masked(ground);
    at = to;
  }
  return shown + text.slice(at);
}

/** The masks with one more, in the order of the text; `undefined` where it would lie over another or hold nothing. */
export function withMask(masks: readonly Mask[], mask: Mask): readonly Mask[] | undefined {
  if (mask.from >= mask.to) return undefined;
  if (masks.some(({ from, to }) => mask.from < to && from < mask.to)) return undefined;
  return [...masks, mask].toSorted((a, b) => a.from - b.from);
}
