import type { UnitDetail, Worded } from "#domain/contract/oppfolgingViews.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Measure } from "#domain/oppfolging/enhet/model.ts";
import { lmuCaseText } from "#domain/oppfolging/syklus/planFor.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import {
  type Action,
  type Card,
  card,
  type Element,
  execute,
  fitting,
  hint,
  quote,
  subheading,
  text,
  textInput,
} from "../elements.ts";
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
import { mayNow } from "./unitActions.ts";
import { measureLines, standing } from "./unitContent.ts";

/** Most measures that the list has room for with their buttons; the tab shows all. */
const linesShown = 8;
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

/** The measures of a plan, with what can be done about each. */
export function measuresCard(texts: Texts, chat: ChatTexts, detail: UnitDetail): Card {
  return fitting((quoteLimit) => {
    const { headings, measures: words, buttons: names } = chat.cycle;
    const measures = standing(detail.process);
    return card(
      texts,
      `${headings.measures} – ${detail.unitName}`,
      [
        ...(measures.length === 0 ? [text(words.none)] : []),
        ...measures
          .slice(0, linesShown)
          .flatMap((measure) => [
            ...measureLines(texts, chat, detail, measure, quoteLimit),
            ...lineButtons(chat, detail, measure.measureId),
          ]),
        measures.length > linesShown ? hint(chat.cycle.andMore(measures.length - linesShown)) : null,
        measures.length > linesShown ? hint(chat.cycle.shortened) : null,
      ],
      [
        ...(mayNow(detail, "AddMeasure") ? [execute(names.addMeasure, sentBy(detail, "unit.measureAdd"), "positive")] : []),
        execute(names.back, sentBy(detail, "unit.open")),
      ],
    );
  });
}

function lineButtons(chat: ChatTexts, detail: UnitDetail, measureId: string): readonly Element[] {
  const { buttons: names } = chat.cycle;
  const found: readonly Action[] = [
    ...(mayNow(detail, "ReportProgress") ? [execute(names.progress, sentBy(detail, "unit.progress", measureId))] : []),
    ...(mayNow(detail, "ChangeMeasure") ? [execute(names.changeMeasure, sentBy(detail, "unit.measureChange", measureId))] : []),
    ...(mayNow(detail, "DropMeasure") ? [execute(names.dropMeasure, sentBy(detail, "unit.measureDrop", measureId))] : []),
  ];
  return found.length === 0 ? [] : [buttons(found)];
}

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

function reasonOnceSubmitted(chat: ChatTexts, detail: UnitDetail, form: FilledIn): readonly Question[] {
  if (detail.process?.plan == null) return [];
  return [
    { field: "reason", input: shortText("reason", chat.cycle.measures.changeReason, valueIn(form, "reason")), rule: "AM-08" },
  ];
}

export function dropMeasureForm(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn): Card {
  const { command, field } = texts.oppfolging;
  const measure = measureAbout(detail, form.about);
  const asked = reasonOnceSubmitted(chat, detail, form);
  const reason = {
    field: "reason",
    input: longText("reason", `${field.reason} (${chat.form.optional})`, valueIn(form, "reason")),
  };
  return drawQuestions(texts, chat, form, {
    title: `${command.DropMeasure} – ${detail.unitName}`,
    lead: [text(chat.cycle.measures.dropLead), measure === undefined ? null : quote(measure.content.text, 600)],
    questions: asked.length === 0 ? [reason] : asked,
    actions: saveAndBack(chat, detail, "unit.measureDropSave", { title: chat.cycle.buttons.dropMeasure, about: form.about }),
  });
}

/** How far a measure has come: for the leader, and for whoever is responsible for it. */
export function progressForm(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn): Card {
  const { command, progress } = texts.oppfolging;
  const measure = measureAbout(detail, form.about);
  return drawQuestions(texts, chat, form, {
    title: `${command.ReportProgress} – ${detail.unitName}`,
    lead: [measure === undefined ? null : quote(measure.content.text, 600)],
    questions: [
      {
        field: "progress",
        input: choice(
          "progress",
          chat.cycle.measures.progress,
          valueIn(form, "progress", measure?.progress ?? null),
          choicesOf(progress),
        ),
      },
    ],
    actions: saveAndBack(chat, detail, "unit.progressSave", { about: form.about }),
  });
}

/** The plan of measures is finished (AM-08), with why, where something is missing. */
export function submitPlanForm(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn): Card {
  const { command, field } = texts.oppfolging;
  const { submitPlan: words } = chat.cycle;
  const measures = standing(detail.process).length;
  const isReviewed = detail.process?.reportReviewedOn != null;
  return drawQuestions(texts, chat, form, {
    title: `${command.SubmitPlan} – ${detail.unitName}`,
    lead: [text(words.lead(measures))],
    questions: [
      ...(measures > 0
        ? []
        : [
            {
              field: "noMeasuresReason",
              input: shortText("noMeasuresReason", words.noMeasures, valueIn(form, "noMeasuresReason")),
              rule: "AM-08" as const,
            },
          ]),
      ...(isReviewed
        ? []
        : [
            {
              field: "overrideReason",
              input: shortText("overrideReason", words.override, valueIn(form, "overrideReason")),
              rule: "AM-09" as const,
            },
          ]),
      {
        field: "verneombud",
        input: shortText("verneombud", `${field.verneombud} (${chat.form.optional})`, valueIn(form, "verneombud")),
        rule: "AM-04" as const,
      },
      {
        field: "losam",
        input: shortText("losam", `${field.losam} (${chat.form.optional})`, valueIn(form, "losam")),
        rule: "AM-04" as const,
      },
    ],
    actions: saveAndBack(chat, detail, "unit.submitPlanSave", { title: command.SubmitPlan }),
  });
}

/** C12, 6: the reference of the archive settles AM-01. Only records management says that it was archived earlier. */
export function archiveForm(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn): Card {
  const { command, field } = texts.oppfolging;
  const reference = valueIn(form, "reference", detail.process?.archive?.reference ?? null);
  return drawQuestions(texts, chat, form, {
    title: `${command.RecordArchiveReference} – ${detail.unitName}`,
    lead: [text(chat.cycle.archive.lead)],
    questions: [
      { field: "reference", input: textInput("reference", field.reference, reference, { maxLength: 100 }), rule: "AM-01" },
      ...(detail.standings.includes("arkiv")
        ? [
            {
              field: "archivedOn",
              input: dateField(
                "archivedOn",
                `${chat.cycle.archive.archivedOn} (${chat.form.optional})`,
                valueIn(form, "archivedOn"),
              ),
            },
          ]
        : []),
    ],
    actions: saveAndBack(chat, detail, "unit.archiveSave", { title: command.RecordArchiveReference }),
  });
}

export function measureAbout(detail: UnitDetail, measureId: string | undefined): Worded<Measure> | undefined {
  return [...standing(detail.process), ...detail.ownMeasures].find((one) => one.measureId === measureId);
}
