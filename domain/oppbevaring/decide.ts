import type { Actor } from "../kernel/actor.ts";
import { accept, type Decision, refuse } from "../kernel/decision.ts";
import type { PersonId } from "../kernel/ids.ts";
import { type Instant, osloDate } from "../kernel/instant.ts";
import { addDays, type LocalDate } from "../kernel/localDate.ts";
import type { TextRef } from "../kernel/text.ts";
import type { Organisation } from "../organisasjon/model.ts";
import { hasRole } from "../organisasjon/unitPeople.ts";
import { type Due, dueOf } from "./due.ts";
import type { RetainedCase, Retention, RetentionCommand, RetentionEvent, RetentionPeriod, RetentionRefusal } from "./model.ts";

/** What `decideRetention` has to know beside state and command. */
export type RetentionFacts = {
  readonly actor: Actor;
  readonly now: Instant;
  readonly organisation: Organisation;
  readonly retained: RetainedCase;
  readonly periods: readonly RetentionPeriod[];
};

type Outcome = Decision<RetentionEvent, RetentionRefusal>;
type By = { readonly by: PersonId; readonly on: LocalDate };

/** How long a reason for a hold may be, in characters. */
export const maxHoldReason = 2_000;

/**
 * The rules of keeping and erasing a case. Nothing is erased silently: it is warned of so many days before, one person proposes and
 * another confirms, both with the records role and neither a party, and each step is an event.
 */
export function decideRetention(state: Retention, command: RetentionCommand, facts: RetentionFacts): Outcome {
  const { actor, now, organisation, retained } = facts;
  const today = osloDate(now);
  if (command.type === "WarnOfErasure") return warn(state, facts, today);
  if (actor.kind !== "person" || !hasRole(organisation, actor.id, ["arkiv"]))
    return refuse({ rule: null, code: "RETENTION_ONLY_RECORDS" });
  if (retained.parties.includes(actor.id)) return refuse({ rule: null, code: "RETENTION_OWN_CASE" });
  if (state.erased !== null) return refuse({ rule: null, code: "RETENTION_ERASED", on: state.erased.on });
  const made: By = { by: actor.id, on: today };
  switch (command.type) {
    case "PlaceHold":
      if (state.hold !== null) return refuse({ rule: null, code: "RETENTION_ON_HOLD", on: state.hold.on });
      return withReason(command.reason, (reason) => accept({ type: "HoldPlaced", reason, ...made }));
    case "LiftHold":
      if (state.hold === null) return refuse({ rule: null, code: "RETENTION_NOT_ON_HOLD" });
      return withReason(command.reason, (reason) => accept({ type: "HoldLifted", reason, ...made }));
    case "ProposeErasure":
      return propose(state, facts, made);
    case "WithdrawProposal":
      if (state.proposal === null) return refuse({ rule: null, code: "RETENTION_NOT_PROPOSED" });
      return accept({ type: "ErasureWithdrawn", ...made });
    case "ConfirmErasure":
      return confirm(state, facts, made);
  }
}

/** Once for each day on which a case is to be erased; nothing is recorded, and nothing refused, where there is nothing to warn of. */
function warn(state: Retention, { actor, retained, periods }: RetentionFacts, today: LocalDate): Outcome {
  if (actor.kind !== "system") return refuse({ rule: null, code: "RETENTION_ONLY_RECORDS" });
  const due = dueOf(retained, periods);
  if (due === "open" || due === "no-period" || state.erased !== null || state.hold !== null) return accept();
  if (today < due.warnOn || state.warned?.dueOn === due.dueOn) return accept();
  return accept({ type: "ErasureWarned", on: today, dueOn: due.dueOn });
}

function propose(state: Retention, facts: RetentionFacts, made: By): Outcome {
  const due = erasable(state, facts, made.on);
  if ("refusals" in due) return refuse(...due.refusals);
  // One that later content has made void is replaced.
  if (state.proposal?.dueOn === due.dueOn)
    return refuse({ rule: null, code: "RETENTION_PROPOSED_ALREADY", on: state.proposal.on });
  return accept({ type: "ErasureProposed", dueOn: due.dueOn, ...made });
}

function confirm(state: Retention, facts: RetentionFacts, made: By): Outcome {
  const { proposal } = state;
  if (proposal === null) return refuse({ rule: null, code: "RETENTION_NOT_PROPOSED" });
  if (proposal.by === made.by) return refuse({ rule: null, code: "RETENTION_SAME_PERSON" });
  const due = erasable(state, facts, made.on);
  if ("refusals" in due) return refuse(...due.refusals);
  if (proposal.dueOn !== due.dueOn) return refuse({ rule: null, code: "RETENTION_CONTENT_SINCE", dueOn: due.dueOn });
  // Whoever proposed it may have left the role meanwhile, or become a party.
  const { organisation, retained } = facts;
  if (!hasRole(organisation, proposal.by, ["arkiv"]) || retained.parties.includes(proposal.by))
    return refuse({ rule: null, code: "RETENTION_NOT_PROPOSED" });
  return accept({ type: "CaseErased", proposedBy: proposal.by, confirmedBy: made.by, on: made.on });
}

/** When the case was to be erased, where that day has come, with all that must have been before it; else everything that keeps it. */
function erasable(
  { hold, warned }: Retention,
  { retained, periods }: RetentionFacts,
  today: LocalDate,
): Due | { readonly refusals: readonly RetentionRefusal[] } {
  const held: RetentionRefusal[] = hold === null ? [] : [{ rule: null, code: "RETENTION_ON_HOLD", on: hold.on }];
  const due = dueOf(retained, periods);
  if (due === "open") return { refusals: [{ rule: null, code: "RETENTION_CASE_OPEN" }, ...held] };
  if (due === "no-period") return { refusals: [{ rule: null, code: "RETENTION_NO_PERIOD" }, ...held] };
  if (today < due.dueOn) return { refusals: [{ rule: null, code: "RETENTION_NOT_DUE", dueOn: due.dueOn }, ...held] };
  const { warnDays } = due;
  // A server that stood still may have warned late: the days of the warning are kept all the same.
  const earliest = warned?.dueOn === due.dueOn ? addDays(warned.on, warnDays) : null;
  const isWarned = earliest !== null && earliest <= today;
  const unwarned: RetentionRefusal[] = isWarned ? [] : [{ rule: null, code: "RETENTION_NOT_WARNED", warnDays, earliest }];
  return unwarned.length + held.length === 0 ? due : { refusals: [...unwarned, ...held] };
}

function withReason(reason: TextRef | null, then: (reason: TextRef) => Outcome): Outcome {
  if (reason === null || reason.length === 0) return refuse({ rule: null, code: "RETENTION_REASON_MISSING", field: "reason" });
  if (reason.length <= maxHoldReason) return then(reason);
  return refuse({
    rule: null,
    code: "RETENTION_REASON_TOO_LONG",
    field: "reason",
    length: reason.length,
    max: maxHoldReason,
  });
}
