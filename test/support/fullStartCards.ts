import { languageCard } from "#bot/teams/cards/start/languageCard.ts";
import { startCard } from "#bot/teams/cards/start/startCard.ts";
import { placeLinkTo, startLinkTo } from "#bot/teams/tabLink.ts";
import type { ChatTexts } from "#bot/teams/texts/chatTexts.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import { type Waiting, waitingKinds } from "#domain/start/model.ts";
import { groupsOn } from "#domain/start/order.ts";
import type { Texts } from "#domain/texts/index.ts";

const today = localDate("2021-04-19");
const id = "0198f000-0000-7000-8000-000000000001" as CaseId;
const appId = "11111111-1111-4111-8111-111111111111";

/** Everything that can wait, about somebody whose name draws a link, eight at a time: as many as a card shows. */
function everything(name: string): readonly (readonly Waiting[])[] {
  const all = waitingKinds.map(
    (kind, at): Waiting => ({
      ...{ kind, count: at % 2 === 0 ? 1 : 1_234, about: at % 3 === 0 ? null : name },
      due: at % 4 === 0 ? null : addDays(today, at - 8),
      since: at % 5 === 0 ? null : addDays(today, -400),
      duty:
        kind === "aarshjul"
          ? { duty: "medvirk-tiltaksplan", what: "svar-paa-evaluering", why: "hovedverneombud-uten-verneombud" }
          : null,
      place: kind === "utkast-soeknad" ? { page: "chat" } : { page: "saker", id, side: null },
    }),
  );
  return Array.from({ length: Math.ceil(all.length / 8) }, (_, part) => all.slice(part * 8, part * 8 + 9));
}

/** The cards of the first page, with everything that they can hold. */
export const fullStartCards = (name: string) => ({
  startCard: (texts: Texts, chat: ChatTexts) =>
    [[], ...everything(name)].map((waiting, at) =>
      startCard(
        texts,
        chat,
        { today, groups: groupsOn(waiting, today) },
        { link: placeLinkTo(at === 0 ? undefined : appId), page: startLinkTo(at === 0 ? undefined : appId) },
      ),
    ),
  languageCard: (texts: Texts, chat: ChatTexts) => [languageCard(texts, chat, false), languageCard(texts, chat, true)],
});
