import { createContext, useContext } from "react";
import type { Language } from "#domain/organisasjon/model.ts";
import type { ShellPerson } from "../../wire.ts";
import { en } from "./en.ts";
import { nb, type Words } from "./nb.ts";
import { nn } from "./nn.ts";

export const wordsIn: Readonly<Record<Language, Words>> = { nb, nn, en };

/** Languages by their own names, so that each is found by who reads it. */
export const languageNames: Readonly<Record<Language, string>> = { nb: "Bokmål", nn: "Nynorsk", en: "English" };

export const LanguageContext = createContext<Language>("nb");

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The shell's words in the language that was chosen. */
export function useWords(): Words {
  return wordsIn[useLanguage()];
}

/** The word that begins an application for home office. */
export const applyCommand: Readonly<Record<Language, string>> = { nb: "hjemmekontor", nn: "heimekontor", en: "home office" };

const otherCommands: Readonly<Record<Language, Record<"mine" | "pending" | "cycle" | "help", string>>> = {
  nb: { mine: "mine saker", pending: "venter på meg", cycle: "årshjul", help: "hjelp" },
  nn: { mine: "sakene mine", pending: "ventar på meg", cycle: "årshjul", help: "hjelp" },
  en: { mine: "my cases", pending: "waiting for me", cycle: "annual cycle", help: "help" },
};

/** Who follows units through the yearly cycle. */
const inCycle: ShellPerson["roles"] = ["leder", "verneombud", "hovedverneombud", "losam", "koordinator"];

/** What a person may write to the bot, in their own language: as the app's command list has it. */
export function commandsFor({ language, roles }: ShellPerson): readonly string[] {
  const { mine, pending, cycle, help } = otherCommands[language];
  const follows = roles.some((role) => inCycle.includes(role));
  return [applyCommand[language], mine, ...(roles.includes("leder") ? [pending] : []), ...(follows ? [cycle] : []), help];
}
