import { objectionsFor } from "#domain/habilitet/objections.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { isFrozen } from "#domain/sak/access.ts";
import { contactsOf } from "#domain/sak/contact.ts";
import type { CaseDocument } from "#domain/sak/document.ts";
import { hasPage, isReminded } from "#domain/sak/letters.ts";
import type { Meeting } from "#domain/sak/meeting.ts";
import type { Party, SubCase } from "#domain/sak/model.ts";
import { newestOf, partLengths, waitingAndNewest } from "./newest.ts";
import { attendeesShown, isOpenMeeting, minutesShown, type PersonOf, somebodyShown, whoShown } from "./people.ts";

/**
 * Everything of this sub-case for those who handle it, with references where there are words; nothing of another (SB-19), and of an objection
 * to a handler's habilitet that there is one (VA-04).
 */
export function handlingShown(state: SubCase, person: PersonOf, readerId: PersonId, organisation: Organisation) {
  const by = (id: PersonId | null) => (id === null ? null : person(id));
  const { consultation, mandate, plan, report, conclusion, help, closed, archived, assessment } = state;
  return {
    source: state.source,
    track: state.track,
    general: state.general,
    sexualHarassment: state.sexualHarassment,
    frozen: isFrozen(state),
    parties: state.parties.map((one) => ({ ...partyShown(one, person), byLetter: !hasPage(one, organisation) })),
    reporters: state.reporters.map(person),
    handlers: state.handlers.map(({ personId, ...rest }) => ({ ...rest, person: person(personId) })),
    former: state.former.map(({ personId, ...rest }) => ({ ...rest, person: person(personId) })),
    habilitet: objectionsFor(state.habilitet, readerId).map(({ personId, deciderId, decision, ...rest }) => ({
      ...rest,
      person: person(personId),
      decider: by(deciderId),
      decision: decision === null ? null : { ...decision, by: person(decision.by) },
    })),
    help: help === null ? null : { wanted: help.wanted, adviser: by(help.adviserId), on: help.on },
    strain: strainShown(state, person),
    assessment: assessment === null ? null : without(assessment, "by"),
    consultation: consultation === null ? null : { ...without(consultation, "by", "sjefId"), sjef: person(consultation.sjefId) },
    plan:
      plan === null
        ? null
        : {
            interviews: plan.interviews.map(({ interviewId, who, on }) => ({
              ...{ interviewId, on, who: somebodyShown(state, who, person) },
              held: state.meetings.some((one) => one.interviewId === interviewId && one.closedOn !== null),
            })),
            information: plan.information.map(({ to, what, on }) => ({ to: somebodyShown(state, to, person), what, on })),
          },
    mandate: mandate === null ? null : mandateShown(mandate, person),
    meetings: waitingAndNewest(
      state.meetings,
      partLengths.moeter.first,
      (one) => meetingShown(state, one, person),
      isOpenMeeting,
    ),
    documents: newestOf(state.documents, partLengths.dokumenter.first, (one) => documentShown(one, person)),
    hearings: state.hearings.map(({ answer, ...rest }) => ({
      ...rest,
      reminded: isReminded(state, { answer, ...rest }, organisation),
      answer: answer === null ? null : { ...answer, by: person(answer.by) },
    })),
    report:
      report === null
        ? null
        : { ...report, by: person(report.by), comments: report.comments.map((one) => ({ ...one, by: person(one.by) })) },
    conclusion: conclusion === null ? null : { ...conclusion, by: person(conclusion.by) },
    restoring: {
      ...state.restoring,
      measures: state.restoring.measures.map(({ ownerId, ...rest }) => ({ ...rest, owner: person(ownerId) })),
      checks: state.restoring.checks.map(({ personId, ...rest }) => ({ ...rest, person: person(personId) })),
    },
    contacts: contactsOf(state).map(({ answer, ...rest }) => ({
      ...rest,
      answer: answer === null ? null : { ...answer, by: person(answer.by) },
    })),
    log: newestOf(state.log, partLengths.logg.first, (one) => logShown(one, person)),
    closed: closed === null ? null : without(closed, "by"),
    archived: archived === null ? null : without(archived, "by"),
  };
}

/** SB-27: also for whoever is named in it and has not accepted it. */
export function mandateShown(mandate: NonNullable<SubCase["mandate"]>, person: PersonOf) {
  const { investigators, draftedBy, accepted, ...rest } = mandate;
  return {
    ...rest,
    investigators: investigators.map(person),
    draftedBy: person(draftedBy),
    accepted: accepted === null ? null : { ...accepted, by: person(accepted.by) },
  };
}

function partyShown({ who, representative, delayed, ...rest }: Party, person: PersonOf) {
  return {
    ...rest,
    who: whoShown(who, person),
    representative:
      representative === null ? null : { ...without(representative, "personId"), person: person(representative.personId) },
    delayed: delayed === null ? null : { ...delayed, by: person(delayed.by) },
  };
}

function strainShown({ strain }: SubCase, person: PersonOf) {
  if (strain === null) return null;
  const { representatives, checks, ...rest } = without(strain, "by");
  return {
    ...rest,
    representatives: representatives.map(person),
    checks: checks.map((one) => ({ ...one, by: person(one.by) })),
  };
}

export function logShown(one: SubCase["log"][number], person: PersonOf) {
  return { ...one, by: person(one.by) };
}

export function meetingShown(state: SubCase, meeting: Meeting, person: PersonOf) {
  return {
    ...meeting,
    attendees: attendeesShown(state, meeting, person),
    calledBy: person(meeting.calledBy),
    minutes: minutesShown(meeting, person),
    later: meeting.later.map(({ by, on }) => ({ by: person(by), on })),
  };
}

export function documentShown(document: CaseDocument, person: PersonOf) {
  return {
    ...without(document, "text"),
    by: document.by === null ? null : person(document.by),
    shared: document.shared.map(({ partyId, masks, on }) => ({ partyId, masks, on })),
  };
}

function without<T extends object, Key extends keyof T>(value: T, ...keys: readonly Key[]): Omit<T, Key> {
  const rest = { ...value };
  for (const key of keys) delete rest[key];
  return rest;
}
