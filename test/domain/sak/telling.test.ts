import { describe, expect, it } from "vitest";
import type { CaseCommand } from "#domain/sak/commands.ts";
import type { CaseEvent } from "#domain/sak/events.ts";
import { evolveCase } from "#domain/sak/evolve.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { caseNotificationsFor } from "#domain/sak/notify.ts";
import { partyTimeline } from "#domain/sak/timeline.ts";
import { hilde, kari, lars, ola, per, solveig, tone, vera, where } from "../melding/given.ts";
import {
  addParty,
  among,
  begun,
  challenge,
  close,
  closed,
  comment,
  concluded,
  declare,
  escalate,
  eventsOf,
  facts,
  followed,
  having,
  heard,
  help,
  helped,
  inform,
  invite,
  measure,
  meeting,
  minutes,
  obvious,
  offered,
  opened,
  partyId,
  promise,
  reopen,
  represent,
  simple,
  state,
  stepBack,
  strain,
  told,
  withParty,
  withPerson,
  words,
} from "./given.ts";

/** Whom a command tells of what. */
const tells = (from: SubCase, by: Parameters<typeof facts>[0], command: CaseCommand, known = {}) => {
  const events = eventsOf(from, command, facts(by, known));
  const after = events.reduce<SubCase>(evolveCase, from);
  return events.flatMap((event) => caseNotificationsFor(after, event, among()).map(({ to, reason }) => `${to} ${reason}`));
};
const perId = partyId(told(), per);
const kariId = partyId(told(), kari);

describe("a party's log", () => {
  const log = (command: readonly [Parameters<typeof facts>[0], CaseCommand][], from = obvious()) => {
    const events: CaseEvent[] = [];
    let one = from;
    for (const [by, each] of command) {
      for (const event of eventsOf(one, each, facts(by, { on: "2021-03-08" as never }))) {
        events.push(event);
        one = evolveCase(one, event);
      }
    }
    return (id: typeof perId) => partyTimeline(one, events, id).map(({ type, about }) => `${type} ${about}`);
  };

  it("SB-05, SB-19 holds the steps and a party's own, and nothing of the others'", () => {
    const lines = log([
      [lars, invite(perId)],
      [per, state],
      [lars, { type: "AddLog", text: words }],
      [lars, { type: "EndHearing" }],
      [per, { type: "AddDocument", documentId: "d" as never, kind: "bevis", title: words, text: words }],
      [per, represent(tone)],
      [per, challenge(lars)],
    ]);
    expect(lines(perId)).toEqual([
      ...["StatementInvited deg", "StatementAnswered deg", "HearingEnded saken", "DocumentAdded deg"],
      ...["RepresentativeNamed deg", "HabilitetChallenged deg"],
    ]);
    expect(lines(kariId)).toEqual(["HearingEnded saken"]);
    expect(lines("nobody" as never)).toEqual([]);
  });

  it("SB-05 holds the meetings that a party was called to, and what they themselves did in them", () => {
    const sign: CaseCommand = { type: "SignMinutes", meetingId: "m1" as never };
    const lines = log([
      [lars, meeting({ on: "2021-03-08" as never, shortNotice: words, attendees: [withParty(perId)] })],
      [lars, minutes()],
      [per, sign],
      [lars, sign],
      [per, { type: "AddLaterInput", meetingId: "m1" as never, text: words }],
      [lars, { type: "CloseMeeting", meetingId: "m1" as never }],
    ]);
    expect(lines(perId)).toEqual([
      ...["MeetingCalled deg", "MinutesWritten deg", "MinutesSigned deg", "LaterInputAdded deg", "MeetingClosed deg"],
    ]);
    expect(lines(kariId)).toEqual([]);
  });

  it("SB-05 tells the parties who handles it now, and not what the handlers said of themselves", () => {
    const lines = log([[lars, declare("inhabil")]]);
    expect(lines(kariId)).toEqual(["HandlersChanged deg"]);
    const adviser = log([[lars, help(true, hilde)]]);
    expect(adviser(kariId)).toEqual([]);
  });
});

