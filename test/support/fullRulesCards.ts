import type { Card } from "#bot/teams/cards/elements.ts";
import { noticeCard, rulesetEndCard } from "#bot/teams/cards/regime/noticeCard.ts";
import { rulesCard, rulesetCard } from "#bot/teams/cards/regime/rulesetCard.ts";
import type { ChatTexts } from "#bot/teams/texts/chatTexts.ts";
import type { NoticeView } from "#domain/contract/noticeViews.ts";
import type { Rulesets, RulesetView } from "#domain/contract/regimeViews.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { type Instant, instantOf } from "#domain/kernel/instant.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import type { MunicipalityNumber, SiteId } from "#domain/organisasjon/model.ts";
import type { NoticeReason } from "#domain/regime/beskjed/notify.ts";
import type { Texts } from "#domain/texts/index.ts";

/** As many as somebody could have to do with at once. */
const many = 6;

function noticeOf(name: string, text: string, confirmedAt: Instant | null): NoticeView {
  return {
    ...{ id: "0198f000-0000-7000-8000-000000000002" as CaseId, version: 99, sentOn: localDate("2021-01-25"), confirmedAt },
    ...{ rulesetName: name.slice(0, 120), title: name.slice(0, 120), text, language: "nb", isTheirs: true },
    ...{ publication: null, asksToConfirm: true },
  };
}

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
    noticeCard: (texts, _chat, text) =>
      (Object.keys(texts.regime.beskjed.told) as NoticeReason[]).flatMap((reason) =>
        [null, instantOf(0)].flatMap((confirmedAt) => {
          const notice = noticeOf(name, text, confirmedAt);
          const refused = { refusals: [{ rule: null, code: "NOTICE_CORRECTED", version: 2 } as const], nameOf: () => name };
          return [
            noticeCard(texts, notice, { reason, pageUrl: undefined }),
            noticeCard(texts, { ...notice, isTheirs: false }, { reason, pageUrl: "https://example.no/side", refused }),
          ];
        }),
      ),
    rulesetEndCard: (texts) => [rulesetEndCard(texts, { name: name.slice(0, 120), to: dates.to, pageUrl: "https://example.no" })],
    rulesCard: (texts) => [
      rulesCard(texts, { today, workplaces: places, items: rulesets, form: null }),
      rulesCard(texts, { today, workplaces: [], items: [], form: null }),
    ],
  };
}
