import { accept, refuse } from "../kernel/decision.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { Organisation } from "../organisasjon/model.ts";
import { leadsUnit } from "../organisasjon/nearestLeader.ts";
import { hasRole, isActive } from "../organisasjon/unitPeople.ts";
import { isBarred, keptOut } from "./access.ts";
import type { ReportCommand, ReportEvent } from "./commands.ts";
import {
  accusedIn,
  isGiven,
  madeBy,
  type ReportFacts,
  type ReportOutcome,
  reportersOf,
  textNeeded,
  todayOf,
  tooLong,
} from "./facts.ts";
import { byHandler, whileOpen } from "./handlerOnly.ts";
import type { Handler, HandlerRole, Recipient, Report } from "./model.ts";
import { namesakeIds, outOf } from "./namesakes.ts";
import { findRecipient, handlersOf, isSubordinateOf } from "./recipient.ts";
import type { MeldingRefusal } from "./refusals.ts";
import type { ReportSettings } from "./settings.ts";

type Asked<Type extends ReportCommand["type"]> = Extract<ReportCommand, { type: Type }>;
type OwnerField = "to" | "ownerId" | "leaderId";

/** Roles that are handed over, in the order in which somebody with several hands them over. */
export const handedOver: readonly HandlerRole[] = ["eier", "mottak", "verneombud", "bistand"];

/** Somebody else takes it over, of the same kind as who hands it over (VA-02). */
export function handOver(state: Report, { to, reason }: Asked<"HandOver">, facts: ReportFacts): ReportOutcome {
  return byHandler(state, facts, handedOver, (by, as) =>
    whileOpen(state, () => {
      const refusals: MeldingRefusal[] = [...textNeeded("reason", reason)];
      if (to === null) refusals.push({ rule: null, code: "PERSON_MISSING", field: "to" });
      else refusals.push(...mayTakeOver(state, to, as, facts));
      if (refusals.length > 0 || to === null) return refuse(...refusals);
      const added: readonly Handler[] = [{ personId: to, as, since: todayOf(facts) }];
      const removed = [{ personId: by, why: "overlevert" as const }];
      return accept({ type: "HandlersChanged", added, removed, reason, deciders: [], vacant: null, ...madeBy(facts) });
    }),
  );
}

/** Whether somebody may take over in a role. */
export function mayTakeOver(
  state: Report,
  to: PersonId,
  as: HandlerRole,
  { organisation, settings }: Pick<ReportFacts, "organisation" | "settings">,
): readonly MeldingRefusal[] {
  const field = "to";
  if (state.handlers.some(({ personId }) => personId === to))
    return [{ rule: "VA-03", code: "PERSON_IS_BARRED", field, personId: to }];
  switch (as) {
    case "eier":
      return ownerRefusals(state, to, field, organisation, settings);
    case "mottak":
      return [
        ...(settings.varslingsmottak.includes(to) && isActive(organisation, to)
          ? []
          : [{ rule: "VA-30", code: "NOT_IN_MOTTAK", field, personId: to } as const]),
        ...outOfIt(state, to, field, organisation),
      ];
    case "verneombud":
      return [
        ...(hasRole(organisation, to, ["verneombud", "hovedverneombud"])
          ? []
          : [{ rule: "VA-08", code: "NOT_A_VERNEOMBUD", field, personId: to } as const]),
        ...outOfIt(state, to, field, organisation),
      ];
    case "bistand":
    case "sjef":
      return adviserRefusals(state, to, organisation, field);
  }
}

/** VA-02, VA-24, VA-39: who owns a case leads a unit, or the board; an adviser, a representative and the sjef never do. */
export function ownerRefusals(
  state: Report,
  personId: PersonId,
  field: OwnerField,
  organisation: Organisation,
  settings: ReportSettings,
): readonly MeldingRefusal[] {
  if (isBarred(state, personId, organisation)) return [{ rule: "VA-03", code: "PERSON_IS_BARRED", field, personId }];
  return mayOwn(personId, field, organisation, settings);
}

