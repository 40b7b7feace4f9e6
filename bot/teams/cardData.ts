import { z } from "zod";
import type { AssessmentInput } from "#domain/contract/command.ts";
import type { DayRequest } from "#domain/hjemmekontor/enkeltdag/model.ts";
import { type HomeDay, type WorkingWeekday, workingWeekdays } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { type LocalDate, parseLocalDate } from "#domain/kernel/localDate.ts";
import { cleanText } from "#domain/kernel/text.ts";
import type { FormRefusal } from "#domain/texts/words.ts";

/** Longest value of one input that is read at all; the rules refuse far shorter ones with a reason. */
const longestInput = 20_000;

/** What every card of ours sends. Inputs come as strings beside it, whatever they stand for. */
export const cardData = z.looseObject({
  v: z.number(),
  verb: z.string().max(60),
  id: z.uuid().optional(),
  version: z.int().nonnegative().optional(),
  about: z.uuid().optional(),
  called: z.string().max(40).optional(),
  step: z.string().max(40).optional(),
});
export type CardSent = z.infer<typeof cardData>;

/** A card's inputs, read one by one: a missing or unreadable one is an unanswered question, never a fault. */
export function inputsOf(sent: CardSent) {
  const refusals: FormRefusal[] = [];
  const read = new Map<string, number>();
  const raw = (id: string): string | null => {
    const value = sent[id];
    if (typeof value === "boolean" || typeof value === "number") return String(value);
    return typeof value === "string" && value.trim() !== "" ? value.slice(0, longestInput) : null;
  };
  const yesNo = (id: string): boolean | null => {
    const value = raw(id);
    return value === "true" ? true : value === "false" ? false : null;
  };
  const date = (id: string): LocalDate | null => {
    const typed = raw(id);
    if (typed === null) return null;
    const parsed = parseLocalDate(typed.trim());
    if (parsed === undefined && !refusals.some(({ field }) => field === id))
      refusals.push({ rule: null, code: "DATE_UNREADABLE", field: id, typed: typed.trim().slice(0, 40) });
    return parsed ?? null;
  };
  return {
    raw,
    /** What a person wrote. How many invisible characters will be taken out of it is counted for `removedCharacters`. */
    text: (id: string): string | null => {
      const typed = raw(id);
      read.set(id, typed === null ? 0 : cleanText(typed).removed);
      return typed;
    },
    removedCharacters: (): number => [...read.values()].reduce((sum, removed) => sum + removed, 0),
    yesNo,
    date,
    isOn: (id: string): boolean => raw(id) === "true",
    choices: <Choice extends string>(id: string, all: readonly Choice[]): Choice[] => {
      const chosen = (raw(id) ?? "").split(",").map((one) => one.trim());
      return all.filter((one) => chosen.includes(one));
    },
    /** What could not be read so far. */
    refusals: (): readonly FormRefusal[] => refusals,
  };
}
export type Inputs = ReturnType<typeof inputsOf>;

export function caseIdOf(sent: CardSent): CaseId | undefined {
  return sent.id === undefined ? undefined : (sent.id as CaseId);
}

/** The case that a draft's card belongs to when the draft is gone: the returned one that it changed, or the one it became. */
export function caseBehindDraft(sent: CardSent): CaseId | undefined {
  return sent.about === undefined ? caseIdOf(sent) : (sent.about as CaseId);
}

/** Hours a week as people type them, «37,5» or «37.5», in minutes; `null` when it is no number. */
export function minutesOfHours(typed: string | null): number | null {
  if (typed === null) return null;
  const match = /^\s*(-?\d{1,4})(?:[.,](\d{1,2}))?\s*(?:t|h|timer?|timar|hours?)?\s*$/i.exec(typed);
  if (match === null) return null;
  const hours = Number(`${match[1]}.${match[2] ?? "0"}`);
  return Math.round(hours * 60);
}

/** The days that are switched on, with their hours. A time that cannot be read makes the day's span empty, which is refused. */
export function homeDaysOf(inputs: Inputs): readonly HomeDay[] {
  return workingWeekdays
    .filter((weekday) => inputs.isOn(`day${weekday}`))
    .map((weekday: WorkingWeekday) => {
      const from = minuteOfDay(inputs.raw(`from${weekday}`));
      const to = minuteOfDay(inputs.raw(`to${weekday}`));
      return from === null || to === null ? { weekday, from: 0, to: 0 } : { weekday, from, to };
    });
}

function minuteOfDay(typed: string | null): number | null {
  const match = typed === null ? null : /^\s*([01]?\d|2[0-3])[:.]([0-5]\d)(?::\d\d)?\s*$/.exec(typed);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}

export function dayRequestOf(inputs: Inputs): DayRequest<string> {
  return { from: inputs.date("from"), to: inputs.date("to"), work: inputs.text("work"), everyWeek: inputs.yesNo("everyWeek") };
}

export function assessmentOf(inputs: Inputs): AssessmentInput {
  return {
    workEnvironment: inputs.text("workEnvironment"),
    physicalOk: inputs.yesNo("physicalOk"),
    tasksSuitable: inputs.yesNo("tasksSuitable"),
    discussed: inputs.isOn("discussed"),
    goodSituation: inputs.isOn("goodSituation"),
    costDisproportionate: inputs.yesNo("costDisproportionate"),
    equipment: inputs.choices("equipment", ["tastatur", "mus", "skjerm"] as const),
    extraEquipmentGranted: inputs.yesNo("extraEquipmentGranted"),
    overrideReason: inputs.text("overrideReason"),
  };
}
