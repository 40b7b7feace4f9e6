import type { Actor } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { startOfDay } from "#domain/kernel/instant.ts";
import { evolveRuleset } from "#domain/regime/kunngjoering/evolve.ts";
import type { Ruleset, RulesetEvent } from "#domain/regime/kunngjoering/model.ts";
import { type RulesetNotificationReason, rulesetNotificationsFor } from "#domain/regime/kunngjoering/notify.ts";
import type { NewText } from "../../store/caseTypes.ts";
import type { NewJob } from "../../store/jobTypes.ts";
import type { StoreTx } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";
import { spread } from "../spread.ts";
import { type LoadedRuleset, loadRulesets } from "./loadRulesets.ts";
import { overtakenTells } from "./overtakenGatherings.ts";

/** A message to somebody about a rule set. */
export const rulesetTellJob = "ruleset-tell";

type RulesetTellPayload = {
  readonly rulesetId: CaseId;
  readonly personId: PersonId;
  readonly reason: RulesetNotificationReason;
  /** They are told because they speak for others (PA-10). */
  readonly copy: boolean;
};

type Change = {
  /** `undefined` for a new one. */
  readonly current: LoadedRuleset | undefined;
  readonly actor: Actor;
  readonly texts: readonly NewText[];
};

/** Records the events of a rule set, sealed reasons, and a message to everybody whom it concerns, in one transaction. */
export async function saveRuleset(
  context: DeskContext,
  tx: StoreTx,
  events: readonly RulesetEvent[],
  { current, actor, texts }: Change,
): Promise<"saved" | "stale"> {
  const organisation = context.directory.organisation();
  const at = context.clock.now();
  let state: Ruleset | undefined = current?.ruleset;
  const told: Omit<RulesetTellPayload, "rulesetId">[] = [];
  for (const event of events) {
    state = evolveRuleset(state, event);
    told.push(...rulesetNotificationsFor(state, event, organisation).map(({ to, ...rest }) => ({ personId: to, ...rest })));
  }
  if (state === undefined) throw new Error("nothing to save");
  const { id, status, from, to } = state;
  const before = (await loadRulesets(tx)).map(({ ruleset }) => ruleset);
  const saved = await tx.saveRuleset({
    ...{ id, state, status, from, to, updatedAt: at },
    createdAt: startOfDay(state.publishedOn),
    expectedVersion: current?.version ?? 0,
    events: events.map((event) => ({ type: event.type, data: event, actor, at })),
  });
  if (saved === "stale") return saved;
  if (texts.length > 0) await tx.putTexts(id, texts);
  const version = (current?.version ?? 0) + events.length;
  const now = context.clock.wallNow();
  const tells = told.map((one): NewJob => {
    const payload: RulesetTellPayload = { rulesetId: id, ...one };
    const deliveryKey = `ruleset-tell:${id}:${version}:${one.personId}`;
    return { kind: rulesetTellJob, deliveryKey, payload, dueAt: now, clock: "wall" };
  });
  // LI-05, PA-05: those who are to call something off come before those who are to know.
  const after = [...before.filter((ruleset) => ruleset.id !== id), state];
  const overtaken = await overtakenTells(context, tx, { before, after, round: `${id}:${version}` });
  await tx.enqueue(spread(context, [...overtaken, ...tells]));
  return saved;
}
