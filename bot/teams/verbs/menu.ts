import { dayForm } from "../cards/dayForm.ts";
import { mineCard, pendingCard } from "../cards/listCards.ts";
import { chooserCard, helpCard } from "../cards/menuCards.ts";
import { nothingRefused } from "../cards/refusalsBeside.ts";
import type { OutgoingCard } from "../incoming.ts";
import { notFoundCard, outgoing, type Turn } from "../turn.ts";
import type { Verb } from "./verb.ts";

/** Which kind of home office. */
export async function chooser(turn: Turn): Promise<OutgoingCard> {
  return outgoing(chooserCard(turn.texts, turn.chat, await turn.desk.hasDraft(turn.who)));
}

export async function mine(turn: Turn): Promise<OutgoingCard> {
  const listed = await turn.desk.listCases(turn.who, "mine");
  if (listed.kind !== "done") return notFoundCard(turn);
  return outgoing(mineCard(turn.texts, turn.chat, listed.value.items, await turn.desk.hasDraft(turn.who)));
}

export async function pending(turn: Turn): Promise<OutgoingCard> {
  const listed = await turn.desk.listCases(turn.who, "pending");
  if (listed.kind !== "done") return notFoundCard(turn);
  const setsWeek = turn.isLeader || (await turn.desk.listUnitWeeks(turn.who)).kind === "done";
  return outgoing(pendingCard(turn.texts, turn.chat, listed.value.items, setsWeek));
}

/** An empty single-day form with the id of the request that it may become, so that sending it twice makes one. */
export function emptyDayForm(turn: Turn): OutgoingCard {
  const values = { from: null, to: null, work: null, everyWeek: null };
  return outgoing(
    dayForm(turn.texts, turn.chat, { id: turn.desk.newId(), values, today: turn.desk.today(), refused: nothingRefused }),
  );
}

export const showChoose: Verb = async (turn) => ({ replace: await chooser(turn) });
export const showMine: Verb = async (turn) => ({ post: [await mine(turn)] });
export const showPending: Verb = async (turn) => ({ post: [await pending(turn)] });
export const showHelp: Verb = async (turn) => ({ post: [outgoing(helpCard(turn.texts, turn.chat, turn))] });
export const startDay: Verb = async (turn) => ({ replace: emptyDayForm(turn) });
