import { accept, refuse } from "../kernel/decision.ts";
import { addDays, type LocalDate } from "../kernel/localDate.ts";
import { type Holidays, workingDayFrom } from "../oppfolging/paaminnelser/workingDay.ts";
import { isActive } from "../organisasjon/unitPeople.ts";
import type { AskedCase } from "./commands.ts";
import { planRefusals } from "./decideInquiry.ts";
import {
  answerNeeded,
  type CaseFacts,
  type CaseOutcome,
  isGiven,
  partyAs,
  partyOf,
  roomFor,
  textNeeded,
  todayOf,
  tooLong,
} from "./facts.ts";
import type { Interviewee } from "./inquiry.ts";
import type { Attendee } from "./meeting.ts";
import { meetingOf, partiesIn } from "./meetings.ts";
import type { SubCase } from "./model.ts";
import type { SakRefusal } from "./refusals.ts";
import { byDrafter, byParty, whileOpen } from "./standing.ts";

/**
 * SB-06: called in reasonable time, with who comes, what it is about and which documents. That a party can and should bring a union
 * representative stands in every notice, so nobody can leave it out.
 */
export function callMeeting(state: SubCase, command: AskedCase<"CallMeeting">, facts: CaseFacts): CaseOutcome {
  return byDrafter(state, facts, (by) =>
    whileOpen(state, () => {
      const { meetingId, purpose, interviewId, on, at, place, topic, attendees, jointAssessment, shortNotice } = command;
      const documents = [...new Set(command.documents)];
      const refusals: SakRefusal[] = [
        ...answerNeeded("purpose", purpose),
        ...roomFor("meetings", state.meetings.length + 1),
        ...roomFor("attendees", attendees.length),
        ...tooLong("place", place),
        ...tooLong("jointAssessment", jointAssessment),
        ...tooLong("shortNotice", shortNotice),
        ...whenRefusals(on, at, shortNotice !== null && isGiven(shortNotice), facts),
      ];
      if (!isGiven(topic)) refusals.push({ rule: "SB-06", code: "TOPIC_MISSING", field: "topic" });
      refusals.push(...tooLong("topic", topic));
      if (attendees.length === 0) refusals.push({ rule: "SB-06", code: "ATTENDEES_MISSING", field: "attendees" });
      for (const attendee of attendees) refusals.push(...attendeeRefusals(state, attendee, facts));
      refusals.push(...togetherRefusals(state, command), ...documentRefusals(state, command));
      if (purpose === "intervju") refusals.push(...interviewRefusals(state, command));
      // SB-20: what the employer goes on to do is told when it has concluded.
      if (purpose === "orientering" && state.conclusion === null) {
        refusals.push({ rule: null, code: "CASE_STATUS_WRONG", status: state.status });
      }
      if (refusals.length > 0 || purpose === null || on === null || at === null || !isGiven(topic)) return refuse(...refusals);
      const joint =
        partiesIn({ attendees }).length > 1 && isGiven(jointAssessment) ? { assessment: jointAssessment, consents: [] } : null;
      const meeting = {
        ...{
          meetingId,
          purpose,
          interviewId: purpose === "intervju" ? interviewId : null,
          on,
          at,
          topic,
          documents,
          attendees,
          joint,
        },
        place: isGiven(place) ? place : null,
        calledBy: by,
        calledOn: todayOf(facts),
        shortNotice: isGiven(shortNotice) ? shortNotice : null,
        minutes: null,
        later: [],
        closedOn: null,
        cancelled: null,
      };
      return accept({ type: "MeetingCalled", meeting, by, on: todayOf(facts) });
    }),
  );
}

/** SB-06: shorter notice than the employer's own is a «bør»-breach, passed with a reason; a date that is gone is none. */
function whenRefusals(on: LocalDate | null, at: string | null, reasoned: boolean, facts: CaseFacts): readonly SakRefusal[] {
  const today = todayOf(facts);
  const refusals: SakRefusal[] = [...answerNeeded("on", on), ...answerNeeded("at", at)];
  if (at !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(at)) refusals.push({ rule: null, code: "CASE_TIME_WRONG", field: "at" });
  if (on === null) return refusals;
  if (on < today) refusals.push({ rule: null, code: "CASE_DATE_PAST", field: "on", today });
  const earliest = earliestMeeting(today, facts.settings.noticeWorkingDays, facts.holidays);
  if (on >= today && on < earliest && !reasoned) {
    refusals.push({ rule: "SB-06", code: "SHORT_NOTICE_UNREASONED", field: "shortNotice", earliest });
  }
  return refusals;
}

/** The first day that is so many working days after the notice. */
export function earliestMeeting(today: LocalDate, workingDays: number, holidays: Holidays): LocalDate {
  let date = today;
  for (let left = workingDays; left > 0; left -= 1) date = workingDayFrom(addDays(date, 1), holidays);
  return date;
}

