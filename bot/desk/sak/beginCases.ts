import type { Actor } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { ReportEvent } from "#domain/melding/commands.ts";
import type { Report } from "#domain/melding/model.ts";
import { type NewCase, openCases, subCasesOf } from "#domain/sak/open.ts";
import type { StoreTx } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";
import { freeNumbers } from "../melding/caseNumber.ts";
import { copyTexts } from "../melding/copyTexts.ts";
import { saveSubCase } from "./saveSubCase.ts";

/** What begins the cases of a report: it was made formal, or a varsel is looked into. */
const beginning: ReadonlySet<ReportEvent["type"]> = new Set(["Formalised", "InvestigationStarted"]);

/**
 * Opens the cases of a report in the transaction in which it comes so far, each with its words copied under a key of its own (SB-19). A
 * report that was taken up again has its cases already.
 */
export async function beginCases(
  context: DeskContext,
  tx: StoreTx,
  report: Report,
  events: readonly ReportEvent[],
  actor: Actor,
): Promise<void> {
  if (!events.some(({ type }) => beginning.has(type))) return;
  if ((await tx.subCasesOf(report.id)).length > 0) return;
  const numbers = await freeNumbers(context, tx, subCasesOf(report).length);
  const cases = numbers.map((number): NewCase => ({ id: context.newId() as CaseId, number, newId: context.newId }));
  const by: PersonId | null = actor.kind === "person" ? actor.id : null;
  const opened = openCases(report, cases, by, context.clock.today());
  for (const [place, event] of opened.entries()) {
    const { value, texts } = await copyTexts(tx, report.id, event, context.newId);
    const from = { reportId: report.id, place };
    const saved = await saveSubCase(context, tx, [value], { before: undefined, expectedVersion: 0, actor, texts, from });
    if (saved === "stale") throw new Error("a new case has an id that is taken");
  }
}