/** Whether somebody may own any case at all (VA-02). */
export function mayOwn(
  personId: PersonId,
  field: OwnerField,
  organisation: Organisation,
  { boardChairId }: ReportSettings,
): readonly MeldingRefusal[] {
  if (hasRole(organisation, personId, ["tillitsvalgt", "bht"]))
    return [{ rule: "VA-39", code: "NOT_UNDER_INSTRUCTION", field, personId }];
  const advises = hasRole(organisation, personId, ["hr-raadgiver", "hr-hms-sjef", "verneombud", "hovedverneombud"]);
  const leads = isActive(organisation, personId) && (leadsUnit(organisation, personId) || personId === boardChairId);
  return advises || !leads ? [{ rule: "VA-02", code: "OWNER_NOT_LEADER", field, personId }] : [];
}

function outOfIt(
  state: Report,
  personId: PersonId,
  field: "to" | "adviserId",
  organisation: Organisation,
): readonly MeldingRefusal[] {
  const parties = [...accusedIn(state.counterparts), ...reportersOf(state)];
  const gone = state.former.some((one) => one.personId === personId && one.why !== "overlevert");
  const kept = keptOut(state, organisation).includes(personId);
  const out = parties.includes(personId) || gone || kept || !isActive(organisation, personId);
  return out ? [{ rule: "VA-03", code: "PERSON_IS_BARRED", field, personId }] : [];
}

/** VA-24, VA-02: the sjef, the varslingsmottak or the product names who owns it; nobody names themselves. */
export function assignOwner(state: Report, { ownerId, reason }: Asked<"AssignOwner">, facts: ReportFacts): ReportOutcome {
  const assign = () =>
    whileOpen(state, () => {
      const { organisation, settings } = facts;
      const refusals: MeldingRefusal[] = [...tooLong("reason", reason)];
      if (ownerId === null) refusals.push({ rule: null, code: "PERSON_MISSING", field: "ownerId" });
      else if (state.handlers.some(({ personId }) => personId === ownerId)) {
        refusals.push({ rule: "VA-03", code: "PERSON_IS_BARRED", field: "ownerId", personId: ownerId });
      } else refusals.push(...ownerRefusals(state, ownerId, "ownerId", organisation, settings));
      if (refusals.length > 0 || ownerId === null) return refuse(...refusals);
      const removed = state.handlers
        .filter(({ as }) => as === "eier")
        .map(({ personId }) => ({ personId, why: "overlevert" as const }));
      const added: readonly Handler[] = [{ personId: ownerId, as: "eier", since: todayOf(facts) }];
      const said = isGiven(reason) ? reason : null;
      return accept({ type: "HandlersChanged", added, removed, reason: said, deciders: [], vacant: null, ...madeBy(facts) });
    });
  return facts.actor.kind === "system" ? assign() : byHandler(state, facts, ["sjef", "mottak"], assign);
}

/** VA-05: whether HR is asked for help is answered, yes or no; the adviser advises and never owns. */
export function askHelp(state: Report, { wanted, adviserId }: Asked<"AskHelp">, facts: ReportFacts): ReportOutcome {
  return byHandler(state, facts, ["eier", "mottak"], (by) =>
    whileOpen(state, () => {
      const { organisation } = facts;
      if (wanted === null) return refuse({ rule: "VA-05", code: "REPORT_ANSWER_MISSING", field: "wanted" });
      const on = todayOf(facts);
      if (!wanted) return accept({ type: "HelpSettled", wanted, adviserId: null, by, on });
      if (adviserId === null) return refuse({ rule: null, code: "PERSON_MISSING", field: "adviserId" });
      const refusals = adviserRefusals(state, adviserId, organisation);
      if (refusals.length > 0) return refuse(...refusals);
      const settled = { type: "HelpSettled", wanted, adviserId, by, on } as const;
      if (state.handlers.some(({ personId }) => personId === adviserId)) return accept(settled);
      const added: readonly Handler[] = [{ personId: adviserId, as: "bistand", since: on }];
      return accept<ReportEvent>(settled, {
        type: "HandlersChanged",
        added,
        removed: [],
        reason: null,
        deciders: [],
        vacant: null,
        by,
        on,
      });
    }),
  );
}

/** Whether somebody may help with a report (VA-05, VA-39). */
export function adviserRefusals(
  state: Report,
  personId: PersonId,
  organisation: Organisation,
  field: "to" | "adviserId" = "adviserId",
): readonly MeldingRefusal[] {
  if (hasRole(organisation, personId, ["tillitsvalgt", "bht"]))
    return [{ rule: "VA-39", code: "NOT_UNDER_INSTRUCTION", field, personId }];
  if (!hasRole(organisation, personId, ["hr-raadgiver", "hr-hms-sjef"]))
    return [{ rule: "VA-05", code: "NOT_AN_ADVISER", field, personId }];
  return outOfIt(state, personId, field, organisation);
}

