import { createHash } from "node:crypto";
import type { PersonView } from "#domain/contract/views.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Counterpart } from "#domain/melding/model.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { NameOf } from "#domain/texts/words.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Action, buttons, type Element, hint, plain, text, textInput, toggle } from "../elements.ts";

/** What was looked for in the directory, and found: at most ten. */
export type Search = { readonly query: string; readonly found: readonly PersonView[] };

/** Longest name that is shown whole among the choices. */
const longestName = 120;

/** What a choice sends: the person, or the mark of somebody outside the directory or of a group. */
export const personChoice = (id: PersonId): string => `p:${id}`;

/** A short mark of somebody who has no id. It is the same each time, so that what is sent twice chooses the same. */
export function counterpartChoice(counterpart: Counterpart<string>): string {
  if (counterpart.kind === "person") return personChoice(counterpart.id);
  const { kind, name } = counterpart;
  return `x:${createHash("sha256")
    .update(`${kind}\n${name ?? ""}`)
    .digest("hex")
    .slice(0, 20)}`;
}

/** People who are chosen already and those who were found, to be ticked; and a field to look for more by name. */
export function peoplePicker(
  chat: ChatTexts,
  about: {
    readonly field: string;
    readonly label: string;
    readonly chosen: readonly (readonly [value: string, title: string])[];
    readonly search: Search | null;
    readonly searchAgain: Action;
  },
): readonly Element[] {
  const { people } = chat.report;
  const { field, label, chosen, search } = about;
  const known = new Set(chosen.map(([value]) => value));
  const found = (search?.found ?? [])
    .map(({ id, name, title }) => [personChoice(id), title === null ? name : `${name}, ${title}`] as const)
    .filter(([value]) => !known.has(value));
  const choices = [...chosen, ...found].map(([value, title]) => ({ title: plain(title.slice(0, longestName)), value }));
  const result =
    search === null ? [] : [text(search.found.length === 0 ? people.none(search.query) : people.found(search.found.length))];
  const set = {
    type: "Input.ChoiceSet",
    id: field,
    label,
    isMultiSelect: true,
    style: "expanded",
    wrap: true,
    choices,
    value: chosen.map(([value]) => value).join(","),
  };
  return [
    ...(choices.length === 0 ? [] : [set, hint(people.chosen)]),
    ...result,
    // Its own question first: a form may have two of these, which nobody could tell apart by ear.
    textInput(`${field}Search`, `${label} ${people.search}`, null, { maxLength: longestName }),
    buttons([about.searchAgain]),
  ];
}

/** Whom a report is about: people of the directory, somebody outside it, or a group (SB-18). */
export function counterpartPicker(
  texts: Texts,
  chat: ChatTexts,
  about: {
    readonly label: string;
    readonly counterparts: readonly Counterpart<string>[];
    readonly nameOf: NameOf;
    readonly search: Search | null;
    readonly searchAgain: Action;
  },
): readonly Element[] {
  const { people } = chat.report;
  const chosen = about.counterparts.map((one) => [counterpartChoice(one), nameIn(texts, one, about.nameOf)] as const);
  return [
    ...peoplePicker(chat, { ...about, field: "counterparts", chosen }),
    textInput("outsideName", people.outside, null, { maxLength: longestName }),
    toggle("outsideExternal", texts.melding.counterpart.external, false),
    textInput("groupName", people.group, null, { maxLength: longestName }),
    toggle("groupUnnamed", people.groupUnnamed, false),
  ];
}

/** A counterpart by name. */
export function nameIn(texts: Texts, counterpart: Counterpart<string>, nameOf: NameOf): string {
  const { counterpart: words } = texts.melding;
  if (counterpart.kind === "person") return nameOf(counterpart.id) ?? words.person;
  return counterpart.name ?? words.unnamedGroup;
}
