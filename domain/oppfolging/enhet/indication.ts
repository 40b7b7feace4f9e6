import type { PersonId, UnitId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { ExamineSource } from "../../melding/model.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { unitPeople } from "../../organisasjon/unitPeople.ts";
import type { Cycle } from "../syklus/model.ts";
import { isRunningOn } from "../syklus/planFor.ts";
import { standingsTo } from "./access.ts";
import type { UnitProcess } from "./model.ts";

/** AM-10: whether the unit's leader has opened the examination that a hint at an unsound environment calls for (VA-31). */
export type Examination = "open" | "opened";

/**
 * AM-10: what a reader may know of it. The examination is a report under rules of its own, and the process is read by safety
 * representatives and, in part, by many others: that one was opened is told to the leader who opened it and to nobody else, and
 * no process keeps it. Whoever takes over the unit has the same duty of their own («selvstendig ansvar»), and learns nothing of what
 * their predecessor opened, which may be about them.
 */
export function examinationFor(
  process: UnitProcess,
  cycle: Cycle,
  organisation: Organisation,
  today: LocalDate,
  reader: { readonly personId: PersonId; readonly hasOpened: boolean },
): Examination | null {
  const isHinted = process.start?.unsoundIndication === true && process.step !== "BORTFALT";
  if (!isHinted || !isRunningOn(cycle, today)) return null;
  if (!standingsTo(organisation, reader.personId, process.unitId, process).includes("leder")) return null;
  return reader.hasOpened ? "opened" : "open";
}

/**
 * AM-10: whether an examination that somebody opens (VA-31) is the one that the unit's results call for: by the unit's own leader, in
 * that unit, from the survey. It counts before the leader has answered for the results as well. One that the leader above opens
 * does not: it may be about the leader.
 */
export function answersIndication(
  organisation: Organisation,
  { by, unitId, source }: { readonly by: PersonId; readonly unitId: UnitId | null; readonly source: ExamineSource },
): boolean {
  return source === "ark" && unitId !== null && unitPeople(organisation, unitId).leaderId === by;
}
