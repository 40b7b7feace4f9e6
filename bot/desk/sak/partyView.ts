import type { PersonId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { informed } from "#domain/sak/access.ts";
import { contactsOf } from "#domain/sak/contact.ts";
import { openHearingOf } from "#domain/sak/hearings.ts";
import type { Meeting } from "#domain/sak/meeting.ts";
import { briefedParties, partiesIn } from "#domain/sak/meetings.ts";
import type { Party, PartyId, SubCase } from "#domain/sak/model.ts";
import { ownDeadlines } from "#domain/sak/ownDeadlines.ts";
import type { CaseSettings } from "#domain/sak/settings.ts";
import { newestOf, partLengths, waitingAndNewest } from "./newest.ts";
import { attendeesShown, isOpenMeeting, minutesShown, type PersonOf, whoShown } from "./people.ts";

/** The party that somebody is, or else helps. */
export function partySeenBy(
  state: SubCase,
  personId: PersonId,
): { readonly party: Party; readonly asRepresentative: boolean } | undefined {
  const told = informed(state);
  const own = told.find(({ who }) => who.kind === "person" && who.id === personId);
  if (own !== undefined) return { party: own, asRepresentative: false };
  const helped = told.find(
    ({ representative, confidentialOn }) => representative?.personId === personId && confidentialOn !== null,
  );
  return helped && { party: helped, asRepresentative: true };
}

type Seen = {
  readonly personId: PersonId;
  readonly party: Party;
  readonly asRepresentative: boolean;
  readonly settings: CaseSettings;
  readonly today: LocalDate;
};

/** A party's own page (SB-02, SB-05, SB-19) but for its timeline: what is theirs to know, with references where there are words. */
export function partyShown(state: SubCase, { personId, party, asRepresentative, settings, today }: Seen, person: PersonOf) {
  const { partyId, representative } = party;
  const owner = state.handlers.find(({ as }) => as === "eier");
  const { conclusion } = state;
  return {
    me: { partyId, role: party.role, asRepresentative },
    // Whoever has not been told is no part of what others may read; whoever complains has named them themselves.
    parties: state.parties
      .filter((one) => one.partyId === partyId || one.informedOn !== null || one.who.kind === "group" || named(party, one))
      .map((one) => ({ partyId: one.partyId, who: whoShown(one.who, person), role: one.role })),
    owner: owner === undefined ? null : person(owner.personId),
    handlers: state.handlers.map((one) => ({ person: person(one.personId), as: one.as })),
    representative:
      representative === null ? null : { person: person(representative.personId), fullmakt: representative.fullmakt },
    refusedOn: party.refusedOn,
    deadlines: ownDeadlines(state, personId, settings, today),
    hearing: hearingShown(state, partyId),
    contacts: contactsOf(state)
      .filter((one) => one.partyId === partyId)
      .map(({ contactId, text, on, answer }) => ({
        ...{ contactId, text, on },
        answer: answer === null ? null : { consent: answer.consent, reason: answer.reason, on: answer.on },
      })),
    meetings: waitingAndNewest(
      partyMeetings(state, partyId),
      partLengths.moeter.first,
      partyMeetingShown(state, partyId, person),
      isOpenMeeting,
    ),
    documents: newestOf(partyDocuments(state, partyId), partLengths.dokumenter.first, partyDocumentShown),
    report: reportShown(state, partyId),
    conclusion: conclusion === null ? null : { finding: conclusion.finding, reason: conclusion.reason, on: conclusion.on },
    briefed: briefedParties(state).includes(partyId),
  };
}

const named = (reader: Party, other: Party) => reader.role === "klager" && other.role === "paaklaget";

function hearingShown(state: SubCase, partyId: PartyId) {
  const found = openHearingOf(state, partyId) ?? state.hearings.findLast((one) => one.partyId === partyId);
  if (found === undefined) return null;
  const { round, about, deadline, answer } = found;
  const said =
    answer === null ? null : { how: answer.how, text: answer.how === "ingen-svar" ? null : answer.text, on: answer.on };
  return { round, about, deadline, answer: said };
}

/**
 * Their own, as they are; what was shared with them, in the newest masked version. Its title is not masked by anybody, so it stays out, as in
 * the PDF (SB-02). In the order in which they came to be theirs.
 */
export function partyDocuments(state: SubCase, partyId: PartyId) {
  const theirs = state.documents.flatMap(({ documentId, kind, title, text, fromParty, on, shared }) => {
    if (fromParty === partyId) return [{ documentId, kind, title, on, own: true, text }];
    const given = shared.findLast((one) => one.partyId === partyId);
    return given === undefined ? [] : [{ documentId, kind, title: null, on: given.on, own: false, text: given.text }];
  });
  return theirs.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

export function partyDocumentShown({ text: _text, ...shown }: ReturnType<typeof partyDocuments>[number]) {
  return shown;
}

/** The meetings that a party was called to. */
export function partyMeetings(state: SubCase, partyId: PartyId): readonly Meeting[] {
  return state.meetings.filter((one) => partiesIn(one).includes(partyId));
}

export function partyMeetingShown(state: SubCase, partyId: PartyId, person: PersonOf) {
  const readable = partyDocuments(state, partyId).map(({ documentId }) => documentId);
  return (meeting: Meeting) => {
    const { meetingId, purpose, on, at, place, topic, joint, closedOn, cancelled } = meeting;
    return {
      ...{ meetingId, purpose, on, at, place, topic, joint, closedOn, cancelled },
      documents: meeting.documents.filter((documentId) => readable.includes(documentId)),
      attendees: attendeesShown(state, meeting, person),
      calledBy: person(meeting.calledBy),
      minutes: minutesShown(meeting, person),
    };
  };
}

function reportShown({ report }: SubCase, partyId: PartyId) {
  if (report === null || report.offered === null || !report.offered.to.includes(partyId)) return null;
  const { process, facts, incidents, overall, assessment, conclusion, legalBasis, finding } = report;
  return {
    ...{ process, facts, incidents, overall, assessment, conclusion, legalBasis, finding },
    deadline: report.offered.deadline,
    myComments: report.comments.filter((one) => one.partyId === partyId).map(({ text, on, late }) => ({ text, on, late })),
  };
}
