import type { CaseId } from "#domain/kernel/ids.ts";
import { disagreeCard, talkNotedCard } from "../../cards/regime/assessmentCards.ts";
import type { OutgoingCard } from "../../incoming.ts";
import { notFoundCard, outgoing, type Turn } from "../../turn.ts";
import type { Verb } from "../verb.ts";

/** LI-09, «uenig»: what one can do, in which order, and how far one has come. */
export async function disagree(turn: Turn): Promise<OutgoingCard> {
  const listed = await turn.desk.listAssessments(turn.who);
  return listed.kind === "done" ? outgoing(disagreeCard(turn.texts, listed.value)) : notFoundCard(turn);
}

/** Asks for a talk. Where it was asked for already, or the rules are over, the card says how it stands. */
export const askTalk: Verb = async (turn) => {
  await turn.desk.askTalk(turn.who);
  return { replace: await disagree(turn) };
};

/** The leader notes that they have talked; a second press finds it noted. */
export const markTalkHeld: Verb = async (turn, sent) => {
  const outcome = await turn.desk.markTalkHeld(turn.who, (sent.id ?? "") as CaseId);
  if (outcome.kind === "not_found") return { replace: notFoundCard(turn) };
  return { replace: outgoing(talkNotedCard(turn.texts)) };
};
