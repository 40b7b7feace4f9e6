import { plainCard } from "../../cards/menuCards.ts";
import { quarterCard } from "../../cards/oppfolging/quarterCard.ts";
import type { OutgoingCard } from "../../incoming.ts";
import { outgoing, type Turn } from "../../turn.ts";

/**
 * HO-29, VA-38: «kvartalskort», for a leader who has chosen to get no message of it, or looks for it later. `undefined` where the employer has
 * no quarters: then there is no such card.
 */
export async function quarterNow(turn: Turn): Promise<OutgoingCard | undefined> {
  const { texts } = turn;
  if (!turn.isLeader) {
    const refused = texts.refusal({ rule: "VA-38", code: "QUARTER_CARD_ONLY_LEADERS" });
    return outgoing(plainCard(texts, texts.oppfolging.quarter.title, [refused]));
  }
  const found = await turn.desk.readQuarterCard(turn.who);
  return found.kind === "done" ? outgoing(quarterCard(texts, found.value)) : undefined;
}
