import type { RuleId } from "#domain/kernel/decision.ts";
import type { Texts } from "#domain/texts/index.ts";

/** An element of an Adaptive Card. What it may hold is checked by the official parser in the tests. */
export type Element = { readonly type: string; readonly [property: string]: unknown };
export type Action = { readonly type: string; readonly title: string; readonly [property: string]: unknown };
export type Card = {
  readonly type: "AdaptiveCard";
  readonly $schema: string;
  readonly version: "1.5";
  readonly lang: string;
  readonly fallbackText: string;
  readonly speak: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
};

/** Version of the data that our cards send; a card that sends another is answered with the present state. */
export const cardVersion = 1;

/** What a card sends: what is wanted, with what, and which version the person saw. Nothing in it grants anything. */
export type CardData = {
  readonly verb: string;
  readonly id?: string;
  readonly version?: number;
  /** HO-14: which standard agreement and which content lay on the card that is accepted. */
  readonly template?: string;
  readonly hash?: string;
};

/** Makes a card. `title` is also what is read aloud and shown where cards cannot be. */
export function card(texts: Texts, title: string, body: readonly (Element | null)[], actions: readonly Action[] = []): Card {
  const shown = body.filter((element) => element !== null);
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    lang: texts.language,
    fallbackText: title,
    speak: title,
    body: [heading(title), ...shown],
    ...(actions.length === 0 ? {} : { actions }),
  };
}

/** Our own words. Names from the directory go in through `plain`, what people write only through `quote`. */
export function text(words: string, more: Readonly<Record<string, unknown>> = {}): Element {
  return { type: "TextBlock", text: words, wrap: true, ...more };
}

export function heading(words: string): Element {
  return text(plain(words), { size: "Large", weight: "Bolder", style: "heading" });
}

export function subheading(words: string): Element {
  return text(words, { weight: "Bolder", spacing: "Medium" });
}

/** Quiet words: a hint, a paragraph. */
export function hint(words: string): Element {
  return text(words, { isSubtle: true, size: "Small", spacing: "Small" });
}

/** What somebody wrote. A TextBlock would read it as Markdown, and could carry links into another person's card. */
export function quote(words: string): Element {
  return { type: "RichTextBlock", inlines: [{ type: "TextRun", text: words }], spacing: "Small" };
}

/** Words with nothing left that Markdown would act on. */
export function plain(words: string): string {
  return words.replace(/[\\`*_{}[\]()#+!|<>~]/g, (sign) => `\\${sign}`);
}

/** A list of facts; empty values are left out. */
export function facts(...rows: readonly (readonly [title: string, value: string] | null)[]): Element {
  const shown = rows.filter((row) => row !== null && row[1] !== "");
  return { type: "FactSet", facts: shown.map((row) => ({ title: row?.[0] ?? "", value: plain(row?.[1] ?? "") })) };
}

/** A line of bullets, one text each. */
export function bullets(lines: readonly string[]): Element {
  return { type: "Container", spacing: "Small", items: lines.map((line) => text(`• ${line}`, { spacing: "Small" })) };
}

/** A coloured box with a sign in words as well, so that colour is never the only one. */
export function notice(style: "attention" | "warning" | "good" | "emphasis", items: readonly Element[]): Element {
  return { type: "Container", style, items, spacing: "Medium", bleed: false };
}

/** What stands in the way, and the paragraph it rests on. */
export function problem(words: string, rule: RuleId | null, texts: Texts): Element {
  const paragraph = rule === null ? [] : [hint(texts.paragraph(rule))];
  return notice("attention", [text(`⚠ ${words}`, { weight: "Bolder" }), ...paragraph]);
}

/** Does something on the server. Old clients, which do not know Execute, send the same as a Submit. */
export function execute(title: string, data: CardData, style?: "positive" | "destructive"): Action {
  const sent = { v: cardVersion, ...data };
  return {
    type: "Action.Execute",
    title,
    verb: data.verb,
    data: sent,
    ...(style === undefined ? {} : { style }),
    fallback: { type: "Action.Submit", title, data: sent },
  };
}

/** Asks before doing: the real button comes forward only when this one is pressed. */
export function confirm(title: string, question: string, action: Action): Action {
  const body = [text(question)];
  return { type: "Action.ShowCard", title, card: { type: "AdaptiveCard", version: "1.5", body, actions: [action] } };
}

/** A choice of yes and no that starts unanswered. */
export function yesNo(
  id: string,
  label: string,
  value: boolean | null,
  words: { readonly yes: string; readonly no: string },
): Element {
  return {
    type: "Input.ChoiceSet",
    id,
    label,
    style: "expanded",
    choices: [
      { title: words.yes, value: "true" },
      { title: words.no, value: "false" },
    ],
    ...(value === null ? {} : { value: String(value) }),
  };
}

export function toggle(id: string, title: string, on: boolean): Element {
  return { type: "Input.Toggle", id, title, wrap: true, value: String(on), valueOn: "true", valueOff: "false" };
}

export function textInput(
  id: string,
  label: string,
  value: string | null,
  more: { readonly multiline?: boolean; readonly maxLength?: number; readonly placeholder?: string } = {},
): Element {
  const { multiline, maxLength, placeholder } = more;
  return {
    type: "Input.Text",
    id,
    label,
    isMultiline: multiline === true,
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(value === null ? {} : { value }),
  };
}

/** A date. Its value is ISO both ways, which no client reads month first. */
export function dateInput(id: string, label: string, value: string | null, min?: string): Element {
  return { type: "Input.Date", id, label, ...(value === null ? {} : { value }), ...(min === undefined ? {} : { min }) };
}
