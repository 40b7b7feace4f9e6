import { accept, refuse } from "../kernel/decision.ts";
import { isOver } from "./access.ts";
import type { AskedCase } from "./commands.ts";
import {
  answerNeeded,
  type CaseFacts,
  type CaseOutcome,
  isGiven,
  personOf,
  roomFor,
  textNeeded,
  todayOf,
  tooLong,
} from "./facts.ts";
import { openMeetings } from "./meetings.ts";
import type { SubCase } from "./model.ts";
import { byOwnerOrRecords } from "./records.ts";
import type { SakRefusal } from "./refusals.ts";
import { byOwner, whileOpen } from "./standing.ts";

/** VA-15, VA-34: whoever reported is asked how they are treated; by the owner, or by the product at intervals. */
export function askProtection(state: SubCase, { personId }: AskedCase<"AskProtection">, facts: CaseFacts): CaseOutcome {
  const ask = (): CaseOutcome => {
    if (!state.reporters.includes(personId)) return refuse({ rule: "VA-34", code: "NOT_A_REPORTER" });
    if (state.restoring.checks.some((check) => check.personId === personId && check.answer === null)) {
      return refuse({ rule: "VA-34", code: "ASKED_ALREADY" });
    }
    const refusals = roomFor("checks", state.restoring.checks.length + 1);
    if (refusals.length > 0) return refuse(...refusals);
    return accept({ type: "ProtectionAsked", personId, by: personOf(facts), on: todayOf(facts) });
  };
  return facts.actor.kind === "system" ? ask() : byOwner(state, facts, ask);
}

/** VA-34: what they answer. «Utsatt» leads to a report of its own, which whoever is said to retaliate never owns. */
export function answerProtection(
  state: SubCase,
  { exposed, text }: AskedCase<"AnswerProtection">,
  facts: CaseFacts,
): CaseOutcome {
  const by = personOf(facts);
  const open = state.restoring.checks.find((check) => check.personId === by && check.answer === null);
  if (by === null || open === undefined) return refuse({ rule: "VA-34", code: "NOT_ASKED" });
  const refusals = [...answerNeeded("exposed", exposed), ...tooLong("text", text)];
  if (refusals.length > 0 || exposed === null) return refuse(...refusals);
  return accept({ type: "ProtectionAnswered", exposed, text: isGiven(text) ? text : null, by, on: todayOf(facts) });
}

/**
 * Ends the case: where there is none, after the assessment; else when what was concluded has been followed up. There is no closing by
 * time (SB-01), and none around the leader's own duty (VA-31).
 */
export function close(state: SubCase, { reason }: AskedCase<"Close">, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    whileOpen(state, () => {
      const refusals: SakRefusal[] = [...textNeeded("reason", reason), ...closeRefusals(state)];
      if (refusals.length > 0 || !isGiven(reason)) return refuse(...refusals);
      return accept({ type: "CaseClosed", reason, by, on: todayOf(facts) });
    }),
  );
}

function closeRefusals(state: SubCase): readonly SakRefusal[] {
  const { status, assessment, restoring, conclusion, track } = state;
  if (openMeetings(state).length > 0) return [{ rule: "SB-07", code: "MEETINGS_OPEN" }];
  if (status === "OPPFOELGING") {
    const unseen = restoring.measures.some(({ evaluations }) => evaluations.length === 0);
    return conclusion !== null && unseen ? [{ rule: "SB-21", code: "MEASURE_NOT_EVALUATED" }] : [];
  }
  if (status === "FORELOEPIG_VURDERING" && assessment?.outcome === "ingen-sak") return [];
  // What is said about people employed here, or in general, is assessed whoever it was done to (VA-11, VA-33); so is suspicion (VA-31).
  if (assessment === null) {
    if (state.source === "egen-undersoekelse") return [{ rule: "VA-31", code: "DUTY_TO_EXAMINE" }];
    if (state.general) return [{ rule: "VA-33", code: "CASE_ASSESS_FIRST" }];
    return [
      state.parties.some(({ who }) => who.kind === "outside" && who.external)
        ? { rule: "VA-11", code: "CASE_ASSESS_FIRST" }
        : { rule: "SB-25", code: "CASE_ASSESS_FIRST" },
    ];
  }
  // VA-31: where a conflict was found, an adequate mapping follows (S3b 5.4).
  if (track !== null && state.source === "egen-undersoekelse" && state.report === null)
    return [{ rule: "VA-31", code: "MAPPING_MISSING" }];
  return [{ rule: null, code: "CASE_STATUS_WRONG", status }];
}

/** A closed case is taken up again, with a reason. Nothing that was said before is lost. */
export function reopen(state: SubCase, { reason }: AskedCase<"Reopen">, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) => {
    if (!isOver(state)) return refuse({ rule: null, code: "CASE_STATUS_WRONG", status: state.status });
    const refusals = textNeeded("reason", reason);
    if (refusals.length > 0 || !isGiven(reason)) return refuse(...refusals);
    return accept({ type: "CaseReopened", reason, by, on: todayOf(facts) });
  });
}

/** SB-05: archived with its reference, by the owner, by the records role, who sees no content, or by the archive's own answer. */
export function archive(state: SubCase, { reference }: AskedCase<"Archive">, facts: CaseFacts): CaseOutcome {
  return byOwnerOrRecords(state, facts, (by) => {
    if (state.status === "ARKIVERT") return refuse({ rule: null, code: "CASE_STATUS_WRONG", status: state.status });
    if (state.status !== "AVSLUTTET") return refuse({ rule: "SB-05", code: "CLOSE_FIRST" });
    const said = reference?.trim() ?? "";
    if (said === "" || said.length > 100) return refuse({ rule: "SB-05", code: "REFERENCE_WRONG", field: "reference" });
    return accept({ type: "CaseArchived", reference: said, by, on: todayOf(facts) });
  });
}
