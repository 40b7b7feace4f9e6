import type { Language } from "../../organisasjon/model.ts";
import type { CaseResult } from "../../statistikk/statistics.ts";
import type { Texts } from "../make.ts";
import { enStatistikk } from "./en.ts";
import { nbStatistikk } from "./nb.ts";
import { nnStatistikk } from "./nn.ts";
import type { StatistikkWords } from "./words.ts";

/** What is said of figures. A module of its own: few see them, and nobody else waits for their words. */
export const statistikkWords: Readonly<Record<Language, StatistikkWords>> = {
  nb: nbStatistikk,
  nn: nnStatistikk,
  en: enStatistikk,
};

/** How a case ended, in the words that the case itself has for it. */
export function resultWord({ language, sak }: Pick<Texts, "language" | "sak">, result: CaseResult): string {
  switch (result) {
    case "aapen":
      return statistikkWords[language].open;
    case "ingen-sak":
    case "forbedring":
      return sak.outcome[result];
    case "uheldig":
    case "paaregnelig":
    case "ikke-sannsynliggjort":
      return sak.finding[result];
  }
}
