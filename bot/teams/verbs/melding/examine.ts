import type { CaseId, UnitId } from "#domain/kernel/ids.ts";
import { type LocalDate, parseLocalDate } from "#domain/kernel/localDate.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { type CardSent, caseIdOf, type Inputs } from "../../cardData.ts";
import { type Examination, examineForm, examineSources } from "../../cards/melding/examineForm.ts";
import { longestOralHere } from "../../cards/melding/oralForm.ts";
import type { Search } from "../../cards/melding/peoplePicker.ts";
import { lineOf, reportReceiptCard, reportSentCard } from "../../cards/melding/reportStatusCards.ts";
import { plainCard } from "../../cards/menuCards.ts";
import { quarterCard } from "../../cards/oppfolging/quarterCard.ts";
import type { Answer } from "../../incoming.ts";
import { outgoing, refusedBy, type Turn } from "../../turn.ts";
import type { Verb } from "../verb.ts";
import { counterpartsChosen, oneOf, words } from "./typedAnswers.ts";
import { inDialog, say } from "./writing.ts";

/** Most units that are offered here; the tab has all. */
const unitsShown = 40;

/** The first day of the quarter that a card bears. */
const quarterIn = ({ called }: CardSent): LocalDate | null => parseLocalDate(called ?? "") ?? null;

/** VA-38, HO-29: «Alt i orden / sett på dagsorden». The card becomes its outcome. */
export const quarterFine: Verb = async (turn, sent) => {
  const answered = await turn.desk.answerQuarterCard(turn.who, quarterIn(sent));
  if (answered.kind === "done") return { replace: outgoing(quarterCard(turn.texts, answered.value)) };
  const lines = answered.kind === "refused" ? answered.refusals.map((one) => turn.texts.refusal(one)) : [turn.chat.notFound.text];
  return { replace: outgoing(plainCard(turn.texts, turn.texts.oppfolging.quarter.title, lines)) };
};

/**
 * VA-31: an empty form with the id of the report that it may become, so that sending it twice makes one. For leaders only. From the
 * card of a unit whose results call for it (AM-10), and from the quarter's (VA-38), what is known is filled in. Opening it keeps nothing.
 */
export const reportExamine: Verb = async (turn, sent) => {
  if (!turn.isLeader) return say(turn.chat.report.examine.notLeader);
  const place = { id: turn.desk.newId() as CaseId, quarter: quarterIn(sent) };
  const hinted = await hintedUnit(turn, sent);
  const [only, ...others] = unitsOf(turn);
  const unitId = hinted ?? (only !== undefined && others.length === 0 ? only.id : null);
  return form(turn, place, { ...blankAt(place), ...(hinted === null ? {} : { source: "ark" }), unitId });
};

/** Looks for people by name. Nothing is kept: what was filled in comes back with the card. */
export const reportExamineSearch: Verb = async (turn, sent, inputs) => {
  const place = placeOf(turn, sent);
  if (place === undefined) return say(turn.chat.report.examine.notLeader);
  return form(turn, place, askedIn(turn, place, inputs), { search: await searched(turn, inputs) });
};

export const reportExamineSend: Verb = async (turn, sent, inputs) => {
  const place = placeOf(turn, sent);
  if (place === undefined) return say(turn.chat.report.examine.notLeader);
  const asked = askedIn(turn, place, inputs);
  const search = await searched(turn, inputs);
  if (search !== null || isTooLong(asked)) return form(turn, place, asked, { search });
  const known = await turn.desk.readReport(turn.who, place.id);
  const outcome = await turn.desk.beginReport(turn.who, asked, place.id);
  if (outcome.kind === "refused") return form(turn, place, asked, { refusals: outcome.refusals });
  // The card of a quarter that is past is left as it is; the examination stands all the same.
  if (place.quarter !== null) await turn.desk.answerQuarterCard(turn.who, place.quarter);
  // It went to another leader, since this one is a party: then there is nothing more to see here (VA-03).
  if (outcome.kind !== "done") return say(turn.chat.report.examine.elsewhere);
  const line = lineOf(outcome.value);
  const shown = inDialog(turn.chat.report.examine.title, reportSentCard(turn.texts, turn.chat, line, turn.tabLink));
  // Delivered twice: the receipt lies in the chat already.
  if (known.kind === "done") return shown;
  return { ...shown, post: [outgoing(reportReceiptCard(turn.texts, turn.chat, line, turn.tabLink))] };
};

type Place = { readonly id: CaseId; readonly quarter: LocalDate | null };

function blankAt({ quarter }: Place): Examination {
  const source = quarter === null ? null : "kvartalskort";
  return { type: "ExamineOnOwnDuty", unitId: null, source, what: null, counterparts: [] };
}

function placeOf(turn: Turn, sent: CardSent): Place | undefined {
  const id = caseIdOf(sent);
  return turn.isLeader && id !== undefined ? { id, quarter: quarterIn(sent) } : undefined;
}

/** The units that they lead themselves. */
function unitsOf({ desk, who, person }: Turn): readonly { readonly id: UnitId; readonly name: string }[] {
  return [...desk.organisation().units.values()]
    .filter(({ leaderId }) => leaderId === who.personId)
    .slice(0, unitsShown)
    .map(({ id, name }) => ({ id, name: name[person.language] }));
}

/** The unit of the process that the button was on, for its leader, where its results call for an examination. */
async function hintedUnit(turn: Turn, sent: CardSent): Promise<UnitId | null> {
  const id = caseIdOf(sent);
  const process = id === undefined ? undefined : await turn.desk.readUnit(turn.who, id);
  return process?.kind === "done" && process.value.examination !== null ? process.value.summary.unitId : null;
}

function askedIn(turn: Turn, place: Place, inputs: Inputs): Examination {
  const unitId = unitsOf(turn).find(({ id }) => id === inputs.raw("unitId"))?.id ?? null;
  const source = place.quarter === null ? oneOf(inputs.raw("source"), examineSources) : "kvartalskort";
  return { ...blankAt(place), unitId, source, what: words(inputs, "what"), counterparts: counterpartsChosen([], inputs) };
}

const isTooLong = ({ what }: Examination) => (what?.length ?? 0) > longestOralHere;

async function searched(turn: Turn, inputs: Inputs): Promise<Search | null> {
  const query = words(inputs, "counterpartsSearch")?.trim() ?? "";
  if (query === "") return null;
  const found = await turn.desk.findPeople(turn.who, query);
  return { query, found: found.kind === "done" ? found.value.people : [] };
}

function form(
  turn: Turn,
  { id, quarter }: Place,
  asked: Examination,
  beside: { readonly search?: Search | null; readonly refusals?: readonly AnyRefusal[] } = {},
): Answer {
  const refused = refusedBy(turn, beside.refusals ?? []);
  const filling = { id, quarter, asked, units: unitsOf(turn), refused, search: beside.search ?? null, tooLong: isTooLong(asked) };
  return inDialog(turn.chat.report.examine.title, examineForm(turn.texts, turn.chat, filling));
}
