import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { CaseEventType } from "#domain/sak/events.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { caseNotificationsFor } from "#domain/sak/notify.ts";
import { partyTimeline } from "#domain/sak/timeline.ts";
import { hilde, kari, lars, march, oeyvind, ola, per, sjur, stine, tone } from "../melding/given.ts";
import {
  addHandler,
  addParty,
  among,
  challenge,
  eventsOf,
  facts,
  having,
  helped,
  meeting,
  meetingId,
  partyId,
  represent,
  told,
  withParty,
  withPerson,
} from "./given.ts";

const perId = partyId(told(), per);
const kariId = partyId(told(), kari);
/** Owner, adviser and one who works with it; Kari, Per with Tone beside him, and Stine, who has not been told. */
const one = (): SubCase =>
  having(having(helped(), facts(per), represent(tone)), facts(lars), addHandler(ola), addParty(stine, "beroert"));
const called = () =>
  having(
    one(),
    facts(lars),
    meeting({ attendees: [withParty(perId), withPerson(oeyvind)] }),
    meeting({
      ...{ meetingId: meetingId("m2"), attendees: [withParty(kariId)] },
    }),
  );
/** Who is told of an event, and of what. Nobody but the product did it, so that nobody is left out for having done it. */
const heard = (event: { readonly type: CaseEventType; readonly [field: string]: unknown }, state = one()) =>
  caseNotificationsFor(state, { by: null, on: march, ...event } as never, among()).map(({ to, reason }) => `${to} ${reason}`);
const all = (reason: string, ...people: readonly PersonId[]) => people.map((who) => `${who} ${reason}`);

describe("who is not told of what happens in a case", () => {
  it("SB-02 is nobody where it stays between those who handle it", () => {
    const quiet = [
      ...(["HelpSettled", "PartyAdded", "InformingDelayed", "ConfidentialityPromised", "StrainMeetingHeld", "Assessed"] as const),
      ...(["AssessmentPassed", "PlanMade", "InquiryStarted", "InquiryEnded", "JointConsented", "MinutesSigned"] as const),
      ...(["MeetingClosed", "LogAdded", "HearingEnded", "ReportDrafted", "CommentsEnded", "BriefingEnded"] as const),
      ...(["MeasureEvaluated", "ApologySettled", "PlanSettled", "PoliceRecorded", "FollowUpStarted", "MeasureHandedOn"] as const),
      "CaseArchived" as const,
    ];
    for (const type of quiet) expect([type, heard({ type })]).toEqual([type, []]);
  });

  it("VA-04 is told whoever was in question, and the party who objected to that very person", () => {
    const asked = having(having(one(), facts(per), challenge(hilde)), facts(kari), challenge(ola));
    expect(heard({ type: "HabilitetDecided", personId: hilde }, asked)).toEqual(all("habilitet-decided", hilde, per, tone));
    expect(heard({ type: "HabilitetDecided", personId: lars }, asked)).toEqual(all("habilitet-decided", lars));
  });

  it("SB-06 is told whoever was called, and whoever helps them, of that meeting", () => {
    const [event] = eventsOf(one(), meeting({ attendees: [withParty(perId), withPerson(oeyvind)] }), facts(lars));
    expect(heard({ ...event, by: null } as never)).toEqual(all("meeting-called", per, oeyvind, tone));
    expect(heard({ type: "MeetingCancelled", meetingId: meetingId() }, called())).toEqual(all("meeting-cancelled", per, oeyvind));
    expect(heard({ type: "MinutesWritten", meetingId: meetingId() }, called())).toEqual(all("minutes-to-sign", per));
    expect(heard({ type: "MeetingCancelled", meetingId: meetingId("m9") }, called())).toEqual([]);
  });

  it("SB-02 leaves the sjef out who is a party, and whoever did it", () => {
    const about = having(one(), facts(lars), addParty(sjur, "beroert", "p9"));
    expect(heard({ type: "CaseOpened", handlers: [], vacant: true }, about)).not.toContain(`${sjur} nobody-owns`);
    expect(heard({ type: "Concluded", by: per })).toEqual(all("concluded", kari, tone));
  });
});

describe("what of it a party reads in the log", () => {
  const lines = (events: readonly object[], id = perId) =>
    partyTimeline(called(), events.map((event) => ({ by: null, on: march, ...event })) as never, id).map(
      ({ type, about }) => `${type} ${about}`,
    );
  const own = ["PartyInformed", "ConfidentialityPromised", "InterviewRefused", "JointConsented", "StatementReminded"] as const;

  it("SB-05, SB-02 is what is theirs, and nothing of the other's", () => {
    for (const type of [...own, "Commented", "DocumentShared"] as const) {
      expect(lines([{ type, partyId: perId }])).toEqual([`${type} deg`]);
      expect(lines([{ type, partyId: kariId }])).toEqual([]);
    }
    expect(lines([{ type: "MeetingCancelled", meetingId: meetingId() }])).toEqual(["MeetingCancelled deg"]);
    expect(lines([{ type: "MeetingCancelled", meetingId: meetingId("m2") }])).toEqual([]);
    expect(lines([{ type: "MinutesSigned", meetingId: meetingId(), by: per }])).toEqual(["MinutesSigned deg"]);
    expect(lines([{ type: "MinutesSigned", meetingId: meetingId(), by: oeyvind }])).toEqual([]);
  });

  it("SB-05 is that the owner changed, and no other change of hands", () => {
    const change = (as: string, vacant = false) => ({
      type: "HandlersChanged",
      added: [{ personId: ola, as }],
      removed: [],
      vacant,
    });
    expect(lines([change("eier")])).toEqual(["HandlersChanged deg"]);
    expect(lines([change("bistand")])).toEqual([]);
    expect(lines([{ ...change("bistand", true), added: [], removed: [{ personId: lars }] }])).toEqual(["HandlersChanged deg"]);
    expect(lines([{ ...change("bistand", true), added: [] }])).toEqual([]);
  });
});
