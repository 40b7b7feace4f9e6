import { blankAnswers } from "#domain/melding/blank.ts";
import type { ReporterKind } from "#domain/melding/model.ts";
import { reporterKinds } from "#domain/melding/model.ts";
import { adviceCard, adviceQuestionCard } from "../../cards/melding/adviceCards.ts";
import { reportMenuCard } from "../../cards/melding/reportMenuCard.ts";
import { reportKindCard, varselElsewhereCard } from "../../cards/melding/reportWayCards.ts";
import { advisersOf } from "../../contacts.ts";
import type { Answer, OutgoingCard } from "../../incoming.ts";
import { notFoundCard, outgoing, type Turn } from "../../turn.ts";
import type { Verb } from "../verb.ts";
import { oneOf } from "./typedAnswers.ts";
import { inDialog, say, showStep, writing } from "./writing.ts";

/** «Meld fra», as a message: it opens dialogs and asks for nothing itself. */
export async function reportMenu(turn: Turn): Promise<OutgoingCard> {
  const form = await turn.desk.reportForm(turn.who);
  if (form.kind !== "done") return notFoundCard(turn);
  const { isLeader, isStudent, guidelinesToRead, settings } = form.value;
  const menu = { isLeader, isStudent, guidelinesToRead, postboksUrl: settings.postboksUrl };
  return outgoing(reportMenuCard(turn.texts, turn.chat, menu));
}

export const showReport: Verb = async (turn) => ({ post: [await reportMenu(turn)] });

/** VA-01: a leader knows the guidelines. */
export const knowGuidelines: Verb = async (turn) => {
  await turn.desk.acknowledgeGuidelines(turn.who);
  return { replace: await reportMenu(turn) };
};

/** C4. Nothing of it is kept: the answer to the question comes back with the next card and nowhere else. */
export const reportGuide: Verb = async (turn, _sent, inputs) => {
  const { texts, chat } = turn;
  const form = await turn.desk.reportForm(turn.who);
  if (form.kind !== "done") return say(chat.notFound.text);
  const title = texts.melding.guidance.title;
  const given = inputs.raw("adviceAbout");
  const about = oneOf(given, ["meg-selv", "andre", "virksomheten"]);
  if (about === null) return inDialog(title, adviceQuestionCard(texts, chat, false));
  const advisers = advisersOf(turn.desk.organisation());
  return inDialog(title, adviceCard(texts, chat, about, { form: form.value, advisers }));
};

/** Which kind of report, and what was begun before. */
export const reportStart: Verb = (turn) => chooseKind(turn, false);

export const reportChoose: Verb = async (turn, _sent, inputs) => {
  const kind = oneOf<ReporterKind>(inputs.raw("reportKind"), reporterKinds);
  if (kind === null) return chooseKind(turn, true);
  const form = await turn.desk.reportForm(turn.who);
  if (form.kind !== "done") return say(turn.chat.notFound.text);
  const { takesVarsel, varslingsrutineUrl } = form.value.settings;
  if (kind === "varsel" && !takesVarsel) {
    return inDialog(turn.texts.melding.kind.varsel, varselElsewhereCard(turn.texts, turn.chat, varslingsrutineUrl));
  }
  return showStep(turn, writing(undefined, blankAnswers(kind), form.value));
};

export const reportClose: Verb = async () => ({ dialog: { kind: "close" } });

async function chooseKind(turn: Turn, unanswered: boolean): Promise<Answer> {
  const [form, drafts] = await Promise.all([turn.desk.reportForm(turn.who), turn.desk.listReportDrafts(turn.who)]);
  if (form.kind !== "done" || drafts.kind !== "done") return say(turn.chat.notFound.text);
  const about = { form: form.value, drafts: drafts.value.items, unanswered };
  return inDialog(turn.chat.report.menu.title, reportKindCard(turn.texts, turn.chat, about));
}
