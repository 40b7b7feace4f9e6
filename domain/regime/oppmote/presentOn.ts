import type { PersonId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { TextRef } from "../../kernel/text.ts";
import type { SiteId } from "../../organisasjon/model.ts";
import type { ListScope } from "./access.ts";
import type { CampusWish } from "./model.ts";

/** Somebody whose default place is campus (PA-12): they need not ask, and come to that place. */
export type ExpectedOnCampus = { readonly personId: PersonId; readonly siteId: SiteId };

/** Somebody who is to be on campus, and where there. Never why. */
export type Present = {
  readonly personId: PersonId;
  readonly wishId: CampusWish["id"] | null;
  readonly where: TextRef | null;
};

/** Who is to be at a place of work on a day, each once for every room, as far as somebody may see it. */
export function presentOn(
  { siteId, date }: { readonly siteId: SiteId; readonly date: LocalDate },
  wishes: readonly CampusWish[],
  expected: readonly ExpectedOnCampus[],
  scope: ListScope,
): readonly Present[] {
  if (scope.kind === "none") return [];
  const isSeen = (personId: PersonId) => scope.kind === "all" || scope.people.includes(personId);
  const approved = wishes.filter(
    (wish) => wish.status === "CAMPUS_GODKJENT" && wish.siteId === siteId && wish.dates.includes(date),
  );
  const asked = new Set(approved.map(({ employeeId }) => employeeId));
  return [
    ...approved.map(({ id, employeeId, where }): Present => ({ personId: employeeId, wishId: id, where })),
    ...expected
      .filter((one) => one.siteId === siteId && !asked.has(one.personId))
      .map(({ personId }): Present => ({ personId, wishId: null, where: null })),
  ].filter(({ personId }) => isSeen(personId));
}

/** PA-03: whether somebody's leader has cleared that they come to campus on a day, at whichever place. */
export function isClearedOn(wishes: readonly Pick<CampusWish, "status" | "dates">[], date: LocalDate): boolean {
  return wishes.some(({ status, dates }) => status === "CAMPUS_GODKJENT" && dates.includes(date));
}
