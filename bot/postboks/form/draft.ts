import { randomBytes, randomUUID } from "node:crypto";
import { validate, version } from "uuid";
import type { Fields } from "#bot/files/form/readForm.ts";
import { type ReportAnswersInput, reporterKind } from "#domain/contract/meldingCommand.ts";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { UnitId } from "#domain/kernel/ids.ts";
import { readCode } from "../code.ts";
import { type AnonymousKind, isAnonymous, type Question, questionsOf } from "./questions.ts";

export type Units = ReportForm["units"];

/** Questions of the form, and two boxes that come with the one for the unit. */
type Field = Question | "unitPick" | "unitUnknown";

/** What somebody has typed so far: it travels with the pages, and is kept nowhere. */
export type Draft = {
  readonly kind: AnonymousKind;
  readonly formId: string;
  /** Random: the code of the report will follow from it. */
  readonly seed: string;
  /** Code of the report that a gjengjeldelse is for, where its reporter came from there: it shows that it is theirs. */
  readonly relatedCode: string;
  readonly typed: Readonly<Partial<Record<Field, string>>>;
};

const isSeed = /^[\w-]{43}$/;

/** The first value of a field; empty when it was not sent. */
export function fieldOf(fields: Fields, name: string): string {
  return fields.get(name)?.[0] ?? "";
}

/** What a form brought. `undefined` when no kind was chosen, or one that is not taken without a name. */
export function readDraft(fields: Fields): Draft | undefined {
  const kind = reporterKind.safeParse(fieldOf(fields, "kind"));
  if (!kind.success || !isAnonymous(kind.data)) return undefined;
  const given = fieldOf(fields, "formId");
  const names: readonly Field[] = [...questionsOf(kind.data), "unitPick", "unitUnknown"];
  const typed = Object.fromEntries(names.map((name) => [name, fieldOf(fields, name)]).filter(([, value]) => value !== ""));
  const formId = validate(given) && version(given) === 4 ? given.toLowerCase() : randomUUID();
  const seed = fieldOf(fields, "seed");
  const ownSeed = isSeed.test(seed) ? seed : randomBytes(32).toString("base64url");
  return { kind: kind.data, formId, seed: ownSeed, relatedCode: readCode(fieldOf(fields, "relatedCode")) ?? "", typed };
}

/** The draft as fields of a form, to travel along unseen. */
export function carriedOf({ kind, formId, seed, relatedCode, typed }: Draft): Readonly<Record<string, string>> {
  return { kind, formId, seed, relatedCode, ...typed };
}

/** The unit that was meant: `null` for none, and what it may have been when it is not clear. */
export type UnitFound = { readonly id: UnitId | null } | { readonly id: undefined; readonly near: Units };

const mostNear = 8;

/** Finds the unit by what was typed: its whole name, or the only one whose name holds it. */
export function findUnit({ typed }: Draft, units: Units, institutionId: UnitId | null): UnitFound {
  if (typed.unitUnknown === "ja") return { id: institutionId };
  const picked = units.find(({ id }) => id === typed.unitPick);
  const asked = (typed.unit ?? "").normalize("NFC").trim().toLowerCase();
  if (asked === "") return { id: null };
  // What was picked answers what is typed only while it is among what that may mean.
  if (picked !== undefined && nearTo(asked, units).includes(picked)) return { id: picked.id };
  const same = units.filter(({ name }) => name.toLowerCase() === asked);
  const holding = units.filter(({ name }) => name.toLowerCase().includes(asked));
  const only = same.length === 1 ? same[0] : holding.length === 1 ? holding[0] : undefined;
  return only === undefined ? { id: undefined, near: nearTo(asked, units) } : { id: only.id };
}

/** The units whose names have most of the words that were typed, by their beginnings. */
function nearTo(asked: string, units: Units): Units {
  const words = asked.split(/[^\p{L}\p{N}]+/u).filter(({ length }) => length > 1);
  const scored = units.map((unit) => {
    const own = unit.name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    const hits = words.filter((word) => own.some((part) => part.startsWith(word.slice(0, 5)))).length;
    return { unit, score: unit.name.toLowerCase() === asked ? words.length + 1 : hits };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostNear)
    .map(({ unit }) => unit);
}

/** No more names than the contract takes; the rule says before that what is too many. */
const mostNames = 100;

/**
 * The answers as the domain takes them. Questions that are not asked without a name, or not for this kind, are unanswered. Names are words: who
 * they are is not looked up here, lest the page tell who works here. The desk finds who has them, for where it goes and nothing else.
 */
export function answersOf({ kind, typed }: Draft, unitId: UnitId | null): ReportAnswersInput {
  const asks = new Set<Question>(questionsOf(kind));
  const text = (name: Question) => (typed[name] === undefined || typed[name].trim() === "" ? null : typed[name]);
  const ticked = (name: Question) => typed[name] === "ja";
  const names = (typed.whom ?? "")
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return {
    kind,
    about: oneOf(typed.about, ["meg-selv", "andre", "generelt"]),
    onBehalf: null,
    members: [],
    selfAffected: null,
    counterparts: names.slice(0, mostNames).map((name) => ({ kind: "outside", name, external: false })),
    general: ticked("general"),
    leaderIsParty: oneOf(typed.leaderIsParty, ["ja", "nei", "vet-ikke"]),
    unitId,
    what: text("what"),
    more: null,
    when: text("when"),
    where: text("where"),
    witnesses: text("witnesses"),
    recipient: oneOf(typed.recipient, ["leder", "verneombud"]),
    sjefReason: null,
    acceptsIdentified: ticked("acceptsIdentified"),
    signs: false,
    conflict: null,
    expectsNothing: false,
    workEnvironment: asks.has("workEnvironment") ? ticked("workEnvironment") : null,
    relatedNumber: text("relatedNumber")?.slice(0, 80) ?? null,
    danger: null,
    sexualHarassment: asks.has("sexualHarassment") ? ticked("sexualHarassment") : null,
    studentBranch: oneOf(typed.studentBranch, [
      "studentjobb",
      "ulonnet-arbeid",
      "motpart-ansatt",
      "student-mot-student",
      "vet-ikke",
    ]),
    firm: null,
  };
}

function oneOf<Value extends string>(typed: string | undefined, values: readonly Value[]): Value | null {
  return values.find((value) => value === typed) ?? null;
}
