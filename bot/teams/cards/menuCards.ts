import type { RuleId } from "#domain/kernel/decision.ts";
import { type TourRole, tourOf } from "#domain/start/tour.ts";
import type { Texts } from "#domain/texts/index.ts";
import { notificationWords } from "#domain/texts/notifications/index.ts";
import { soekWords } from "#domain/texts/soek/index.ts";
import { tourWords } from "#domain/texts/start/tourWords.ts";
import type { ChatTexts } from "../texts/chatTexts.ts";
import { type Action, bullets, buttons, type Card, card, type Element, execute, hint, subheading, text } from "./elements.ts";

/** What of somebody's part in the house the menus go by. */
type Standing = {
  readonly isLeader: boolean;
  readonly followsUnits: boolean;
  readonly isStudent: boolean;
  /** Is an employee, maybe besides: has a workplace that one can be away from. */
  readonly isEmployee: boolean;
};

/** What one can start from anywhere. LM-01: a student is offered to report before anything else. */
function menuActions(chat: ChatTexts, { isLeader, isStudent, isEmployee }: Standing): readonly Action[] {
  const report = execute(chat.report.buttons.report, { verb: "show.report" });
  const help = execute(chat.buttons.help, { verb: "show.help" });
  if (isStudent && !isEmployee) return [report, execute(chat.report.buttons.mine, { verb: "show.reports" }), help];
  const waits = execute(chat.start.waits, { verb: "show.start" });
  const home = [
    execute(chat.buttons.homeOffice, { verb: "show.choose" }),
    execute(chat.buttons.mine, { verb: "show.mine" }),
  ] as const;
  if (isStudent) return [report, ...home];
  return [...home, isLeader ? execute(chat.buttons.pending, { verb: "show.pending" }) : waits];
}

/** The way to report for everybody who does not have it among the card's own buttons. */
function reportLine(chat: ChatTexts, { isStudent }: Standing): readonly Element[] {
  if (isStudent) return [];
  return [text(chat.report.menu.welcome), buttons([execute(chat.report.buttons.report, { verb: "show.report" })])];
}

/** The first card anybody gets: the tour of their part in the house, a line for each of its four steps. */
export function welcomeCard(texts: Texts, chat: ChatTexts, standing: Standing, role: TourRole): Card {
  const { step } = tourWords[texts.language];
  // The way to report has a line and a button of its own below, for everybody who does not begin with it.
  const steps = tourOf(role).filter((one) => one !== "ifra" || standing.isStudent);
  // Who has a part in the cycle beside what their tour tells of.
  const cycle = standing.followsUnits && !steps.some((one) => one.startsWith("aarshjul")) ? [chat.cycle.welcome] : [];
  return card(
    texts,
    chat.welcome.title,
    [
      bullets([...steps.map((one) => step[one].short), ...cycle]),
      ...reportLine(chat, standing),
      text(chat.welcome.ask, { weight: "Bolder" }),
    ],
    menuActions(chat, standing),
  );
}

/** What one may write. `lead` is said first when something was not understood. */
export function helpCard(texts: Texts, chat: ChatTexts, standing: Standing, lead?: string): Card {
  const { isLeader, followsUnits, isStudent, isEmployee } = standing;
  const { help } = chat.report.menu;
  const work = isStudent && !isEmployee ? [] : chat.help.commands;
  const own = isStudent && !isEmployee ? [] : [chat.presence.command];
  const meet = isEmployee ? [texts.gathering.help] : [];
  const first = [chat.start.help];
  const commands = [
    ...first,
    ...(isStudent ? [...help, ...work] : [...work, ...help]),
    ...own,
    ...meet,
    chat.guide.help,
    soekWords[texts.language].chat.help,
    notificationWords[texts.language].chat.help,
    chat.start.helpLanguage,
  ];
  const intro = lead === undefined ? null : text(lead);
  return card(
    texts,
    chat.help.title,
    [
      intro,
      bullets([
        ...commands,
        ...(isLeader ? [chat.home.meeting.help, texts.oppfolging.quarter.help] : []),
        ...(followsUnits ? [chat.cycle.help] : []),
      ]),
      ...reportLine(chat, standing),
    ],
    menuActions(chat, standing),
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
