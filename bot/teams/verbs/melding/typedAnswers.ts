import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import { cleanText } from "#domain/kernel/text.ts";
import type { Counterpart } from "#domain/melding/model.ts";
import type { Inputs } from "../../cardData.ts";
import { counterpartChoice, personChoice } from "../../cards/melding/peoplePicker.ts";
import { aboutInput, isTextField, longestInDialog, outgrows, type ReportTextField } from "../../cards/melding/reportFields.ts";
import type { ReportField, ReportStep } from "../../cards/melding/steps.ts";

/** The answers with what was filled in in one step. What the step does not ask, and a text that has no room here, stays as it was. */
export function withTyped(answers: ReportAnswersInput, step: ReportStep, inputs: Inputs): ReportAnswersInput {
  return Object.assign({}, answers, ...step.fields.map((field) => typed(answers, field, inputs)));
}

/** Texts of a step that are longer than a dialog has room for. */
export function tooLongIn(answers: ReportAnswersInput, step: ReportStep): readonly ReportTextField[] {
  return step.fields.filter(isTextField).filter((field) => {
    const value = answers[field];
    return value !== null && value.length > longestInDialog(field) && !outgrows(field, value);
  });
}

function typed(before: ReportAnswersInput, field: ReportField, inputs: Inputs): Partial<ReportAnswersInput> {
  if (isTextField(field)) return outgrows(field, before[field]) ? {} : { [field]: words(inputs, field) };
  switch (field) {
    case "relatedNumber":
      return { relatedNumber: words(inputs, field)?.trim().slice(0, 80) ?? null };
    case "conflict":
    case "selfAffected":
    case "onBehalf":
    case "danger":
    case "sexualHarassment":
    case "workEnvironment":
      return { [field]: inputs.yesNo(field) };
    case "acceptsIdentified":
    case "signs":
    case "expectsNothing":
    case "general":
      return { [field]: inputs.isOn(field) };
    case "about":
      return { about: oneOf(inputs.raw(aboutInput), ["meg-selv", "andre", "generelt"]) };
    case "leaderIsParty":
      return { leaderIsParty: oneOf(inputs.raw(field), ["ja", "nei", "vet-ikke"]) };
    case "recipient":
      return { recipient: oneOf(inputs.raw(field), ["leder", "verneombud", "sjef"]) };
    case "studentBranch":
      return {
        studentBranch: oneOf(inputs.raw(field), [
          "studentjobb",
          "ulonnet-arbeid",
          "motpart-ansatt",
          "student-mot-student",
          "vet-ikke",
        ]),
      };
    case "unitId":
      return { unitId: (inputs.raw(field)?.slice(0, 80).toLowerCase() as UnitId | undefined) ?? null };
    case "members":
      return { members: peopleChosen(inputs, field) };
    case "counterparts":
      return { counterparts: counterpartsChosen(before.counterparts, inputs) };
    case "kind":
      return {};
  }
}

/** What was written, without the characters that nobody sees. */
export function words(inputs: Inputs, field: string): string | null {
  const given = inputs.text(field);
  return given === null ? null : cleanText(given).text;
}

export function oneOf<Value extends string>(given: string | null, values: readonly Value[]): Value | null {
  return values.find((value) => value === given) ?? null;
}

const mostChosen = 100;

/** People who are ticked. That they are in the directory is for the desk to say. */
export function peopleChosen(inputs: Inputs, field: string): readonly PersonId[] {
  const start = personChoice("" as PersonId);
  const ids = choicesOf(inputs, field).filter((choice) => choice.startsWith(start));
  return [...new Set(ids.map((choice) => choice.slice(start.length) as PersonId))].filter((id) => /^[\w-]{1,64}$/.test(id));
}

/**
 * Whom it is about: those who were there and are still ticked, people who were found, and who was written in. Whatever comes a second time
 * is the same one.
 */
export function counterpartsChosen(
  before: ReportAnswersInput["counterparts"],
  inputs: Inputs,
): ReportAnswersInput["counterparts"] {
  const chosen = choicesOf(inputs, "counterparts");
  const kept = before.filter((one) => one.kind !== "person" && chosen.includes(counterpartChoice(one)));
  const people = peopleChosen(inputs, "counterparts").map((id): Counterpart<string> => ({ kind: "person", id }));
  const outside = words(inputs, "outsideName")?.trim() ?? "";
  const group = words(inputs, "groupName")?.trim() ?? "";
  const written: readonly Counterpart<string>[] = [
    ...(outside === "" ? [] : [{ kind: "outside", name: outside, external: inputs.isOn("outsideExternal") } as const]),
    ...(group === "" ? [] : [{ kind: "group", name: group } as const]),
    ...(group === "" && inputs.isOn("groupUnnamed") ? [{ kind: "group", name: null } as const] : []),
  ];
  const all = new Map([...people, ...kept, ...written].map((one) => [counterpartChoice(one), one]));
  return [...all.values()].slice(0, mostChosen);
}

function choicesOf(inputs: Inputs, field: string): readonly string[] {
  return (inputs.raw(field) ?? "").split(",").map((one) => one.trim());
}
