import type { RulesetCommandInput, RulesetPreviewRequest, RulesetRequest } from "#domain/contract/regimeCommand.ts";
import type { RulesetPreview, Rulesets } from "#domain/contract/regimeViews.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { daysBetween } from "#domain/kernel/localDate.ts";
import { keepsRules } from "#domain/regime/kunngjoering/access.ts";
import { decideRuleset, type RulesetFacts } from "#domain/regime/kunngjoering/decide.ts";
import { evolveRuleset } from "#domain/regime/kunngjoering/evolve.ts";
import type { Ruleset, RulesetCommand, RulesetPlan } from "#domain/regime/kunngjoering/model.ts";
import { rulesetNotificationsFor } from "#domain/regime/kunngjoering/notify.ts";
import { regimesOf } from "#domain/regime/kunngjoering/published.ts";
import { regimeChanges } from "#domain/regime/kunngjoering/regimeChanges.ts";
import type { DeskContext, Who } from "../context.ts";
import { type TextKeeper, textKeeper } from "../keepText.ts";
import { done, notFound, type Outcome, refused } from "../outcome.ts";
import { type LoadedRuleset, loadRulesets } from "./loadRulesets.ts";
import { rulesetsFor } from "./rulesets.ts";
import { saveRuleset } from "./saveRuleset.ts";

type RulesetOutcome = Outcome<Rulesets, Rulesets>;

/** Publishes a rule set. Whoever does not keep the rules is not told that it can be done. */
export function publishRuleset(context: DeskContext, who: Who, { plan }: RulesetRequest): Promise<RulesetOutcome> {
  return run(context, who, undefined, (keeper) => commandOf({ what: "publish", plan }, context.newId() as CaseId, keeper));
}

/** Changes, ends or withdraws a rule set, from the version that the person saw. */
export function runRulesetCommand(
  context: DeskContext,
  who: Who,
  id: CaseId,
  version: number,
  command: RulesetCommandInput,
): Promise<RulesetOutcome> {
  return run(context, who, { id, version }, (keeper) => commandOf({ what: "command", id, command }, id, keeper));
}

/** What would follow if this were done; nothing is kept. */
export async function previewRuleset(
  context: DeskContext,
  who: Who,
  request: RulesetPreviewRequest,
): Promise<Outcome<RulesetPreview>> {
  const organisation = context.directory.organisation();
  if (!keepsRules(organisation, who.personId)) return notFound;
  const loaded = await loadRulesets(context.store.read);
  const current = request.what === "command" ? loaded.find(({ ruleset }) => ruleset.id === request.id) : undefined;
  if (request.what === "command" && current === undefined) return notFound;
  const id = current?.ruleset.id ?? (context.newId() as CaseId);
  const facts = factsOf(context, who, loaded, id);
  const decision = decideRuleset(current?.ruleset, commandOf(request, id, textKeeper(context)), facts);
  if (!decision.ok) return refused(decision.refusals);
  const after = decision.events.reduce<Ruleset | undefined>(evolveRuleset, current?.ruleset);
  const [event] = decision.events;
  if (after === undefined || event === undefined) throw new Error("a decision without an event");
  const before = loaded.map(({ ruleset }) => ruleset);
  const others = before.filter((ruleset) => ruleset.id !== id);
  const told = rulesetNotificationsFor(after, event, organisation);
  const copies = told.filter(({ copy }) => copy).length;
  return done({
    changes: regimeChanges(
      organisation,
      [...context.regimes, ...regimesOf(before)],
      [...context.regimes, ...regimesOf([...others, after])],
    ),
    told: told.length - copies,
    copies,
    begunDaysAgo: event.type === "RulesetPublished" ? Math.max(0, daysBetween(after.from, facts.today)) : 0,
  });
}

async function run(
  context: DeskContext,
  who: Who,
  about: { readonly id: CaseId; readonly version: number } | undefined,
  asked: (keeper: TextKeeper) => RulesetCommand,
): Promise<RulesetOutcome> {
  if (!keepsRules(context.directory.organisation(), who.personId)) return notFound;
  const outcome = await context.store.transaction(async (tx): Promise<RulesetOutcome> => {
    const stale = async (): Promise<RulesetOutcome> => ({ kind: "stale", current: await rulesetsFor(context, tx, who) });
    const loaded = await loadRulesets(tx);
    const current = about && loaded.find(({ ruleset }) => ruleset.id === about.id);
    if (about !== undefined && current === undefined) return notFound;
    if (current !== undefined && current.version !== about?.version) return stale();
    const keeper = textKeeper(context);
    const command = asked(keeper);
    const id = command.type === "PublishRuleset" ? command.id : current?.ruleset.id;
    const decision = decideRuleset(current?.ruleset, command, factsOf(context, who, loaded, id));
    if (!decision.ok) return refused(decision.refusals);
    const actor = { kind: "person", id: who.personId } as const;
    const saved = await saveRuleset(context, tx, decision.events, { current, actor, texts: keeper.kept() });
    return saved === "stale" ? stale() : done(await rulesetsFor(context, tx, who));
  });
  if (outcome.kind === "done") context.wake();
  return outcome;
}

function factsOf(context: DeskContext, who: Who, loaded: readonly LoadedRuleset[], id: CaseId | undefined): RulesetFacts {
  return {
    actor: { kind: "person", id: who.personId },
    today: context.clock.today(),
    organisation: context.directory.organisation(),
    others: loaded.map(({ ruleset }) => ruleset).filter((ruleset) => ruleset.id !== id),
  };
}

function commandOf(request: RulesetPreviewRequest, id: CaseId, keeper: TextKeeper): RulesetCommand {
  if (request.what === "publish") return { type: "PublishRuleset", id, plan: tidy(request.plan) };
  const { command } = request;
  const reason = keeper.keep("reason", command.reason);
  return command.type === "ChangeRuleset" ? { ...command, plan: tidy(command.plan), reason } : { ...command, reason };
}

/** Space around what was typed or pasted is no part of it; the employer's own rules hold everywhere, whatever was chosen before. */
function tidy(plan: RulesetPlan): RulesetPlan {
  const municipality = plan.kind === "PANDEMI" ? null : plan.municipality;
  return { ...plan, municipality, name: plan.name.trim(), sourceUrl: plan.sourceUrl.trim(), copyTo: [...new Set(plan.copyTo)] };
}
