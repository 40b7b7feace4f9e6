import type { Term } from "../hjemmekontor/fastAvtale/standardAgreement.ts";
import type { RuleId } from "../kernel/decision.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { ReportKind } from "../melding/model.ts";
import type { Language } from "../organisasjon/model.ts";
import { paragraph, paragraphOn } from "../rules/paragraph.ts";
import type { Format } from "./format.ts";
import { withLaw } from "./lawWords.ts";
import type { AnyRefusal, AnyWarning, NameOf, TermFacts, Wording, Words } from "./words.ts";

/** Everything the domain says in one language. */
export type Texts = Format &
  Omit<Words, "refusals" | "warnings" | "terms"> & {
    readonly language: Language;
    /** What is wrong and what would be right. `nameOf` gives the names of people that it speaks of. */
    readonly refusal: (refusal: AnyRefusal, nameOf?: NameOf) => string;
    readonly warning: (warning: AnyWarning) => string;
    /** What the standard agreement says of one thing, for this agreement. */
    readonly term: (term: Term, facts: TermFacts) => readonly [title: string, words: string];
    /** The paragraph that a rule rests on: «Retningslinjer for fast avtale om hjemmekontor, punkt 2.4». */
    readonly paragraph: (rule: RuleId) => string;
    /** What a kind of report rests on, with the law as it stands on a date. */
    readonly legal: (kind: ReportKind, on: LocalDate) => string;
    /** The same texts as of a date: paragraphs have the law behind them, as it is cited then. */
    readonly on: (date: LocalDate) => Texts;
  };

const nobody: NameOf = () => undefined;

/** Words a code with its own entry. TypeScript cannot follow a union's code into that entry, hence the `never`. */
function say<Data extends { readonly code: string }>(wording: Wording<Data>, data: Data, format: Format, nameOf: NameOf): string {
  const word: (data: never, format: Format, nameOf: NameOf) => string = wording[data.code as Data["code"]];
  return word(data as never, format, nameOf);
}

/** The texts of a language from its words and formats. */
export function makeTexts(language: Language, words: Words, format: Format): Texts {
  const { refusals, warnings, terms, ...rest } = words;
  const texts: Texts = {
    ...rest,
    ...format,
    language,
    refusal: (refusal, nameOf = nobody) => say(refusals, refusal, format, nameOf),
    warning: (warning) => say(warnings, warning, format, nobody),
    term: (term, facts) => terms[term](facts, format),
    paragraph: (rule) => paragraph(rule, language),
    legal: (kind, on) => words.melding.legal[kind](withLaw(language, on)),
    on: (date) => ({ ...texts, paragraph: (rule) => paragraphOn(rule, date, language) }),
  };
  return texts;
}
