import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { UnitId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { reportWords } from "../domainWords.ts";
import type { Draft, Units } from "../form/draft.ts";
import { isOptional, longQuestions, type Question, questionsOf, shortQuestions } from "../form/questions.ts";
import { checkbox, type Problem, radios, select, summary, textArea, textInput } from "../html/fields.ts";
import { type Html, html } from "../html/html.ts";
import { button, form, hidden, outside, pageOf } from "../html/page.ts";
import { postboksTexts } from "../texts/index.ts";
import { helpOf, labelOf, optionsOf } from "./labels.ts";

type TextGiven = Omit<Parameters<typeof textInput>[0], "value" | "extra">;

export type ReportPage = {
  readonly language: Language;
  readonly draft: Draft;
  readonly settings: ReportForm["settings"];
  readonly units: Units;
  readonly institutionId: UnitId | null;
  readonly today: LocalDate;
  readonly problems: readonly Problem[];
  /** What the unit may have been, where it was not clear. */
  readonly near: Units;
};

/** So many bytes the names of the units may take of a page of 30 kB; where there are more one is found by typing part of its name. */
const mostOfList = 15_000;

/** The questions of one kind, with what was answered so far. */
export function reportPage(given: ReportPage): string {
  const { language, draft, settings, problems, today } = given;
  const { form: texts, trouble } = postboksTexts(language);
  const { kind, formId, seed, relatedCode } = draft;
  const title = texts.title[kind];
  const intro = html`<p>${texts.nothingSent}</p><p class="n">${texts.identify} ${texts.spelling}</p><p class="h">${reportWords(language).legal(kind, today)}</p>${kind === "varsel" && channels(language, settings)}`;
  const fields = questionsOf(kind).map((question) => fieldOf(question, given));
  const content = html`${hidden({ kind, formId, seed, relatedCode })}${fields}${button(texts.next)}`;
  const body = html`${summary(trouble.summary(problems.length), problems)}<h1>${title}</h1>${intro}${form(`/${language}/check`, content, { isMain: true })}`;
  const isRefused = problems.length > 0;
  return pageOf({ language, title, isRefused, otherLanguages: { kind: "form", path: "form" }, body });
}

/** C8, 0: the other channels for a varsel, and the employer's own routine. */
function channels(language: Language, { varslingsrutineUrl }: ReportForm["settings"]): Html {
  const { title, text, list } = reportWords(language).melding.channels;
  const { routine } = postboksTexts(language).form;
  const own = varslingsrutineUrl === null ? html`` : html`<p>${outside(routine, varslingsrutineUrl)}</p>`;
  return html`<details><summary>${title}</summary><p>${text}</p><ul>${list.map((one) => html`<li>${one}</li>`)}</ul>${own}</details>`;
}

function fieldOf(question: Question, given: ReportPage): Html {
  const { language, draft, problems } = given;
  const { form: texts, trouble } = postboksTexts(language);
  const { kind, typed } = draft;
  const help = helpOf(language, question);
  const common = {
    name: question,
    label: labelOf(language, kind, question),
    ...(help === undefined ? {} : { help }),
    problems,
    error: trouble.error,
    optional: isOptional(kind, question) ? texts.optional : undefined,
  };
  const value = typed[question] ?? "";
  const options = optionsOf(language, question).map(([option, label]) => ({ value: option, label }));
  if (longQuestions.includes(question)) return textArea({ ...common, value, isBig: question === "what" });
  switch (question) {
    case "about":
      return html`${radios({ ...common, value, options })}${value === "meg-selv" && html`<p class="n">${texts.ownSituation}</p>`}`;
    case "leaderIsParty":
    case "recipient":
      return radios({ ...common, value, options });
    case "studentBranch":
      return select({ ...common, optional: undefined, value, options });
    case "unit":
      return unitField(common, value, given);
    case "relatedNumber":
      return textInput({ ...common, value });
    default:
      return checkbox({ ...common, optional: undefined, isTicked: value === "ja" });
  }
}

/** The unit: its name, what it may have been, and a box for who does not know. */
function unitField(
  common: TextGiven,
  value: string,
  { language, draft, units, institutionId, near, problems }: ReportPage,
): Html {
  const { form: texts, trouble } = postboksTexts(language);
  const { kind, typed } = draft;
  const { error } = trouble;
  const list = html`<datalist id="units">${units.map(({ name }) => html`<option>${name}`)}</datalist>`;
  const isListed = list.markup.length <= mostOfList;
  const input = textInput({ ...common, value, extra: isListed ? [["list", "units"]] : [] });
  const picks = near.map(({ id, name }) => ({ value: id, label: name }));
  const pick = radios({ name: "unitPick", label: texts.unitPick, value: typed.unitPick ?? "", options: picks, problems, error });
  // A varsel goes to those who receive it, whatever the unit.
  const mayBeUnknown = kind !== "varsel" && institutionId !== null;
  const unknown = checkbox({
    name: "unitUnknown",
    label: texts.unitUnknown,
    isTicked: typed.unitUnknown === "ja",
    problems,
    error,
  });
  return html`${input}${isListed && list}${near.length > 0 && pick}${mayBeUnknown && unknown}`;
}

/** A question that is answered by ticking it. */
function isBox(question: Question): boolean {
  return !longQuestions.includes(question) && !shortQuestions.includes(question) && optionsOf("nb", question).length === 0;
}

/** What was answered, question by question, as it stands before it is sent. */
export function answersList(language: Language, draft: Draft, unitName: string | null): Html {
  const { notAnswered } = postboksTexts(language).review;
  const { yes } = reportWords(language);
  const { kind, typed } = draft;
  const answer = (question: Question): string => {
    const value = typed[question]?.trim() ?? "";
    if (question === "unit") return unitName ?? notAnswered;
    if (value === "") return notAnswered;
    if (isBox(question)) return yes;
    return optionsOf(language, question).find(([option]) => option === value)?.[1] ?? value;
  };
  // A box that is not ticked says nothing, nor does who is no student.
  const mayBeLeftOut = (question: Question) => isBox(question) || question === "studentBranch";
  const shown = questionsOf(kind).filter((question) => !mayBeLeftOut(question) || typed[question] !== undefined);
  return html`<dl>${shown.map((question) => html`<dt>${labelOf(language, kind, question)}</dt><dd translate="no">${answer(question)}</dd>`)}</dl>`;
}
