import type { GatheringAnswer, GatheringChoices, GatheringInput } from "#domain/contract/gatherings.ts";
import type { UnitId } from "#domain/kernel/ids.ts";
import type { MunicipalityNumber, SiteId } from "#domain/organisasjon/model.ts";
import { maxBusinessNeed } from "#domain/regime/moete/checkPlan.ts";
import { type GatheringPlace, gatheringForms, gatheringKinds } from "#domain/regime/moete/model.ts";
import type { Texts } from "#domain/texts/index.ts";
import {
  type Card,
  card,
  choice,
  dateInput,
  type Element,
  execute,
  hint,
  roomFor,
  subheading,
  text,
  textInput,
  yesNo,
} from "../elements.ts";
import { besideField, besideNoField, type Refused } from "../refusalsBeside.ts";
import { sourceLinks, verdictParts } from "./verdictParts.ts";

/** What the form holds: the question, with one place, and for which unit it would be recorded. */
export type GatheringFormValues = Omit<GatheringInput, "places"> & {
  readonly place: string | null;
  readonly unitId: UnitId | null;
};

/** As many as a card has room for, one's own places first; the tab has them all. */
const placesShown = 15;
const municipalitiesShown = 10;
/** Most buttons in a card's row. */
const mostButtons = 3;
const elsewhere = "annet";

/** How the form names a place, and which place a name stands for; `undefined` for what is none. */
export function placeKey(place: GatheringPlace): string {
  if (place.kind === "ARBEIDSSTED") return `sted:${place.siteId}`;
  return place.kind === "KOMMUNE" ? `kommune:${place.municipality}` : elsewhere;
}

export function placesOfKey(key: string | null): readonly GatheringPlace[] {
  if (key === null) return [];
  if (key === elsewhere) return [{ kind: "ANNET" }];
  // Whether there is such a place is for the rules to say.
  const [kind, ...rest] = key.split(":");
  const id = rest.join(":");
  if (kind === "kommune") return [{ kind: "KOMMUNE", municipality: id as MunicipalityNumber }];
  return [{ kind: "ARBEIDSSTED", siteId: id as SiteId }];
}

const fields = ["kind", "form", "places", "date", "number", "digitalConsidered", "businessNeed"];

/** «Får vi holde møtet?»: the question, and once it was answered the answer above it, with what was filled in. */
export function gatheringForm(
  texts: Texts,
  form: {
    readonly id: string;
    readonly values: GatheringFormValues;
    readonly choices: GatheringChoices;
    readonly answer: GatheringAnswer | undefined;
    readonly refused: Refused;
  },
): Card {
  const words = texts.gathering;
  const { id, values, choices, answer, refused } = form;
  const mayRecord = answer !== undefined && answer.verdict.outcome !== "NOT_ALLOWED" && answer.date >= choices.today;
  const isLeader = choices.units.length > 0;
  const given = answer === undefined ? [text(words.intro)] : [...verdictParts(texts, answer.verdict)];
  return card(
    texts,
    words.title,
    [
      ...given,
      ...besideNoField(fields, refused, texts),
      ...conditionFields(texts, form),
      answer === undefined ? null : subheading(words.questionTitle),
      ...questionFields(texts, form),
      ...(mayRecord && isLeader ? unitField(texts, values, choices) : []),
    ],
    [
      execute(answer === undefined ? words.ask : words.askAgain, { verb: "gathering.ask", id }),
      ...(mayRecord && isLeader ? [execute(words.record, { verb: "gathering.record", id }, "positive")] : []),
      ...(answer === undefined ? [] : sourceLinks(texts, answer.verdict)),
    ].slice(0, mostButtons),
  );
}

type Shown = Parameters<typeof gatheringForm>[1];

/** The conditions that a rule set makes, and those that a refusal speaks of. */
function conditionFields(texts: Texts, { values, answer, refused }: Shown): readonly Element[] {
  const words = texts.gathering;
  const asked = new Set(answer?.verdict.conditions.map(({ code }) => code));
  const isRefused = (field: string) => refused.refusals.some((refusal) => "field" in refusal && refusal.field === field);
  const digital =
    asked.has("DIGITAL_CONSIDERED") || isRefused("digitalConsidered")
      ? [
          yesNo("digitalConsidered", words.field.digitalConsidered, values.digitalConsidered, texts),
          ...besideField("digitalConsidered", refused, texts),
        ]
      : [];
  const room = { multiline: true, maxLength: roomFor(maxBusinessNeed) };
  const need =
    asked.has("BUSINESS_NEED") || isRefused("businessNeed")
      ? [
          textInput("businessNeed", words.field.businessNeed, values.businessNeed, room),
          hint(words.needHelp),
          ...besideField("businessNeed", refused, texts),
        ]
      : [];
  const shown = [...digital, ...need];
  return shown.length === 0 ? [] : [subheading(words.conditionsTitle), ...shown];
}

function questionFields(texts: Texts, { values, choices, refused }: Shown): readonly Element[] {
  const words = texts.gathering;
  const { field } = words;
  const beside = (name: string) => besideField(name, refused, texts);
  const kinds = gatheringKinds.map((kind) => [kind, words.kind[kind]] as const);
  const forms = gatheringForms.map((one) => [one, words.form[one]] as const);
  return [
    choice("kind", field.kind, kinds, values.kind, "compact"),
    ...beside("kind"),
    choice("form", field.form, forms, values.form),
    ...beside("form"),
    choice("place", field.places, placeChoices(texts, choices), values.place, "compact"),
    ...beside("places"),
    dateInput("date", field.date, values.date),
    ...beside("date"),
    numberInput(field.number, values.number),
    ...beside("number"),
  ];
}

function placeChoices(texts: Texts, { workplaces, municipalities }: GatheringChoices): readonly (readonly [string, string])[] {
  const { elsewhere: words } = texts.gathering;
  return [
    ...workplaces
      .slice(0, placesShown)
      .map(
        ({ id, name, municipality }) => [placeKey({ kind: "ARBEIDSSTED", siteId: id }), `${name}, ${municipality.name}`] as const,
      ),
    ...municipalities
      .slice(0, municipalitiesShown)
      .map(({ number, name }) => [placeKey({ kind: "KOMMUNE", municipality: number }), words(name)] as const),
    [placeKey({ kind: "ANNET" }), words(null)],
  ];
}

/** How many come. What was typed and is no number is not put back: the field takes none but numbers. */
function numberInput(label: string, value: number | null): Element {
  return { type: "Input.Number", id: "number", label, min: 1, ...(value === null || !Number.isFinite(value) ? {} : { value }) };
}

function unitField(texts: Texts, { unitId }: GatheringFormValues, { units }: GatheringChoices): readonly Element[] {
  const [first] = units;
  if (first === undefined || units.length === 1) return [];
  const choices = units.map(({ id, name }) => [id, name] as const);
  return [choice("unitId", texts.gathering.field.unit, choices, unitId ?? first.id, "compact")];
}
