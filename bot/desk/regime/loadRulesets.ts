import type { Ruleset } from "#domain/regime/kunngjoering/model.ts";
import { regimesOf } from "#domain/regime/kunngjoering/published.ts";
import type { Regime } from "#domain/regime/model.ts";
import type { StoreReads } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";

export type LoadedRuleset = { readonly version: number; readonly ruleset: Ruleset };

/** Every rule set that was published, the first to begin first. */
export async function loadRulesets(reads: StoreReads): Promise<readonly LoadedRuleset[]> {
  // Written by `evolveRuleset`, and trusted.
  return (await reads.rulesets()).map(({ version, state }) => ({ version, ruleset: state as Ruleset }));
}

/** All that holds at some time: the normal rules, and what was published beside them. */
export async function regimesNow(context: DeskContext, reads: StoreReads): Promise<readonly Regime[]> {
  return [...context.regimes, ...regimesOf((await loadRulesets(reads)).map(({ ruleset }) => ruleset))];
}
