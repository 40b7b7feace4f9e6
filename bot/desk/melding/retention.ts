import type { RetentionCommandInput, RetentionList, RetentionPeriodView, RetentionRow } from "#domain/contract/retention.ts";
import type { CaseId, TextId } from "#domain/kernel/ids.ts";
import { osloDate } from "#domain/kernel/instant.ts";
import { parseLocalDate } from "#domain/kernel/localDate.ts";
import { keepsRecordOf } from "#domain/oppbevaring/access.ts";
import { dueOf } from "#domain/oppbevaring/due.ts";
import type { Retention, RetentionCommand } from "#domain/oppbevaring/model.ts";
import { hasRole } from "#domain/organisasjon/unitPeople.ts";
import type { ClosedReportPage } from "../../store/reportTypes.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import type { LoadedRetained } from "../oppbevaring/retainedCases.ts";
import { decide, type Retaining, type RetentionView, runRetentionCommand, viewOf } from "../oppbevaring/runRetentionCommand.ts";
import { warnOfErasure } from "../oppbevaring/warnOfErasure.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { noteNumber, retainedNotes } from "./retainedNotes.ts";
import { type LoadedRetainedReport, retainedReports } from "./retainedReports.ts";

const pageLength = 50;
/** Most notes that are running out at once; the next ones come as these are erased. */
const notesShown = 200;
/** More reports than are warned of and neither erased nor opened again: those on hold after their warning are among them. */
const warnedShown = 500;

/**
 * Closed reports, for whoever has the records role: number, kind and days, and never one that they have a part in, which does not exist
 * for them here. A page may therefore be shorter than others.
 */
export async function listRetention(context: DeskContext, who: Who, after: string | null): Promise<Outcome<RetentionList>> {
  const organisation = context.directory.organisation();
  if (!isKnown(context, who) || !hasRole(organisation, who.personId, ["arkiv"])) return notFound;
  const retaining = retainedReports(context);
  const found = await context.store.read.closedReports({ limit: pageLength + 1, after: placeOf(after) });
  const shown = found.slice(0, pageLength);
  const notes = after === null ? await noteRows(context, who) : [];
  const ids = shown.map(({ id }) => id);
  const items = [...notes, ...(await reportRows(context, who, ids))];
  const last = shown.at(-1);
  const next = found.length > pageLength && last !== undefined ? `${last.closedOn}|${last.id}` : null;
  return done({
    items,
    next,
    periods: retaining.periods.map((period) => ({ ...period, kind: period.kind as RetentionPeriodView["kind"] })),
  });
}

/**
 * What is running out, on whichever page it stands: those that nobody was warned of are not looked at, however many are kept. For whoever has
 * the records role alone.
 */
export async function listRunningOut(context: DeskContext, who: Who): Promise<readonly RetentionRow[]> {
  if (!isKnown(context, who) || !hasRole(context.directory.organisation(), who.personId, ["arkiv"])) return [];
  const ids = await context.store.read.warnedReports(warnedShown);
  return [...(await noteRows(context, who)), ...(await reportRows(context, who, ids))];
}

async function reportRows(context: DeskContext, who: Who, ids: readonly CaseId[]): Promise<readonly RetentionRow[]> {
  const retaining = retainedReports(context);
  const reads = context.store.read;
  const rows: RetentionRow[] = [];
  for (const id of ids) {
    const loaded = await retaining.cases.load(reads, id);
    if (loaded === undefined || !keepsRecordOf(context.directory.organisation(), who.personId, loaded.retained)) continue;
    rows.push(rowOf(context, who, retaining, loaded, await viewOf(reads, retaining, loaded)));
  }
  return rows;
}

/** Notes are seen from when somebody was warned of them, and never before: whoever keeps records is not told who keeps notes. */
async function noteRows(context: DeskContext, who: Who): Promise<RetentionRow[]> {
  const retaining = retainedNotes(context);
  const reads = context.store.read;
  const rows: RetentionRow[] = [];
  for (const id of await reads.warnedNotes(notesShown)) {
    const loaded = await retaining.cases.load(reads, id);
    if (loaded === undefined || !keepsRecordOf(context.directory.organisation(), who.personId, loaded.retained)) continue;
    if (!isRunningOut(retaining, loaded)) continue;
    rows.push(rowOf(context, who, retaining, withNumber(loaded), await viewOf(reads, retaining, loaded)));
  }
  return rows;
}

