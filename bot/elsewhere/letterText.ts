import type { Notice } from "./notice.ts";

/** What every letter says beside its notice, in one language. */
export type LetterWords = {
  readonly open: (link: string) => string;
  readonly openWithout: string;
  /** Why it comes by e-mail. */
  readonly unreached: string;
  readonly also: string;
  readonly noReply: string;
};

/**
 * A notice as the text of a letter.
 * @param isReached whether the person gets the same in the chat
 */
export function letterText(
  { subject, lines }: Notice,
  words: LetterWords,
  { link, isReached }: { readonly link: string | undefined; readonly isReached: boolean },
): string {
  const parts = [
    subject,
    lines.join("\n"),
    link === undefined ? words.openWithout : words.open(link),
    isReached ? words.also : words.unreached,
    words.noReply,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
