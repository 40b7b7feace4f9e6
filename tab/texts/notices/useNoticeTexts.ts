import { byLanguage } from "../byLanguage.ts";
import { useTexts, type Wording } from "../useTexts.ts";
import type { NoticePageWords } from "./nb.ts";

/** What «Beskjeder» says, by language. It comes with its page and not with the first screen. */
export const noticeTexts = byLanguage<NoticePageWords>({
  nb: async () => (await import("./nb.ts")).nb,
  nn: async () => (await import("./nn.ts")).nn,
  en: async () => (await import("./en.ts")).en,
});

/** The words of «Beskjeder» (`p`), the domain's words for notices (`b`), and those of the tab and of dates (`t`, `d`). */
export function useNoticeTexts(): Wording & { readonly p: NoticePageWords; readonly b: Wording["d"]["regime"]["beskjed"] } {
  const { t, d } = useTexts();
  return { t, d, p: noticeTexts.read(d.language), b: d.regime.beskjed };
}
