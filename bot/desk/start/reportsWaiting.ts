import type { ReportRow } from "#domain/contract/meldingViews.ts";
import type { CaseRow } from "#domain/contract/sakViews.ts";
import { leadsUnit } from "#domain/organisasjon/nearestLeader.ts";
import type { Waiting, WaitingKind } from "#domain/start/model.ts";
import { gathered } from "#domain/start/order.ts";
import type { StoreReads } from "../../store/types.ts";
import type { DeskContext, Who } from "../context.ts";
import { listReports } from "../melding/listReports.ts";
import { listNotes } from "../melding/notes.ts";
import { listReportDrafts } from "../melding/reportDrafts.ts";
import type { Outcome } from "../outcome.ts";
import { listSubCases } from "../sak/listSubCases.ts";
import { oneWaiting } from "./oneWaiting.ts";

/**
 * What of reports and cases waits for somebody, from the lists that are theirs and no others: a number and a date. Nothing is unsealed for it
 * but one's own notes and drafts, and what a row was before somebody without a name wrote today (`listReports.ts`); nobody's reading is recorded,
 * since nothing was read.
 */
export async function reportsWaiting(context: DeskContext, reads: StoreReads, who: Who): Promise<readonly Waiting[]> {
  const first = { after: null } as const;
  const [inbox, mine, handled, own, notes, drafts, guidelines] = await Promise.all([
    listReports(context, who, { list: "inbox", ...first }),
    listReports(context, who, { list: "mine", ...first }),
    listSubCases(context, who, { list: "handled", ...first }),
    listSubCases(context, who, { list: "mine", ...first }),
    listNotes(context, who),
    listReportDrafts(context, who),
    guidelinesWaiting(context, reads, who),
  ]);
  return [
    ...gathered(
      itemsOf(inbox).flatMap((row) => reportLine("melding", row)),
      { page: "ifra", id: null, side: "innboks" },
    ),
    // Of one's own, what only oneself can do; the rest is the handlers'.
    ...itemsOf(mine).flatMap((row) => (row.due?.what === "signatur" ? reportLine("signer-referat", row) : [])),
    ...gathered(
      itemsOf(handled).flatMap((row) => caseLine("sak", row)),
      { page: "saker", id: null, side: "behandler" },
    ),
    ...gathered(
      itemsOf(own).flatMap((row) => caseLine("egen-sak", row)),
      { page: "saker", id: null, side: "egne" },
    ),
    ...gathered(
      itemsOf(notes).flatMap(({ id, duty, closedOn, writtenOn }) =>
        duty === null || closedOn !== null
          ? []
          : [oneWaiting("notat", { since: writtenOn, place: { page: "ifra", id, side: "notater" } })],
      ),
      { page: "ifra", id: null, side: "notater" },
    ),
    ...gatheredDrafts(itemsOf(drafts).length),
    ...guidelines,
  ];
}

function reportLine(kind: WaitingKind, { id, number, due }: ReportRow): readonly Waiting[] {
  const side = kind === "melding" ? "innboks" : "meldinger";
  return due === null ? [] : [oneWaiting(kind, { due: due.on, about: number, place: { page: "ifra", id, side } })];
}

/** That a case has been quiet is nobody's task before it has been so for as long as the employer allows. */
function caseLine(kind: WaitingKind, { id, number, due }: CaseRow): readonly Waiting[] {
  if (due === null || (due.what === "stille" && !due.overdue)) return [];
  return [oneWaiting(kind, { due: due.on, about: number, place: { page: "saker", id, side: null } })];
}

function gatheredDrafts(count: number): readonly Waiting[] {
  return count === 0 ? [] : [oneWaiting("utkast-melding", { count, place: { page: "ifra", id: null, side: "meld" } })];
}

/** VA-01: a leader who has not said that they know the guidelines. */
async function guidelinesWaiting(context: DeskContext, reads: StoreReads, { personId }: Who): Promise<readonly Waiting[]> {
  if (!leadsUnit(context.directory.organisation(), personId)) return [];
  if ((await reads.guidelinesReadOn(personId)) !== undefined) return [];
  return [oneWaiting("les-retningslinjer", { place: { page: "ifra", id: null, side: "innboks" } })];
}

/** What of a list there is; nothing where there is no such list for them. */
function itemsOf<Item>(listed: Outcome<{ readonly items: readonly Item[] }>): readonly Item[] {
  return listed.kind === "done" ? listed.value.items : [];
}
