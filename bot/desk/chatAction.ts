import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { SaveCase } from "../store/caseTypes.ts";
import type { StoredCard } from "../store/chatTypes.ts";
import type { Store } from "../store/types.ts";
import { cardSent } from "./chatPlace.ts";
import type { DeskContext } from "./context.ts";

type Noted = Pick<SaveCase, "id" | "expectedVersion" | "events">;
export type SavedCase = { readonly caseId: CaseId; readonly version: number };

/**
 * The context for one action in the chat. The card that was acted on is replaced in place by that of the case which the action
 * saves, so it is remembered in the same transaction; should the answer be lost, the card is then brought up to date later. `saved`
 * tells which cases were saved, once they are committed.
 * @param activityId the message that the card lies in; `null` when Teams does not say
 */
export function chatAction(context: DeskContext, personId: PersonId, activityId: string | null) {
  const committed: SavedCase[] = [];
  const isActedOn = (card: StoredCard) => card.activityId === activityId && card.personId === personId;
  const storeFor = (goesOn: boolean): Store => ({
    ...context.store,
    transaction: async (work) => {
      let saved: SavedCase[] = [];
      const noted = <Outcome>({ id, expectedVersion, events }: Noted, outcome: Outcome): Outcome => {
        if (outcome === "saved") saved.push({ caseId: id, version: expectedVersion + events.length });
        return outcome;
      };
      const result = await context.store.transaction(async (tx) => {
        // A store that begins a transaction anew runs the work again.
        saved = [];
        const done = await work({
          ...tx,
          ...(goesOn ? { cardsOf: async (id) => (await tx.cardsOf(id)).filter((card) => !isActedOn(card)) } : {}),
          saveCase: async (save) => noted(save, await tx.saveCase(save)),
          saveCycleCase: async (save) => noted(save, await tx.saveCycleCase(save)),
        });
        // Last, so that the case's own announcement does not have this card refreshed, which the answer replaces anyway.
        if (activityId !== null) for (const { caseId } of saved) await cardSent(context, personId, caseId, activityId)(tx);
        return done;
      });
      committed.push(...saved);
      return result;
    },
  });
  return {
    context: { ...context, store: storeFor(false) },
    /** For a press after which the card holds the next form: bringing it up to date would take the form away again. */
    goingOn: { ...context, store: storeFor(true) },
    saved: (): readonly SavedCase[] => committed,
  };
}
