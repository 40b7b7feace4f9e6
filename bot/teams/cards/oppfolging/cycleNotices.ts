import type { CycleSummary, CycleUnits, UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { CycleNotificationReason } from "#domain/oppfolging/syklus/notify.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { Notice } from "../../../elsewhere/notice.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type DigestLine, digestTitle, digestWhys } from "./digestCard.ts";
import { dutyLines, type UnitCardContext, unitTitle } from "./unitCard.ts";

/*
 * What the cards of the yearly cycle say to somebody whom the chat does not reach: units, duties and dates, and never what somebody
 * wrote. Names stand in none of them but the units'.
 */

type Words = { readonly texts: Texts; readonly chat: ChatTexts; readonly language: Language };

const page = "aarshjul";

/** Most units that are named; the tab has the rest. */
const unitsShown = 10;

/** A reminder of one unit, or news of it. */
export function unitNotice(
  { texts, chat, language }: Words,
  detail: UnitDetail,
  context: Pick<UnitCardContext, "told" | "reminded">,
): Notice {
  const subject = unitTitle(texts, chat, detail, context);
  const lines = dutyLines(texts, chat, detail, context.reminded);
  return {
    ...{ language, subject, lines },
    preview: lines.at(-1) ?? subject,
    page,
    activity: context.reminded === undefined ? "cycleNews" : "cycleReminder",
  };
}

/** The reminders of many units in one. */
export function digestNotice({ texts, chat, language }: Words, lines: readonly [DigestLine, ...DigestLine[]]): Notice {
  const subject = digestTitle(texts, chat, lines);
  const [first] = lines;
  const named = lines
    .slice(0, unitsShown)
    .map(
      ({ unit, duty, due, daysLeft }) =>
        `– ${unit.unitName}: ${lowerFirst(texts.oppfolging.duty[duty])}. ${texts.oppfolging.deadline(due, daysLeft, texts)}`,
    );
  const more = lines.length - unitsShown;
  return {
    ...{ language, subject },
    lines: [...digestWhys(texts, lines), ...named, ...(more > 0 ? [chat.cycle.digest.more(more)] : [])],
    preview: texts.oppfolging.deadline(first.due, first.daysLeft, texts),
    page,
    activity: "cycleReminder",
  };
}

/** AM-03: the work can begin in several units at once. */
export function openedNotice({ texts, chat, language }: Words, { units, cycle }: CycleUnits): Notice {
  const more = units.length - unitsShown;
  const dates = datesOf(texts, cycle);
  return {
    ...{ language, subject: texts.oppfolging.told["unit-opened"] },
    lines: [
      chat.cycle.units.title(units.length),
      ...units.slice(0, unitsShown).map(({ name }) => `– ${name}`),
      ...(more > 0 ? [chat.cycle.units.more(more)] : []),
      ...dates,
    ],
    preview: dates[0],
    page,
    activity: "cycleNews",
  };
}

/** The year's dates were published or changed, or the year is over. */
export function cycleNotice({ texts, chat, language }: Words, cycle: CycleSummary, reason: CycleNotificationReason): Notice {
  const opens = `${chat.cycle.facts.opens}: ${texts.date(cycle.opens)}`;
  return {
    ...{ language, subject: texts.oppfolging.told[reason] },
    lines: [opens, ...datesOf(texts, cycle)],
    preview: opens,
    page,
    activity: "cycleNews",
  };
}

function datesOf(texts: Texts, { planDue, evaluationDue }: CycleSummary): readonly [string, string] {
  const { delivery } = texts.oppfolging;
  return [`${delivery.tiltaksplan}: ${texts.date(planDue)}`, `${delivery.evaluering}: ${texts.date(evaluationDue)}`];
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
