import type { Actor } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { ReportEvent } from "#domain/melding/commands.ts";
import type { Report } from "#domain/melding/model.ts";
import { newParties } from "#domain/sak/apart.ts";
import { partyPeople } from "#domain/sak/facts.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { casesToOpen, type NewCase, openCases } from "#domain/sak/open.ts";
import type { StoreTx } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";
import { freeNumbers } from "../melding/caseNumber.ts";
import { copyTexts } from "../melding/copyTexts.ts";
import { keepApart } from "./followHands.ts";
import { loadSubCase } from "./openSubCase.ts";
import { saveSubCase } from "./saveSubCase.ts";

/** What may begin cases of a report: it was made formal, a varsel is looked into, or more people are named to it. */
const beginning: ReadonlySet<ReportEvent["type"]> = new Set(["Formalised", "InvestigationStarted", "CounterpartsNamed"]);

/**
 * Opens the cases of a report in the transaction in which it comes so far, each with its words copied under a key of its own (SB-19): those
 * that it begins with, and later those of whoever is new to it. The cases that it has already stay as they are.
 */
export async function beginCases(
  context: DeskContext,
  tx: StoreTx,
  report: Report,
  events: readonly ReportEvent[],
  actor: Actor,
): Promise<void> {
  if (!events.some(({ type }) => beginning.has(type))) return;
  const earlier = await tx.subCasesOf(report.id);
  const states: (SubCase | undefined)[] = [];
  for (const id of earlier) states.push((await loadSubCase(tx, id))?.state);
  const abouts = casesToOpen(report, events, states);
  const numbers = await freeNumbers(context, tx, abouts.length);
  const cases = numbers.map((number): NewCase => ({ id: context.newId() as CaseId, number, newId: context.newId }));
  const known = states.filter((one) => one !== undefined);
  const by: PersonId | null = actor.kind === "person" ? actor.id : null;
  const opened = openCases(report, cases, context.directory.organisation(), by, context.clock.today(), abouts);
  for (const [index, event] of opened.entries()) {
    const { value, texts } = await copyTexts(tx, report.id, event, context.newId);
    const from = { reportId: report.id, place: earlier.length + index };
    const others = [...known, ...opened.filter((one) => one !== event)].flatMap(partyPeople);
    const change = { before: undefined, expectedVersion: 0, actor, texts, from, others };
    const saved = await saveSubCase(context, tx, [value], change);
    if (saved === "stale") throw new Error("a new case has an id that is taken");
  }
  // Who is a party in one of them handles none of the others (SB-19).
  await keepApart(context, tx, earlier, newParties(opened));
}
