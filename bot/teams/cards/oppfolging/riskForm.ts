import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import { riskLevel, riskScale } from "#domain/oppfolging/enhet/riskMatrix.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Card, type Element, execute, fitting, hint, quote, subheading, text } from "../elements.ts";
import {
  choice,
  choicesOf,
  dateField,
  drawQuestions,
  type FilledIn,
  longText,
  saveAndBack,
  sentBy,
  valueIn,
} from "./formParts.ts";

/** Most risks that the card shows, the newest ones; the tab shows all in a matrix. */
const risksShown = 12;

type Risks = NonNullable<NonNullable<UnitDetail["process"]>["risk"]>["risks"];

/** C12, 4: one risk at a time, the date of the leaders' meeting, or why it goes on without (AM-07). */
export function riskForm(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn): Card {
  return fitting((quoteLimit) => riskFormWith(texts, chat, detail, form, quoteLimit));
}

function riskFormWith(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn, quoteLimit: number): Card {
  const { field, kind, command } = texts.oppfolging;
  const { risk: words, buttons, headings } = chat.cycle;
  const stored = detail.process?.risk ?? null;
  const risks = stored?.risks ?? [];
  const scale = Array.from({ length: riskScale }, (_, index) => ({ title: String(index + 1), value: String(index + 1) }));
  const rating = (id: "probability" | "consequence") => ({
    field: id,
    input: choice(id, field[id], valueIn(form, id), scale, { style: "compact", placeholder: words.choose }),
  });
  const remove =
    risks.length === 0
      ? []
      : [
          {
            field: "risks",
            input: choice(
              "removed",
              words.remove,
              valueIn(form, "removed", "none"),
              [
                { title: words.removeNone, value: "none" },
                ...risks.map((_, index) => ({ title: `${index + 1}`, value: String(index + 1) })),
              ],
              { style: "compact" },
            ),
          },
        ];
  return drawQuestions(texts, chat, form, {
    title: `${command.AssessRisk} – ${detail.unitName}`,
    lead: [text(words.lead), ...riskLines(texts, chat, risks, quoteLimit), subheading(headings.newRisk), hint(words.scale)],
    questions: [
      { field: "hazard", input: longText("hazard", field.hazard, valueIn(form, "hazard")) },
      {
        field: "kind",
        input: choice("kind", field.kind, valueIn(form, "kind"), choicesOf(kind), {
          style: "compact",
          placeholder: words.choose,
        }),
      },
      rating("probability"),
      rating("consequence"),
      ...remove,
      {
        field: "leaderMeetingOn",
        input: dateField(
          "leaderMeetingOn",
          field.leaderMeetingOn,
          valueIn(form, "leaderMeetingOn", stored?.leaderMeetingOn ?? null),
        ),
      },
      {
        field: "reason",
        input: longText("reason", words.reason, valueIn(form, "reason", stored?.reason ?? null)),
        rule: "AM-07",
      },
    ],
    actions: saveAndBack(chat, detail, "unit.riskSave", {
      between: [execute(buttons.saveAndMore, sentBy(detail, "unit.riskMore"))],
    }),
  });
}

function riskLines(texts: Texts, chat: ChatTexts, risks: Risks, quoteLimit: number): readonly Element[] {
  if (risks.length === 0) return [];
  const { kind: kinds, riskLevel: levels } = texts.oppfolging;
  const earlier = Math.max(0, risks.length - risksShown);
  return [
    subheading(chat.cycle.headings.risks),
    ...(earlier > 0 ? [hint(chat.cycle.andMore(earlier)), hint(chat.cycle.shortened)] : []),
    ...risks
      .slice(earlier)
      .flatMap(({ hazard, kind, probability, consequence }, index) => [
        text(
          chat.cycle.risk.line(
            earlier + index + 1,
            kind === null ? "–" : kinds[kind],
            levels[riskLevel(probability ?? 1, consequence ?? 1)],
            probability ?? 1,
            consequence ?? 1,
          ),
        ),
        quote(hazard ?? "", quoteLimit),
      ]),
  ];
}
