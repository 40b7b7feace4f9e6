import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { LeaderIsParty, RecipientChoice, ReporterKind, StudentBranch } from "#domain/melding/model.ts";
import { type Question, questions } from "#domain/melding/questions.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { NameOf } from "#domain/texts/words.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Action, choice, type Element, hint, roomFor, text, textInput, toggle, yesNo } from "../elements.ts";
import { counterpartPicker, peoplePicker, personChoice, type Search } from "./peoplePicker.ts";
import type { ReportField } from "./steps.ts";

/** Longest texts in a dialog, in characters: what a card has room for. Longer ones are written in the tab. */
const longestHere: Partial<Record<ReportField, number>> = { what: 2_000, more: 2_000 };
const longestOtherHere = 500;

/** Most units to choose among: more would make the card too large to send. */
const unitsShown = 80;
const longestUnitName = 60;

/** `about` is a name in every card's own data already. */
export const aboutInput = "aboutWhom";

const textFields = ["what", "more", "when", "where", "witnesses", "sjefReason", "firm"] as const satisfies readonly ReportField[];
export type ReportTextField = (typeof textFields)[number];
const branches: readonly StudentBranch[] = ["studentjobb", "ulonnet-arbeid", "motpart-ansatt", "student-mot-student", "vet-ikke"];
const partyAnswers: readonly LeaderIsParty[] = ["ja", "nei", "vet-ikke"];

export function isTextField(field: ReportField): field is ReportTextField {
  return (textFields as readonly ReportField[]).includes(field);
}

export function longestInDialog(field: ReportField): number {
  return longestHere[field] ?? longestOtherHere;
}

/** Whether a text of the draft is longer than its field here can hold: then it is neither shown in the field nor changed by it. */
export function outgrows(field: ReportTextField, value: string | null): boolean {
  return value !== null && value.length > roomFor(longestInDialog(field));
}

/** What the fields of a step are drawn from. */
export type FieldFacts = {
  readonly answers: ReportAnswersInput;
  readonly form: ReportForm;
  readonly nameOf: NameOf;
  /** What was looked for in the picker of that field. */
  readonly search: (Search & { readonly field: string }) | null;
  /** The button beside a picker. */
  readonly searchButton: Action;
};

/** One question of C5 to C10 as an input, or more of them, with what stands under it. */
export function fieldInput(texts: Texts, chat: ChatTexts, field: ReportField, facts: FieldFacts): readonly Element[] {
  const input = inputOf(texts, chat, field, facts);
  const help = helpOf(texts, field);
  return help === undefined || input.length === 0 ? input : [...input, hint(help)];
}

function inputOf(texts: Texts, chat: ChatTexts, field: ReportField, facts: FieldFacts): readonly Element[] {
  const { answers, form } = facts;
  const { melding } = texts;
  const asked = questionOf(texts, answers.kind, field);
  const question = isOptional(answers.kind, field) ? chat.report.optional(asked) : asked;
  const search = facts.search?.field === field ? facts.search : null;
  switch (field) {
    case "what":
    case "more":
    case "when":
    case "where":
    case "witnesses":
    case "sjefReason":
    case "firm":
      return textField(chat, field, question, answers[field]);
    case "relatedNumber":
      return [textInput(field, question, answers.relatedNumber, { maxLength: 80 })];
    case "conflict":
    case "selfAffected":
    case "onBehalf":
    case "danger":
    case "sexualHarassment":
    case "workEnvironment":
      return [yesNo(field, question, answers[field], texts)];
    case "acceptsIdentified":
    case "signs":
    case "expectsNothing":
    case "general":
      return [toggle(field, question, answers[field])];
    case "about":
      return [choice(aboutInput, question, options(["andre", "generelt", "meg-selv"], melding.about), answers.about)];
    case "leaderIsParty":
      return [choice(field, question, options(partyAnswers, melding.leaderIsParty), answers.leaderIsParty)];
    case "studentBranch":
      return [choice(field, question, options(branches, melding.studentBranch), answers.studentBranch)];
    case "recipient":
      return [choice(field, question, options(recipientsFor(answers.kind), melding.choice), answers.recipient)];
    case "unitId":
      return unitChoice(question, form, answers.unitId);
    case "members": {
      const chosen = answers.members.map((id) => [personChoice(id), facts.nameOf(id) ?? melding.counterpart.person] as const);
      return peoplePicker(chat, { field, label: question, chosen, search, searchAgain: facts.searchButton });
    }
    case "counterparts": {
      const about = { label: question, counterparts: answers.counterparts, nameOf: facts.nameOf, search };
      return counterpartPicker(texts, chat, { ...about, searchAgain: facts.searchButton });
    }
    case "kind":
      return [];
  }
}

/** A question as it is asked of this kind; what a safety representative alone is asked has words of its own (C10). */
export function questionOf(texts: Texts, kind: ReporterKind, field: ReportField): string {
  const asked: Readonly<Partial<Record<ReportField, string>>> = texts.melding.question[kind];
  return asked[field] ?? (field === "danger" ? texts.melding.ask.danger : texts.melding.field[field]);
}

/** Ticks are not marked: they say themselves what they are for. */
function isOptional(kind: ReporterKind, field: ReportField): boolean {
  const all: readonly Question[] = questions[kind];
  return field !== "general" && all.some((one) => one.field === field && !one.required);
}

function helpOf(texts: Texts, field: ReportField): string | undefined {
  if (field === "danger") return texts.melding.dangerDuty;
  const help: Readonly<Partial<Record<ReportField, string>>> = texts.melding.help;
  return help[field];
}

/** VA-24: a klage goes exceptionally to the sjef; VA-06: the others to leader or safety representative. */
function recipientsFor(kind: ReporterKind): readonly RecipientChoice[] {
  return kind === "klage" ? ["leder", "sjef"] : ["leder", "verneombud", "sjef"];
}

function textField(chat: ChatTexts, field: ReportTextField, question: string, value: string | null): readonly Element[] {
  if (outgrows(field, value)) return [text(question, { weight: "Bolder" }), hint(chat.report.long.kept)];
  const longest = longestInDialog(field);
  return [textInput(field, question, value, { multiline: field !== "firm", maxLength: roomFor(longest) })];
}

function unitChoice(question: string, form: Pick<ReportForm, "units" | "ownUnitId">, unitId: string | null): readonly Element[] {
  const first = [unitId, form.ownUnitId];
  const units = form.units.toSorted((a, b) => Number(first.includes(b.id)) - Number(first.includes(a.id))).slice(0, unitsShown);
  if (units.length === 0) return [];
  const choices = units.map(({ id, name }) => [id as string, name.slice(0, longestUnitName)] as const);
  return [choice("unitId", question, choices, unitId ?? form.ownUnitId, "compact")];
}

function options<Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>) {
  return values.map((value) => [value, words[value]] as const);
}
