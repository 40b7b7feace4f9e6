import { habilitetOf, openQuestions } from "../habilitet/questions.ts";
import type { PersonId, UnitId } from "../kernel/ids.ts";
import type { TextRef } from "../kernel/text.ts";
import { findRecipient, leadersFrom } from "../melding/recipient.ts";
import type { Role } from "../organisasjon/model.ts";
import { leadsUnit } from "../organisasjon/nearestLeader.ts";
import { hasRole, isActive, peopleWith } from "../organisasjon/unitPeople.ts";
import { aboveSjef, isBarred, isShutOut } from "./access.ts";
import type { CaseEvent } from "./events.ts";
import { type CaseFacts, partyPeople, personOf, takenElsewhere, todayOf } from "./facts.ts";
import type { CaseHandler, SubCase } from "./model.ts";

type HandlersChanged = Extract<CaseEvent, { type: "HandlersChanged" }>;
type Removed = HandlersChanged["removed"][number];

/**
 * The change of hands when somebody leaves a case: at once, and one level up where it is the owner (VA-03, domain rules 7.13). What
 * they were to decide of others' habilitet goes to the next who can (VA-04); where nobody can, doubt counts as a no.
 */
export function handsAfter(
  state: SubCase,
  removed: readonly Removed[],
  reason: TextRef | null,
  facts: CaseFacts,
): HandlersChanged {
  const leaving = removed.map(({ personId }) => personId);
  const staying = state.handlers.filter(({ personId }) => !leaving.includes(personId));
  const former = [...state.former, ...removed.map((one) => ({ ...one, on: todayOf(facts) }))];
  const without: SubCase = { ...state, handlers: staying, former };
  const added = staying.some(({ as }) => as === "eier" || as === "mottak") ? [] : nextHands(without, leaving, facts);
  // Whoever comes in can decide as well: nobody is put out for a doubt because its decider left first.
  const next: SubCase = { ...without, handlers: [...staying, ...added] };
  const passed = openQuestions(without)
    .filter(({ deciderId }) => deciderId !== null && leaving.includes(deciderId))
    .map(({ personId }) => ({ personId, deciderId: deciderFor(next, personId, facts) }));
  const undecided = passed.filter(({ deciderId }) => deciderId === null);
  if (undecided.length > 0) {
    return handsAfter(
      state,
      [...removed, ...undecided.map(({ personId }) => ({ personId, why: "inhabil" as const }))],
      reason,
      facts,
    );
  }
  const vacant = !next.handlers.some(({ as }) => as === "eier" || as === "mottak");
  return {
    type: "HandlersChanged",
    added,
    removed,
    reason,
    deciders: passed.flatMap(({ personId, deciderId }) => (deciderId === null ? [] : [{ personId, deciderId }])),
    vacant,
    by: personOf(facts),
    on: todayOf(facts),
  };
}

/**
 * Who takes a case over that nobody has: the next owner. A varsel goes up no line (VA-30): others of the varslingsmottak receive it, who
 * name an owner, and where there are none, the chair of the board.
 */
function nextHands(state: SubCase, leaving: readonly PersonId[], facts: CaseFacts): readonly CaseHandler[] {
  const since = todayOf(facts);
  const as = (personId: PersonId, role: CaseHandler["as"]): CaseHandler => ({ personId, as: role, since, reason: null });
  if (state.source !== "varsel") {
    const nextId = nextOwner(state, leaving, facts);
    return nextId === null ? [] : [as(nextId, "eier")];
  }
  const { organisation, reports } = facts;
  const taken = [...leaving, ...takenElsewhere(facts), ...state.handlers.map(({ personId }) => personId)];
  const free = (personId: PersonId) =>
    isActive(organisation, personId) && !taken.includes(personId) && !isShutOut(state, personId) && !helpsParty(state, personId);
  const mottak = reports.varslingsmottak.filter(free).map((personId) => as(personId, "mottak"));
  if (mottak.length > 0) return mottak;
  return reports.boardChairId !== null && free(reports.boardChairId) ? [as(reports.boardChairId, "eier")] : [];
}

/** Whether somebody is there for a party (SB-06), and so for nobody else. */
export function helpsParty({ parties }: SubCase, personId: PersonId): boolean {
  return parties.some(({ representative }) => representative?.personId === personId);
}

/**
 * Who owns it next: the first leader above who is neither party, inhabil nor a party's subordinate; then the chair of the board (domain
 * rules 7.13), and nobody above the chair. Above somebody from another line it goes up theirs. Never back down to whoever had it before.
 */
