import type { Actor } from "#domain/kernel/actor.ts";
import { system } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { ReportEvent } from "#domain/melding/commands.ts";
import { decideReport } from "#domain/melding/decide.ts";
import type { MessageId } from "#domain/melding/model.ts";
import { isOver } from "#domain/sak/access.ts";
import { newParties } from "#domain/sak/apart.ts";
import type { CaseEvent } from "#domain/sak/events.ts";
import type { SubCase } from "#domain/sak/model.ts";
import type { NewText } from "../../store/caseTypes.ts";
import type { StoreTx } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";
import { factsFor } from "../melding/factsFor.ts";
import { loadReport } from "../melding/openReport.ts";
import { saveReport } from "../melding/saveReport.ts";
import { outOf } from "./followHands.ts";
import { loadSubCase } from "./openSubCase.ts";

/** SB-12: where there is to be no case, whoever reported is told so, by a message that is kept with the report and sealed under its key. */
export async function tellReporter(
  context: DeskContext,
  tx: StoreTx,
  reportId: CaseId,
  events: readonly CaseEvent[],
  actor: Actor,
  texts: readonly NewText[],
): Promise<void> {
  const messages = events.flatMap((event): readonly ReportEvent[] => {
    if (event.type !== "Assessed" || event.notice === null) return [];
    const { notice: text, by, on } = event;
    return [{ type: "MessageSent", messageId: context.newId() as MessageId, from: "mottaker", text, files: 0, by, on }];
  });
  const loaded = messages.length === 0 ? undefined : await loadReport(tx, reportId);
  // One that was erased has nobody left to tell.
  if (loaded === undefined) return;
  const change = { before: loaded.report, expectedVersion: loaded.stored.version, actor, texts };
  await saveReport(context, tx, messages, change);
}

/**
 * VA-03: whoever is out of a case, as inhabil or by their own choice, reads the report that it comes from no more, and no more does whoever
 * has become a party of it. Other cases of it have questions of habilitet of their own (SB-19).
 */
export async function followHandsInReport(
  context: DeskContext,
  tx: StoreTx,
  reportId: CaseId,
  events: readonly CaseEvent[],
): Promise<void> {
  const out = outOf(events);
  const parties = newParties(events).filter((id) => !out.some(({ personId }) => personId === id));
  const removed = [...out, ...parties.map((personId) => ({ personId, why: "inhabil" as const }))];
  const loaded = removed.length === 0 ? undefined : await loadReport(tx, reportId);
  if (loaded === undefined) return;
  const { report, stored } = loaded;
  const decision = decideReport(report, { type: "FollowHands", removed }, await factsFor(context, tx, system, loaded));
  if (!decision.ok) return;
  await saveReport(context, tx, decision.events, { before: report, expectedVersion: stored.version, actor: system, texts: [] });
}

/**
 * VA-02: an owner who hands a case on hands on the report as well, unless another case of it is theirs still. What others own of it has
 * questions of its own (SB-19).
 */
export async function followOwnerInReport(
  context: DeskContext,
  tx: StoreTx,
  before: SubCase,
  events: readonly CaseEvent[],
): Promise<void> {
  const handed = handedOn(before, events);
  if (handed === undefined) return;
  if (handed.from !== null && (await ownsAnother(tx, before, handed.from))) return;
  const loaded = await loadReport(tx, before.reportId);
  if (loaded === undefined) return;
  const { report, stored } = loaded;
  const decision = decideReport(report, { type: "FollowOwner", ...handed }, await factsFor(context, tx, system, loaded));
  if (!decision.ok) return;
  await saveReport(context, tx, decision.events, { before: report, expectedVersion: stored.version, actor: system, texts: [] });
}

type HandedOn = { readonly from: PersonId | null; readonly to: PersonId };

/** Who owned it and who does now, where it was handed on: whoever is out as inhabil is followed by another way. */
function handedOn({ handlers }: SubCase, events: readonly CaseEvent[]): HandedOn | undefined {
  const from = handlers.find(({ as }) => as === "eier")?.personId ?? null;
  for (const event of events) {
    if (event.type !== "HandlersChanged") continue;
    const to = event.added.find(({ as }) => as === "eier")?.personId;
    const willing = from === null || event.removed.some(({ personId, why }) => personId === from && why === "overlevert");
    if (to !== undefined && willing) return { from, to };
  }
  return undefined;
}

async function ownsAnother(tx: StoreTx, { id, reportId }: SubCase, personId: PersonId): Promise<boolean> {
  for (const other of await tx.subCasesOf(reportId)) {
    const found = other === id ? undefined : await loadSubCase(tx, other);
    if (found === undefined || isOver(found.state)) continue;
    if (found.state.handlers.some((one) => one.as === "eier" && one.personId === personId)) return true;
  }
  return false;
}

const ending: ReadonlySet<CaseEvent["type"]> = new Set(["CaseClosed", "CaseReopened"]);

/** SB-19: a report ends when the last of its cases has, and is open again when one is. */
export async function followReport(
  context: DeskContext,
  tx: StoreTx,
  reportId: CaseId,
  events: readonly { readonly type: string }[],
): Promise<void> {
  if (!events.some(({ type }) => ending.has(type as CaseEvent["type"]))) return;
  await followCases(context, tx, reportId);
}

/** The same, whatever has happened. */
export async function followCases(context: DeskContext, tx: StoreTx, reportId: CaseId): Promise<void> {
  const loaded = await loadReport(tx, reportId);
  if (loaded === undefined) return;
  const { report, stored } = loaded;
  const decision = decideReport(report, { type: "FollowCases" }, await factsFor(context, tx, system, loaded));
  if (!decision.ok) return;
  const change = { before: report, expectedVersion: stored.version, actor: system, texts: [] };
  await saveReport(context, tx, decision.events, change);
}
