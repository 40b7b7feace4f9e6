import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { DueUnit } from "../../../desk/oppfolging/reminders.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Card, card, execute, hint, text } from "../elements.ts";
import { lineWithButton } from "../listCards.ts";
import { sentBy } from "./formParts.ts";
import { snoozeButton } from "./unitActions.ts";

/** One open duty of a digest, in its unit. */
export type DigestLine = UnitDetail["duties"][number] & { readonly unit: DueUnit };

/** Most lines of a digest; the list has the rest. */
const digestLinesShown = 10;

/** The duties of these units, the most pressing first: overdue ones lie furthest back. */
export function digestLines(units: readonly DueUnit[]): readonly DigestLine[] {
  return units.flatMap((unit) => unit.duties.map((duty) => ({ ...duty, unit }))).toSorted((a, b) => a.daysLeft - b.daysLeft);
}

/** How many deadlines are past, or when the first one is. */
export function digestTitle(texts: Texts, chat: ChatTexts, lines: readonly [DigestLine, ...DigestLine[]]): string {
  const { digest } = chat.cycle;
  const overdue = lines.filter(({ daysLeft }) => daysLeft < 0).length;
  return overdue > 0 ? digest.overdue(overdue) : digest.ahead(lines.length, texts.date(lines[0].due));
}

/** Why one gets it: once for each part that one has in the units. */
export function digestWhys(texts: Texts, lines: readonly DigestLine[]): readonly string[] {
  return [...new Set(lines.map(({ why }) => texts.oppfolging.why[why]))];
}

/** Many units in one message: what is overdue first, why one gets it, and the way to each. */
export function digestCard(texts: Texts, chat: ChatTexts, lines: readonly [DigestLine, ...DigestLine[]]): Card {
  const { digest, buttons: names } = chat.cycle;
  const [first] = lines;
  const mayChase = lines.some(({ duty, daysLeft }) => daysLeft < 0 && /^(foelg-opp|eskalert)/.test(duty));
  const more = lines.length - digestLinesShown;
  const cycleId = { id: first.unit.cycle.id };
  return card(
    texts,
    digestTitle(texts, chat, lines),
    [
      ...digestWhys(texts, lines).map((why) => text(why)),
      hint(digest.intro),
      ...lines
        .slice(0, digestLinesShown)
        .map(({ unit, duty, due, daysLeft }) =>
          lineWithButton(
            `${daysLeft < 0 ? "▲ " : ""}${unit.unitName}`,
            `${texts.oppfolging.duty[duty]}. ${texts.oppfolging.deadline(due, daysLeft, texts)}`,
            execute(names.open, sentBy(unit, "unit.show")),
          ),
        ),
      more > 0 ? text(digest.more(more)) : null,
    ],
    [
      execute(names.allUnits, { verb: "cycle.units", ...cycleId }),
      ...(mayChase ? [execute(names.chase, { verb: "cycle.chase", ...cycleId })] : []),
      snoozeButton(chat, first.unit),
    ],
  );
}