/**
 * VA-08: what came to a safety representative goes on to the employer, without the name of whom they heard it from (7.14): the
 * representative stands as its reporter and follows it up. Two events: the first belongs to this report, `ReportForwarded` begins
 * the other one, whose texts have to be sealed anew.
 */
export function forward(state: Report, command: Asked<"Forward">, facts: ReportFacts): ReportOutcome {
  const { newId, newNumber, leaderId } = command;
  return byHandler(state, facts, ["verneombud"], (by) => {
    if (state.forwardedTo !== null) return refuse({ rule: "VA-08", code: "FORWARDED_ALREADY" });
    const { answers } = state;
    if (answers === null) return refuse({ rule: null, code: "NOT_THIS_HANDLER" });
    const found = recipientOfForwarded(state, leaderId, by, facts);
    if ("refusals" in found) return refuse(...found.refusals);
    const on = todayOf(facts);
    return accept<ReportEvent>(
      { type: "ForwardedToEmployer", newId, by, on },
      {
        type: "ReportForwarded",
        id: newId,
        number: newNumber,
        from: state.id,
        reporter: { kind: "person", id: by, as: "verneombud" },
        answers: { ...answers, counterparts: state.counterparts, recipient: "leder", danger: state.danger },
        unitId: state.unitId,
        recipient: found.recipient,
        handlers: handlersOf(found.recipient, on),
        tags: state.tags,
        ...outOf(state),
        by,
        on,
      },
    );
  });
}

type Forwarded = { readonly recipient: Recipient } | { readonly refusals: readonly MeldingRefusal[] };

function recipientOfForwarded(state: Report, leaderId: PersonId | null, by: PersonId, facts: ReportFacts): Forwarded {
  const { organisation, settings } = facts;
  const from = {
    ...{ by, unitId: state.unitId, accused: accusedIn(state.counterparts) },
    leaderIsParty: state.answers?.leaderIsParty ?? null,
    accusedBefore: state.accusedBefore ?? [],
    namesakeIds: namesakeIds(state.namesakes),
  };
  return forwardTo(leaderId, from, {
    organisation,
    settings,
    isOut: (id) => isBarred(state, id, organisation),
  });
}

/** Where something forwarded goes: to the leader that was chosen, or up the line (VA-03). */
export function forwardTo(
  leaderId: PersonId | null,
  from: {
    readonly by: PersonId;
    readonly unitId: Report["unitId"];
    readonly accused: readonly PersonId[];
    readonly leaderIsParty: NonNullable<Report["answers"]>["leaderIsParty"];
    readonly accusedBefore?: readonly PersonId[];
    readonly namesakeIds?: readonly PersonId[];
  },
  house: {
    readonly organisation: Organisation;
    readonly settings: ReportSettings;
    readonly isOut: (id: PersonId) => boolean;
  },
): Forwarded {
  const { organisation, settings, isOut } = house;
  if (leaderId !== null) {
    const below = from.accused.some((id) => isSubordinateOf(organisation, leaderId, id));
    if (isOut(leaderId) || below || from.accused.includes(leaderId) || leaderId === from.by) {
      return { refusals: [{ rule: "VA-03", code: "PERSON_IS_BARRED", field: "leaderId", personId: leaderId }] };
    }
    const refusals = mayOwn(leaderId, "leaderId", organisation, settings);
    if (refusals.length > 0) return { refusals };
    return { recipient: { kind: "leder", personId: leaderId, level: 1, passedOver: [] } };
  }
  const recipient = findRecipient(organisation, settings, {
    kind: "underretning",
    choice: "leder",
    reporterId: from.by,
    unitId: from.unitId,
    partyIds: from.accused,
    leaderIsParty: from.leaderIsParty,
    inhabil: from.accusedBefore ?? [],
    namesakeIds: from.namesakeIds ?? [],
  });
  if (recipient.kind !== "none") return { recipient };
  const { why, askId = null } = recipient;
  return { refusals: [{ rule: "VA-03", code: "NO_RECIPIENT", field: "recipient", why, askId }] };
}
