import type { ReporterKind } from "#domain/melding/model.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { reportWords } from "../domainWords.ts";
import type { Question } from "../form/questions.ts";
import { postboksTexts } from "../texts/index.ts";

const domainNames: Readonly<Partial<Record<Question, string>>> = { whom: "counterparts", unit: "unitId" };

/** A question as it is asked, in the domain's words but for the one that only this page asks of everybody. */
export function labelOf(language: Language, kind: ReporterKind, question: Question): string {
  if (question === "studentBranch") return postboksTexts(language).form.student.label;
  const words: Readonly<Record<string, string>> = reportWords(language).melding.question[kind];
  return words[domainNames[question] ?? question] ?? reportWords(language).melding.field[fieldOf(question)];
}

function fieldOf(question: Question) {
  return question === "whom" ? "counterparts" : question === "unit" ? "unitId" : question;
}

/** What stands under a question, where something does. */
export function helpOf(language: Language, question: Question): string | undefined {
  const { help } = postboksTexts(language).form;
  const { help: domain } = reportWords(language).melding;
  if (question === "whom" || question === "unit" || question === "when") return help[question];
  return question === "leaderIsParty" ||
    question === "recipient" ||
    question === "sexualHarassment" ||
    question === "relatedNumber"
    ? domain[question]
    : undefined;
}

/** The answers that there are to choose among, in their order; none where one writes. */
export function optionsOf(language: Language, question: Question): readonly (readonly [string, string])[] {
  const { melding } = reportWords(language);
  switch (question) {
    case "about": {
      const { andre, generelt, "meg-selv": self } = melding.about;
      return [
        ["andre", andre],
        ["generelt", generelt],
        ["meg-selv", self],
      ];
    }
    case "leaderIsParty":
      return Object.entries(melding.leaderIsParty);
    case "recipient":
      return [
        ["leder", melding.choice.leder],
        ["verneombud", melding.choice.verneombud],
      ];
    case "studentBranch":
      return [["", postboksTexts(language).form.student.no], ...Object.entries(melding.studentBranch)];
    default:
      return [];
  }
}
