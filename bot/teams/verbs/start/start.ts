import { startCard } from "../../cards/start/startCard.ts";
import type { OutgoingCard } from "../../incoming.ts";
import { notFoundCard, outgoing, type Turn } from "../../turn.ts";
import type { Verb } from "../verb.ts";

/** What waits for whoever asks. */
export async function whatWaits(turn: Turn): Promise<OutgoingCard> {
  const found = await turn.desk.readStart(turn.who);
  if (found.kind !== "done") return notFoundCard(turn);
  return outgoing(startCard(turn.texts, turn.chat, found.value, { link: turn.placeLink, page: turn.startLink }));
}

export const showStart: Verb = async (turn) => ({ post: [await whatWaits(turn)] });
