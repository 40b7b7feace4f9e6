import type { CaseId, PersonId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";

/**
 * What somebody is reminded of: to follow up (HO-12), to talk about the physical conditions (HO-19), that an agreement runs out, and may
 * be applied for anew or not (HO-10, HO-13), to decide what waits (HO-05), that something waits below them, and to make a plan with
 * the team (HO-27); of equipment that was agreed and not handed over, or not given back when it was over (HO-17).
 */
export type HomeTaskKind =
  | "foelg-opp"
  | "dialog"
  | "forny"
  | "utloeper"
  | "avgjoer"
  | "venter-under"
  | "turnus"
  | "utlever"
  | "lever-tilbake";

/** Something that is open for somebody, and since when they are to know. */
export type HomeTask = {
  readonly kind: HomeTaskKind;
  readonly recipient: PersonId;
  /** The case that it is about; `null` for what is about a whole team. */
  readonly caseId: CaseId | null;
  readonly employeeId: PersonId | null;
  /** With whom it lies, or whose team it is about; `null` where the directory names nobody. */
  readonly leaderId: PersonId | null;
  /** The day that it is about: due, last day, day of sending, or the day on which the team came so far. */
  readonly on: LocalDate;
  /** The working day on which it is told. */
  readonly tellOn: LocalDate;
};

/** Names a task for as long as it is the same one: it is told once. */
export function homeTaskKey({ kind, caseId, on }: HomeTask): string {
  return `${kind}:${caseId ?? "team"}:${on}`;
}
