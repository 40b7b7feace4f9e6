const before = 3;
const lives = new Set(["bor", "bur", "bodde", "budde", "live", "lives", "living", "hjemme", "heime", "fra", "frå", "from"]);

/**
 * The municipality that a question says one works in. LI-01: the place of work governs, so one where somebody lives is not it, and of
 * several the one that is left; `null` where that is none, or more than one.
 */
export function placeIn(question: string, municipalities: readonly string[]): string | null {
  const words =
    question
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const named = new Set<string>();
  words.forEach((word, at) => {
    const place = municipalities.find((one) => one.toLowerCase() === word || `${one.toLowerCase()}s` === word);
    if (place === undefined) return;
    const lead = words.slice(Math.max(0, at - before), at);
    if (!lead.some((one) => lives.has(one))) named.add(place);
  });
  const [only, ...others] = named;
  return only !== undefined && others.length === 0 ? only : null;
}
