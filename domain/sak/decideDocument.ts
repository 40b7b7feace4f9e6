import { accept, refuse } from "../kernel/decision.ts";
import { standingsTo } from "./access.ts";
import type { AskedCase } from "./commands.ts";
import type { Mask } from "./document.ts";
import {
  answerNeeded,
  type CaseFacts,
  type CaseOutcome,
  isGiven,
  partyOf,
  personOf,
  roomFor,
  textNeeded,
  todayOf,
} from "./facts.ts";
import type { PartyId, SubCase } from "./model.ts";
import type { SakRefusal } from "./refusals.ts";
import { byDrafter, byHandler, byParty, whileOpen } from "./standing.ts";

/** SB-05: a document comes to the case, from a handler or from a party. It is never changed. */
export function addDocument(state: SubCase, command: AskedCase<"AddDocument">, facts: CaseFacts): CaseOutcome {
  const by = personOf(facts);
  const isParty = by !== null && standingsTo(state, by, facts).includes("part");
  const add = (from: PartyId | null) => (person: SubCase["reporters"][number]) =>
    whileOpen(state, () => {
      const { documentId, kind, title, text } = command;
      const refusals: SakRefusal[] = [
        ...answerNeeded("kind", kind),
        ...textNeeded("title", title),
        ...textNeeded("text", text),
        ...roomFor("documents", state.documents.length + 1),
      ];
      if (refusals.length > 0 || kind === null || !isGiven(title) || !isGiven(text)) return refuse(...refusals);
      const on = todayOf(facts);
      const document = { documentId, kind, title, text, fromParty: from, by: person, on, shared: [] };
      return accept({ type: "DocumentAdded", document, by: person, on });
    });
  return isParty
    ? byParty(state, facts, (person, { partyId }) => add(partyId)(person))
    : byDrafter(state, facts, (person) => add(null)(person));
}

/**
 * SB-02, fvl. § 18 and § 19: a party reads what is said in their own case, with passages masked that they have no right to, each with its
 * ground. The original stays as it is; what a party was given before is replaced by the new version, and both stand in the log.
 */
export function shareDocument(
  state: SubCase,
  { documentId, partyId, masks, text }: AskedCase<"ShareDocument">,
  facts: CaseFacts,
): CaseOutcome {
  return byHandler(state, facts, ["eier", "saksbehandler"], (by) =>
    whileOpen(state, () => {
      const document = state.documents.find((one) => one.documentId === documentId);
      const refusals: SakRefusal[] = [];
      if (document === undefined) refusals.push({ rule: null, code: "DOCUMENT_UNKNOWN", field: "documents" });
      if (partyOf(state, partyId) === undefined) refusals.push({ rule: null, code: "PARTY_UNKNOWN", field: "partyId" });
      if (document !== undefined && !inOrder(masks, document.text.length))
        refusals.push({ rule: null, code: "MASK_WRONG", field: "masks" });
      if (refusals.length > 0) return refuse(...refusals);
      return accept({ type: "DocumentShared", documentId, partyId, masks, text, by, on: todayOf(facts) });
    }),
  );
}

/** Passages in order, each of at least one character, none over another, all within the text. */
function inOrder(masks: readonly Mask[], length: number): boolean {
  return masks.every(({ from, to }, index) => from >= (masks[index - 1]?.to ?? 0) && from < to && to <= length);
}

/** SB-05: a line in the log that everybody who handles the case can add, and nobody can change. */
export function addLog(state: SubCase, { text }: AskedCase<"AddLog">, facts: CaseFacts): CaseOutcome {
  return byDrafter(state, facts, (by) => {
    const refusals = [...textNeeded("text", text), ...roomFor("log", state.log.length + 1)];
    if (refusals.length > 0 || !isGiven(text)) return refuse(...refusals);
    return accept({ type: "LogAdded", text, by, on: todayOf(facts) });
  });
}
