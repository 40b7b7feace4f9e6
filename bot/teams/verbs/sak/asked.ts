import type { CaseCommandInput } from "#domain/contract/sakCommand.ts";
import type { CaseDetail } from "#domain/contract/sakViews.ts";
import type { Texts } from "#domain/texts/index.ts";
import { type CardSent, caseIdOf, type Inputs } from "../../cardData.ts";
import type { Card } from "../../cards/elements.ts";
import { nothingRefused } from "../../cards/refusalsBeside.ts";
import { type Answering, protectionCard, strainCard } from "../../cards/sak/caseAskCards.ts";
import type { Answer } from "../../incoming.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { refusedBy, type Turn } from "../../turn.ts";
import { inDialog, say } from "../melding/writing.ts";
import type { Verb } from "../verb.ts";

/** A question that is put to somebody without a page of the case. `null` is one that is not asked of them. */
type Question = {
  readonly type: "CheckStrain" | "AnswerProtection";
  readonly command: (inputs: Inputs) => CaseCommandInput;
  readonly field: "concern" | "exposed";
  readonly draw: (texts: Texts, chat: ChatTexts, detail: CaseDetail, answering: Answering) => Card;
};

const strainQuestion: Question = {
  type: "CheckStrain",
  command: (inputs) => ({ type: "CheckStrain", concern: inputs.yesNo("concern"), text: inputs.text("text") }),
  field: "concern",
  draw: strainCard,
};

const protectionQuestion: Question = {
  type: "AnswerProtection",
  command: (inputs) => ({ type: "AnswerProtection", exposed: inputs.yesNo("exposed"), text: inputs.text("text") }),
  field: "exposed",
  draw: protectionCard,
};

export const strain: Verb = ask(strainQuestion);
export const strainSend: Verb = send(strainQuestion);
export const protection: Verb = ask(protectionQuestion);
export const protectionSend: Verb = send(protectionQuestion);
export const caseClose: Verb = async () => ({ dialog: { kind: "close" } });

function ask(question: Question): Verb {
  return async (turn, sent) => {
    const detail = await askedOf(turn, sent, question);
    return detail === undefined ? say(turn.chat.notFound.text) : shown(turn, question, detail, {});
  };
}

/** Refused, or overtaken by news, what was typed stands there still. */
function send(question: Question): Verb {
  return async (turn, sent, inputs) => {
    const detail = await askedOf(turn, sent, question);
    if (detail === undefined) return say(turn.chat.notFound.text);
    const typed = { yes: inputs.yesNo(question.field), text: inputs.text("text") };
    const outcome = await turn.desk.runCaseCommand(turn.who, detail.id, sent.version ?? 0, question.command(inputs));
    switch (outcome.kind) {
      case "done":
        return say(turn.chat.case.sent);
      case "stale":
        return shown(turn, question, outcome.current, { ...typed, notices: [turn.chat.case.changed] });
      case "refused":
        return shown(turn, question, detail, { ...typed, refused: refusedBy(turn, outcome.refusals) });
      case "not_found":
        return say(turn.chat.notFound.text);
    }
  };
}

/** The case, where this person is asked that and may answer now. */
async function askedOf(turn: Turn, sent: CardSent, { type }: Question): Promise<CaseDetail | undefined> {
  const id = caseIdOf(sent);
  const found = id === undefined ? undefined : await turn.desk.readSubCase(turn.who, id);
  if (found?.kind !== "done") return undefined;
  return found.value.possible.some((one) => one.type === type && one.blocked.length === 0) ? found.value : undefined;
}

function shown(turn: Turn, question: Question, detail: CaseDetail, answering: Partial<Answering>): Answer {
  const all: Answering = { yes: null, text: null, refused: nothingRefused, notices: [], ...answering };
  return inDialog(turn.chat.case.title(detail.number), question.draw(turn.texts, turn.chat, detail, all));
}
