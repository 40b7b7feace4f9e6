import type { RetentionCommandInput, RetentionList, RetentionPeriodView, RetentionRow } from "#domain/contract/retention.ts";
import type { CaseId, TextId } from "#domain/kernel/ids.ts";
import { osloDate } from "#domain/kernel/instant.ts";
import { parseLocalDate } from "#domain/kernel/localDate.ts";
import type { ReportKind } from "#domain/melding/model.ts";
import { keepsRecordOf } from "#domain/oppbevaring/access.ts";
import type { Retention, RetentionCommand } from "#domain/oppbevaring/model.ts";
import { hasRole } from "#domain/organisasjon/unitPeople.ts";
import type { ClosedReportPage } from "../../store/reportTypes.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { decide, type RetentionView, runRetentionCommand, viewOf } from "../oppbevaring/runRetentionCommand.ts";
import { warnOfErasure } from "../oppbevaring/warnOfErasure.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { type LoadedRetainedReport, retainedReports } from "./retainedReports.ts";

const pageLength = 50;

/**
 * Closed reports, for whoever has the records role: number, kind and days, and never one that they have a part in, which does not exist
 * for them here. A page may therefore be shorter than others.
 */
export async function listRetention(context: DeskContext, who: Who, after: string | null): Promise<Outcome<RetentionList>> {
  const organisation = context.directory.organisation();
  if (!isKnown(context, who) || !hasRole(organisation, who.personId, ["arkiv"])) return notFound;
  const retaining = retainedReports(context);
  const reads = context.store.read;
  const found = await reads.closedReports({ limit: pageLength + 1, after: placeOf(after) });
  const shown = found.slice(0, pageLength);
  const items: RetentionRow[] = [];
  for (const { id } of shown) {
    const loaded = await retaining.cases.load(reads, id);
    if (loaded === undefined || !keepsRecordOf(organisation, who.personId, loaded.retained)) continue;
    items.push(rowOf(context, who, loaded, await viewOf(reads, retaining, loaded)));
  }
  const last = shown.at(-1);
  const next = found.length > pageLength && last !== undefined ? `${last.closedOn}|${last.id}` : null;
  return done({
    items,
    next,
    periods: retaining.periods.map((period) => ({ ...period, kind: period.kind as RetentionPeriodView["kind"] })),
  });
}

/** A step in keeping or erasing a report, from the version that the person saw. */
export async function runReportRetention(
  context: DeskContext,
  who: Who,
  id: CaseId,
  version: number,
  input: RetentionCommandInput,
): Promise<Outcome<RetentionRow, RetentionRow>> {
  // Nothing is unsealed for whoever has no part in it.
  if (!isKnown(context, who) || !hasRole(context.directory.organisation(), who.personId, ["arkiv"])) return notFound;
  const retaining = retainedReports(context);
  // Before it is erased: afterwards nobody can.
  const loaded = await retaining.cases.load(context.store.read, id);
  if (loaded === undefined) return notFound;
  const outcome = await runRetentionCommand(context, who, retaining, id, version, input);
  switch (outcome.kind) {
    case "done":
      return done(rowOf(context, who, loaded, outcome.value));
    case "stale":
      return { kind: "stale", current: rowOf(context, who, loaded, outcome.current) };
    default:
      return outcome;
  }
}

/** Warns of the reports whose day is coming, once a day. */
export function warnReportsOfErasure(context: DeskContext): Promise<number> {
  return warnOfErasure(context, [retainedReports(context)]);
}

function rowOf(context: DeskContext, who: Who, loaded: LoadedRetainedReport, view: RetentionView): RetentionRow {
  const { number, retained } = loaded;
  const { id, kind, version, due, retention, holdReason } = view;
  return {
    id,
    number,
    kind: kind as ReportKind,
    version,
    closedOn: osloDate(retained.closedAt ?? retained.lastContentAt),
    dueOn: typeof due === "string" ? null : due.dueOn,
    ...stageOf(retention, typeof due === "string" ? null : due.dueOn),
    proposedByMe: retention.proposal?.by === who.personId,
    holdReason,
    actions: actionsOn(context, who, { ...loaded, retention }),
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
function actionsOn(context: DeskContext, { personId: id }: Who, loaded: LoadedRetainedReport): RetentionRow["actions"] {
  const retaining = retainedReports(context);
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
