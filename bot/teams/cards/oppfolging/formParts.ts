import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { RuleId } from "#domain/kernel/decision.ts";
import { parseLocalDate } from "#domain/kernel/localDate.ts";
import { maxUnitText } from "#domain/oppfolging/enhet/facts.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import {
  type Action,
  type Card,
  card,
  dateInput,
  type Element,
  execute,
  hint,
  notice,
  plain,
  roomFor,
  text,
  textInput,
} from "../elements.ts";
import { besideField, besideNoField, type Refused } from "../refusalsBeside.ts";

export { buttons } from "../elements.ts";

/** A form of a unit's process: new, or as it was sent, with what is wrong. */
export type FilledIn = {
  /** What was typed in a field; absent where the form is new and shows what is stored. */
  readonly typed?: ((id: string) => string | null) | undefined;
  readonly refused: Refused;
  /** The process has moved on since the form was made. */
  readonly changed?: boolean;
  /** The meeting or measure that the form is about. */
  readonly about?: string | undefined;
};

/** One field with the paragraph that asks for it. */
export type Question = { readonly field: string; readonly input: Element; readonly rule?: RuleId };

/** What stands in a field: what was typed, also when that is nothing, or what is stored. */
export function valueIn(form: FilledIn, field: string, stored: string | null = null): string | null {
  return form.typed === undefined ? stored : form.typed(field);
}

/** The card of a form: what it is about, its questions with what is wrong beside each, and its buttons. */
export function drawQuestions(
  texts: Texts,
  chat: ChatTexts,
  form: FilledIn,
  parts: {
    readonly title: string;
    readonly lead?: readonly (Element | null)[];
    readonly questions: readonly Question[];
    readonly actions: readonly Action[];
  },
): Card {
  const { title, lead = [], questions, actions } = parts;
  const fields = questions.map(({ field }) => field);
  return card(
    texts,
    title,
    [
      form.changed === true ? notice("warning", [text(`⚠ ${chat.cycle.changed}`)]) : null,
      ...lead,
      ...besideNoField(fields, form.refused, texts),
      ...questions.flatMap(({ field, input, rule }) => {
        const problems = besideField(field, form.refused, texts);
        // A problem names its paragraph itself.
        return [input, ...(problems.length === 0 && rule !== undefined ? [hint(texts.paragraph(rule))] : problems)];
      }),
    ],
    actions,
  );
}

/** The data of a button on a unit's card. */
export function sentBy(detail: Pick<UnitDetail, "id" | "version">, verb: string, about?: string) {
  return { verb, id: detail.id, version: detail.version, ...(about === undefined ? {} : { about }) };
}

export function saveAndBack(
  chat: ChatTexts,
  detail: UnitDetail,
  verb: string,
  more: { readonly title?: string; readonly about?: string | undefined; readonly between?: readonly Action[] } = {},
): readonly Action[] {
  return [
    execute(more.title ?? chat.cycle.buttons.save, sentBy(detail, verb, more.about), "positive"),
    ...(more.between ?? []),
    execute(chat.cycle.buttons.back, sentBy(detail, "unit.open")),
  ];
}

type Choice = { readonly title: string; readonly value: string };

/** One of several. `style` compact is a list that opens, filtered one that can be searched. */
export function choice(
  id: string,
  label: string,
  value: string | null,
  choices: readonly Choice[],
  more: {
    readonly style?: "compact" | "expanded" | "filtered";
    readonly placeholder?: string;
    readonly isMultiSelect?: boolean;
  } = {},
): Element {
  const { style = "expanded", placeholder, isMultiSelect } = more;
  // Only what can be chosen: anything else that was sent does not come back.
  const sent = (value ?? "").split(",").map((one) => one.trim());
  const chosen = choices.map((one) => one.value).filter((one) => sent.includes(one));
  return {
    type: "Input.ChoiceSet",
    id,
    label,
    style,
    choices: choices.map((one) => ({ title: plain(one.title), value: one.value })),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(isMultiSelect === true ? { isMultiSelect } : {}),
    ...(chosen.length === 0 ? {} : { value: chosen.join(",") }),
  };
}

/** Choices from words by code, in the order of the words. */
export function choicesOf<Code extends string>(words: Readonly<Record<Code, string>>): readonly Choice[] {
  return Object.entries<string>(words).map(([value, title]) => ({ title, value }));
}

/** A whole number. What is no number stands in the field no more. */
export function numberInput(id: string, label: string, value: string | null, max: number): Element {
  const number = value === null ? Number.NaN : Number(value);
  return { type: "Input.Number", id, label, min: 0, max, ...(Number.isInteger(number) ? { value: number } : {}) };
}

/** A date that was typed, or stored; what could not be read is told of beside it. */
export function dateField(id: string, label: string, value: string | null): Element {
  return dateInput(id, label, value === null ? null : (parseLocalDate(value.trim()) ?? null));
}

/** A text as long as the rules allow. */
export function longText(id: string, label: string, value: string | null): Element {
  return textInput(id, label, value, { multiline: true, maxLength: roomFor(maxUnitText) });
}

/** Longest text of a field where a form has many of them: all of them must fit in one message. The tab has room for the rest. */
const shortTextLength = 700;

export function shortText(id: string, label: string, value: string | null): Element {
  return textInput(id, label, value, { multiline: true, maxLength: shortTextLength });
}

/** «Hvordan er LOSAM involvert? (valgfritt)» */
export function optional(chat: ChatTexts, label: string): string {
  return `${label} (${chat.form.optional})`;
}
