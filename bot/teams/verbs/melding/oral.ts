import type { OralInput } from "#domain/contract/meldingCommand.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { type CardSent, caseIdOf, type Inputs } from "../../cardData.ts";
import { longestOralHere, oralForm } from "../../cards/melding/oralForm.ts";
import type { Search } from "../../cards/melding/peoplePicker.ts";
import { lineOf, reportReceiptCard, reportSentCard } from "../../cards/melding/reportStatusCards.ts";
import type { Answer } from "../../incoming.ts";
import { outgoing, refusedBy, type Turn } from "../../turn.ts";
import type { Verb } from "../verb.ts";
import { counterpartsChosen, oneOf, peopleChosen, words } from "./typedAnswers.ts";
import { inDialog, say } from "./writing.ts";

const nothingFound = { from: null, counterparts: null };
const blankOral: OralInput = { on: null, form: null, from: [], what: null, counterparts: [], next: null };

/** C11: an empty form with the id of the report that it may become, so that sending it twice makes one. For leaders only. */
export const reportOral: Verb = async (turn) => {
  if (!turn.isLeader) return say(turn.chat.report.oral.notLeader);
  return form(turn, turn.desk.newId() as CaseId, blankOral);
};

/** Looks for people by name. Nothing is kept: what was filled in comes back with the card. */
export const reportOralSearch: Verb = async (turn, sent, inputs) => {
  const id = caseIdOf(sent);
  if (id === undefined || !turn.isLeader) return say(turn.chat.report.oral.notLeader);
  return form(turn, id, oralOf(inputs), { search: await searched(turn, inputs) });
};

export const reportOralSend: Verb = async (turn, sent, inputs) => {
  const id = caseIdOf(sent);
  if (id === undefined || !turn.isLeader) return say(turn.chat.report.oral.notLeader);
  const oral = oralOf(inputs);
  const search = await searched(turn, inputs);
  const unread = inputs.refusals();
  const waits = search.from !== null || search.counterparts !== null || (oral.what?.length ?? 0) > longestOralHere;
  if (waits || unread.length > 0) return form(turn, id, oral, { search, refusals: unread });
  const known = await turn.desk.readReport(turn.who, id);
  const outcome = await turn.desk.beginReport(turn.who, { type: "LogOral", oral }, id);
  if (outcome.kind === "refused") return form(turn, id, oral, { refusals: outcome.refusals });
  if (outcome.kind !== "done") return notLogged(turn, sent);
  const line = lineOf(outcome.value);
  const shown = inDialog(turn.chat.report.oral.title, reportSentCard(turn.texts, turn.chat, line, turn.tabLink));
  // Delivered twice: the receipt lies in the chat already.
  if (known.kind === "done") return shown;
  return { ...shown, post: [outgoing(reportReceiptCard(turn.texts, turn.chat, line, turn.tabLink))] };
};

/** It went to another leader, since this one is a party: then there is nothing more to see here (VA-03). */
function notLogged(turn: Turn, _sent: CardSent): Answer {
  return say(turn.chat.notFound.text);
}

function oralOf(inputs: Inputs): OralInput {
  return {
    on: inputs.date("on"),
    form: oneOf(inputs.raw("form"), ["samtale", "telefon", "moete", "melding"]),
    from: peopleChosen(inputs, "from"),
    what: words(inputs, "what"),
    counterparts: counterpartsChosen([], inputs),
    next: oneOf(inputs.raw("next"), ["be-om-skriftlig", "kalle-inn"]),
  };
}

type Found = { readonly from: Search | null; readonly counterparts: Search | null };

async function searched(turn: Turn, inputs: Inputs): Promise<Found> {
  const [from, counterparts] = await Promise.all([
    search(turn, inputs, "fromSearch"),
    search(turn, inputs, "counterpartsSearch"),
  ]);
  return { from, counterparts };
}

async function search(turn: Turn, inputs: Inputs, field: string): Promise<Search | null> {
  const query = words(inputs, field)?.trim() ?? "";
  if (query === "") return null;
  const found = await turn.desk.findPeople(turn.who, query);
  return { query, found: found.kind === "done" ? found.value.people : [] };
}

function form(
  turn: Turn,
  id: CaseId,
  oral: OralInput,
  beside: { readonly search?: Found; readonly refusals?: readonly AnyRefusal[] } = {},
): Answer {
  const { texts, chat, desk } = turn;
  const tooLong = (oral.what?.length ?? 0) > longestOralHere;
  const refused = refusedBy(turn, beside.refusals ?? []);
  const filling = { id, oral, today: desk.today(), refused, search: beside.search ?? nothingFound, tooLong };
  return inDialog(chat.report.oral.title, oralForm(texts, chat, filling));
}
