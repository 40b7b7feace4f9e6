import type { LiveMessage } from "#domain/contract/live.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { CaseChange, Change, NoteChange, ReportChange, SubCaseChange } from "../../changes/changes.ts";
import type { Desk } from "../../desk/desk.ts";

type Placed = { readonly at: number; readonly change: Change };
type Who = { readonly personId: PersonId };
export type MessageDesk = Pick<Desk, "mayHear" | "whoHears" | "whoSeesAnew">;

/**
 * What somebody is told of a change; `undefined` where it is none of theirs. Who may hear of a case or a report is asked of the database at that
 * moment, once for all who are told at the same time: nothing of it is kept.
 */
export function liveMessages(desk: MessageDesk) {
  const asking = new Map<number, ReturnType<Desk["whoHears"]>>();
  const seeing = new Map<number, ReturnType<Desk["whoSeesAnew"]>>();

  function whoHears(at: number, change: CaseChange | ReportChange | NoteChange): ReturnType<Desk["whoHears"]> {
    const asked = asking.get(at) ?? desk.whoHears(change).finally(() => asking.delete(at));
    asking.set(at, asked);
    return asked;
  }

  async function ofCase(who: Who, at: number, change: CaseChange): Promise<LiveMessage | undefined> {
    const hears = await whoHears(at, change);
    const { caseKind: kind, caseId, version } = change;
    if (await hears(who)) return { type: "case", kind, caseId, version };
    return change.inWeek && desk.mayHear(who, { ...change, kind: "in-week" }) ? { type: "week" } : undefined;
  }

  async function ifHeard(who: Who, at: number, change: ReportChange | NoteChange): Promise<LiveMessage | undefined> {
    const hears = await whoHears(at, change);
    const { kind: type, caseId, version } = change;
    return (await hears(who)) ? { type, caseId, version } : undefined;
  }

  async function ifSeen(who: Who, at: number, change: SubCaseChange): Promise<LiveMessage | undefined> {
    const asked = seeing.get(at) ?? desk.whoSeesAnew(change).finally(() => seeing.delete(at));
    seeing.set(at, asked);
    const version = await (await asked)(who);
    return version === undefined ? undefined : { type: "sub-case", caseId: change.caseId, version };
  }

  return (who: Who, { at, change }: Placed): LiveMessage | undefined | Promise<LiveMessage | undefined> => {
    switch (change.kind) {
      case "case":
        return ofCase(who, at, change);
      case "unit-week":
        return desk.mayHear(who, change) ? { type: "week" } : undefined;
      case "cycle":
        if (!desk.mayHear(who, change)) return undefined;
        return { type: "cycle", kind: change.cycleKind, caseId: change.caseId, version: change.version };
      case "report":
      case "note":
        return ifHeard(who, at, change);
      case "sub-case":
        return ifSeen(who, at, change);
      case "own-choices":
        // All that is on screen is to be worded anew.
        return change.personId === who.personId ? { type: "all" } : undefined;
      case "everything":
      case "jobs":
        return undefined;
    }
  };
}