describe("messages", () => {
  it("SB-02, SB-04 tells a party that there is a case, and whoever they name that they are", () => {
    expect(tells(begun(), lars, inform(perId))).toEqual(["per party-informed"]);
    expect(tells(told(), per, represent(tone))).toEqual(["tone represents"]);
    expect(tells(told(), per, represent(null))).toEqual([]);
    expect(tells(told(), lars, help(true, hilde))).toEqual(["hilde case-to-you"]);
    expect(tells(told(), lars, strain(vera))).toEqual(["vera strain-asked"]);
  });

  it("VA-04 tells who decides, who was decided on and who asked", () => {
    const asked = having(told(), facts(per), challenge(lars));
    expect(tells(told(), per, challenge(lars))).toEqual(["solveig habilitet-asked", "lars habilitet-questioned"]);
    const decide = { type: "DecideHabilitet", personId: lars, habil: true, reason: words } as const;
    expect(tells(asked, solveig, decide)).toEqual(["lars habilitet-decided", "per habilitet-decided"]);
    expect(tells(told(), lars, stepBack)).toEqual(["solveig case-to-you", "kari owner-changed", "per owner-changed"]);
  });

  it("SB-06, SB-07 calls everybody who is to come with whoever helps them, and asks those alone to sign who can", () => {
    const one = having(told(), facts(per), represent(tone));
    const call = meeting({ attendees: [withParty(perId), withPerson(ola)] });
    expect(tells(one, lars, call)).toEqual(["per meeting-called", "ola meeting-called", "tone meeting-called"]);
    const called = having(one, facts(lars), call);
    expect(tells(called, lars, minutes(), { on: "2021-03-08" })).toEqual(["per minutes-to-sign"]);
    expect(tells(called, lars, { type: "CancelMeeting", meetingId: "m1" as never, reason: words })).toEqual([
      "per meeting-cancelled",
      "ola meeting-cancelled",
    ]);
  });

  it("SB-09, SB-31 tells a party what is asked of them, and the handlers what they answered", () => {
    const asked = having(obvious(), facts(lars), invite(perId));
    expect(tells(obvious(), lars, invite(perId))).toEqual(["per statement-invited"]);
    expect(tells(asked, per, state)).toEqual(["lars party-wrote"]);
    const drafted = having(having(heard(), facts(lars), { type: "EndHearing" }), facts(lars));
    expect(tells(having(offered(), facts(lars)), per, comment)).toEqual(["lars commented"]);
    expect(drafted.status).toBe("RAPPORTUTKAST");
    expect(tells(having(simple(helped()), facts(lars)), lars, escalate)).toEqual(["hilde escalated"]);
  });

  it("SB-21 tells whoever carries out a measure only where they are part of the case", () => {
    expect(tells(concluded(), lars, measure({ ownerId: ola }))).toEqual([]);
    expect(tells(concluded(), lars, measure({ ownerId: per }))).toEqual(["per measure-yours"]);
    expect(tells(concluded(), lars, measure({ ownerId: lars }))).toEqual([]);
    // A party who has not been told of the case does not learn of it by a measure.
    const untold = having(concluded(), facts(lars), addParty(ola, "beroert"));
    expect(tells(untold, lars, measure({ ownerId: ola }))).toEqual([]);
  });

  it("SB-05, SB-29 tells owner, parties and archive of the end, and of a new beginning", () => {
    const records = where({ adam: { roles: ["ansatt", "arkiv"] } });
    const one = having(followed(), facts(lars), {
      type: "EvaluateMeasure",
      measureId: "t1" as never,
      text: words,
      works: true,
      done: true,
    });
    const [event] = eventsOf(one, close, facts(lars));
    if (event === undefined) throw new Error("no event");
    expect(
      caseNotificationsFor(evolveCase(one, event), event, among(records)).map(({ to, reason }) => `${to} ${reason}`),
    ).toEqual([...["kari closed", "per closed", "adam to-archive"]]);
    expect(tells(closed(), lars, reopen)).toEqual(["kari reopened", "per reopened"]);
    expect(tells(having(opened(), facts(kari), promise), lars, declare())).toEqual([]);
  });
});
