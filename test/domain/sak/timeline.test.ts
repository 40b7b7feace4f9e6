import { describe, expect, it } from "vitest";
import { addDays } from "#domain/kernel/localDate.ts";
import type { MeetingId } from "#domain/sak/meeting.ts";
import { briefedParties, partiesIn, peopleIn } from "#domain/sak/meetings.ts";
import type { PartyId, SubCase } from "#domain/sak/model.ts";
import { ownDeadlines } from "#domain/sak/ownDeadlines.ts";
import { defaultCaseSettings as settings } from "#domain/sak/settings.ts";
import { partyEventTypes, partyTimeline, processSteps } from "#domain/sak/timeline.ts";
import { hilde, kari, lars, march, oeyvind, ola, outsider, per, vera } from "../melding/given.ts";
import {
  addParty,
  briefed,
  concluded,
  documentId,
  facts,
  having,
  inform,
  invite,
  meeting,
  meetingId,
  obvious,
  partyId,
  strain,
  told,
  withParty,
  withPerson,
  words,
} from "./given.ts";

const perId = partyId(told(), per);
const kariId = partyId(told(), kari);
const ofTheirs = [
  ...(["PartyInformed", "ConfidentialityPromised", "RepresentativeNamed", "InterviewRefused", "ContactRequested"] as const),
  ...([
    "ContactAnswered",
    "StatementInvited",
    "StatementReminded",
    "StatementAnswered",
    "Commented",
    "HabilitetChallenged",
  ] as const),
  "HandlersChanged" as const,
];
const ofMeetings = [
  ...(["MeetingCalled", "MeetingCancelled", "JointConsented", "MinutesWritten", "MinutesSigned", "LaterInputAdded"] as const),
  "MeetingClosed" as const,
];
const types = (state: SubCase, id: PartyId) => partyEventTypes(state, id).toSorted();
const sorted = (...all: readonly string[]) => [...processSteps, ...all].toSorted();
const called = (...attendees: NonNullable<NonNullable<Parameters<typeof meeting>[0]>["attendees"]>) =>
  having(told(), facts(lars), meeting({ attendees }));

describe("which kinds of lines are opened for a party", () => {
  it("SB-05, SB-19 are the steps and their own, and of meetings those alone who were called to one", () => {
    expect(types(told(), perId)).toEqual(sorted(...ofTheirs));
    const one = called(withParty(perId));
    expect(types(one, perId)).toEqual(sorted(...ofTheirs, ...ofMeetings));
    expect(types(one, kariId)).toEqual(sorted(...ofTheirs, "DocumentAdded"));
  });

  it("SB-05, SB-07 are of meetings for whoever was called as another before they were a party", () => {
    const one = having(called(withPerson(oeyvind)), facts(lars), addParty(oeyvind, "beroert", "p9"));
    expect(types(one, "p9" as PartyId)).toEqual(sorted(...ofTheirs, ...ofMeetings));
    expect(types(one, perId)).toEqual(sorted(...ofTheirs));
    const beside = having(one, facts(lars), addParty(outsider(), "beroert", "p8"));
    expect(types(beside, "p8" as PartyId)).toEqual(sorted(...ofTheirs));
    expect(types(beside, "nobody" as PartyId)).toEqual(sorted(...ofTheirs));
  });

  it("SB-05, SB-19 are of documents those of one's own, and that one was shown something only where one was", () => {
    expect(types(told(), kariId)).toEqual(sorted(...ofTheirs, "DocumentAdded"));
    const add = (id: string) =>
      ({ type: "AddDocument", documentId: documentId(id), kind: "bevis", title: words, text: words }) as const;
    const share = { type: "ShareDocument", documentId: documentId("d1"), partyId: perId, masks: [], text: words } as const;
    const shown = having(told(), facts(lars), add("d1"), add("d2"), share);
    expect(types(shown, perId)).toEqual(sorted(...ofTheirs, "DocumentShared"));
    expect(types(shown, kariId)).toEqual(sorted(...ofTheirs, "DocumentAdded"));
  });
});

