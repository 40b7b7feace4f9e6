import type { ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import type { ReportDetail } from "#domain/contract/meldingViews.ts";
import { type CardSent, caseIdOf, type Inputs } from "../../cardData.ts";
import { longestMessageHere, type Reading, reportHandlerCard, reportReadCard } from "../../cards/melding/reportReadCard.ts";
import { lineOf, reportListCard } from "../../cards/melding/reportStatusCards.ts";
import { nothingRefused } from "../../cards/refusalsBeside.ts";
import type { Answer, OutgoingCard } from "../../incoming.ts";
import { outgoing, refusedBy, type Turn } from "../../turn.ts";
import type { Verb } from "../verb.ts";
import { words } from "./typedAnswers.ts";
import { inDialog, say } from "./writing.ts";

/** One's own reports, and those that wait for one: numbers, statuses and deadlines. */
export async function myReports(turn: Turn): Promise<OutgoingCard> {
  const { desk, who } = turn;
  const [mine, inbox] = await Promise.all([
    desk.listReports(who, { list: "mine", after: null }),
    desk.listReports(who, { list: "inbox", after: null }),
  ]);
  const lines = {
    mine: mine.kind === "done" ? mine.value.items.map(lineOf) : [],
    inbox: inbox.kind === "done" ? inbox.value.items.map(lineOf) : [],
  };
  return outgoing(reportListCard(turn.texts, turn.chat, lines, turn.tabLink));
}

export const showReports: Verb = async (turn) => ({ post: [await myReports(turn)] });

/** A report as this person may see it: the reporter reads and answers here, whoever handles it does so in the tab. */
export const reportRead: Verb = async (turn, sent) => {
  const id = caseIdOf(sent);
  const found = id === undefined ? undefined : await turn.desk.readReport(turn.who, id);
  return found?.kind === "done" ? shown(turn, found.value) : say(turn.chat.notFound.text);
};

export const reportAnswer: Verb = act((inputs) => ({ type: "SendMessage", text: words(inputs, "text") }));
export const reportSign: Verb = act(() => ({ type: "Sign" }));
export const reportWithdraw: Verb = act(() => ({ type: "Withdraw", reason: null }));

/** What the reporter does with their report. Refused, or overtaken by news, what was typed stands there still. */
function act(commandOf: (inputs: Inputs) => ReportCommandInput): Verb {
  return async (turn, sent, inputs) => {
    const { report } = turn.chat;
    const command = commandOf(inputs);
    const typed = command.type === "SendMessage" ? command.text : words(inputs, "text");
    const before = await load(turn, sent);
    if (before?.sight !== "melder") return say(turn.chat.notFound.text);
    if (command.type === "SendMessage" && (typed?.length ?? 0) > longestMessageHere)
      return shown(turn, before, { typed, notices: [report.long.tooLong(longestMessageHere)] });
    const outcome = await turn.desk.runReportCommand(turn.who, before.id, sent.version ?? 0, command);
    switch (outcome.kind) {
      case "done":
        return shown(turn, outcome.value, command.type === "SendMessage" ? { notices: [report.read.sent] } : { typed });
      case "stale":
        // Delivered twice: it has been sent.
        if (command.type === "SendMessage" && wroteLast(outcome.current, typed))
          return shown(turn, outcome.current, { notices: [report.read.sent] });
        return shown(turn, outcome.current, { typed, notices: [report.read.changed] });
      case "refused":
        return shown(turn, before, { typed, refused: refusedBy(turn, outcome.refusals) });
      case "not_found":
        return say(turn.chat.notFound.text);
    }
  };
}

async function load(turn: Turn, sent: CardSent): Promise<ReportDetail | undefined> {
  const id = caseIdOf(sent);
  const found = id === undefined ? undefined : await turn.desk.readReport(turn.who, id);
  return found?.kind === "done" ? found.value : undefined;
}

function wroteLast(detail: ReportDetail, text: string | null): boolean {
  if (detail.sight !== "melder") return false;
  const last = detail.messages.at(-1);
  return last?.from === "melder" && last.text === text;
}

function shown(turn: Turn, detail: ReportDetail, reading: Partial<Reading> = {}): Answer {
  const { chat, tabLink } = turn;
  // The law as it stood when it was sent.
  const texts = turn.texts.on(detail.submittedOn);
  if (detail.sight !== "melder") return inDialog(detail.number, reportHandlerCard(texts, chat, detail, tabLink));
  const all: Reading = { refused: nothingRefused, typed: null, notices: [], ...reading };
  return inDialog(detail.number, reportReadCard(texts, chat, detail, all, tabLink));
}
