import type { Rulesets, RulesetView } from "#domain/contract/regimeViews.ts";
import type { RulesetNotificationReason } from "#domain/regime/kunngjoering/notify.ts";
import type { Texts } from "#domain/texts/index.ts";
import { bullets, type Card, card, facts, hint, subheading, text } from "../elements.ts";

/** That rules begin, change or end, to one of those whom they concern. */
export function rulesetCard(
  texts: Texts,
  ruleset: RulesetView,
  { told, copy }: { readonly told: RulesetNotificationReason; readonly copy: boolean },
): Card {
  const words = texts.regime;
  return card(
    texts,
    words.told[told],
    [
      text(ruleset.name, { weight: "Bolder" }),
      text(periodOf(texts, ruleset)),
      text(words.place(ruleset.municipality?.name ?? null)),
      ...(means(told) ? [subheading(words.meansTitle), bullets(words.means[ruleset.kind])] : []),
      copy ? hint(words.copy) : null,
    ],
    [{ type: "Action.OpenUrl", title: words.source, url: ruleset.sourceUrl }],
  );
}

/** «regler»: what decides today where one works, and what comes. */
export function rulesCard(texts: Texts, { workplaces, items, today }: Rulesets): Card {
  const words = texts.regime;
  const mine = items.filter(({ concernsMe, standing }) => concernsMe && (standing === "GJELDER" || standing === "KOMMENDE"));
  return card(
    texts,
    words.todayTitle(texts.date(today)),
    [
      ...(workplaces.length === 0
        ? [text(words.noPlace)]
        : [facts(...workplaces.map(({ place, decides }) => [place.name, words.decides[decides ?? "INGEN"]] as const))]),
      ...mine.flatMap((ruleset) => [
        subheading(ruleset.name),
        text(periodOf(texts, ruleset)),
        bullets(words.means[ruleset.kind]),
      ]),
      mine.length === 0 ? text(words.onlyNormal) : null,
    ],
    mine.slice(0, 3).map(({ name, sourceUrl }) => ({ type: "Action.OpenUrl", title: name, url: sourceUrl })),
  );
}

/** When it holds, in words. */
export function periodOf(texts: Texts, { from, to }: Pick<RulesetView, "from" | "to">): string {
  return texts.regime.period(texts.dayMonthYear(from), to === null ? null : texts.dayMonthYear(to));
}

/** What ends or is taken back means nothing more for anybody. */
const means = (told: RulesetNotificationReason) => told === "ruleset-published" || told === "ruleset-changed";
