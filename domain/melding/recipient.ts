import type { PersonId, UnitId } from "../kernel/ids.ts";
import type { Organisation } from "../organisasjon/model.ts";
import { lineOf } from "../organisasjon/nearestLeader.ts";
import { isActive, peopleWith, unitPeople } from "../organisasjon/unitPeople.ts";
import type { Handler, LeaderIsParty, PassedOver, Recipient, RecipientChoice, ReportKind } from "./model.ts";
import type { ReportSettings } from "./settings.ts";

/** What decides who receives a report. */
export type RecipientQuestion = {
  readonly kind: ReportKind;
  readonly choice: RecipientChoice | null;
  /** `null` for a reporter without a name. */
  readonly reporterId: PersonId | null;
  /** Whose line it goes up; `null` for the reporter's own unit. */
  readonly unitId: UnitId | null;
  /** Everybody whom it is about or who is spoken for. */
  readonly partyIds: readonly PersonId[];
  readonly leaderIsParty: LeaderIsParty | null;
  /** Who may not have it for another reason, and who has stepped aside. */
  readonly inhabil: readonly PersonId[];
  /** Who may be meant by a name that was only written: out as a party is, and nobody is told that they were passed over. */
  readonly namesakeIds?: readonly PersonId[];
};

type Passed = { readonly personId: PersonId; readonly why: PassedOver };

/**
 * Who receives a report, and who is passed over on the way (VA-03, VA-24, VA-30, 7.13). A varsel under kap. 2 A never goes up the
 * line; everything else goes to the first leader who is neither a party, nor inhabil, nor a party's subordinate.
 */
export function findRecipient(organisation: Organisation, settings: ReportSettings, question: RecipientQuestion): Recipient {
  if (question.kind === "varsel") {
    const personIds = unblocked(organisation, settings.varslingsmottak, question);
    return personIds.length > 0 ? { kind: "varslingsmottak", personIds } : { kind: "none", why: "NO_MOTTAK" };
  }
  if (question.choice === "sjef") {
    const [personId] = unblocked(organisation, peopleWith(organisation, "hr-hms-sjef"), question);
    return personId === undefined ? { kind: "none", why: "NO_SJEF" } : { kind: "sjef", personId };
  }
  if (question.choice === "verneombud") {
    const personIds = verneombudFor(organisation, question);
    return personIds.length > 0 ? { kind: "verneombud", personIds } : { kind: "none", why: "NO_VERNEOMBUD" };
  }
  return leaderFor(organisation, settings, question);
}

/** VA-06: the safety representatives of the unit, or the chief ones where none of them may have it. */
function verneombudFor(organisation: Organisation, question: RecipientQuestion): readonly PersonId[] {
  const unitId = startOf(organisation, question);
  if (unitId === undefined) return [];
  const { verneombud, hovedverneombud } = unitPeople(organisation, unitId);
  const nearest = unblocked(organisation, verneombud, question);
  return nearest.length > 0 ? nearest : unblocked(organisation, hovedverneombud, question);
}

/** VA-03 and 7.13: the line upwards, then the chair of the board. */
function leaderFor(organisation: Organisation, settings: ReportSettings, question: RecipientQuestion): Recipient {
  const unitId = startOf(organisation, question);
  if (unitId === undefined) return { kind: "none", why: "NO_UNIT" };
  const passedOver: Passed[] = [];
  let level = 0;
  let isAnybodySkipped = false;
  for (const personId of leadersFrom(organisation, unitId)) {
    if (personId !== question.reporterId) level += 1;
    const why = passedBecause(organisation, question, personId, level);
    const isSkipped = why === null && mayBeMeant(organisation, question, personId);
    if (why === null && !isSkipped) return { kind: "leder", personId, level, passedOver };
    isAnybodySkipped = true;
    if (why !== null) passedOver.push({ personId, why });
  }
  if (!isAnybodySkipped) return { kind: "none", why: "NO_LEADER" };
  const { boardChairId } = settings;
  if (boardChairId !== null && unblocked(organisation, [boardChairId], question).length > 0) {
    return { kind: "styreleder", personId: boardChairId, passedOver };
  }
  return { kind: "none", why: "ALL_PARTIES" };
}

