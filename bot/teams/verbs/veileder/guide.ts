import type { GuideReply, GuideRequest } from "#domain/contract/veilederViews.ts";
import { parseLocalDate } from "#domain/kernel/localDate.ts";
import { guideReplyCard, howToAskCard } from "../../cards/veileder/guideReplyCard.ts";
import type { OutgoingCard } from "../../incoming.ts";
import { notFoundCard, outgoing, type Turn, wordsFor } from "../../turn.ts";
import type { Verb } from "../verb.ts";

/** What is asked after «spør»; empty where nothing is; `undefined` for what does not begin so. */
export function askedIn(said: string): string | undefined {
  return /^\s*(?:spør|spørr|spørsmål|ask|question)(?:\s*[:,–-]\s*|\s+|\s*$)(.*)$/isu.exec(said)?.[1]?.trim();
}

const questionStart =
  /^\s*(hva|hvem|hvor|hvordan|når|hvilke[nt]?|hvorfor|kan|må|skal|får|er|har|gjelder|kva|kven|kvar|kor|korleis|kvifor|gjeld|what|who|whom|how|when|where|which|why|can|may|must|do|does|is|are|am|should|will)\s/iu;

/** Whether a message is put as a question and not as a wish: three words at least, and a question's first. */
export function isQuestion(said: string): boolean {
  return questionStart.test(said) && said.trim().split(/\s+/).length >= 3;
}

/** What the guide says to a question; `undefined` for somebody whom the directory no longer knows. */
export async function replyTo(turn: Turn, question: string): Promise<GuideReply | undefined> {
  const asked = await turn.desk.askGuide(turn.who, { question, on: null, place: null });
  return asked.kind === "done" ? asked.value : undefined;
}

/** «spør …», as a message. */
export async function guideAnswer(turn: Turn, question: string): Promise<OutgoingCard> {
  if (question === "") return outgoing(howToAskCard(turn.texts, turn.chat));
  const reply = await replyTo(turn, question);
  return reply === undefined ? notFoundCard(turn) : guideReply(turn, reply);
}

/** A reply as a card, in the language of the question. */
export async function guideReply(turn: Turn, reply: GuideReply): Promise<OutgoingCard> {
  const { texts, chat } = wordsFor(reply.language, turn.desk.today());
  const form = await turn.desk.reportForm(turn.who);
  const postboksUrl = form.kind === "done" ? form.value.settings.postboksUrl : null;
  const { isEmployee, hmsUrl } = turn;
  return outgoing(guideReplyCard(texts, chat, reply, { isEmployee, hmsUrl, postboksUrl }));
}

/** One of the answers that were offered. */
export const guideShow: Verb = async (turn, _sent, inputs) => {
  const language = inputs.raw("language");
  const request: GuideRequest = {
    number: Number(inputs.raw("answer")),
    language: language === "nb" || language === "nn" || language === "en" ? language : null,
    on: parseLocalDate(inputs.raw("on") ?? "") ?? null,
    place: inputs.raw("place"),
  };
  const asked = await turn.desk.askGuide(turn.who, request);
  return { post: [asked.kind === "done" ? await guideReply(turn, asked.value) : notFoundCard(turn)] };
};