function attendeeRefusals(state: SubCase, { who }: Attendee, { organisation }: CaseFacts): readonly SakRefusal[] {
  switch (who.kind) {
    case "party": {
      const party = partyOf(state, who.partyId);
      if (party === undefined) return [{ rule: null, code: "PARTY_UNKNOWN", field: "attendees" }];
      // A notice tells that there is a case: the party is told first, as the rules of it ask (GDPR art. 14).
      return party.informedOn === null ? [{ rule: "SB-06", code: "PARTY_NOT_INFORMED", field: "attendees" }] : [];
    }
    case "person":
      // A party is called as one: else neither SB-08 nor SB-20 would see them.
      if (partyAs(state, who.id) !== undefined) return [{ rule: null, code: "PARTY_ALREADY", field: "attendees" }];
      return isActive(organisation, who.id) ? [] : [{ rule: null, code: "PERSON_UNKNOWN", field: "attendees", personId: who.id }];
    case "outside":
      return textNeeded("attendees", who.name);
  }
}

/** SB-08: normally one party at a time; together only where that was found sound. SB-20: never together to be told the conclusion. */
function togetherRefusals(
  { status }: SubCase,
  { attendees, purpose, jointAssessment }: AskedCase<"CallMeeting">,
): readonly SakRefusal[] {
  if (partiesIn({ attendees }).length < 2) return [];
  if (purpose === "orientering" || status === "ORIENTERING")
    return [{ rule: "SB-20", code: "ONE_PARTY_AT_A_TIME", field: "attendees" }];
  return isGiven(jointAssessment) ? [] : [{ rule: "SB-08", code: "JOINT_UNASSESSED", field: "jointAssessment" }];
}

/** SB-06: what is gone through is given to each party that comes, as they may see it. */
function documentRefusals(state: SubCase, { documents, attendees }: AskedCase<"CallMeeting">): readonly SakRefusal[] {
  return [...new Set(documents)].flatMap((documentId): readonly SakRefusal[] => {
    const document = state.documents.find((one) => one.documentId === documentId);
    if (document === undefined) return [{ rule: null, code: "DOCUMENT_UNKNOWN", field: "documents" }];
    const all = partiesIn({ attendees }).every(
      (partyId) => document.fromParty === partyId || document.shared.some((one) => one.partyId === partyId),
    );
    return all ? [] : [{ rule: "SB-06", code: "DOCUMENT_NOT_SHARED", field: "documents" }];
  });
}

/**
 * SB-27, SB-28: no interview without plan and accepted mandate, nor outside the plan, nor with somebody else than it says: that is added
 * there first. SB-29: whoever helps a party is asked to come along, and says nothing of them without `fullmakt`.
 */
function interviewRefusals(state: SubCase, { interviewId, attendees }: AskedCase<"CallMeeting">): readonly SakRefusal[] {
  const planned = state.plan?.interviews.find((one) => one.interviewId === interviewId);
  const asPlanned = planned !== undefined && attendees.some(({ who }) => isSame(who, planned.who));
  const mute = attendees.some(
    ({ who, role }) =>
      who.kind === "person" &&
      role !== "foelger-part" &&
      state.parties.some(({ representative }) => representative?.personId === who.id && !representative.fullmakt),
  );
  return [
    ...planRefusals(state),
    ...(mute ? [{ rule: "SB-29", code: "FULLMAKT_MISSING" } as const] : []),
    ...(state.plan !== null && !asPlanned ? [{ rule: "SB-28", code: "INTERVIEW_UNPLANNED", field: "interviewId" } as const] : []),
  ];
}

function isSame(called: Attendee["who"], planned: Interviewee): boolean {
  if (called.kind === "party") return planned.kind === "party" && planned.partyId === called.partyId;
  return called.kind === "person" ? planned.kind === "person" && planned.id === called.id : planned.kind === "outside";
}

/** SB-08: a party consents to meet together with another. */
export function consentToJoint(state: SubCase, { meetingId }: AskedCase<"ConsentToJoint">, facts: CaseFacts): CaseOutcome {
  return byParty(state, facts, (by, { partyId }) => {
    const meeting = meetingOf(state, meetingId);
    if (meeting === undefined || meeting.joint === null || !partiesIn(meeting).includes(partyId)) {
      return refuse({ rule: "SB-07", code: "NO_CASE_MEETING" });
    }
    if (meeting.closedOn !== null) return refuse({ rule: "SB-07", code: "MEETING_CLOSED" });
    if (meeting.cancelled !== null) return refuse({ rule: "SB-07", code: "CASE_MEETING_CANCELLED" });
    return accept({ type: "JointConsented", meetingId, partyId, by, on: todayOf(facts) });
  });
}

/** A meeting that does not take place, with the reason that those who were called read. */
export function cancelMeeting(state: SubCase, { meetingId, reason }: AskedCase<"CancelMeeting">, facts: CaseFacts): CaseOutcome {
  return byDrafter(state, facts, (by) => {
    const meeting = meetingOf(state, meetingId);
    if (meeting === undefined) return refuse({ rule: "SB-07", code: "NO_CASE_MEETING" });
    if (meeting.cancelled !== null) return refuse({ rule: "SB-07", code: "CASE_MEETING_CANCELLED" });
    if (meeting.closedOn !== null || meeting.minutes !== null) return refuse({ rule: "SB-07", code: "MINUTES_WRITTEN" });
    const refusals = textNeeded("reason", reason);
    if (refusals.length > 0 || !isGiven(reason)) return refuse(...refusals);
    return accept({ type: "MeetingCancelled", meetingId, reason, by, on: todayOf(facts) });
  });
}
