import type { Language } from "#domain/organisasjon/model.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import { en } from "./en.ts";
import { type NoticePageWords, nb } from "./nb.ts";
import { nn } from "./nn.ts";

/** What «Beskjeder» says, by language. It comes with its page and not with the first screen. */
export const noticeTexts: Readonly<Record<Language, NoticePageWords>> = { nb, nn, en };

/** The words of «Beskjeder» (`p`), the domain's words for notices (`b`), and those of the tab and of dates (`t`, `d`). */
export function useNoticeTexts(): Wording & { readonly p: NoticePageWords; readonly b: Wording["d"]["regime"]["beskjed"] } {
  const { t, d } = useTexts();
  return { t, d, p: noticeTexts[d.language], b: d.regime.beskjed };
}
