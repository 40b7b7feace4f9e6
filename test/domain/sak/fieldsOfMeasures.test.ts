import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import type { DocumentId } from "#domain/sak/document.ts";
import type { PartyId, SubCase } from "#domain/sak/model.ts";
import { lars, march, per } from "../melding/given.ts";
import { faults, long, missing, tooLong, unsaid } from "./faults.ts";
import {
  agreedPlan,
  apology,
  briefed,
  concluded,
  evaluate,
  facts,
  followed,
  having,
  measure,
  meeting,
  meetingId,
  minutes,
  partyId,
  told,
  withParty,
  words,
} from "./given.ts";

const perId = partyId(told(), per);
const nobody = "nobody" as PersonId & PartyId & DocumentId;
const met = () => having(told(), facts(lars), meeting({ attendees: [withParty(perId)] }));
const emptyMeasure = measure({ text: null, ownerId: null, due: null, moves: true, movesReason: null });

const written = (): SubCase => {
  const one = met();
  return having(one, facts(lars, { on: day }), minutes());
};
const day = addDays(march, 7);
type Row = [string, SubCase, CaseCommand, PersonId, readonly string[]];

describe("a refusal says which field of meeting and measure it is about", () => {
  it.each<Row>([
    [
      "SB-07 a meeting cancelled without a reason",
      met(),
      { type: "CancelMeeting", meetingId: meetingId(), reason: null },
      lars,
      unsaid("reason"),
    ],
    [
      "SB-07 a meeting cancelled with one too long",
      met(),
      { type: "CancelMeeting", meetingId: meetingId(), reason: long },
      lars,
      tooLong("reason"),
    ],
    [
      "SB-07 a meeting cancelled that there is none of",
      told(),
      { type: "CancelMeeting", meetingId: meetingId(), reason: words },
      lars,
      ["- NO_CASE_MEETING"],
    ],
    ["SB-07 later input left out", written(), { type: "AddLaterInput", meetingId: meetingId(), text: null }, per, unsaid("text")],
    [
      "SB-07 later input too long",
      written(),
      { type: "AddLaterInput", meetingId: meetingId(), text: long },
      per,
      tooLong("text"),
    ],
    [
      "SB-21 an empty measure",
      briefed(),
      emptyMeasure,
      lars,
      [...unsaid("text"), ...missing("ownerId", "due"), "movesReason MOVE_UNREASONED"],
    ],
    ["SB-21 a measure of a stranger", briefed(), measure({ ownerId: nobody }), lars, ["ownerId PERSON_UNKNOWN"]],
    ["SB-21 a measure for yesterday", briefed(), measure({ due: addDays(march, -1) }), lars, ["due CASE_DATE_PAST"]],
    ["SB-21 a move's reason too long", briefed(), measure({ movesReason: long }), lars, tooLong("movesReason")],
    [
      "SB-21 an evaluation left out",
      followed(),
      { ...evaluate(), text: null, works: null } as CaseCommand,
      lars,
      [...unsaid("text"), ...missing("works")],
    ],
    ["SB-21 an evaluation not answered", followed(), { ...evaluate(), works: null } as CaseCommand, lars, missing("works")],
    ["SB-21 an evaluation too long", followed(), { ...evaluate(), text: long } as CaseCommand, lars, tooLong("text")],
    [
      "SB-21 an apology left out",
      briefed(),
      { ...apology, given: null, reason: null } as CaseCommand,
      lars,
      [...missing("given"), ...unsaid("reason")],
    ],
    ["SB-21 an apology not answered", briefed(), { ...apology, given: null } as CaseCommand, lars, missing("given")],
    ["SB-21 an apology's reason too long", briefed(), { ...apology, reason: long } as CaseCommand, lars, tooLong("reason")],
    [
      "SB-21 a plan left out",
      briefed(),
      { ...agreedPlan(), made: null, text: null } as CaseCommand,
      lars,
      [...missing("made"), ...unsaid("text")],
    ],
    ["SB-21 a plan not answered", briefed(), { ...agreedPlan(), made: null } as CaseCommand, lars, missing("made")],
    ["SB-21 a plan too long", briefed(), { ...agreedPlan(), text: long } as CaseCommand, lars, tooLong("text")],
    [
      "SB-22 a police reference too long",
      concluded({ crime: true }),
      { type: "RecordPolice", reference: "x".repeat(101) },
      lars,
      ["reference REFERENCE_WRONG"],
    ],
  ])("%s", (_, state, command, who, expected) => {
    expect(faults(state, command, who)).toEqual(expected);
  });
});
