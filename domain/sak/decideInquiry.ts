import { accept, refuse } from "../kernel/decision.ts";
import type { PersonId } from "../kernel/ids.ts";
import { isActive } from "../organisasjon/unitPeople.ts";
import { isFrozen, isShutOut, standingsTo } from "./access.ts";
import type { AskedCase } from "./commands.ts";
import type { CaseEvent } from "./events.ts";
import {
  answerNeeded,
  type CaseFacts,
  type CaseOutcome,
  isGiven,
  partyAs,
  partyOf,
  personOf,
  roomFor,
  takenElsewhere,
  textNeeded,
  todayOf,
} from "./facts.ts";
import { helpRefusals } from "./help.ts";
import type { Interviewee } from "./inquiry.ts";
import { openMeetings } from "./meetings.ts";
import type { CaseHandler, CaseStatus, SubCase } from "./model.ts";
import type { SakRefusal } from "./refusals.ts";
import { byDrafter, byHandler, byOwner, inStatuses } from "./standing.ts";
import { sjefFor } from "./succession.ts";

const inquiring: readonly CaseStatus[] = ["UNDERSOEKELSE_LEDER", "PLAN_MANDAT", "UNDERSOEKELSE"];

/** SB-17: the sjef is asked before a committee or somebody from outside is ordered. They see the question, not the case. */
export function consultSjef(state: SubCase, { question }: AskedCase<"ConsultSjef">, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    inStatuses(state, ["FORELOEPIG_VURDERING", ...inquiring], () => {
      // Who was asked may have left, or become a party: then somebody else is.
      if (state.consultation !== null && state.consultation.answer === null && canAnswer(state, state.consultation.sjefId, facts))
        return refuse({ rule: "SB-17", code: "CONSULTED_ALREADY" });
      const refusals: SakRefusal[] = [...textNeeded("question", question)];
      const sjefId = sjefFor(state, facts);
      if (sjefId === null) refusals.push({ rule: "SB-17", code: "NO_SJEF" });
      if (refusals.length > 0 || sjefId === null || !isGiven(question)) return refuse(...refusals);
      return accept({ type: "SjefConsulted", question, sjefId, by, on: todayOf(facts) });
    }),
  );
}

/** SB-17: what the sjef answers. */
export function answerConsultation(state: SubCase, { text }: AskedCase<"AnswerConsultation">, facts: CaseFacts): CaseOutcome {
  const by = personOf(facts);
  const { consultation } = state;
  if (by === null || consultation?.sjefId !== by || consultation.answer !== null || !canAnswer(state, by, facts)) {
    return refuse({ rule: "SB-17", code: "NO_CONSULTATION" });
  }
  const refusals = textNeeded("text", text);
  if (refusals.length > 0 || !isGiven(text)) return refuse(...refusals);
  return accept({ type: "ConsultationAnswered", text, by, on: todayOf(facts) });
}

function canAnswer(state: SubCase, sjefId: PersonId, facts: CaseFacts): boolean {
  return standingsTo(state, sjefId, facts).includes("samraad");
}

/** SB-27, SB-28: always a plan: who is interviewed when, and who gets what information when. A new one replaces it. */
export function makePlan(state: SubCase, { interviews, information }: AskedCase<"MakePlan">, facts: CaseFacts): CaseOutcome {
  return byDrafter(state, facts, (by) =>
    inStatuses(state, inquiring, () => {
      const refusals: SakRefusal[] = [...roomFor("interviews", interviews.length), ...roomFor("interviews", information.length)];
      if (interviews.length === 0) refusals.push({ rule: "SB-28", code: "INTERVIEWS_MISSING", field: "interviews" });
      for (const { who } of interviews) refusals.push(...intervieweeRefusals(state, "interviews", who, facts));
      for (const { to, what } of information) {
        refusals.push(...intervieweeRefusals(state, "information", to, facts), ...textNeeded("information", what));
      }
      if (refusals.length > 0) return refuse(...refusals);
      return accept({ type: "PlanMade", interviews, information, by, on: todayOf(facts) });
    }),
  );
}

function intervieweeRefusals(
  state: SubCase,
  field: "interviews" | "information",
  who: Interviewee,
  { organisation }: CaseFacts,
): readonly SakRefusal[] {
  switch (who.kind) {
    case "party":
      return partyOf(state, who.partyId) === undefined ? [{ rule: null, code: "PARTY_UNKNOWN", field }] : [];
    case "person":
      if (partyAs(state, who.id) !== undefined) return [{ rule: null, code: "PARTY_ALREADY", field }];
      return isActive(organisation, who.id) ? [] : [{ rule: null, code: "PERSON_UNKNOWN", field, personId: who.id }];
    case "outside":
      return textNeeded(field, who.name);
  }
}

/**
 * SB-27: who investigates, what, against which law, within which limits; drafted by whoever investigates, or for them. After it was
 * accepted a change is a new version, and nobody investigates under it until that is accepted.
 */
