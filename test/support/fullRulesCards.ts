import type { Card } from "#bot/teams/cards/elements.ts";
import { rulesCard, rulesetCard } from "#bot/teams/cards/regime/rulesetCard.ts";
import type { ChatTexts } from "#bot/teams/texts/chatTexts.ts";
import type { Rulesets, RulesetView } from "#domain/contract/regimeViews.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import type { MunicipalityNumber, SiteId } from "#domain/organisasjon/model.ts";
import type { Texts } from "#domain/texts/index.ts";

/** As many as somebody could have to do with at once. */
const many = 6;

/** The cards of rule sets, filled to the brim. */
export function fullRulesCards(
  name: string,
): Readonly<Record<string, (texts: Texts, chat: ChatTexts, text: string) => readonly Card[]>> {
  const municipality = { number: "3205" as MunicipalityNumber, name };
  const dates = { from: localDate("2021-01-25"), to: localDate("2021-05-25") };
  const rulesets = Array.from(
    { length: many },
    (_, index): RulesetView => ({
      ...{ id: `ruleset-${index}` as CaseId, version: 99, municipality, concernsMe: true, kept: null, ...dates },
      ...(index % 2 === 0 ? { kind: "PANDEMI", standing: "GJELDER" } : { kind: "KOMMUNE", standing: "KOMMENDE" }),
      ...{ name: name.slice(0, 120), sourceUrl: `https://example.no/${"a".repeat(480)}` },
    }),
  );
  const [first] = rulesets;
  const places: Rulesets["workplaces"] = (["PANDEMI", "KOMMUNE", "NORMAL", null] as const).map((decides, index) => ({
    place: { id: `place-${index}` as SiteId, name, municipality },
    decides,
  }));
  const today = dates.from;
  return {
    rulesetCard: (texts) =>
      first === undefined
        ? []
        : (Object.keys(texts.regime.told) as (keyof typeof texts.regime.told)[]).flatMap((told) =>
            [true, false].map((copy) => rulesetCard(texts, first, { told, copy })),
          ),
    rulesCard: (texts) => [
      rulesCard(texts, { today, workplaces: places, items: rulesets, form: null }),
      rulesCard(texts, { today, workplaces: [], items: [], form: null }),
    ],
  };
}
