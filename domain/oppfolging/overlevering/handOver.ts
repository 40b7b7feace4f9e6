import type { UnitId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import { mentionedIn } from "../../melding/mentioned.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { lineOf } from "../../organisasjon/nearestLeader.ts";
import { maxUnitText } from "../enhet/facts.ts";
import type { EnvironmentKind, HandedId } from "../enhet/model.ts";
import type { UnitRefusal } from "../enhet/refusals.ts";

/**
 * A measure for a unit's yearly plan, from another part of the product: what to do, on which side of the environment, and by when.
 * There is no room in it for a case or a person, so that none can come along. `key` is drawn by chance by whoever hands it over.
 */
export type HandOver = {
  readonly key: HandedId;
  readonly unitId: UnitId;
  readonly text: string;
  readonly kind: EnvironmentKind | null;
  readonly due: LocalDate | null;
};

/** A measure that waits for the plan of the unit that it goes to. */
export type WaitingMeasure = HandOver & { readonly kind: EnvironmentKind; readonly due: LocalDate };

/** Cells of fewer are hidden everywhere (security.md): in a smaller unit a measure would point at somebody. */
export const fewestInUnit = 5;

export type HandOverOutcome =
  | { readonly ok: true; readonly waiting: WaitingMeasure }
  | { readonly ok: false; readonly refusals: readonly UnitRefusal[] };

/** Takes a measure in, for the unit or, where that is too small, for the nearest above it that is not. */
export function handOver(asked: HandOver, organisation: Organisation, today: LocalDate): HandOverOutcome {
  const { kind, due } = asked;
  const text = asked.text.trim();
  const refusals: UnitRefusal[] = [];
  if (text === "") refusals.push({ rule: "AM-08", code: "MEASURE_INCOMPLETE", field: "text" });
  if (text.length > maxUnitText) {
    refusals.push({ rule: null, code: "UNIT_TEXT_TOO_LONG", field: "text", length: text.length, max: maxUnitText });
  }
  for (const what of namedIn(text, organisation)) refusals.push({ rule: null, code: "HANDED_NAMES", field: "text", what });
  if (kind === null) refusals.push({ rule: "AM-08", code: "MEASURE_INCOMPLETE", field: "kind" });
  if (due === null) refusals.push({ rule: "AM-08", code: "MEASURE_INCOMPLETE", field: "due" });
  else if (due < today) refusals.push({ rule: "AM-08", code: "MEASURE_DUE_PAST", field: "due", today });
  const unitId = destinationOf(organisation, asked.unitId);
  if (!organisation.units.has(asked.unitId)) refusals.push({ rule: null, code: "HANDED_UNIT_UNKNOWN" });
  else if (unitId === null) refusals.push({ rule: null, code: "HANDED_UNIT_TOO_SMALL", fewest: fewestInUnit });
  if (refusals.length > 0 || kind === null || due === null || unitId === null) return { ok: false, refusals };
  return { ok: true, waiting: { key: asked.key, unitId, text, kind, due } };
}

/** What is plainly not anonymous: the name of somebody in the directory, or a case's number. The rest is for who writes it to see to. */
function namedIn(text: string, organisation: Organisation): readonly ("person" | "case")[] {
  return [
    ...(mentionedIn(organisation, [text], null).length > 0 ? (["person"] as const) : []),
    ...(/\b\d{2}-[2-9A-HJKMNP-TV-Z]{5}\b/.test(text) ? (["case"] as const) : []),
  ];
}

/**
 * The unit that a measure goes to: the unit itself, or the nearest above it that counts enough people with all that lies below it, so
 * that the unit it came from is one of several. `null` where even the whole is too small, or there is no such unit.
 */
export function destinationOf(organisation: Organisation, unitId: UnitId): UnitId | null {
  const line = lineOf(organisation, unitId).filter((one) => organisation.units.has(one));
  const staff = [...organisation.people.values()].filter(
    ({ active, roles }) => active && (roles.includes("ansatt") || !roles.includes("student")),
  );
  const counts = (one: UnitId, isOwn: boolean) =>
    staff.filter(({ unitId: at }) => at === one || (!isOwn && at !== undefined && lineOf(organisation, at).includes(one))).length;
  return line.find((one, index) => counts(one, index === 0) >= fewestInUnit) ?? null;
}

/** Where a measure goes that has waited: its unit may have been closed or have shrunk since, and then it goes further up. */
export function placeOf({ unitId }: Pick<WaitingMeasure, "unitId">, organisation: Organisation): UnitId | null {
  const root = [...organisation.units.values()].find(({ parentId }) => parentId === undefined);
  return destinationOf(organisation, unitId) ?? root?.id ?? null;
}
