import { habilitetOf } from "../habilitet/questions.ts";
import { accept, refuse } from "../kernel/decision.ts";
import type { PersonId } from "../kernel/ids.ts";
import { hasRole, isActive } from "../organisasjon/unitPeople.ts";
import { isShutOut, standingsTo } from "./access.ts";
import type { AskedCase } from "./commands.ts";
import type { CaseEvent } from "./events.ts";
import {
  answerNeeded,
  type CaseFacts,
  type CaseOutcome,
  isGiven,
  partyPeople,
  roomFor,
  takenElsewhere,
  textNeeded,
  todayOf,
  tooLong,
} from "./facts.ts";
import { advisersOf, demandsHelp } from "./help.ts";
import type { CaseHandler, SubCase } from "./model.ts";
import type { CaseField, SakRefusal } from "./refusals.ts";
import { byHandler, byOwner, whileOpen } from "./standing.ts";
import { mayOwn } from "./succession.ts";

/**
 * VA-02: a leader owns the case. The varslingsmottak names one, an owner may hand it over with a reason, and the sjef names one where
 * nobody up the line could have it.
 */
export function assignOwner(state: SubCase, { ownerId, reason }: AskedCase<"AssignOwner">, facts: CaseFacts): CaseOutcome {
  return byWhoeverAssigns(state, facts, () =>
    whileOpen(state, () => {
      const refusals = [...answerNeeded("ownerId", ownerId), ...textNeeded("reason", reason)];
      const owner = state.handlers.find(({ as }) => as === "eier");
      if (ownerId !== null) {
        const unfit = personRefusals(state, "ownerId", ownerId, facts);
        refusals.push(...unfit);
        const may = mayOwn(state, ownerId, facts);
        if (may === "ingen-leder")
          refusals.push({ rule: "VA-02", code: "OWNER_NOT_LEADER", field: "ownerId", personId: ownerId });
        if (may === "sperret" && unfit.length === 0) {
          refusals.push({ rule: "VA-03", code: "PERSON_IS_BARRED", field: "ownerId", personId: ownerId });
        }
        // Whoever waits for a decision on their own habilitet is not raised to owner meanwhile.
        if (habilitetOf(state, ownerId) === "uavklart") refusals.push({ rule: "VA-04", code: "HABILITET_OPEN" });
      }
      if (refusals.length > 0 || ownerId === null || !isGiven(reason)) return refuse(...refusals);
      const on = todayOf(facts);
      const next: CaseHandler = { personId: ownerId, as: "eier", since: on, reason: null };
      const removed = [...(owner === undefined ? [] : [owner.personId]), ownerId]
        .filter((id) => state.handlers.some(({ personId }) => personId === id))
        .map((personId) => ({ personId, why: "overlevert" as const }));
      const by = facts.actor.kind === "person" ? facts.actor.id : null;
      return accept({ type: "HandlersChanged", added: [next], removed, reason, deciders: [], vacant: false, by, on });
    }),
  );
}

function byWhoeverAssigns(state: SubCase, facts: CaseFacts, then: () => CaseOutcome): CaseOutcome {
  const by = facts.actor.kind === "person" ? facts.actor.id : null;
  const assigns = by !== null && standingsTo(state, by, facts).includes("tildeling");
  return assigns ? then() : byHandler(state, facts, ["eier", "mottak"], then);
}

/** SB-02: few handlers; one more than the employer's greatest number takes a reason. A party never handles its own case. */
export function addHandler(state: SubCase, { personId, as, reason }: AskedCase<"AddHandler">, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    whileOpen(state, () => {
      const max = mostHandlers(state, facts);
      const refusals = [...answerNeeded("personId", personId), ...roomFor("handlers", state.handlers.length + 1)];
      const many = state.handlers.length + 1 > max;
      if (many && !isGiven(reason)) refusals.push({ rule: "SB-02", code: "HANDLERS_UNREASONED", field: "reason", max });
      refusals.push(...tooLong("reason", reason));
      if (personId !== null) {
        refusals.push(...personRefusals(state, "personId", personId, facts));
        if (as === "bistand") refusals.push(...adviserRefusals("personId", personId, facts));
        if (state.handlers.some((one) => one.personId === personId)) {
          refusals.push({ rule: "VA-03", code: "PERSON_IS_BARRED", field: "personId", personId });
        }
      }
      if (refusals.length > 0 || personId === null) return refuse(...refusals);
      const added = [{ personId, as, since: todayOf(facts), reason: isGiven(reason) ? reason : null }];
      return accept({
        type: "HandlersChanged",
        added,
        removed: [],
        reason: null,
        deciders: [],
        vacant: false,
        by,
        on: todayOf(facts),
      });
    }),
  );
}

/** The employer's greatest number without a reason. SB-24: the owner and whoever advises, where sexual harassment is said of somebody. */
function mostHandlers({ sexualHarassment }: SubCase, { settings: { maxHandlers } }: CaseFacts): number {
  return sexualHarassment ? Math.min(2, maxHandlers) : maxHandlers;
}