describe("what a party reads of it", () => {
  const lines = (state: SubCase, event: object, id = perId) =>
    partyTimeline(state, [{ by: null, on: march, ...event }] as never, id).map(({ type, about }) => `${type} ${about}`);

  it("VA-18, SB-19 is what they asked themselves, and what was answered", () => {
    for (const type of ["ContactRequested", "ContactAnswered"]) {
      expect(lines(told(), { type, partyId: perId })).toEqual([`${type} deg`]);
      expect(lines(told(), { type, partyId: kariId })).toEqual([]);
    }
  });

  it("SB-05 is nothing of a meeting that is not there, and the owner's change also where others came in with them", () => {
    for (const type of ["MeetingCancelled", "MinutesWritten", "MeetingClosed", "MinutesSigned", "LaterInputAdded"])
      expect(lines(told(), { type, meetingId: meetingId("m9"), by: per })).toEqual([]);
    const added = [
      { personId: ola, as: "saksbehandler" },
      { personId: oeyvind, as: "eier" },
    ];
    expect(lines(told(), { type: "HandlersChanged", added, removed: [], vacant: false })).toEqual(["HandlersChanged deg"]);
  });
});

describe("who is in a meeting", () => {
  it("SB-06 are people of the directory, as themselves or as a party, each once, and nobody without a page", () => {
    const beside = having(told(), facts(lars), addParty(outsider(), "beroert", "p8"), inform("p8" as PartyId));
    const attendees = [withParty("p8" as PartyId), withParty(perId), withPerson(hilde)];
    const one = having(beside, facts(lars), meeting({ attendees, jointAssessment: words }));
    const [held] = one.meetings;
    if (held === undefined) throw new Error("no meeting");
    expect(peopleIn(one, held)).toEqual([per, hilde]);
    expect(partiesIn(held)).toEqual(["p8", perId]);
    expect(peopleIn(one, { ...held, attendees: [withParty("gone" as PartyId)] })).toEqual([]);
  });

  it("SB-20 is briefed whom a closed meeting of their own was held with after the conclusion", () => {
    const state = briefed();
    const ids = [partyId(state, kari), partyId(state, per)];
    const { conclusion } = state;
    if (conclusion === null) throw new Error("no conclusion");
    const [one, ...others] = state.meetings;
    if (one === undefined) throw new Error("no meeting");
    const withOne = (changes: Partial<typeof one>) => briefedParties({ ...state, meetings: [{ ...one, ...changes }, ...others] });
    expect(briefedParties(state)).toEqual(ids);
    expect(briefedParties({ ...state, conclusion: null })).toEqual([]);
    expect(withOne({ purpose: "samtale" })).toEqual(ids.slice(1));
    expect(withOne({ closedOn: null })).toEqual(ids.slice(1));
    expect(withOne({ on: conclusion.on })).toEqual(ids);
    expect(withOne({ on: addDays(conclusion.on, -1) })).toEqual(ids.slice(1));
    expect(withOne({ attendees: [...one.attendees, ...(others[0]?.attendees ?? [])] })).toEqual(ids.slice(1));
    expect(briefedParties(concluded())).toEqual([]);
  });
});

describe("what a case waits for from one person, the nearest first", () => {
  it("SB-06, SB-09 is the meeting before the answer that may come later", () => {
    const invited = having(obvious(), facts(lars), invite(perId));
    const on = addDays(march, 7);
    const both = having(invited, facts(lars), meeting({ on, attendees: [withParty(perId)] }));
    const due = (state: SubCase) => ownDeadlines(state, per, settings, march).map(({ what }) => what);
    expect(due(both)).toEqual(["moete", "uttalelse"]);
    const three = having(
      invited,
      facts(lars),
      meeting({ meetingId: "m3" as MeetingId, on: addDays(march, 30), attendees: [withParty(perId)] }),
      meeting({ meetingId: "m4" as MeetingId, on: addDays(march, 9), attendees: [withParty(perId)] }),
    );
    expect(ownDeadlines(three, per, settings, march).map(({ on: day }) => day)).toEqual([
      ...[addDays(march, 9), addDays(march, settings.hearingDays), addDays(march, 30)],
    ]);
  });

  it("SB-10 is counted anew from the last time that the strain was looked after", () => {
    const later = addDays(march, 3);
    const check = { type: "CheckStrain", concern: false, text: null } as const;
    const looked = having(having(told(), facts(lars), strain(vera)), facts(vera, { on: later }), check);
    const due = (state: SubCase) => ownDeadlines(state, vera, settings, march).map(({ on }) => on);
    expect(due(looked)).toEqual([addDays(later, settings.strainDays)]);
    const again = having(having(looked, facts(vera, { on: later }), check), facts(vera, { on: addDays(later, 2) }), check);
    expect(due(again)).toEqual([addDays(later, settings.strainDays + 2)]);
  });
});
