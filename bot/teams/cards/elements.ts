import type { RuleId } from "#domain/kernel/decision.ts";
import { cleanText } from "#domain/kernel/text.ts";
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
  /** The returned application that a draft changes: what to show when the draft is gone. */
  readonly about?: string;
  /** Of a report: what it is called, and the step that was filled in. Both are taken for what they are worth. */
  readonly called?: string;
  readonly step?: string;
  /** HO-14: which standard agreement and which content lay on the card that is accepted. */
  readonly template?: string;
  readonly hash?: string;
  /** Of the guide: an answer's number, and the day, the place and the language that it is shown for. */
  readonly answer?: number;
  readonly on?: string;
  readonly place?: string;
  readonly language?: string;
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

/** Our own words, and names within them: nothing in them is read as Markdown. What people write goes in through `quote`. */
export function text(words: string, more: Readonly<Record<string, unknown>> = {}): Element {
  return { type: "TextBlock", text: plain(words), wrap: true, ...more };
}

function heading(words: string): Element {
  return text(words, { size: "Large", weight: "Bolder", style: "heading" });
}

export function subheading(words: string): Element {
  // A heading to who listens; to the eye no larger than the words around it, since the card has its title.
  return text(words, { size: "Default", weight: "Bolder", spacing: "Medium", style: "heading" });
}

/** Quiet words: a hint, a paragraph. */
export function hint(words: string): Element {
  return text(words, { isSubtle: true, size: "Small", spacing: "Small" });
}

/**
 * What somebody wrote. A TextBlock would read it as Markdown, and could carry links into another person's card. Beyond `limit`
 * characters it is cut off with a sign.
 */
export function quote(words: string, limit = Number.POSITIVE_INFINITY): Element {
  const shown = words.length <= limit ? words : `${words.slice(0, limit).toWellFormed()} […]`;
  return { type: "RichTextBlock", inlines: [{ type: "TextRun", text: shown }], spacing: "Small" };
}

/** A question and its answer on one line. */
export function answer(question: string, given: string): Element {
  const inlines = [
    { type: "TextRun", text: `${question} ` },
    { type: "TextRun", text: given, weight: "Bolder" },
  ];
  return { type: "RichTextBlock", inlines, spacing: "Small" };
}

/** Words with nothing left that Markdown would act on: no sign of its own, and no «1. feb.» at a line's start that makes a list. */
export function plain(words: string): string {
  return cleanText(words)
    .text.replace(/[\\`*_{}[\]()#+!|<>~]/g, (sign) => `\\${sign}`)
    .replace(/^(\s*)(\d+(?=\.\s)|(?=-\s))/gm, "$1$2\\");
}

/** Largest card that is sent, in bytes of its JSON: Teams' limit of 25 KB with room for the message around it. */
const largestCard = 24_000;
const quoteLimits = [Number.POSITIVE_INFINITY, 600, 300, 150, 60];

/** The card with its quotes whole where there is room, else as long as there is. `build` gets the characters that one may have. */
export function fitting(build: (quoteLimit: number) => Card): Card {
  const fits = (made: Card) => new TextEncoder().encode(JSON.stringify(made)).length <= largestCard;
  const limit = quoteLimits.find((candidate) => fits(build(candidate)));
  return build(limit ?? 0);
}

/** A list of facts; empty values are left out. */
export function facts(...rows: readonly (readonly [title: string, value: string] | null)[]): Element {
  const shown = rows.filter((row) => row !== null && row[1] !== "");
  return { type: "FactSet", facts: shown.map((row) => ({ title: plain(row?.[0] ?? ""), value: plain(row?.[1] ?? "") })) };
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

/** Opens a dialog with what the verb shows first. A Submit is all that Teams opens one by, whatever the client. */
export function openDialog(title: string, data: CardData, style?: "positive"): Action {
  const sent = { v: cardVersion, ...data, msteams: { type: "task/fetch" } };
  return { type: "Action.Submit", title, data: sent, ...(style === undefined ? {} : { style }) };
}

/** Sends what is filled in in a dialog. Execute is not known there. */
export function submit(title: string, data: CardData, style?: "positive" | "destructive"): Action {
  return { type: "Action.Submit", title, data: { v: cardVersion, ...data }, ...(style === undefined ? {} : { style }) };
}

/** Buttons within a card's body: beside a line, or more than fit in its row. */
export function buttons(actions: readonly Action[]): Element {
  return { type: "ActionSet", spacing: "Small", actions };
}

/** One of some, all in sight. */
export function choice<Value extends string>(
  id: string,
  label: string,
  choices: readonly (readonly [value: Value, title: string])[],
  value: Value | null,
  style: "expanded" | "compact" = "expanded",
): Element {
  return {
    type: "Input.ChoiceSet",
    id,
    label,
    style,
    wrap: true,
    choices: choices.map(([value, title]) => ({ title: plain(title), value })),
    ...(value === null ? {} : { value }),
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
  // What is longer than the field has room for was refused; all of it would make the card too large to send.
  const shown = value === null || maxLength === undefined ? value : value.slice(0, maxLength).toWellFormed();
  return {
    type: "Input.Text",
    id,
    label,
    isMultiline: multiline === true,
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(shown === null ? {} : { value: shown }),
  };
}

/** Room in a field for texts of that length: with some to spare, so that one a little too long is refused and not cut off. */
export function roomFor(longest: number): number {
  return longest + 200;
}

/** A date. Its value is ISO both ways, which no client reads month first. */
export function dateInput(id: string, label: string, value: string | null, min?: string): Element {
  return { type: "Input.Date", id, label, ...(value === null ? {} : { value }), ...(min === undefined ? {} : { min }) };
}
