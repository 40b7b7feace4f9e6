import { workingWeekdays } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { meetingDayCard, meetingField, noMeeting, unitsShown } from "../../cards/hjemmekontor/meetingDayCard.ts";
import type { OutgoingCard } from "../../incoming.ts";
import { notFoundCard, outgoing, type Turn } from "../../turn.ts";
import type { Verb } from "../verb.ts";

/** HO-28: the days on which one's units meet; for whoever leads none there is nothing to choose. */
export async function meetingDays(turn: Turn, said?: "saved" | "changed"): Promise<OutgoingCard> {
  const weeks = await turn.desk.listUnitWeeks(turn.who);
  if (weeks.kind !== "done") return notFoundCard(turn);
  return outgoing(meetingDayCard(turn.texts, turn.chat, weeks.value.items, said));
}

export const showMeetingDays: Verb = async (turn) => ({ post: [await meetingDays(turn)] });

/** Saves what was changed on the card. A unit whose day somebody else has changed since keeps theirs, and one is told. */
export const setMeetingDays: Verb = async (turn, sent, inputs) => {
  const weeks = await turn.desk.listUnitWeeks(turn.who);
  if (weeks.kind !== "done") return { replace: notFoundCard(turn) };
  const versions = (sent.called ?? "").split(".").map(Number);
  let changed = false;
  for (const [index, { unitId, meetingDay, version }] of weeks.value.items.slice(0, unitsShown).entries()) {
    const typed = inputs.raw(meetingField(unitId));
    const wanted = typed === noMeeting ? null : workingWeekdays.find((day) => String(day) === typed);
    if (wanted === undefined || wanted === meetingDay) continue;
    if (versions[index] !== version) changed = true;
    else if ((await turn.desk.setMeetingDay(turn.who, { unitId, version, meetingDay: wanted })).kind !== "done") changed = true;
  }
  return { replace: await meetingDays(turn, changed ? "changed" : "saved") };
};