function passedBecause(
  organisation: Organisation,
  question: RecipientQuestion,
  personId: PersonId,
  level: number,
): PassedOver | null {
  const { reporterId, partyIds, leaderIsParty, inhabil } = question;
  if (personId === reporterId) return "melder";
  if (partyIds.includes(personId)) return "part";
  if (!isActive(organisation, personId)) return "sluttet";
  // «Vet ikke» is as good as yes: the report must not reach a party because its writer was not sure.
  if (level === 1 && leaderIsParty === "ja") return "part";
  if (level === 1 && leaderIsParty === "vet-ikke") return "mulig-part";
  if (inhabil.includes(personId)) return "inhabil";
  return partyIds.some((partyId) => isSubordinateOf(organisation, personId, partyId)) ||
    (reporterId !== null && isSubordinateOf(organisation, personId, reporterId))
    ? "underordnet-part"
    : null;
}

/** VA-03, 7.13: whether a name that was only written may mean a leader, or somebody whom they are below. */
function mayBeMeant(organisation: Organisation, { namesakeIds = [] }: RecipientQuestion, personId: PersonId): boolean {
  return namesakeIds.some((id) => id === personId || isSubordinateOf(organisation, personId, id));
}

/** VA-03: the nearest leader, where the reporter says that they are a party or does not know. Whoever it is, they are to have no part in it. */
export function possibleParty(
  organisation: Organisation,
  { leaderIsParty, reporterId }: Pick<RecipientQuestion, "leaderIsParty" | "reporterId">,
  unitId: UnitId | null | undefined,
): PersonId | undefined {
  if (leaderIsParty !== "ja" && leaderIsParty !== "vet-ikke") return undefined;
  return unitId == null ? undefined : leadersFrom(organisation, unitId).find((leaderId) => leaderId !== reporterId);
}

/** The leaders of a unit's line, nearest first, each once. Units without a leader are passed: who gets it is shown before it is sent. */
export function leadersFrom(organisation: Organisation, unitId: UnitId): readonly PersonId[] {
  const leaders = lineOf(organisation, unitId).flatMap((id) => organisation.units.get(id)?.leaderId ?? []);
  return [...new Set(leaders)];
}

/** Whether somebody works below another, or leads a unit that lies below the other's (7.13). Nobody is their own subordinate. */
export function isSubordinateOf(organisation: Organisation, personId: PersonId, otherId: PersonId): boolean {
  const own = organisation.people.get(personId)?.unitId;
  const led = [...organisation.units.values()].flatMap(({ id, leaderId }) => (leaderId === personId ? [id] : []));
  // Whoever leads a unit is not below those who lead units further down in it.
  const above = (unitId: UnitId) => {
    const line = leadersFrom(organisation, unitId);
    const at = line.indexOf(personId);
    return at === -1 ? line : line.slice(at + 1);
  };
  return [...(own === undefined ? [] : [own]), ...led].some((unitId) => above(unitId).includes(otherId));
}

/** The unit whose line a report goes up. A søknad is always one's own leader's (VA-23). */
function startOf(organisation: Organisation, { kind, reporterId, unitId }: RecipientQuestion): UnitId | undefined {
  const own = reporterId === null ? undefined : organisation.people.get(reporterId)?.unitId;
  const start = kind === "soeknad-om-endring" ? own : (unitId ?? own);
  return start !== undefined && organisation.units.has(start) ? start : undefined;
}

/**
 * Those of some people who are neither party, nor may be one, nor reporter, not inhabil, and still there. Somebody's subordinate is left
 * out of the line alone (7.13): a safety representative works in the unit, and the varslingsmottak below the top.
 */
function unblocked(organisation: Organisation, people: readonly PersonId[], question: RecipientQuestion): readonly PersonId[] {
  const { reporterId, partyIds, inhabil, namesakeIds = [] } = question;
  const possible = possibleParty(organisation, question, startOf(organisation, question));
  const blocked = new Set<PersonId | null | undefined>([...partyIds, ...inhabil, ...namesakeIds, reporterId, possible]);
  return [...new Set(people)].filter((id) => !blocked.has(id) && isActive(organisation, id));
}

/** Those who may open what went to a recipient, in the role that they have in it. */
export function handlersOf(recipient: Recipient, since: Handler["since"]): readonly Handler[] {
  switch (recipient.kind) {
    case "leder":
    case "styreleder":
      return [{ personId: recipient.personId, as: "eier", since }];
    case "sjef":
      return [{ personId: recipient.personId, as: "sjef", since }];
    case "verneombud":
      return recipient.personIds.map((personId) => ({ personId, as: "verneombud", since }));
    case "varslingsmottak":
      return recipient.personIds.map((personId) => ({ personId, as: "mottak", since }));
    case "none":
      return [];
  }
}
