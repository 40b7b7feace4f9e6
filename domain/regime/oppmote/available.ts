import { decideWish, type WishFacts } from "./decide.ts";
import { decideHomeUse, type HomeUseFacts } from "./hjemmebruk/decide.ts";
import type { HomeUse, HomeUseCommand } from "./hjemmebruk/model.ts";
import type { CampusWish, WishCommand } from "./model.ts";

const wishProbes: readonly Exclude<WishCommand, { type: "AskPresence" }>[] = [
  { type: "ApprovePresence", infectionControl: null },
  { type: "DeclinePresence", reason: null },
  { type: "WithdrawPresence" },
];

const homeProbes: readonly Exclude<HomeUseCommand, { type: "RegisterHome" }>[] = [
  { type: "ClarifyHome" },
  { type: "SettleEquipment", arranged: [], declined: [], reason: null },
  { type: "EndHome", lastDay: null },
];

/** Refusals that say «not you» or «not now»; all others say what is still missing. */
const outOfReach: readonly string[] = [
  "PRESENCE_OWN",
  "PRESENCE_NOT_LEADER",
  "PRESENCE_ONLY_EMPLOYEE",
  "PRESENCE_WRONG_STATE",
  "PRESENCE_OVER",
  "PRESENCE_NO_LONGER_NEEDED",
  "HOME_OVER",
  "HOME_CLARIFIED_ALREADY",
  "HOME_NOTHING_WAITS",
];

export type WishAction = (typeof wishProbes)[number]["type"];
export type HomeUseAction = (typeof homeProbes)[number]["type"];

/** What this actor may do with a wish now, found by asking `decideWish` itself. */
export function availableWishCommands(state: CampusWish, facts: WishFacts): readonly WishAction[] {
  return wishProbes.filter((probe) => mayStill(decideWish(state, probe, facts))).map(({ type }) => type);
}

/** The same for home use. */
export function availableHomeCommands(state: HomeUse, facts: HomeUseFacts): readonly HomeUseAction[] {
  return homeProbes.filter((probe) => mayStill(decideHomeUse(state, probe, facts))).map(({ type }) => type);
}

function mayStill(
  decision: { readonly ok: true } | { readonly ok: false; readonly refusals: readonly { readonly code: string }[] },
): boolean {
  return decision.ok || !decision.refusals.some(({ code }) => outOfReach.includes(code));
}