export function draftMandate(state: SubCase, command: AskedCase<"DraftMandate">, facts: CaseFacts): CaseOutcome {
  const draft = (by: PersonId): CaseOutcome =>
    inStatuses(state, ["PLAN_MANDAT", "UNDERSOEKELSE"], () => {
      const { kind, firm, what, law, limits } = command;
      const investigators = [...new Set(command.investigators)];
      const refusals: SakRefusal[] = [
        ...answerNeeded("kind", kind),
        ...textNeeded("what", what),
        ...textNeeded("limits", limits),
        ...(law.length === 0 ? answerNeeded("law", null) : []),
      ];
      if (investigators.length === 0 && !isGiven(firm))
        refusals.push({ rule: "SB-27", code: "INVESTIGATOR_MISSING", field: "investigators" });
      for (const personId of investigators) refusals.push(...investigatorRefusals(state, personId, facts));
      // SB-17: «i samråd med»: asked and answered, before somebody is named.
      if (state.consultation === null) refusals.push({ rule: "SB-17", code: "SJEF_NOT_CONSULTED" });
      else if (state.consultation.answer === null) refusals.push({ rule: "SB-17", code: "SJEF_NOT_ANSWERED" });
      if (refusals.length > 0 || kind === null || !isGiven(what) || !isGiven(limits)) return refuse(...refusals);
      const on = todayOf(facts);
      const mandate = {
        version: (state.mandate?.version ?? 0) + 1,
        ...{ kind, investigators, firm: isGiven(firm) ? firm : null, what, law: [...new Set(law)], limits },
        draftedBy: by,
        draftedOn: on,
        accepted: null,
      };
      const drafted = { type: "MandateDrafted", mandate, by, on } as const;
      const removed = state.handlers
        .filter(({ as }) => as === "undersoeker")
        .map(({ personId }) => ({ personId, why: "ferdig" as const }));
      if (removed.length === 0) return accept(drafted);
      return accept<CaseEvent>(drafted, {
        type: "HandlersChanged",
        added: [],
        removed,
        reason: null,
        deciders: [],
        vacant: false,
        by,
        on,
      });
    });
  const by = personOf(facts);
  const isNamed = by !== null && standingsTo(state, by, facts).includes("mandat");
  if (!isNamed) return byDrafter(state, facts, draft);
  return isFrozen(state) ? refuse({ rule: "VA-04", code: "CASE_FROZEN" }) : draft(by);
}

function investigatorRefusals(state: SubCase, personId: PersonId, facts: CaseFacts): readonly SakRefusal[] {
  const { organisation } = facts;
  const field = "investigators" as const;
  if (!isActive(organisation, personId)) return [{ rule: null, code: "PERSON_UNKNOWN", field, personId }];
  const isOwner = state.handlers.some((one) => one.personId === personId && one.as !== "undersoeker");
  const helps = state.parties.some(({ representative }) => representative?.personId === personId);
  return isShutOut(state, personId) || takenElsewhere(facts).includes(personId) || isOwner || helps
    ? [{ rule: "VA-03", code: "PERSON_IS_BARRED", field, personId }]
    : [];
}

/** SB-27: accepted in writing by whoever orders it: the owner alone, and of the version that they read. */
export function acceptMandate(state: SubCase, { version }: AskedCase<"AcceptMandate">, facts: CaseFacts): CaseOutcome {
  return byHandler(state, facts, ["eier"], (by) =>
    inStatuses(state, ["PLAN_MANDAT", "UNDERSOEKELSE"], () => {
      const { mandate } = state;
      if (mandate === null) return refuse({ rule: "SB-27", code: "NO_MANDATE" });
      if (mandate.accepted !== null) return refuse({ rule: "SB-27", code: "MANDATE_ACCEPTED" });
      if (mandate.version !== version) return refuse({ rule: "SB-27", code: "MANDATE_VERSION", version: mandate.version });
      // What made somebody a party, or a handler, since it was drafted.
      const refusals = mandate.investigators.flatMap((personId) => investigatorRefusals(state, personId, facts));
      if (refusals.length > 0) return refuse(...refusals);
      const on = todayOf(facts);
      const accepted = { type: "MandateAccepted", version, by, on } as const;
      const added: readonly CaseHandler[] = mandate.investigators.map((personId) => ({
        personId,
        as: "undersoeker",
        since: on,
        reason: null,
      }));
      if (added.length === 0) return accept(accepted);
      return accept<CaseEvent>(accepted, {
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

/** From plan to inquiry in a serious case: nothing begins without a plan, nor without an accepted mandate where one is drafted. */
export function startInquiry(state: SubCase, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    inStatuses(state, ["PLAN_MANDAT"], () => {
      const refusals = [...planRefusals(state), ...helpRefusals(state, facts)];
      return refusals.length > 0 ? refuse(...refusals) : accept({ type: "InquiryStarted", by, on: todayOf(facts) });
    }),
  );
}

/** What stands in the way of interviews (SB-27). */
export function planRefusals({ plan, mandate }: SubCase): readonly SakRefusal[] {
  const refusals: SakRefusal[] = [];
  if (plan === null) refusals.push({ rule: "SB-27", code: "PLAN_MISSING" });
  if (mandate !== null && mandate.accepted === null) refusals.push({ rule: "SB-27", code: "MANDATE_UNACCEPTED" });
  return refusals;
}

/** The facts are there: every planned interview held or cancelled, every meeting closed with its minutes (SB-07, SB-28). */
export function endInquiry(state: SubCase, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    inStatuses(state, ["UNDERSOEKELSE_LEDER", "UNDERSOEKELSE"], () => {
      const refusals: SakRefusal[] = [...planRefusals(state), ...helpRefusals(state, facts)];
      const held = new Set(state.meetings.filter(({ closedOn }) => closedOn !== null).map(({ interviewId }) => interviewId));
      if (state.plan?.interviews.some(({ interviewId }) => !held.has(interviewId)) === true) {
        refusals.push({ rule: "SB-28", code: "INTERVIEWS_NOT_HELD" });
      }
      if (openMeetings(state).length > 0) refusals.push({ rule: "SB-07", code: "MEETINGS_OPEN" });
      return refusals.length > 0 ? refuse(...refusals) : accept({ type: "InquiryEnded", by, on: todayOf(facts) });
    }),
  );
}
