import { rulesCard } from "../../cards/regime/rulesetCard.ts";
import type { OutgoingCard } from "../../incoming.ts";
import { notFoundCard, outgoing, type Turn } from "../../turn.ts";

/** «regler»: what decides today where one works. */
export async function rulesToday(turn: Turn): Promise<OutgoingCard> {
  const listed = await turn.desk.listRulesets(turn.who);
  return listed.kind === "done" ? outgoing(rulesCard(turn.texts, listed.value)) : notFoundCard(turn);
}
