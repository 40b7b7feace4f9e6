import { caseIdOf, dayRequestOf } from "../cardData.ts";
import { dayForm } from "../cards/dayForm.ts";
import { notFoundCard, outgoing, outgoingCase, refusedBy } from "../turn.ts";
import type { Verb } from "./verb.ts";

/** Sends a single-day request (C1), or shows the form again with what is wrong and what would be right. */
export const sendDay: Verb = async (turn, sent, inputs) => {
  const id = caseIdOf(sent);
  if (id === undefined) return { replace: notFoundCard(turn) };
  const values = dayRequestOf(inputs);
  const outcome = await turn.desk.askDay(turn.who, id, values);
  if (outcome.kind === "done") return { replace: outgoingCase(turn, outcome.value) };
  if (outcome.kind !== "refused") return { replace: notFoundCard(turn) };
  // A date that could not be read is told of as that, and not as a missing one as well.
  const unread = inputs.refusals();
  const unreadFields = unread.map((refusal) => refusal.field);
  const rest = outcome.refusals.filter((refusal) => !("field" in refusal && unreadFields.includes(refusal.field)));
  const refused = refusedBy(turn, [...unread, ...rest]);
  return { replace: outgoing(dayForm(turn.texts, turn.chat, { id, values, today: turn.desk.today(), refused })) };
};
