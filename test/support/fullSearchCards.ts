import { dailyCard } from "#bot/teams/cards/dailyCard.ts";
import type { Card } from "#bot/teams/cards/elements.ts";
import { notificationsCard } from "#bot/teams/cards/notificationsCard.ts";
import { howToSearchCard, searchCard } from "#bot/teams/cards/searchCard.ts";
import type { ChatTexts } from "#bot/teams/texts/chatTexts.ts";
import { type SearchKind, type SearchPage, searchKinds } from "#domain/contract/search.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { defaultChoices } from "#domain/notifications/model.ts";
import type { Texts } from "#domain/texts/index.ts";

const views: Readonly<Record<SearchKind, SearchPage>> = {
  ...{ hjemmekontor: "mine", melding: "ifra", sak: "saker", enhet: "aarshjul", tiltak: "aarshjul" },
  ...{ svar: "spoer", regel: "regler", side: "drift" },
};

/** Every card of search: with as many hits of each kind as a card has, and with none. */
export function fullSearchCards(
  name: string,
): Readonly<Record<string, (texts: Texts, chat: ChatTexts, text: string) => readonly Card[]>> {
  return {
    dailyCard: (texts, chat) => [
      dailyCard(
        texts,
        chat,
        Array.from({ length: 30 }, (_, at) => `${name} ${at}`),
      ),
    ],
    notificationsCard: (texts) => [
      notificationsCard(texts, defaultChoices),
      notificationsCard(texts, { ...defaultChoices, quiet: { from: 1020, to: 480, weekends: true } }),
    ],
    howToSearchCard: (texts, chat) => [howToSearchCard(texts, chat)],
    searchCard: (texts, chat) => {
      const groups = searchKinds.map((kind) => {
        const caseId = kind === "svar" ? "12" : "01900000-0000-7000-8000-000000000000";
        const hit = { kind, to: { view: views[kind], caseId }, called: name, about: name, due: localDate("2026-10-30") };
        return { kind, hits: [hit, hit, hit, hit], more: true };
      });
      const links = { report: () => "https://teams.example/ifra", case: () => undefined };
      return [searchCard(texts, chat, { groups }, links), searchCard(texts, chat, { groups: [] }, links)];
    },
  };
}
