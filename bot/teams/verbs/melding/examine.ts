import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { CaseId, UnitId } from "#domain/kernel/ids.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { type CardSent, caseIdOf, type Inputs } from "../../cardData.ts";
import { type ExaminationInput, examineForm, examineSources } from "../../cards/melding/examineForm.ts";
import { longestOralHere } from "../../cards/melding/oralForm.ts";
import type { Search } from "../../cards/melding/peoplePicker.ts";
import { lineOf, reportReceiptCard, reportSentCard } from "../../cards/melding/reportStatusCards.ts";
import type { Answer } from "../../incoming.ts";
import { outgoing, refusedBy, type Turn } from "../../turn.ts";
import type { Verb } from "../verb.ts";
import { counterpartsChosen, oneOf, words } from "./typedAnswers.ts";
import { inDialog, say } from "./writing.ts";

/**
 * VA-31: an empty form with the id of the report that it may become, so that sending it twice makes one. For leaders only. From the
 * card of a unit whose results call for it (AM-10), unit and source are filled in.
 */
export const reportExamine: Verb = async (turn, sent) => {
  const known = await formFor(turn);
  if (known === undefined) return say(turn.chat.report.examine.notLeader);
  const hinted = await hintedUnit(turn, sent);
  const unitId = hinted ?? known.ownUnitId;
  const source = hinted === null ? null : "ark";
  return draw(turn, known, turn.desk.newId() as CaseId, asked({ unitId, source }));
};

/** Looks for people by name. Nothing is kept: what was filled in comes back with the card. */
export const reportExamineSearch: Verb = async (turn, sent, inputs) => {
  const [id, known] = [caseIdOf(sent), await formFor(turn)];
  if (id === undefined || known === undefined) return say(turn.chat.report.examine.notLeader);
  return draw(turn, known, id, filledIn(inputs), { search: await searched(turn, inputs) });
};

export const reportExamineSend: Verb = async (turn, sent, inputs) => {
  const [id, known] = [caseIdOf(sent), await formFor(turn)];
  if (id === undefined || known === undefined) return say(turn.chat.report.examine.notLeader);
  const examination = filledIn(inputs);
  const search = await searched(turn, inputs);
  if (search !== null || isTooLong(examination)) return draw(turn, known, id, examination, { search });
  const before = await turn.desk.readReport(turn.who, id);
  const outcome = await turn.desk.beginReport(turn.who, examination, id);
  if (outcome.kind === "refused") return draw(turn, known, id, examination, { refusals: outcome.refusals });
  // It went to another leader, since this one is a party: then there is nothing more to see here (VA-03).
  if (outcome.kind !== "done") return say(turn.chat.notFound.text);
  const line = lineOf(outcome.value);
  const shown = inDialog(turn.chat.report.examine.title, reportSentCard(turn.texts, turn.chat, line, turn.tabLink));
  // Delivered twice: the receipt lies in the chat already.
  if (before.kind === "done") return shown;
  return { ...shown, post: [outgoing(reportReceiptCard(turn.texts, turn.chat, line, turn.tabLink))] };
};

async function formFor(turn: Turn): Promise<ReportForm | undefined> {
  if (!turn.isLeader) return undefined;
  const form = await turn.desk.reportForm(turn.who);
  return form.kind === "done" ? form.value : undefined;
}

/** The unit of the process that the button was on, for its leader, where its results call for an examination. */
async function hintedUnit(turn: Turn, sent: CardSent): Promise<UnitId | null> {
  const id = caseIdOf(sent);
  const process = id === undefined ? undefined : await turn.desk.readUnit(turn.who, id);
  return process?.kind === "done" && process.value.examination !== null ? process.value.summary.unitId : null;
}

function asked(known: Pick<ExaminationInput, "unitId" | "source">): ExaminationInput {
  return { type: "ExamineOnOwnDuty", what: null, counterparts: [], ...known };
}

function filledIn(inputs: Inputs): ExaminationInput {
  const unitId = (inputs.raw("unitId")?.slice(0, 80).toLowerCase() as UnitId | undefined) ?? null;
  const known = asked({ unitId, source: oneOf(inputs.raw("source"), examineSources) });
  return { ...known, what: words(inputs, "what"), counterparts: counterpartsChosen([], inputs) };
}

const isTooLong = ({ what }: ExaminationInput) => (what?.length ?? 0) > longestOralHere;

async function searched(turn: Turn, inputs: Inputs): Promise<Search | null> {
  const query = words(inputs, "counterpartsSearch")?.trim() ?? "";
  if (query === "") return null;
  const found = await turn.desk.findPeople(turn.who, query);
  return { query, found: found.kind === "done" ? found.value.people : [] };
}

function draw(
  turn: Turn,
  form: ReportForm,
  id: CaseId,
  examination: ExaminationInput,
  beside: { readonly search?: Search | null; readonly refusals?: readonly AnyRefusal[] } = {},
): Answer {
  const { texts, chat } = turn;
  const refused = refusedBy(turn, beside.refusals ?? []);
  const filling = { id, asked: examination, form, refused, search: beside.search ?? null, tooLong: isTooLong(examination) };
  return inDialog(chat.report.examine.title, examineForm(texts, chat, filling));
}
