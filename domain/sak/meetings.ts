import type { PersonId } from "../kernel/ids.ts";
import { partyOf } from "./facts.ts";
import type { Meeting, MeetingId } from "./meeting.ts";
import type { PartyId, SubCase } from "./model.ts";

/** The meeting of an id. */
export function meetingOf({ meetings }: SubCase, meetingId: MeetingId): Meeting | undefined {
  return meetings.find((meeting) => meeting.meetingId === meetingId);
}

/** Meetings that are neither closed nor cancelled. */
export function openMeetings({ meetings }: SubCase): readonly Meeting[] {
  return meetings.filter(({ closedOn, cancelled }) => closedOn === null && cancelled === null);
}

/** The parties that are called to a meeting. */
export function partiesIn({ attendees }: Pick<Meeting, "attendees">): readonly PartyId[] {
  return [...new Set(attendees.flatMap(({ who }) => (who.kind === "party" ? [who.partyId] : [])))];
}

/** Everybody of the directory who is called to a meeting, parties among them. */
export function peopleIn(state: SubCase, { attendees }: Meeting): readonly PersonId[] {
  const people = attendees.flatMap(({ who }) => {
    if (who.kind === "person") return [who.id];
    const party = who.kind === "party" ? partyOf(state, who.partyId) : undefined;
    return party?.who.kind === "person" ? [party.who.id] : [];
  });
  return [...new Set(people)];
}

/** SB-20: parties that a closed meeting of their own after the conclusion was held with. */
export function briefedParties({ meetings, conclusion }: SubCase): readonly PartyId[] {
  if (conclusion === null) return [];
  return meetings
    .filter(({ purpose, closedOn, on }) => purpose === "orientering" && closedOn !== null && on >= conclusion.on)
    .flatMap((meeting) => (partiesIn(meeting).length === 1 ? partiesIn(meeting) : []));
}
