import type { Card } from "#bot/teams/cards/elements.ts";
import { guideReplyCard, howToAskCard } from "#bot/teams/cards/veileder/guideReplyCard.ts";
import type { ChatTexts } from "#bot/teams/texts/chatTexts.ts";
import type { GuideReply } from "#domain/contract/veilederViews.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import type { Texts } from "#domain/texts/index.ts";
import { guideWords } from "#domain/texts/veileder/guideWords.ts";
import { wordedAnswer } from "#domain/texts/veileder/worded.ts";
import { answers } from "#domain/veileder/answers.ts";
import { defaultGuideSettings } from "#domain/veileder/model.ts";

/** Every card of the guide: each answer long after it held, with three more beside it and all that is said of how it was read. */
export function fullGuideCards(
  name: string,
): Readonly<Record<string, (texts: Texts, chat: ChatTexts, text: string) => readonly Card[]>> {
  return {
    howToAskCard: (texts, chat) => [howToAskCard(texts, chat)],
    guideReplyCard: (texts, chat) => {
      const asked = { on: localDate("2019-01-01"), place: name };
      const worded = answers.map((answer) => wordedAnswer(answer, asked, defaultGuideSettings, texts));
      const words = guideWords[texts.language];
      const contact = { name, phone: name, url: "https://hr.example" };
      const base: GuideReply = {
        ...{ kind: "sure", language: texts.language, on: asked.on, place: name, contact },
        ...{ notices: [words.cut(500), words.aboutPerson], note: words.asOf(texts.dayMonthYear(asked.on), name) },
        ...{ answer: null, instead: worded[1] ?? null, insteadTitle: words.instead("1. mai"), others: worded.slice(47, 50) },
      };
      const around = { isEmployee: true, hmsUrl: "https://hms.example", postboksUrl: "https://postboks.example" };
      const none: GuideReply = { ...base, kind: "none", others: [], contact: null, instead: null, insteadTitle: null };
      return [
        ...worded.map((answer) => guideReplyCard(texts, chat, { ...base, answer }, around)),
        guideReplyCard(texts, chat, { ...base, kind: "unsure" }, { ...around, isEmployee: false, hmsUrl: undefined }),
        guideReplyCard(texts, chat, none, { ...around, postboksUrl: null }),
      ];
    },
  };
}
