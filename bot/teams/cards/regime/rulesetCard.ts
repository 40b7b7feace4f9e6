import type { Rulesets, RulesetView } from "#domain/contract/regimeViews.ts";
import type { RulesetNotificationReason } from "#domain/regime/kunngjoering/notify.ts";
import type { SpecialKind } from "#domain/regime/model.ts";
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
    kinds.flatMap((kind) => {
      const first = mine.find((ruleset) => ruleset.kind === kind);
      const title = `${words.source}: ${words.kind[kind]}`;
      return first === undefined ? [] : [{ type: "Action.OpenUrl", title, url: first.sourceUrl }];
    }),
  );
}

// The name of a rule set is somebody's own words, and a button would take them for more than that.
const kinds: readonly SpecialKind[] = ["KOMMUNE", "PANDEMI"];

/** When it holds, in words. */
export function periodOf(texts: Texts, { from, to }: Pick<RulesetView, "from" | "to">): string {
  return texts.regime.period(texts.dayMonthYear(from), to === null ? null : texts.dayMonthYear(to));
}

/** What ends or is taken back means nothing more for anybody. */
const means = (told: RulesetNotificationReason) => told === "ruleset-published" || told === "ruleset-changed";
