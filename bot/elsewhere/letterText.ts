import type { Notice, NoticePage } from "./notice.ts";

/** What every letter says beside its notice, in one language. */
export type LetterWords = {
  /** The tabs, as the manifest names them. */
  readonly pages: Readonly<Record<NoticePage, string>>;
  readonly open: (link: string, page: string) => string;
  readonly openWithout: (page: string) => string;
  /** Why it comes by e-mail. */
  readonly unreached: string;
  readonly also: string;
  readonly noReply: string;
};

/** The address of a page in Teams. */
export type LinkTo = (page: NoticePage) => string;

/**
 * A notice as the text of a letter.
 * @param isReached whether the person gets the same in the chat
 */
export function letterText(
  { subject, lines, page }: Notice,
  words: LetterWords,
  { link, isReached }: { readonly link: LinkTo | undefined; readonly isReached: boolean },
): string {
  const parts = [
    subject,
    lines.join("\n"),
    link === undefined ? words.openWithout(words.pages[page]) : words.open(link(page), words.pages[page]),
    isReached ? words.also : words.unreached,
    words.noReply,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
