import type { AnyRefusal } from "#domain/texts/words.ts";
import { caseIdOf, dayRequestOf } from "../cardData.ts";
import { dayForm } from "../cards/dayForm.ts";
import { notFoundCard, outgoing, outgoingCase, refusedBy } from "../turn.ts";
import type { Verb } from "./verb.ts";

/** Sends a single-day request (C1), or shows the form again with what is wrong and what would be right. */
export const sendDay: Verb = async (turn, sent, inputs) => {
  const id = caseIdOf(sent);
  if (id === undefined) return { replace: notFoundCard(turn) };
  const values = dayRequestOf(inputs);
  const again = (refusals: readonly AnyRefusal[]) => {
    const refused = refusedBy(turn, refusals);
    return { replace: outgoing(dayForm(turn.texts, turn.chat, { id, values, today: turn.desk.today(), refused })) };
  };
  // A last day that cannot be read is not the same as none: nothing is asked for until the person has put it right.
  const unread = inputs.refusals();
  if (unread.length > 0) return again(unread);
  const outcome = await turn.desk.askDay(turn.who, id, values);
  if (outcome.kind === "refused") return again(outcome.refusals);
  if (outcome.kind !== "done") return { replace: notFoundCard(turn) };
  return { replace: outgoingCase(turn, outcome.value, { removedCharacters: inputs.removedCharacters() }) };
};
