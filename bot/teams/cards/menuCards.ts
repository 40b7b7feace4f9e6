import type { RuleId } from "#domain/kernel/decision.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../texts/chatTexts.ts";
import { type Action, bullets, type Card, card, execute, hint, subheading, text } from "./elements.ts";

/** What of somebody's part in the house the menus go by. */
type Standing = { readonly isLeader: boolean; readonly followsUnits: boolean };

/** What one can start from anywhere. */
function menuActions(chat: ChatTexts, isLeader: boolean): readonly Action[] {
  return [
    execute(chat.buttons.homeOffice, { verb: "show.choose" }),
    execute(chat.buttons.mine, { verb: "show.mine" }),
    isLeader ? execute(chat.buttons.pending, { verb: "show.pending" }) : execute(chat.buttons.help, { verb: "show.help" }),
  ];
}

/** The first card anybody gets: in three lines what the bot can do. */
export function welcomeCard(texts: Texts, chat: ChatTexts, { isLeader, followsUnits }: Standing): Card {
  return card(
    texts,
    chat.welcome.title,
    [
      bullets([...chat.welcome.lines, ...(followsUnits ? [chat.cycle.welcome] : [])]),
      text(chat.welcome.ask, { weight: "Bolder" }),
    ],
    menuActions(chat, isLeader),
  );
}

/** What one may write. `lead` is said first when something was not understood. */
export function helpCard(texts: Texts, chat: ChatTexts, { isLeader, followsUnits }: Standing, lead?: string): Card {
  const intro = lead === undefined ? null : text(lead);
  return card(
    texts,
    chat.help.title,
    [intro, bullets([...chat.help.commands, ...(followsUnits ? [chat.cycle.help] : [])])],
    menuActions(chat, isLeader),
  );
}

/** Which kind of home office is meant, with what tells them apart. */
export function chooserCard(texts: Texts, chat: ChatTexts, hasDraft: boolean): Card {
  const { chooser } = chat;
  const body = [
    text(chooser.text),
    subheading(chooser.day),
    hint(chooser.dayHelp),
    subheading(chooser.fixed),
    hint(chooser.fixedHelp),
  ];
  const actions = [
    execute(chooser.day, { verb: "start.day" }),
    execute(hasDraft ? chooser.resume : chooser.fixed, { verb: "start.fast" }),
  ];
  return card(texts, chooser.title, body, actions);
}

/** A card that only says something; `rule` is what it rests on. */
export function plainCard(
  texts: Texts,
  title: string,
  lines: readonly string[],
  more: { readonly rule?: RuleId; readonly actions?: readonly Action[] } = {},
): Card {
  const source = more.rule === undefined ? [] : [hint(texts.paragraph(more.rule))];
  return card(texts, title, [...lines.map((line) => text(line)), ...source], more.actions ?? []);
}