function nextOwner(state: SubCase, leaving: readonly PersonId[], facts: CaseFacts): PersonId | null {
  const { organisation, reports } = facts;
  const unitId = lineAbove(state, leaving, facts);
  if (unitId === null) return null;
  const leaders = leadersFrom(organisation, unitId);
  const below = leaders.slice(0, Math.max(0, ...leaving.map((id) => leaders.indexOf(id) + 1)));
  const former = state.former.filter(({ why }) => why !== "overlevert").map(({ personId }) => personId);
  const helping = [
    ...state.handlers.filter(({ as }) => as !== "eier").map(({ personId }) => personId),
    ...state.parties.flatMap(({ representative }) => representative?.personId ?? []),
  ];
  const found = findRecipient(organisation, reports, {
    kind: "klage",
    choice: "leder",
    reporterId: null,
    unitId,
    partyIds: [...partyPeople(state), ...state.reporters],
    leaderIsParty: null,
    inhabil: [...leaving, ...below, ...former, ...helping, ...(state.keptOut ?? []), ...takenElsewhere(facts)],
  });
  return found.kind === "leder" || found.kind === "styreleder" ? found.personId : null;
}

/** The unit whose line it goes up: the case's own, or that of an owner who leads elsewhere. `null` where nobody is above. */
function lineAbove({ unitId }: SubCase, leaving: readonly PersonId[], { organisation, reports }: CaseFacts): UnitId | null {
  const own = unitId === null ? [] : leadersFrom(organisation, unitId);
  if (leaving.some((id) => own.includes(id))) return unitId;
  if (leaving.some((id) => id === reports.boardChairId)) return null;
  const led = [...organisation.units.values()].find(({ leaderId }) => leaderId !== undefined && leaving.includes(leaderId));
  return led?.id ?? unitId;
}

/**
 * VA-04: who decides whether a handler is habil: «leders nærmeste leder», the next habil one above for the owner, and the owner for
 * everybody else. `null` where nobody can.
 */
export function deciderFor(state: SubCase, personId: PersonId, facts: CaseFacts): PersonId | null {
  const handler = state.handlers.find((one) => one.personId === personId);
  if (handler?.as === "eier") {
    const mottak = state.handlers.find((one) => one.as === "mottak" && habilitetOf(state, one.personId) === "habil");
    return mottak?.personId ?? nextOwner(state, [personId], facts);
  }
  // Also an owner who has not opened it yet: a party's word alone puts no adviser out.
  const peers = state.handlers.filter(
    (one) =>
      one.personId !== personId &&
      (one.as === "eier" || one.as === handler?.as) &&
      habilitetOf(state, one.personId) !== "uavklart",
  );
  return (peers.find(({ as }) => as === "eier") ?? peers[0])?.personId ?? null;
}

const neverOwners: readonly Role[] = [
  ...(["hr-raadgiver", "hr-hms-sjef", "verneombud", "hovedverneombud", "tillitsvalgt", "bht"] as const),
];

/**
 * Whether somebody may own a case: a leader (VA-02), still there, not barred (VA-03). Whoever advises, represents or speaks for people owns
 * none, also where they lead a unit (domain rules 2): the same as for a report.
 */
export function mayOwn(state: SubCase, personId: PersonId, facts: CaseFacts): "ja" | "ingen-leder" | "sperret" {
  const { organisation, reports } = facts;
  if (isBarred(state, personId, organisation) || takenElsewhere(facts).includes(personId)) return "sperret";
  const advises = hasRole(organisation, personId, neverOwners);
  const owns = leadsUnit(organisation, personId) || personId === reports.boardChairId;
  return isActive(organisation, personId) && owns && !advises ? "ja" : "ingen-leder";
}

/**
 * Who is asked as the sjef (SB-17): in office and no part of the case. Where it is about the sjef, the first leader above who is habil and
 * does not own it stands in, then the chair of the board (VA-03: «opp ett nivå», our reading).
 */
export function sjefFor(state: SubCase, facts: CaseFacts): PersonId | null {
  const { organisation, reports } = facts;
  const taken = takenElsewhere(facts);
  const owners = state.handlers.filter(({ as }) => as === "eier").map(({ personId }) => personId);
  const free = (personId: PersonId) =>
    isActive(organisation, personId) && !isShutOut(state, personId) && !taken.includes(personId) && !helpsParty(state, personId);
  const sjefer = peopleWith(organisation, "hr-hms-sjef");
  const above = aboveSjef(state, organisation).filter((id) => !owners.includes(id));
  const chair = reports.boardChairId === null || owners.includes(reports.boardChairId) ? [] : [reports.boardChairId];
  return [...sjefer, ...(sjefer.length > 0 ? [...above, ...chair] : [])].find(free) ?? null;
}
