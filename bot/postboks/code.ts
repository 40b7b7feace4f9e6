/** How many characters a receipt code has: 100 random bits (security.md). */
const codeLength = 20;
const groupLength = 4;
const crockford = /^[0-9A-HJKMNP-TV-Z]+$/;

/**
 * The code that somebody typed, as it was given: capitals, no dashes or spaces, and the letters that Crockford's base32 does not have read
 * as the figures that they look like. `undefined` when it cannot be a code. Of any length: what is too long is no code.
 */
export function readCode(typed: string): string | undefined {
  // Far longer than any way of writing it, and still cheap to go through.
  if (typed.length > 200) return undefined;
  const bare = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Dash_Punctuation}_.·]/gu, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return bare.length === codeLength && crockford.test(bare) ? bare : undefined;
}

/** The code as people read, write and say it: five groups of four. */
export function groupsOf(code: string): readonly string[] {
  return Array.from({ length: codeLength / groupLength }, (_, group) =>
    code.slice(group * groupLength, (group + 1) * groupLength),
  );
}
