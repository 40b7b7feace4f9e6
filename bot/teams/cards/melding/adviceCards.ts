import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { ContactPoint } from "#domain/melding/settings.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { bullets, type Card, card, choice, type Element, facts, hint, notice, subheading, submit, text } from "../elements.ts";
import type { Advisers } from "../guidanceCard.ts";

type About = "meg-selv" | "andre" | "virksomheten";

/** C4, the question. Nothing of it is kept. */
export function adviceQuestionCard(texts: Texts, chat: ChatTexts, unanswered: boolean): Card {
  const { guidance } = texts.melding;
  const abouts = (["meg-selv", "andre", "virksomheten"] as const).map((about) => [about, guidance.aboutOptions[about]] as const);
  return card(
    texts,
    guidance.title,
    [
      text(guidance.nothingStored),
      ...(unanswered ? [notice("attention", [text(`⚠ ${guidance.about}`, { weight: "Bolder" })])] : []),
      choice("adviceAbout", guidance.about, abouts, null),
    ],
    [submit(chat.report.buttons.next, { verb: "report.guide" }, "positive")],
  );
}

/** C4, the advice: who has a duty and who may be silent (VA-06, VA-07, VA-16), who can be talked with (VA-17), and what comes next. */
export function adviceCard(
  texts: Texts,
  chat: ChatTexts,
  about: About,
  { form, advisers }: { readonly form: ReportForm; readonly advisers: Advisers },
): Card {
  const { guidance, channels } = texts.melding;
  const { humanContact, bht, unions, varslingsrutineUrl } = form.settings;
  const union = unions.length > 0 ? unions.map(contactText).join(" · ") : advisers.tillitsvalgt.join(", ");
  const talk = [
    subheading(guidance.advisers.title),
    text(guidance.advisers.text),
    hint(texts.paragraph("VA-17")),
    facts(
      [guidance.advisers.tillitsvalgt, union],
      [guidance.advisers.bht, bht === null ? advisers.bht.join(", ") : contactText(bht)],
      [guidance.advisers.arbeidstilsynet, chat.guidance.arbeidstilsynet],
    ),
    notice("warning", [text(`⚠ ${guidance.verneombud}`)]),
  ];
  const human =
    humanContact === null ? [] : [subheading(guidance.human.title), facts([humanContact.name, contactText(humanContact)])];
  const formal = [subheading(guidance.formal.title), text(guidance.formal.text)];
  const bodies: Readonly<Record<About, readonly Element[]>> = {
    "meg-selv": [
      text(guidance.ownExperience),
      hint(texts.paragraph("VA-07")),
      subheading(guidance.silence.title),
      text(guidance.silence.text),
      bullets(guidance.silence.points),
      hint(texts.paragraph("VA-16")),
      ...talk,
      subheading(guidance.raiseYourself.title),
      text(guidance.raiseYourself.text),
      hint(texts.paragraph("VA-18")),
      ...formal,
    ],
    andre: [notice("emphasis", [text(guidance.duty)]), hint(texts.paragraph("VA-06")), ...talk, ...formal],
    virksomheten: [
      subheading(channels.title),
      text(channels.text),
      bullets(channels.list),
      ...(varslingsrutineUrl === null ? [] : [text(varslingsrutineUrl)]),
      ...formal,
    ],
  };
  return card(
    texts,
    guidance.aboutOptions[about],
    [hint(guidance.nothingStored), ...bodies[about], ...human],
    [
      submit(guidance.formal.title, { verb: "report.start" }, "positive"),
      submit(chat.report.buttons.close, { verb: "report.close" }),
    ],
  );
}

function contactText({ name, phone, url }: ContactPoint): string {
  return [name, phone, url].filter((part) => part !== null).join(", ");
}
