import type { RuleId } from "../kernel/decision.ts";
import type { Language } from "../organisasjon/model.ts";
import { paragraph } from "../rules/paragraph.ts";
import { en, enFormat } from "./en.ts";
import type { Format } from "./format.ts";
import { nb, nbFormat } from "./nb.ts";
import { nn, nnFormat } from "./nn.ts";
import type { AnyRefusal, AnyWarning, NameOf, Words } from "./words.ts";

/** Everything the domain says in one language. */
export type Texts = Format &
  Omit<Words, "refusals" | "warnings"> & {
    readonly language: Language;
    /** What is wrong and what would be right. `nameOf` gives the names of people that it speaks of. */
    readonly refusal: (refusal: AnyRefusal, nameOf?: NameOf) => string;
    readonly warning: (warning: AnyWarning) => string;
    /** The paragraph that a rule rests on: «Retningslinjer for fast avtale om hjemmekontor, punkt 2.4». */
    readonly paragraph: (rule: RuleId) => string;
  };

const nobody: NameOf = () => undefined;

function make(language: Language, words: Words, format: Format): Texts {
  const { refusals, warnings, ...rest } = words;
  // The wordings are typed code by code; a union's code cannot be followed into its own entry, hence the one cast each.
  const wordRefusal = refusals as Record<string, (refusal: AnyRefusal, format: Format, nameOf: NameOf) => string>;
  const wordWarning = warnings as Record<string, (warning: AnyWarning, format: Format, nameOf: NameOf) => string>;
  return {
    ...rest,
    ...format,
    language,
    refusal: (refusal, nameOf = nobody) => wordRefusal[refusal.code]?.(refusal, format, nameOf) ?? refusal.code,
    warning: (warning) => wordWarning[warning.code]?.(warning, format, nobody) ?? warning.code,
    paragraph: (rule) => paragraph(rule, language),
  };
}

const all: Readonly<Record<Language, Texts>> = {
  nb: make("nb", nb, nbFormat),
  nn: make("nn", nn, nnFormat),
  en: make("en", en, enFormat),
};

/** The texts of a language. */
export function textsFor(language: Language): Texts {
  return all[language];
}