/** Access ends at once. The owner hands over instead, and the varslingsmottak, which named the owner, is not the owner's to remove. */
export function removeHandler(state: SubCase, { personId, reason }: AskedCase<"RemoveHandler">, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) => {
    const handler = state.handlers.find((one) => one.personId === personId);
    if (handler === undefined || handler.as === "eier" || handler.as === "mottak") {
      return refuse({ rule: null, code: "NOT_THIS_HANDLER" });
    }
    const refusals: SakRefusal[] = [...tooLong("reason", reason)];
    // SB-13, SB-24: another is named first. Whoever is inhabil leaves by themselves, and then the case waits for another.
    const rule = demandsHelp(state);
    const advisers = advisersOf(state).filter((id) => isActive(facts.organisation, id));
    if (rule !== null && advisers.length === 1 && advisers[0] === personId) refusals.push({ rule, code: "LAST_ADVISER" });
    if (refusals.length > 0) return refuse(...refusals);
    const removed = [{ personId, why: "overlevert" as const }];
    const said = isGiven(reason) ? reason : null;
    return accept({
      type: "HandlersChanged",
      added: [],
      removed,
      reason: said,
      deciders: [],
      vacant: false,
      by,
      on: todayOf(facts),
    });
  });
}

/** VA-05, SB-13: the leader says whether HR/HMS is asked for help; whoever is named can read the case from then on. */
export function settleHelp(state: SubCase, { wanted, adviserId }: AskedCase<"SettleHelp">, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    whileOpen(state, () => {
      const refusals: SakRefusal[] = [...answerNeeded("wanted", wanted)];
      const on = todayOf(facts);
      if (wanted !== true) {
        // SB-13, SB-24: what asks for those who know is not gone on with without them.
        const rule = state.track === null ? null : demandsHelp(state);
        if (wanted === false && rule !== null) refusals.push({ rule, code: "HR_NOT_CONSULTED" });
        if (refusals.length > 0 || wanted === null) return refuse(...refusals);
        return accept({ type: "HelpSettled", wanted, adviserId: null, by, on });
      }
      refusals.push(...answerNeeded("adviserId", adviserId));
      if (adviserId !== null) {
        refusals.push(...personRefusals(state, "adviserId", adviserId, facts), ...adviserRefusals("adviserId", adviserId, facts));
        // SB-02: one more than the greatest number is added with a reason first.
        const max = mostHandlers(state, facts);
        if (adviserId === by) refusals.push({ rule: "VA-03", code: "PERSON_IS_BARRED", field: "adviserId", personId: adviserId });
        const isNew = !state.handlers.some(({ personId }) => personId === adviserId);
        if (isNew && state.handlers.length + 1 > max) {
          refusals.push({ rule: "SB-02", code: "HANDLERS_UNREASONED", field: "adviserId", max });
        }
      }
      if (refusals.length > 0 || adviserId === null) return refuse(...refusals);
      const settled = { type: "HelpSettled", wanted, adviserId, by, on } as const;
      if (state.handlers.some(({ personId }) => personId === adviserId)) return accept(settled);
      const added: readonly CaseHandler[] = [{ personId: adviserId, as: "bistand", since: on, reason: null }];
      return accept<CaseEvent>(settled, {
        type: "HandlersChanged",
        added,
        removed: [],
        reason: null,
        deciders: [],
        vacant: false,
        by,
        on,
      });
    }),
  );
}

/** Who may never work with a case: parties and reporters (SB-02), whoever stepped aside (VA-03), whoever is under nobody's orders (VA-39). */
function personRefusals(state: SubCase, field: CaseField, personId: PersonId, facts: CaseFacts): readonly SakRefusal[] {
  const { organisation } = facts;
  if (!isActive(organisation, personId)) return [{ rule: null, code: "PERSON_UNKNOWN", field, personId }];
  if (partyPeople(state).includes(personId)) return [{ rule: "SB-02", code: "PARTY_AS_HANDLER", field, personId }];
  if (isShutOut(state, personId) || takenElsewhere(facts).includes(personId))
    return [{ rule: "VA-03", code: "PERSON_IS_BARRED", field, personId }];
  const helps = state.parties.some(({ representative }) => representative?.personId === personId);
  return helps || hasRole(organisation, personId, ["bht"])
    ? [{ rule: "VA-39", code: "NOT_UNDER_INSTRUCTION", field, personId }]
    : [];
}

/** HR/HMS advises: a person who holds that role. */
function adviserRefusals(field: CaseField, personId: PersonId, { organisation }: CaseFacts): readonly SakRefusal[] {
  return hasRole(organisation, personId, ["hr-raadgiver", "hr-hms-sjef"])
    ? []
    : [{ rule: "VA-05", code: "NOT_AN_ADVISER", field, personId }];
}
