import type { Card } from "#bot/teams/cards/elements.ts";
import { presenceCard } from "#bot/teams/cards/oppmote/presenceCard.ts";
import { homeForm, wishForm } from "#bot/teams/cards/oppmote/presenceForms.ts";
import { nothingRefused } from "#bot/teams/cards/refusalsBeside.ts";
import type { ChatTexts } from "#bot/teams/texts/chatTexts.ts";
import type { HomeUseView, PresencePlace, WishView } from "#domain/contract/presence.ts";
import type { PersonView } from "#domain/contract/views.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import type { MunicipalityNumber, SiteId } from "#domain/organisasjon/model.ts";
import { mostDates } from "#domain/regime/oppmote/dates.ts";
import { movableEquipment } from "#domain/regime/oppmote/hjemmebruk/model.ts";
import type { PresenceNotificationReason } from "#domain/regime/oppmote/notify.ts";
import type { Texts } from "#domain/texts/index.ts";

/** More places of work than most houses have. */
const places = 12;

/** The cards of presence, filled to the brim. */
export function fullPresenceCards(
  name: string,
): Readonly<Record<string, (texts: Texts, chat: ChatTexts, text: string) => readonly Card[]>> {
  const from = localDate("2020-11-16");
  const person: PersonView = { id: "p" as PersonId, name, title: null };
  const all = Array.from({ length: places }, (_, index): PresencePlace => {
    const municipality = { number: "3205" as MunicipalityNumber, name };
    const next = { from, to: index % 2 === 0 ? null : addDays(from, 30) };
    return { place: { id: `place-${index}` as SiteId, name, municipality }, decides: "KOMMUNE", next };
  });
  const page = { places: all, keptDays: 14, today: from };
  const shared = (mine: boolean) => ({
    ...{ id: "0190b5a8-7c3e-7e66-8000-000000000001" as CaseId, version: 99, employee: person, mine },
    ...{ place: all[0]?.place ?? null, decidedBy: person, inPlaceOf: person, decidedOn: from, waitsFor: person },
  });
  const wish = (text: string, mine: boolean, actions: WishView["actions"]): WishView => ({
    ...{ what: "wish", ...shared(mine), status: mine ? "CAMPUS_GODKJENT" : "OENSKER_CAMPUS" },
    dates: Array.from({ length: mostDates }, (_, index) => ({ date: addDays(from, index), needed: index % 2 === 0 })),
    ...{ ground: "annet", other: text.slice(0, 300), where: name.slice(0, 100), reason: text.slice(0, 1000), actions },
  });
  const home = (text: string, mine: boolean, actions: HomeUseView["actions"]): HomeUseView => ({
    ...{ what: "home", ...shared(mine), from, until: null, over: false, where: "hos-kollega", warned: true, clarified: mine },
    equipment: movableEquipment.map((kind, index) => ({
      kind,
      ...(index < 3 ? { status: "VENTER", reason: null } : { status: "AVVIST", reason: text.slice(0, 1000 - index) }),
    })),
    actions,
  });
  const refused = {
    refusals: [{ rule: "LI-12", code: "HOME_WITH_COLLEAGUE", field: "goesOn" } as const],
    nameOf: () => name,
  };
  const told: readonly (PresenceNotificationReason | undefined)[] = [undefined, "presence-asked", "home-registered"];
  return {
    wishForm: (texts, chat, text) => {
      const empty = { from: null, to: null, weekdays: [], siteId: null, ground: null, other: null, where: null };
      const values = {
        ...empty,
        from,
        to: from,
        weekdays: [1, 2, 3] as const,
        other: text,
        where: text,
        ground: "annet" as const,
      };
      return [values, empty].map((one) => wishForm(texts, chat, { id: "id", values: one, page, refused: nothingRefused }));
    },
    homeForm: (texts, chat) => {
      const values = { from, siteId: null, where: "hos-kollega" as const, equipment: movableEquipment, goesOn: false };
      return [refused, nothingRefused].map((one) => homeForm(texts, chat, { id: "id", values, page, refused: one }));
    },
    presenceCard: (texts, chat, text) =>
      told.flatMap((reason) => {
        const context = { changed: true, refused, ...(reason === undefined ? {} : { told: reason }) };
        return [
          presenceCard(texts, chat, wish(text, false, ["ApprovePresence", "DeclinePresence"]), context),
          presenceCard(texts, chat, wish(text, true, ["WithdrawPresence"]), context),
          presenceCard(texts, chat, home(text, false, ["ClarifyHome", "SettleEquipment"]), context),
          presenceCard(texts, chat, home(text, true, ["EndHome"]), context),
        ];
      }),
  };
}