/** One that its writer still needs, or that nobody was warned of anew, is as one that is not there. */
function isRunningOut({ periods }: Retaining, { retained, retention }: LoadedRetained): boolean {
  const due = dueOf(retained, periods);
  return stageOf(retention, typeof due === "string" ? null : due.dueOn).stage !== "kept";
}

const withNumber = (loaded: LoadedRetained): LoadedRetainedReport => ({ ...loaded, number: noteNumber(loaded.retained.id) });

/** The module that a case belongs to, and the case with its number. */
async function retainedOf(context: DeskContext, id: CaseId): Promise<[Retaining, LoadedRetainedReport] | undefined> {
  const reads = context.store.read;
  const reports = retainedReports(context);
  const report = await reports.cases.load(reads, id);
  if (report !== undefined) return [reports, report];
  const notes = retainedNotes(context);
  const note = await notes.cases.load(reads, id);
  return note === undefined || !isRunningOut(notes, note) ? undefined : [notes, withNumber(note)];
}

/** A step in keeping or erasing a report or a note, from the version that the person saw. */
export async function runReportRetention(
  context: DeskContext,
  who: Who,
  id: CaseId,
  version: number,
  input: RetentionCommandInput,
): Promise<Outcome<RetentionRow, RetentionRow>> {
  // Nothing is unsealed for whoever has no part in it.
  if (!isKnown(context, who) || !hasRole(context.directory.organisation(), who.personId, ["arkiv"])) return notFound;
  // Before it is erased: afterwards nobody can.
  const found = await retainedOf(context, id);
  if (found === undefined) return notFound;
  const [retaining, loaded] = found;
  const outcome = await runRetentionCommand(context, who, retaining, id, version, input);
  switch (outcome.kind) {
    case "done":
      return done(rowOf(context, who, retaining, loaded, outcome.value));
    case "stale":
      return { kind: "stale", current: rowOf(context, who, retaining, loaded, outcome.current) };
    default:
      return outcome;
  }
}

/** Warns of the reports and notes whose day is coming, once a day. */
export function warnReportsOfErasure(context: DeskContext): Promise<number> {
  return warnOfErasure(context, [retainedReports(context), retainedNotes(context)]);
}

function rowOf(
  context: DeskContext,
  who: Who,
  retaining: Retaining,
  loaded: LoadedRetainedReport,
  view: RetentionView,
): RetentionRow {
  const { number, retained } = loaded;
  const { id, kind, version, due, retention, holdReason } = view;
  return {
    id,
    number,
    kind: kind as RetentionRow["kind"],
    version,
    closedOn: osloDate(retained.closedAt ?? retained.lastContentAt),
    dueOn: typeof due === "string" ? null : due.dueOn,
    ...stageOf(retention, typeof due === "string" ? null : due.dueOn),
    proposedByMe: retention.proposal?.by === who.personId,
    holdReason,
    actions: actionsOn(context, who, retaining, { ...loaded, retention }),
  };
}

// As long as a reason has to be at least: whether there is one is a matter of what is typed.
const someReason = { textId: "any" as TextId, length: 1 };
const steps: readonly (RetentionCommand & { readonly type: RetentionCommandInput["type"] })[] = [
  { type: "ProposeErasure" },
  { type: "ConfirmErasure" },
  { type: "WithdrawProposal" },
  { type: "PlaceHold", reason: someReason },
  { type: "LiftHold", reason: someReason },
];

/** The steps that the rules would let this person take now. */
function actionsOn(
  context: DeskContext,
  { personId: id }: Who,
  retaining: Retaining,
  loaded: LoadedRetained,
): RetentionRow["actions"] {
  return steps.filter((step) => decide(context, retaining, loaded, step, { kind: "person", id }).ok).map(({ type }) => type);
}

/** What holds now: what later content has made void counts no more. */
function stageOf(retention: Retention, dueOn: RetentionRow["dueOn"]): Pick<RetentionRow, "stage" | "since"> {
  const { erased, hold, proposal, warned } = retention;
  if (erased !== null) return { stage: "erased", since: erased.on };
  if (hold !== null) return { stage: "hold", since: hold.on };
  if (proposal !== null && proposal.dueOn === dueOn) return { stage: "proposed", since: proposal.on };
  if (warned !== null && warned.dueOn === dueOn) return { stage: "warned", since: warned.on };
  return { stage: "kept", since: null };
}

/** Where a page begins; what is no place begins at the first. */
function placeOf(after: string | null): ClosedReportPage["after"] {
  const [day = "", id = ""] = after?.split("|") ?? [];
  const closedOn = parseLocalDate(day);
  return closedOn === undefined || id === "" ? undefined : { closedOn, id: id as CaseId };
}
