import type { GuideAnswerView, GuideReply } from "#domain/contract/veilederViews.ts";
import type { Texts } from "#domain/texts/index.ts";
import { guideWords } from "#domain/texts/veileder/guideWords.ts";
import type { GuideAct } from "#domain/veileder/model.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import {
  type Action,
  bullets,
  buttons,
  type Card,
  card,
  type Element,
  execute,
  hint,
  openDialog,
  subheading,
  text,
} from "../elements.ts";

/** What of the person and the house the card goes by. */
export type GuideAround = {
  /** Whether one has a workplace that one can be away from. */
  readonly isEmployee: boolean;
  readonly hmsUrl: string | undefined;
  /** Address of the anonymous page; `null` where there is none. */
  readonly postboksUrl: string | null;
};

/** What the guide says. Nothing of the question is in it. Never more than three buttons under it, beside those for what was meant. */
export function guideReplyCard(texts: Texts, chat: ChatTexts, reply: GuideReply, around: GuideAround): Card {
  const words = guideWords[texts.language];
  const { answer, instead, notices } = reply;
  const read = notices.map((notice) => hint(notice));
  if (answer === null) {
    const title = reply.kind === "unsure" ? words.unsure : words.notInGuidelines;
    const isSensitive = reply.others.some((one) => one.isSensitive);
    const body = [
      ...read,
      ...meant(words.didYouMean, reply),
      ...(isSensitive ? sensitiveLines(texts, around) : []),
      text(contactWords(texts, reply)),
    ];
    const advice = isSensitive ? actionOf("raad", chat, around) : [];
    return card(texts, title, body, [...advice, execute(chat.buttons.help, { verb: "show.help" })]);
  }
  const shown = instead === null ? [answer] : [answer, instead];
  const isSensitive = shown.some((one) => one.isSensitive);
  const acts = [...new Set(shown.flatMap((one) => one.acts))];
  return card(
    texts,
    answer.question,
    [
      ...read,
      ...answerBody(answer),
      ...(instead === null ? [] : [subheading(reply.insteadTitle ?? ""), text(instead.question), ...answerBody(instead)]),
      ...(reply.note === null ? [] : [hint(reply.note)]),
      ...(isSensitive ? sensitiveLines(texts, around) : []),
      ...meant(words.alsoNear, reply),
    ],
    acts.flatMap((act) => actionOf(act, chat, around)).slice(0, 3),
  );
}

/** How one asks, for whoever wrote «spør» and nothing more. */
export function howToAskCard(texts: Texts, chat: ChatTexts): Card {
  const { title, text: how, examples } = chat.guide.ask;
  return card(texts, title, [text(how), bullets(examples)], [execute(chat.buttons.help, { verb: "show.help" })]);
}

function answerBody({ lead, answer, source, validity }: GuideAnswerView): readonly Element[] {
  return [...(lead === null ? [] : [text(lead, { weight: "Bolder" })]), text(answer), hint(source), hint(validity)];
}

/** What else was near, each with a button that shows it for the same day and place. */
function meant(title: string, { others, on, place, language }: GuideReply): readonly Element[] {
  if (others.length === 0) return [];
  const offered = others.map(({ number, question }) =>
    execute(question, { verb: "guide.show", answer: number, on, language, ...(place === null ? {} : { place }) }),
  );
  return [subheading(title), ...offered.map((one) => buttons([one]))];
}

function contactWords(texts: Texts, { contact }: GuideReply): string {
  const words = guideWords[texts.language];
  if (contact === null) return words.noContact;
  return words.askContact([contact.name, contact.phone, contact.url].filter((part) => part !== null).join(", "));
}

function sensitiveLines(texts: Texts, { postboksUrl }: GuideAround): readonly Element[] {
  const words = guideWords[texts.language];
  return [hint(`${words.general} ${words.chatKeeps}`), ...(postboksUrl === null ? [] : [hint(words.anonymous(postboksUrl))])];
}

function actionOf(act: GuideAct, chat: ChatTexts, { isEmployee, hmsUrl }: GuideAround): readonly Action[] {
  const title = chat.guide.acts[act];
  switch (act) {
    case "start-avtale":
      return isEmployee ? [execute(title, { verb: "start.fast" }, "positive")] : [];
    case "enkeltdag":
      return isEmployee ? [execute(title, { verb: "start.day" }, "positive")] : [];
    case "mine":
      return isEmployee ? [execute(title, { verb: "show.mine" })] : [];
    case "raad":
      return [openDialog(title, { verb: "report.guide" }, "positive")];
    case "meld":
      return [execute(title, { verb: "show.report" })];
    case "aarshjul":
      return [execute(title, { verb: "cycle.show" })];
    case "skade":
      return hmsUrl === undefined ? [] : [{ type: "Action.OpenUrl", title, url: hmsUrl }];
  }
}
