import type { AssessmentTold } from "#bot/desk/regime/vurdering/assessmentDelivery.ts";
import type { Card } from "#bot/teams/cards/elements.ts";
import { assessmentCard, disagreeCard, talkNotedCard, unitsReminderCard } from "#bot/teams/cards/regime/assessmentCards.ts";
import type { ChatTexts } from "#bot/teams/texts/chatTexts.ts";
import type { AssessedUnder, Assessments, PersonAssessment } from "#domain/contract/assess.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { disagreementSteps } from "#domain/regime/vurdering/disagreement.ts";
import type { Texts } from "#domain/texts/index.ts";

const on = localDate("2021-02-03");

/** The cards of assessments, filled to the brim. */
export function fullAssessmentCards(
  name: string,
): Readonly<Record<string, (texts: Texts, chat: ChatTexts, text: string) => readonly Card[]>> {
  const person = { id: "person" as PersonId, name, title: name };
  const under = (kind: AssessedUnder["kind"]): AssessedUnder => ({
    ...{ id: "ruleset" as CaseId, kind, name, sourceUrl: `https://example.no/${"a".repeat(480)}` },
    ...{ from: on, to: null, standing: "GJELDER", grounds: [] },
  });
  const assessment = (text: string, place: PersonAssessment["place"]): PersonAssessment => ({
    ...{ id: "assessment" as CaseId, rulesetId: "ruleset" as CaseId, version: 99, person, unitName: name, place, rule: "LI-03" },
    assessment: {
      ...{ place, ground: "ANNET", explanation: text, infectionControl: true, discussed: false, officeDays: 5 },
      ...{ conditions: ["RAAD_RUSHTID"], by: person, onBehalfOf: person, on },
    },
    ...{ isFromOtherUnit: false, talk: { askedOn: on, heldOn: null }, mainPlace: name },
  });
  const told = (text: string): readonly AssessmentTold[] =>
    (["PANDEMI", "KOMMUNE"] as const).flatMap((kind) =>
      (["HJEMME", "CAMPUS"] as const).flatMap((place) =>
        (["assessed", "talk-asked"] as const).map((reason) => ({
          ...{ language: "nb" as const, reason, assessment: assessment(text, place), under: under(kind) },
        })),
      ),
    );
  const page = (text: string, talk: PersonAssessment["talk"]): Assessments => ({
    ...{ today: on, rulesets: [under("KOMMUNE")], led: null },
    mine: { ...assessment(text, "CAMPUS"), talk, steps: disagreementSteps(under("KOMMUNE")), leader: person },
  });
  const units = Array.from({ length: 40 }, () => ({ name, open: ["PA-09", "PA-13"] as const }));
  return {
    assessmentCard: (texts, _chat, text) => told(text).map((one) => assessmentCard(texts, one)),
    disagreeCard: (texts, _chat, text) => [
      disagreeCard(texts, page(text, null)),
      disagreeCard(texts, page(text, { askedOn: on, heldOn: null })),
      disagreeCard(texts, page(text, { askedOn: on, heldOn: on })),
      disagreeCard(texts, { ...page(text, null), mine: null }),
    ],
    talkNotedCard: (texts) => [talkNotedCard(texts)],
    unitsReminderCard: (texts) => [
      unitsReminderCard(texts, { language: "nb", ruleset: name.slice(0, 120), units }),
      unitsReminderCard(texts, { language: "nb", ruleset: name.slice(0, 120), units: units.slice(0, 9) }),
    ],
  };
}
