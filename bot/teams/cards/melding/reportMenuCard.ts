import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { buttons, type Card, card, execute, hint, openDialog, subheading, text } from "../elements.ts";

/** What of the person and the house the card goes by. */
export type ReportMenu = {
  readonly isLeader: boolean;
  readonly isStudent: boolean;
  /** VA-01: a leader who has not said that they know the guidelines. */
  readonly guidelinesToRead: boolean;
  /** Address of the anonymous page; `null` where there is none. */
  readonly postboksUrl: string | null;
};

/**
 * «Meld fra»: where every report begins. It asks for nothing, and says first that nothing is to be written in the chat, and where
 * whoever wants to be anonymous has to go (7.10, 7.22). LM-01, LM-04.
 */
export function reportMenuCard(texts: Texts, chat: ChatTexts, menu: ReportMenu): Card {
  const { menu: words, buttons: names } = chat.report;
  const { isLeader, isStudent, guidelinesToRead, postboksUrl } = menu;
  const leader = [
    subheading(words.leaderTitle),
    ...(guidelinesToRead
      ? [
          text(words.guidelines),
          hint(texts.paragraph("VA-01")),
          buttons([execute(names.guidelines, { verb: "report.guidelines" })]),
        ]
      : []),
    buttons([openDialog(names.oral, { verb: "report.oral" }), openDialog(names.examine, { verb: "report.examine" })]),
  ];
  const { button } = texts.melding.guidance.adaptation;
  const student = [hint(texts.paragraph("LM-01")), buttons([openDialog(button, { verb: "report.adaptation" })])];
  return card(
    texts,
    words.title,
    [
      text(words.notHere, { weight: "Bolder" }),
      text(texts.melding.way.confidential.text),
      text(postboksUrl === null ? texts.melding.way.noPostboks : `${texts.melding.way.anonymous.text} ${postboksUrl}`),
      ...(isStudent ? student : []),
      ...(isLeader ? leader : []),
    ],
    [
      openDialog(names.advice, { verb: "report.guide" }),
      openDialog(names.write, { verb: "report.start" }, "positive"),
      execute(names.mine, { verb: "show.reports" }),
    ],
  );
}
