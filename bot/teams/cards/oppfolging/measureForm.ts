import type { UnitDetail, Worded } from "#domain/contract/oppfolgingViews.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Measure } from "#domain/oppfolging/enhet/model.ts";
import { lmuCaseText } from "#domain/oppfolging/syklus/planFor.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Card, execute, fitting, hint, quote, subheading, textInput } from "../elements.ts";
import {
  buttons,
  choice,
  choicesOf,
  dateField,
  drawQuestions,
  type FilledIn,
  longText,
  type Question,
  saveAndBack,
  sentBy,
  shortText,
  valueIn,
} from "./formParts.ts";
import { standing } from "./unitContent.ts";

/** Last year's measures that a new one can go on from; the tab offers all. */
const earlierShown = 10;
/** Where there is little room, the list of people is shorter: the others are found by name. */
const leastRoom = 300;
const fewPeople = 10;

/** Whom the measure can be given to, as the form offers them. */
export type OwnerChoices = {
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
  /** What came of looking for a name. */
  readonly found: "all" | "some" | "nobody";
};

/** C12, 5: a measure, new or to be changed (`about`). AM-08 asks for what, who, when, which side, new or continued. */
export function measureForm(
  texts: Texts,
  chat: ChatTexts,
  detail: UnitDetail,
  form: FilledIn & { readonly owners: OwnerChoices },
): Card {
  return fitting((quoteLimit) => measureFormWith(texts, chat, detail, form, quoteLimit));
}

function measureFormWith(
  texts: Texts,
  chat: ChatTexts,
  detail: UnitDetail,
  form: FilledIn & { readonly owners: OwnerChoices },
  quoteLimit: number,
): Card {
  const { field, kind, origin, command } = texts.oppfolging;
  const { measures: words, buttons: names } = chat.cycle;
  const content = measureAbout(detail, form.about)?.content ?? null;
  const isNew = form.about === undefined;
  const owner = valueIn(form, "ownerId", content?.ownerId ?? null);
  const earlier = detail.earlierMeasures.slice(0, earlierShown);
  const people = form.owners.people.slice(0, quoteLimit < leastRoom ? fewPeople : form.owners.people.length);
  const found = people.length < form.owners.people.length ? "some" : form.owners.found;
  return drawQuestions(texts, chat, form, {
    title: `${isNew ? command.AddMeasure : command.ChangeMeasure} – ${detail.unitName}`,
    lead: [
      ...(earlier.length === 0 ? [] : [subheading(words.earlier)]),
      ...earlier.flatMap((measure, index) => [
        hint(words.numbered(index + 1)),
        quote(measure.content.text, Math.min(quoteLimit, 200)),
      ]),
    ],
    questions: [
      { field: "text", input: longText("text", words.text, valueIn(form, "text", content?.text ?? null)), rule: "AM-08" },
      {
        field: "ownerId",
        input: choice(
          "ownerId",
          words.owner,
          owner,
          people.map(({ id, name }) => ({ title: name, value: id })),
          { style: "filtered", placeholder: words.chooseOwner },
        ),
      },
      {
        field: "ownerSearch",
        input: textInput("ownerSearch", words.findOwner, valueIn(form, "ownerSearch"), { maxLength: 100 }),
      },
      { field: "find", input: buttons([execute(names.findPerson, sentBy(detail, "unit.measureFind", form.about))]) },
      ...(found === "all" ? [] : [{ field: "found", input: hint(found === "some" ? words.foundMany : words.foundNobody) }]),
      { field: "due", input: dateField("due", field.due, valueIn(form, "due", content?.due ?? null)) },
      {
        field: "kind",
        input: choice("kind", field.kind, valueIn(form, "kind", content?.kind ?? null), choicesOf(kind), {
          style: "compact",
          placeholder: chat.cycle.risk.choose,
        }),
      },
      {
        field: "origin",
        input: choice("origin", field.origin, valueIn(form, "origin", content?.origin ?? "nytt"), choicesOf(origin), {
          style: "compact",
        }),
      },
      ...links(texts, chat, detail, form, content),
    ],
    actions: saveAndBack(chat, detail, isNew ? "unit.measureAddSave" : "unit.measureChangeSave", {
      about: form.about,
      between: isNew ? [execute(names.saveAndMore, sentBy(detail, "unit.measureMore"))] : [],
    }),
  });
}

/** What a measure may rest on: last year's measure, a risk, a recommendation; and why, once the plan is submitted. */
function links(
  texts: Texts,
  chat: ChatTexts,
  detail: UnitDetail,
  form: FilledIn,
  content: Worded<Measure>["content"] | null,
): readonly Question[] {
  const { measures: words } = chat.cycle;
  const none = { title: words.noneOfThem, value: "none" };
  const earlier = detail.earlierMeasures.slice(0, earlierShown);
  const risks = detail.process?.risk?.risks ?? [];
  const pick = (id: string, label: string, stored: string | null, choices: readonly { title: string; value: string }[]) => ({
    field: id,
    input: choice(id, label, valueIn(form, id, stored ?? "none"), [none, ...choices], { style: "compact" as const }),
  });
  return [
    ...(earlier.length === 0
      ? []
      : [
          pick(
            "continuedFrom",
            words.continuedFrom,
            numberAmong(
              earlier.map(({ measureId }) => measureId),
              content?.continuedFrom,
            ),
            earlier.map((_, index) => ({ title: words.numbered(index + 1), value: String(index + 1) })),
          ),
        ]),
    ...(risks.length === 0
      ? []
      : [
          pick(
            "riskId",
            words.risk,
            numberAmong(
              risks.map(({ riskId }) => riskId),
              content?.riskId,
            ),
            risks.map(({ kind }, index) => ({
              title: `${index + 1}${kind === null ? "" : ` (${texts.oppfolging.kind[kind].toLowerCase()})`}`,
              value: String(index + 1),
            })),
          ),
        ]),
    ...(detail.recommendations.length === 0
      ? []
      : [
          pick(
            "recommendation",
            words.recommendation,
            content?.recommendation == null ? null : lmuCaseText(content.recommendation),
            detail.recommendations.slice(0, 20).map((one) => ({ title: lmuCaseText(one.case), value: lmuCaseText(one.case) })),
          ),
        ]),
    ...reasonOnceSubmitted(chat, detail, form),
  ];
}

/** What stands for one of a list in a card: its number, since ids would take the room. */
function numberAmong(ids: readonly string[], id: string | null | undefined): string | null {
  const index = id == null ? -1 : ids.indexOf(id);
  return index < 0 ? null : String(index + 1);
}

/** AM-08: once the plan is submitted, a change says why. */
export function reasonOnceSubmitted(chat: ChatTexts, detail: UnitDetail, form: FilledIn): readonly Question[] {
  if (detail.process?.plan == null) return [];
  return [
    { field: "reason", input: shortText("reason", chat.cycle.measures.changeReason, valueIn(form, "reason")), rule: "AM-08" },
  ];
}

export function measureAbout(detail: UnitDetail, measureId: string | undefined): Worded<Measure> | undefined {
  return [...standing(detail.process), ...detail.ownMeasures].find((one) => one.measureId === measureId);
}
