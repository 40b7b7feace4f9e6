import { system } from "#domain/kernel/actor.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { decideCase } from "#domain/sak/decide.ts";
import type { CaseEvent } from "#domain/sak/events.ts";
import { type ArchiveFile, caseArchivePackage } from "../../documents/sak/archivePackage.ts";
import { currentCaseTemplate } from "../../documents/texts/sak/templates.ts";
import type { StoreReads } from "../../store/types.ts";
import { personView, unitName } from "../commonView.ts";
import type { DeskContext } from "../context.ts";
import { archiveId, type Recorded } from "../oppfolging/recordArchived.ts";
import { textIdsIn } from "../oppfolging/worded.ts";
import { archivePackageId, caseOfPackage } from "./archivePackageId.ts";
import { caseFacts, holidaysNow } from "./caseFacts.ts";
import { loadSubCase } from "./openSubCase.ts";
import { saveSubCase } from "./saveSubCase.ts";

/**
 * SB-03, SB-19: what goes to the archive of a closed case, in its owner's written form. Made again it is the same, byte for byte; `undefined`
 * where it was taken up again meanwhile, or erased.
 */
export async function subCasePackage(
  context: DeskContext,
  id: CaseId,
): Promise<{ readonly name: string; readonly files: readonly ArchiveFile[] } | undefined> {
  const reads = context.store.read;
  const sak = (await loadSubCase(reads, id))?.state;
  const { events, closings } = await closingsOf(reads, id);
  const madeAt = closings.at(-1);
  if (sak === undefined || madeAt === undefined) return undefined;
  const organisation = context.directory.organisation();
  const owner = sak.handlers.find(({ as }) => as === "eier")?.personId;
  const language = (owner === undefined ? undefined : organisation.people.get(owner)?.language) ?? "nb";
  const root = [...organisation.units.values()].find(({ parentId }) => parentId === undefined);
  const words = await reads.texts(id, [...new Set(textIdsIn([sak, events]))]);
  const name = archivePackageId(id, closings.length);
  return caseArchivePackage({
    ...{ sak, events, language, madeAt, template: currentCaseTemplate },
    text: ({ textId }) => words.get(textId) ?? "",
    nameOf: (personId) => personView(organisation, personId).name,
    employer: root?.name[language] ?? "",
    unitName: unitName(organisation, sak.unitId ?? undefined, language) ?? "",
    archiveId: (what) => (what === "arkivmelding" ? name : archiveId(id, what)),
  });
}

/** Its events, and the moments at which it was closed. */
async function closingsOf(reads: StoreReads, id: CaseId) {
  const stored = await reads.subCaseEvents(id);
  return {
    events: stored.map(({ data }) => data as CaseEvent),
    closings: stored.filter(({ type }) => type === "CaseClosed").map(({ at }) => at),
  };
}

/** How often one case may have been closed for an answer of the archive to be known: far above any real one. */
const mostClosings = 50;

/** SB-05: records the reference that the archive gave a case's package. The same answer again changes nothing. */
export async function recordCaseArchived(
  context: DeskContext,
  answer: { readonly package: string; readonly reference: string },
): Promise<Recorded> {
  const holidays = await holidaysNow(context);
  const outcome = await context.store.transaction(async (tx): Promise<Recorded> => {
    for (let closing = 1; closing <= mostClosings; closing += 1) {
      const id = caseOfPackage(answer.package, closing);
      const loaded = id === undefined ? undefined : await loadSubCase(tx, id);
      if (loaded === undefined) continue;
      const { state, stored } = loaded;
      const { closings } = await closingsOf(tx, state.id);
      if (closing > closings.length) continue;
      if (state.archived !== null && state.archived.reference === answer.reference.trim()) return "known";
      // It was closed anew since: what the archive has is not all of it.
      if (closing < closings.length) return "refused";
      const facts = await caseFacts(context, tx, state, system, holidays);
      const decision = decideCase(state, { type: "Archive", reference: answer.reference }, facts);
      if (!decision.ok) return "refused";
      const change = { before: { state, facts }, expectedVersion: stored.version, actor: system, texts: [] };
      if ((await saveSubCase(context, tx, decision.events, change)) === "stale")
        throw new Error("a case changed within its transaction");
      return "recorded";
    }
    return "unknown";
  });
  if (outcome === "recorded") context.wake();
  return outcome;
}
