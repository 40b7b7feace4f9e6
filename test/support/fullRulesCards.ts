import type { Card } from "#bot/teams/cards/elements.ts";
import { gatheringCard, overtakenCard } from "#bot/teams/cards/moete/gatheringCards.ts";
import { gatheringForm } from "#bot/teams/cards/moete/gatheringForm.ts";
import { noticeCard, rulesetEndCard } from "#bot/teams/cards/regime/noticeCard.ts";
import { rulesCard, rulesetCard } from "#bot/teams/cards/regime/rulesetCard.ts";
import type { ChatTexts } from "#bot/teams/texts/chatTexts.ts";
import type { GatheringView } from "#domain/contract/gatherings.ts";
import type { NoticeView } from "#domain/contract/noticeViews.ts";
import type { Rulesets, RulesetView } from "#domain/contract/regimeViews.ts";
import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
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
  const ruleset = { name: name.slice(0, 120), sourceUrl: `https://example.no/${"a".repeat(480)}` };
  const reasons = (["EVENT_FORBIDDEN", "DIGITAL_AS_A_RULE", "ORDINARY_MEETING"] as const).map((code, index) => ({
    ...{ code, outcome: "ONLY_IF" as const, rule: (["LI-05", "PA-05", "LI-07"] as const)[index] ?? null },
    regime: { kind: index === 1 ? ("PANDEMI" as const) : ("KOMMUNE" as const), municipality: name, ...dates, ruleset },
  }));
  const verdict: GatheringView["verdict"] = {
    ...{ outcome: "ONLY_IF", reasons },
    conditions: [
      { rule: "LI-07", code: "DIGITAL_CONSIDERED", met: false },
      { rule: "PA-05", code: "BUSINESS_NEED", met: false },
    ],
    advice: [
      { rule: "LI-07", code: "SHOULD_BE_DIGITAL" },
      { rule: "LI-01", code: "ASK_THE_MUNICIPALITY" },
    ],
    alternatives: [
      { rule: "LI-06", code: "DIGITAL" },
      { rule: "LI-08", code: "LARGER_ROOM" },
      { rule: null, code: "POSTPONE", from: dates.to },
    ],
  };
  const somebody = { id: "p" as PersonId, name, title: name };
  const gathering = (businessNeed: string): GatheringView => ({
    ...{ id: "0198f000-0000-7000-8000-000000000001" as CaseId, version: 99, kind: "LEDERMOETE", form: "HYBRID", date: today },
    places: Array.from({ length: many }, () => ({ kind: "ARBEIDSSTED" as const, name, municipality: name })),
    ...{ number: 100_000, unitName: name, status: "REGISTRERT", by: somebody, onBehalfOf: somebody, recordedOn: today },
    ...{ calledOff: null, digitalConsidered: true, businessNeed, verdict, overtaken: verdict, mayCallOff: true },
  });
  const choices = {
    today,
    workplaces: Array.from({ length: 80 }, (_, index) => ({
      id: `site-${index}` as SiteId,
      name: name.slice(0, 60),
      municipality,
    })),
    municipalities: Array.from({ length: 20 }, () => municipality),
    units: Array.from({ length: many }, (_, index) => ({ id: `unit-${index}` as UnitId, name })),
  };
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
    gatheringForm: (texts, _chat, text) =>
      [undefined, { kind: "MOETE" as const, form: "FYSISK" as const, places: [], date: today, number: 3, verdict }].map(
        (answer) =>
          gatheringForm(texts, {
            ...{ id: "0198f000-0000-7000-8000-000000000001", choices, answer },
            values: {
              ...{ kind: "MOETE", form: "FYSISK", place: "annet", date: today, number: 3, unitId: null },
              ...{ digitalConsidered: null, businessNeed: text },
            },
            refused: {
              refusals: [
                { rule: null, code: "GATHERING_PAST", field: "date", today },
                { rule: "PA-05", code: "GATHERING_NEED_MISSING", field: "businessNeed", min: 10 },
              ],
              nameOf: () => name,
            },
          }),
      ),
    gatheringCard: (texts, _chat, text) => [
      gatheringCard(texts, gathering(text)),
      gatheringCard(texts, { ...gathering(text), overtaken: null }),
      gatheringCard(texts, { ...gathering(text), calledOff: { by: somebody, on: today }, mayCallOff: false }),
    ],
    overtakenCard: (texts, _chat, text) => [
      overtakenCard(
        texts,
        Array.from({ length: 20 }, () => gathering(text)),
      ),
    ],
    rulesCard: (texts) => [
      rulesCard(texts, { today, workplaces: places, items: rulesets, form: null }),
      rulesCard(texts, { today, workplaces: [], items: [], form: null }),
    ],
  };
}
