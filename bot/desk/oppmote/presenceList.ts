import type { PresenceList } from "#domain/contract/presence.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { SiteId } from "#domain/organisasjon/model.ts";
import { listScope } from "#domain/regime/oppmote/access.ts";
import { specialOn } from "#domain/regime/oppmote/dates.ts";
import type { CampusWish } from "#domain/regime/oppmote/model.ts";
import { presentOn } from "#domain/regime/oppmote/presentOn.ts";
import { personView } from "../commonView.ts";
import type { DeskContext, Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { expectedOnCampus } from "./expectedOnCampus.ts";
import { presenceSurroundings } from "./presenceFacts.ts";
import { presenceSettings } from "./presencePage.ts";

/**
 * Who is to be at a place of work on a day: all of it for whom the employer names to trace contacts there, their own people for a leader, and
 * nothing for anybody else. It is logged who reads it, in the transaction that opens it.
 */
export function readPresenceList(
  context: DeskContext,
  who: Who,
  siteId: SiteId,
  date: LocalDate,
): Promise<Outcome<PresenceList>> {
  return context.store.transaction(async (tx): Promise<Outcome<PresenceList>> => {
    const organisation = context.directory.organisation();
    const { substitutes, regimes } = await presenceSurroundings(context, tx);
    const scope = listScope(organisation, substitutes, presenceSettings(context), siteId, who.personId);
    const place = organisation.workplaces?.get(siteId);
    if (scope.kind === "none" || place === undefined) return notFound;
    await tx.recordPresenceListRead({ siteId, personId: who.personId, date, at: context.clock.now() });
    const wishes = (await tx.presenceAt(siteId, date)).map(({ state }) => state as CampusWish);
    const expected = await expectedOnCampus(context, tx, siteId, date, scope);
    const people: PresenceList["people"][number][] = [];
    for (const { personId, wishId, where } of presentOn({ siteId, date }, wishes, expected, scope)) {
      const words = wishId === null || where === null ? null : await tx.texts(wishId, [where.textId]);
      const room = where === null ? null : (words?.get(where.textId) ?? null);
      people.push({ person: personView(organisation, personId), where: room });
    }
    return done({
      ...{ place, date, scope: scope.kind },
      isWhole: specialOn({ regimes, municipality: place.municipality.number }, date) !== undefined,
      people: people.toSorted((a, b) => a.person.name.localeCompare(b.person.name, "nb")),
    });
  });
}
