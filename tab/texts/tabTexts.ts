import type { Language } from "#domain/organisasjon/model.ts";
import { byLanguage } from "./byLanguage.ts";
import type { FirstTexts } from "./nb.ts";
import type { CaseTexts } from "./nbCase.ts";
import type { StartPageWords } from "./start/nb.ts";

/** The tab's words in one language. */
export type TabTexts = FirstTexts & CaseTexts & { readonly start: StartPageWords };

/** What the page of one case says. */
export const oneCaseTexts = byLanguage<CaseTexts>({
  nb: async () => (await import("./nbCase.ts")).nbCase,
  nn: async () => (await import("./nnCase.ts")).nnCase,
  en: async () => (await import("./enCase.ts")).enCase,
});

/** What «Start» says. */
export const startPageTexts = byLanguage<StartPageWords>({
  nb: async () => (await import("./start/nb.ts")).nbStartPage,
  nn: async () => (await import("./start/nn.ts")).nnStartPage,
  en: async () => (await import("./start/en.ts")).enStartPage,
});

const later: readonly (keyof CaseTexts)[] = [
  ...(["page", "assess", "decide", "act", "follow", "paper"] as const),
  ...(["equipment", "operations", "outside"] as const),
];

/** The tab's words: those of lists and of the frame are there, and the rest is fetched by whoever says it, see `byLanguage`. */
export function tabTexts(language: Language, first: FirstTexts): TabTexts {
  const texts = { ...first } as TabTexts;
  for (const name of later) Object.defineProperty(texts, name, { get: () => oneCaseTexts.read(language)[name] });
  Object.defineProperty(texts, "start", { get: () => startPageTexts.read(language) });
  return texts;
}
