import type { GatheringView } from "#domain/contract/gatherings.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import type { Ruleset } from "#domain/regime/kunngjoering/model.ts";
import { regimesOf } from "#domain/regime/kunngjoering/published.ts";
import { holdsMeetingsOf } from "#domain/regime/moete/access.ts";
import { overtaken, toldOf } from "#domain/regime/moete/reconsider.ts";
import type { NewJob } from "../../store/jobTypes.ts";
import type { StoreTx } from "../../store/types.ts";
import { type DeskContext, isKnown } from "../context.ts";
import { substitutesNow } from "../hjemmekontor/substitutes.ts";
import { asGathering, gatheringView, rulesAtHand } from "./gatheringViews.ts";

/** A message to a leader that meetings they recorded may not be held any more. */
export const gatheringsOvertakenJob = "gatherings-overtaken";

type OvertakenPayload = { readonly personId: PersonId; readonly gatheringIds: readonly CaseId[] };

/**
 * Messages to those whose recorded meetings a rule set has overtaken, one each. `round` tells the change of the rule set from every other. Enqueued in
 * the transaction that changes it.
 */
export async function overtakenTells(
  context: DeskContext,
  tx: StoreTx,
  change: { readonly before: readonly Ruleset[]; readonly after: readonly Ruleset[]; readonly round: string },
): Promise<readonly NewJob[]> {
  const today = context.clock.today();
  const coming = (await tx.comingGatherings(today)).map(asGathering);
  if (coming.length === 0) return [];
  const withRulesets = (rulesets: readonly Ruleset[]) => [...context.regimes, ...regimesOf(rulesets)];
  const found = overtaken(coming, withRulesets(change.before), withRulesets(change.after), today);
  const organisation = context.directory.organisation();
  const substitutes = await substitutesNow(context, tx);
  const byPerson = Map.groupBy(found, (gathering) => toldOf(organisation, substitutes, gathering));
  return [...byPerson].map(([personId, gatherings]): NewJob => {
    const payload: OvertakenPayload = { personId, gatheringIds: gatherings.map(({ id }) => id) };
    const deliveryKey = `${gatheringsOvertakenJob}:${change.round}:${personId}`;
    return { kind: gatheringsOvertakenJob, deliveryKey, payload, dueAt: context.clock.wallNow(), clock: "wall" };
  });
}

export type OvertakenDelivery = { readonly language: Language; readonly items: readonly GatheringView[] };

/**
 * What of it still holds, for whoever is to be told; `undefined` where nothing does: the rule set was taken back, the meetings were called off or
 * are over, or they are not this person's any more.
 */
export async function gatheringsOvertaken(
  context: DeskContext,
  { personId, gatheringIds }: OvertakenPayload,
): Promise<OvertakenDelivery | undefined> {
  if (!isKnown(context, { personId })) return undefined;
  const { read } = context.store;
  const rules = await rulesAtHand(context, read);
  const { organisation } = rules;
  const language = organisation.people.get(personId)?.language ?? "nb";
  const substitutes = await substitutesNow(context, read);
  const stored = await Promise.all(gatheringIds.map((id) => read.loadGathering(id)));
  const theirs = stored
    .filter((one) => one !== undefined)
    .filter((one) => {
      const { unitId, by } = asGathering(one);
      return by === personId || holdsMeetingsOf(organisation, substitutes, unitId, personId) !== undefined;
    });
  const views = await Promise.all(theirs.map((one) => gatheringView(context, read, one, { rules, language })));
  const items = views.filter((view) => view.overtaken !== null);
  return items.length === 0 ? undefined : { language, items };
}
