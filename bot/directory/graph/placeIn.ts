import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { Drift } from "#domain/organisasjon/drift.ts";
import type { SiteId } from "#domain/organisasjon/model.ts";
import { type GraphMapping, sameWords } from "./mapping.ts";
import type { MirrorUser } from "./mirror.ts";

/** Where somebody works and how much, as far as it is told, and what is told so that nobody can say. */
export type Placed = {
  readonly unitId?: UnitId;
  readonly workplaces?: readonly SiteId[];
  readonly contractedMinutes?: number;
  readonly drift: readonly Drift[];
};

const most = 7 * 24 * 60;
const shown = 120;

/** `members` are the units whose administrative units the person is a member of. */
export function placeIn(id: PersonId, user: MirrorUser, mapping: GraphMapping, members: readonly UnitId[]): Placed {
  const drift: Drift[] = [];
  const tell = (kind: Drift["kind"], says?: string) =>
    drift.push({ kind, whom: { of: "person", id }, ...(says === undefined ? {} : { says: says.trim().slice(0, shown) }) });
  const unitId = unitIn(user, mapping, members, tell);
  const workplace = workplaceIn(user, mapping, tell);
  const minutes = minutesIn(user, mapping, tell);
  return {
    ...(unitId === undefined ? {} : { unitId }),
    ...(workplace === undefined ? {} : { workplaces: [workplace] }),
    ...(minutes === undefined ? {} : { contractedMinutes: minutes }),
    drift,
  };
}

type Tell = (kind: Drift["kind"], says?: string) => void;

function unitIn(user: MirrorUser, { unitBy, unitOf }: GraphMapping, members: readonly UnitId[], tell: Tell): UnitId | undefined {
  if (unitBy === "administrativeUnits") {
    if (members.length > 1) tell("person-in-several-units");
    return members.length === 1 ? members[0] : undefined;
  }
  const says = user.attributes[unitBy] ?? "";
  const unitId = unitOf.get(sameWords(says));
  if (unitId === undefined && says.trim() !== "") tell("person-unit-unknown", says);
  return unitId;
}

/** Without places in the mapping nobody asks where anybody sits; without an office people are where their unit is. */
function workplaceIn(user: MirrorUser, { placeOf }: GraphMapping, tell: Tell): SiteId | undefined {
  const says = user.office ?? "";
  if (placeOf.size === 0 || says.trim() === "") return undefined;
  const found = placeOf.get(sameWords(says));
  if (found === undefined) tell("person-workplace-unknown", says);
  return found;
}

/** «80», «80 %» and «80,5» are per cent of a full week. */
function minutesIn(user: MirrorUser, { share }: GraphMapping, tell: Tell): number | undefined {
  if (share === undefined) return undefined;
  const says = user.attributes[share.attribute]?.trim() ?? "";
  if (says === "") return undefined;
  const percent = /^\d{1,3}([.,]\d{1,2})?\s*%?$/.test(says) ? Number.parseFloat(says.replace(",", ".")) : Number.NaN;
  const minutes = Math.round((percent / 100) * share.fullMinutes);
  if (minutes >= 1 && minutes <= most) return minutes;
  tell("person-share-unreadable", says);
  return undefined;
}
