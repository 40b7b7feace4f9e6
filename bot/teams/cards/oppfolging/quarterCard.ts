import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { QuarterCard } from "../../../desk/oppfolging/quarterCards.ts";
import { bullets, type Card, card, execute, hint, openDialog, subheading, text } from "../elements.ts";

/**
 * HO-29 and VA-38, once a quarter: what to take up, what to look for, and a button for each answer. It has no field: nobody is asked
 * for a name, for anything about health or for anybody's absence. Once it is answered, how no longer shows.
 */
export function quarterCard(texts: Texts, { quarter, rules, isAnswered }: QuarterCard): Card {
  const { quarter: words } = texts.oppfolging;
  const agenda = [subheading(words.agendaTitle), bullets(words.agenda), hint(texts.paragraph("HO-29"))];
  const signals = [
    subheading(words.signalsTitle),
    bullets(words.signals),
    text(words.together),
    hint(texts.paragraph("VA-38")),
    hint(words.noDetails),
  ];
  const body = isAnswered
    ? [text(words.answered), text(words.later), hint(texts.paragraph("VA-31"))]
    : [text(words.why), ...(rules.includes("HO-29") ? agenda : []), ...signals];
  return card(texts, isAnswered ? words.answeredTitle : words.title, body, [
    ...(isAnswered ? [] : [execute(words.fine, { verb: "quarter.fine", called: quarter }, "positive")]),
    worriedButton(texts, quarter),
  ]);
}

function worriedButton(texts: Texts, quarter: LocalDate) {
  return openDialog(texts.oppfolging.quarter.worried, { verb: "report.examine", called: quarter });
}
