import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { Store } from "../store/types.ts";
import { cardSent } from "./chatPlace.ts";
import type { DeskContext } from "./context.ts";

export type SavedCase = { readonly caseId: CaseId; readonly version: number };

/**
 * The context for one action in the chat. The card that was acted on is replaced in place by that of the case which the action
 * saves, so it is remembered in the same transaction; should the answer be lost, the card is then brought up to date later. `saved`
 * tells which cases were saved, once they are committed.
 * @param activityId the message that the card lies in; `null` when Teams does not say
 */
export function chatAction(context: DeskContext, personId: PersonId, activityId: string | null) {
  const committed: SavedCase[] = [];
  const store: Store = {
    ...context.store,
    transaction: async (work) => {
      let saved: SavedCase[] = [];
      const result = await context.store.transaction(async (tx) => {
        // A store that begins a transaction anew runs the work again.
        saved = [];
        const done = await work({
          ...tx,
          saveCase: async (save) => {
            const outcome = await tx.saveCase(save);
            if (outcome === "saved") saved.push({ caseId: save.id, version: save.expectedVersion + save.events.length });
            return outcome;
          },
        });
        // Last, so that the case's own announcement does not have this card refreshed, which the answer replaces anyway.
        if (activityId !== null) for (const { caseId } of saved) await cardSent(context, personId, caseId, activityId)(tx);
        return done;
      });
      committed.push(...saved);
      return result;
    },
  };
  return { context: { ...context, store }, saved: (): readonly SavedCase[] => committed };
}
