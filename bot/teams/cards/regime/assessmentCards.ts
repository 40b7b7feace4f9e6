import type { Assessments } from "#domain/contract/assess.ts";
import type { DisagreementStep } from "#domain/regime/vurdering/disagreement.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { AssessmentTold, UnitsReminder } from "../../../desk/regime/vurdering/assessmentDelivery.ts";
import { type Action, type Card, card, type Element, execute, hint, subheading, text } from "../elements.ts";

/** Most units that a reminder names; the tab has the rest. */
const unitsShown = 8;

/** What came of an assessment, to the person; that somebody wants to talk, to whoever decides. Nothing that was written stands in either. */
export function assessmentCard(texts: Texts, { reason, assessment, under }: AssessmentTold): Card {
  const words = texts.assessment;
  if (reason === "talk-asked") {
    return card(
      texts,
      words.told[reason],
      [text(words.wantsTalk(assessment.person.name)), paragraph(texts, under.kind)],
      [execute(words.talkHeld, { verb: "assess.talkHeld", id: assessment.id }, "positive")],
    );
  }
  const { place, rule, mainPlace, assessment: made } = assessment;
  return card(
    texts,
    words.told[reason],
    [
      text(words.place[place], { weight: "Bolder" }),
      text(words.means[under.kind][place]),
      made === null || made.officeDays === null ? null : text(words.officeDays(made.officeDays)),
      mainPlace === null ? null : text(words.mainPlace(mainPlace)),
      hint(texts.paragraph(rule)),
      text(words.disagree.how),
    ],
    [{ type: "Action.OpenUrl", title: words.disagree.read, url: under.sourceUrl }],
  );
}

function stepActions({ assessment: { disagree } }: Texts, one: DisagreementStep, asked: boolean): readonly Action[] {
  switch (one.step) {
    case "LES":
      return [{ type: "Action.OpenUrl", title: disagree.read, url: one.url }];
    case "SNAKK":
      return asked ? [] : [execute(disagree.ask, { verb: "assess.talk" }, "positive")];
    case "ARBEIDSTILSYNET":
      return [{ type: "Action.OpenUrl", title: disagree.authority, url: "https://www.arbeidstilsynet.no" }];
  }
}

/** After the leader has noted the talk. */
export function talkNotedCard(texts: Texts): Card {
  return card(texts, texts.assessment.talkNoted, []);
}

/** LI-09, «uenig»: the steps in their order, the talk at hand. */
export function disagreeCard(texts: Texts, { mine, rulesets }: Assessments): Card {
  const words = texts.assessment;
  const under = rulesets.find(({ id }) => id === mine?.rulesetId);
  if (mine === null || under === undefined) return card(texts, words.disagree.title, [text(words.onlyNormal)]);
  const { talk } = mine;
  const asked = talk !== null && talk.heldOn === null;
  return card(
    texts,
    words.disagree.title,
    [
      text(words.disagree.intro),
      ...mine.steps.map(({ step }, index): Element => text(`${index + 1}. ${words.disagree.step[step]}`)),
      talk === null
        ? null
        : text(
            asked ? words.disagree.asked(texts.date(talk.askedOn)) : words.disagree.held(texts.date(talk.heldOn ?? talk.askedOn)),
            { weight: "Bolder" },
          ),
      paragraph(texts, under.kind),
    ],
    mine.steps.flatMap((one) => stepActions(texts, one, asked)),
  );
}

/** PA-09, PA-13: what is open in the units of one leader, on one card. */
export function unitsReminderCard(texts: Texts, { ruleset, units }: UnitsReminder): Card {
  const words = texts.assessment;
  const shown = units.slice(0, unitsShown);
  return card(texts, words.remind.title, [
    text(words.remind.why(ruleset)),
    ...shown.flatMap(({ name, open }) => [
      subheading(name),
      ...open.map((task) => text(`• ${words.task[task]}`, { spacing: "Small" })),
    ]),
    units.length > unitsShown ? hint(words.remind.more(units.length - unitsShown)) : null,
    text(words.remind.where),
    ...[...new Set(shown.flatMap(({ open }) => open))].map((rule) => hint(texts.paragraph(rule))),
  ]);
}

// Under the employer's own rules there is no such paragraph: the leader is to clear it (PA-03).
const paragraph = (texts: Texts, kind: AssessmentTold["under"]["kind"]): Element =>
  hint(texts.paragraph(kind === "KOMMUNE" ? "LI-09" : "PA-03"));
