import { type Mask, type MaskGround, maskGrounds } from "./document.ts";

/** The bar in the place of a passage: always this long, so that it tells nothing of what it covers. */
const bar = "■■■■■";

/**
 * A text as a party may read it (SB-02): each masked passage is gone, and a bar of fixed length with the ground in words stands where it
 * was. The text that comes in stays as it is. Positions are those of the text as it is kept; a mask that begins or ends within one
 * character, such as a letter and its accent, takes in all of it. Passages that meet, or have nothing but space between them, become
 * one: how many there were is told by nothing.
 */
export function maskedText(text: string, masks: readonly Mask[], groundWords: (ground: MaskGround) => string): string {
  let done = 0;
  const kept: string[] = [];
  for (const { from, to, grounds } of passages(text, masks)) {
    const said = maskGrounds.filter((ground) => grounds.includes(ground)).map(groundWords);
    kept.push(text.slice(done, from), `${bar} [${said.join("; ")}]`);
    done = to;
  }
  return [...kept, text.slice(done)].join("");
}

type Passage = { readonly from: number; readonly to: number; readonly grounds: readonly MaskGround[] };

function passages(text: string, masks: readonly Mask[]): readonly Passage[] {
  const inText = masks
    .map(({ from, to, ground }) => ({ from: Math.max(from, 0), to: Math.min(to, text.length), grounds: [ground] }))
    .filter(({ from, to }) => from < to);
  if (inText.length === 0) return [];
  const bounds = boundaries(text);
  const whole = inText
    .map(({ from, to, grounds }) => ({ from: lastUntil(bounds, from), to: firstFrom(bounds, to), grounds }))
    .sort((one, other) => one.from - other.from);
  const found: Passage[] = [];
  for (const next of whole) {
    const before = found.at(-1);
    // Nothing to read between the two: what is left is only a space, or they touch.
    if (before !== undefined && (next.from <= before.to || text.slice(before.to, next.from).trim() === "")) {
      found[found.length - 1] = {
        from: before.from,
        to: Math.max(before.to, next.to),
        grounds: [...before.grounds, ...next.grounds],
      };
    } else found.push(next);
  }
  return found;
}

/** Where a character as people see it begins: surrogate pairs, combining marks and joined emoji are one. */
function boundaries(text: string): readonly number[] {
  const starts = [...new Intl.Segmenter("nb", { granularity: "grapheme" }).segment(text)].map(({ index }) => index);
  return [...starts, text.length];
}

/** The last boundary that is not after a position. */
function lastUntil(bounds: readonly number[], position: number): number {
  return bounds[firstIndex(bounds, position + 1) - 1] ?? 0;
}

/** The first boundary that is not before a position. */
function firstFrom(bounds: readonly number[], position: number): number {
  return bounds[firstIndex(bounds, position)] ?? position;
}

/** Index of the first boundary at a position or after it. A text may be long, and its masks many. */
function firstIndex(bounds: readonly number[], position: number): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bounds[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
