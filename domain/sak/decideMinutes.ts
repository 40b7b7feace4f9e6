import { accept, refuse } from "../kernel/decision.ts";
import type { PersonId } from "../kernel/ids.ts";
import { sightOf } from "./access.ts";
import type { AskedCase } from "./commands.ts";
import { type CaseFacts, type CaseOutcome, isGiven, partyOf, personOf, roomFor, textNeeded, todayOf, tooLong } from "./facts.ts";
import type { Meeting } from "./meeting.ts";
import { meetingOf, partiesIn, peopleIn } from "./meetings.ts";
import type { SubCase } from "./model.ts";
import { byDrafter } from "./standing.ts";

/** SB-07: minutes of every meeting. Written once: disagreement is settled in the meeting and stands in them. */
export function writeMinutes(
  state: SubCase,
  { meetingId, text, disagreement }: AskedCase<"WriteMinutes">,
  facts: CaseFacts,
): CaseOutcome {
  return byDrafter(state, facts, (by) =>
    inMeeting(state, meetingId, (meeting) => {
      if (meeting.closedOn !== null) return refuse({ rule: "SB-07", code: "MEETING_CLOSED" });
      // Corrected as often as it takes in the meeting, until somebody has signed what stands there.
      if ((meeting.minutes?.signatures.length ?? 0) > 0) return refuse({ rule: "SB-07", code: "MINUTES_WRITTEN" });
      if (meeting.on > todayOf(facts)) return refuse({ rule: "SB-07", code: "CASE_MEETING_NOT_YET" });
      const refusals = [...textNeeded("text", text), ...tooLong("disagreement", disagreement)];
      if (refusals.length > 0 || !isGiven(text)) return refuse(...refusals);
      const settled = isGiven(disagreement) ? disagreement : null;
      return accept({ type: "MinutesWritten", meetingId, text, disagreement: settled, by, on: todayOf(facts) });
    }),
  );
}

/** SB-07, SB-29: whoever was there signs, if possible before the meeting ends. */
export function signMinutes(state: SubCase, { meetingId }: AskedCase<"SignMinutes">, facts: CaseFacts): CaseOutcome {
  return byAttendee(state, meetingId, facts, (by, meeting) => {
    if (meeting.minutes === null) return refuse({ rule: "SB-07", code: "MINUTES_MISSING" });
    if (meeting.minutes.signatures.some(({ personId }) => personId === by))
      return refuse({ rule: "SB-07", code: "SIGNED_ALREADY" });
    return accept({ type: "MinutesSigned", meetingId, by, on: todayOf(facts) });
  });
}

/** SB-07: what somebody adds afterwards is attached; the minutes stay as they are. */
export function addLaterInput(state: SubCase, { meetingId, text }: AskedCase<"AddLaterInput">, facts: CaseFacts): CaseOutcome {
  return byAttendee(state, meetingId, facts, (by, meeting) => {
    if (meeting.minutes === null) return refuse({ rule: "SB-07", code: "MINUTES_MISSING" });
    const refusals = [...textNeeded("text", text), ...roomFor("comments", meeting.later.length + 1)];
    if (refusals.length > 0 || !isGiven(text)) return refuse(...refusals);
    return accept({ type: "LaterInputAdded", meetingId, text, by, on: todayOf(facts) });
  });
}

/**
 * SB-07: no meeting ends without minutes. SB-29: whoever was interviewed signs them; where a party did not, the minutes say why. Who has
 * no page in the case signs on paper.
 */
export function closeMeeting(state: SubCase, { meetingId }: AskedCase<"CloseMeeting">, facts: CaseFacts): CaseOutcome {
  return byDrafter(state, facts, (by) =>
    inMeeting(state, meetingId, (meeting) => {
      if (meeting.closedOn !== null) return refuse({ rule: "SB-07", code: "MEETING_CLOSED" });
      if (meeting.minutes === null) return refuse({ rule: "SB-07", code: "MINUTES_MISSING" });
      const { purpose, minutes } = meeting;
      const unsigned = partiesIn(meeting).some((partyId) => {
        const who = partyOf(state, partyId)?.who;
        return who?.kind === "person" && !minutes.signatures.some(({ personId }) => personId === who.id);
      });
      if (purpose === "intervju" && unsigned && minutes.disagreement === null) {
        return refuse({ rule: "SB-29", code: "MINUTES_UNSIGNED" });
      }
      return accept({ type: "MeetingClosed", meetingId, by, on: todayOf(facts) });
    }),
  );
}

function inMeeting(state: SubCase, meetingId: Meeting["meetingId"], then: (meeting: Meeting) => CaseOutcome): CaseOutcome {
  const meeting = meetingOf(state, meetingId);
  if (meeting === undefined) return refuse({ rule: "SB-07", code: "NO_CASE_MEETING" });
  return meeting.cancelled === null ? then(meeting) : refuse({ rule: "SB-07", code: "CASE_MEETING_CANCELLED" });
}

/** Somebody who was called: a party that may open the case, or whoever handles it. Others sign on paper, and it is written in. */
function byAttendee(
  state: SubCase,
  meetingId: Meeting["meetingId"],
  facts: CaseFacts,
  then: (by: PersonId, meeting: Meeting) => CaseOutcome,
): CaseOutcome {
  return inMeeting(state, meetingId, (meeting) => {
    const by = personOf(facts);
    const sight = by === null ? undefined : sightOf(state, by, facts);
    if (sight === "foer-taushet") return refuse({ rule: "SB-04", code: "CONFIDENTIALITY_FIRST" });
    const known = by !== null && (sight === "saksbehandling" || sight === "part");
    const there = known && (peopleIn(state, meeting).includes(by) || meeting.calledBy === by);
    return by !== null && there ? then(by, meeting) : refuse({ rule: "SB-07", code: "NOT_IN_MEETING" });
  });
}
