import type { CycleSummary, CycleUnits } from "#domain/contract/oppfolgingViews.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { CycleNotificationReason } from "#domain/oppfolging/syklus/notify.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Card, card, execute, facts, hint, notice, quote, subheading, text } from "../elements.ts";
import { lineWithButton } from "../listCards.ts";
import { unitStatusText } from "./unitCard.ts";

/** Most lines of a list on a card; the tab shows all. */
const linesShown = 12;

/** The year's dates, for everybody in the house; `told` says why it was sent. */
export function cycleCard(
  texts: Texts,
  chat: ChatTexts,
  cycle: CycleSummary | undefined,
  context: { readonly told?: CycleNotificationReason; readonly hasPart: boolean },
): Card {
  const { title, dates, facts: names } = chat.cycle;
  if (cycle === undefined) return card(texts, title, [text(dates.none)]);
  const isAhead = !cycle.running && cycle.status === "PUBLISERT";
  return card(texts, context.told === undefined ? `${title} ${cycle.year}` : texts.oppfolging.told[context.told], [
    facts(
      [names.opens, texts.date(cycle.opens)],
      [names.plan, texts.date(cycle.planDue)],
      [names.evaluation, texts.date(cycle.evaluationDue)],
      [names.ends, texts.date(cycle.ends)],
    ),
    ...(cycle.focusArea === null ? [] : [subheading(names.focus), quote(cycle.focusArea, 600)]),
    isAhead ? text(dates.notOpen(texts.date(cycle.opens))) : null,
    cycle.status === "AVSLUTTET" ? text(dates.closed) : null,
    context.hasPart || context.told !== undefined ? null : text(dates.noPart),
  ]);
}

/** The units that somebody follows, overdue first, with what one can do about them. */
export function unitListCard(texts: Texts, chat: ChatTexts, list: CycleUnits, said?: string): Card {
  const { units: words, buttons: names, facts: labels } = chat.cycle;
  const { units, cycle, counts } = list;
  const cycleId = { id: cycle.id };
  const overdue = counts.byStatus.forfalt;
  return card(
    texts,
    units.length === 0 ? words.none : words.title(units.length),
    [
      said === undefined ? null : notice("good", [text(said)]),
      facts([labels.plan, texts.date(cycle.planDue)], [labels.evaluation, texts.date(cycle.evaluationDue)]),
      overdue === 0 ? null : text(`▲ ${words.overdue(overdue)}`, { weight: "Bolder" }),
      ...units
        .slice(0, linesShown)
        .map((unit) =>
          lineWithButton(
            unit.name,
            `${unitStatusText(texts, unit.status)} · ${texts.oppfolging.step[unit.step]}${unit.leader === null ? "" : ` · ${unit.leader.name}`}`,
            execute(names.open, { verb: "unit.show", id: unit.id }),
          ),
        ),
      units.length > linesShown ? text(words.more(units.length - linesShown)) : null,
      units.length > linesShown ? hint(words.inTab) : null,
    ],
    [
      ...(list.mayChase && overdue > 0 && cycle.running
        ? [execute(names.chase, { verb: "cycle.chase", ...cycleId }, "positive")]
        : []),
      ...(list.snooze === null ? [] : [execute(names.resume, { verb: "remind.resume", ...cycleId })]),
    ],
  );
}

/** Reminders are put off until a day, or are not yet: a deadline would pass meanwhile, and the person is to know it. */
export function snoozeCard(
  texts: Texts,
  chat: ChatTexts,
  cycle: Pick<CycleSummary, "id">,
  outcome: { readonly until: LocalDate } | { readonly passes: readonly LocalDate[] } | "resumed",
): Card {
  const { snooze: words, buttons: names } = chat.cycle;
  const cycleId = { id: cycle.id };
  const resume = execute(names.resume, { verb: "remind.resume", ...cycleId });
  const show = execute(names.cycle, { verb: "cycle.show" });
  if (outcome === "resumed") return card(texts, words.resumed, [], [show]);
  if ("until" in outcome) return card(texts, words.title(texts.date(outcome.until)), [text(words.text)], [resume, show]);
  const dates = texts.list(outcome.passes.map(texts.date));
  return card(
    texts,
    words.passesTitle,
    [notice("warning", [text(`⚠ ${words.passes(dates)}`)])],
    [execute(names.snoozeAnyway, { verb: "remind.snoozeAnyway", ...cycleId }), show],
  );
}
