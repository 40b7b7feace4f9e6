import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import type { DocumentId } from "#domain/sak/document.ts";
import type { PartyId, SubCase } from "#domain/sak/model.ts";
import { kari, lars, march, per, sjur, textOf } from "../melding/given.ts";
import { faults, long, missing, tooLong, unsaid } from "./faults.ts";
import {
  answerConsult,
  concluded,
  consult,
  facts,
  having,
  interviewWith,
  mandate,
  meeting,
  partyId,
  plan,
  serious,
  simple,
  told,
  withParty,
  withPerson,
  words,
} from "./given.ts";

const perId = partyId(told(), per);
const kariId = partyId(told(), kari);
const nobody = "nobody" as PersonId & PartyId & DocumentId;
const asked = () => having(serious(), facts(lars), consult);
const answered = () => having(asked(), facts(sjur), answerConsult);
const outside = { who: { kind: "outside", name: textOf(0) }, role: null } as never;
const call = (changes: Parameters<typeof meeting>[0]) => meeting({ attendees: [withParty(perId)], ...changes });
const emptyMeeting = meeting({
  ...{ purpose: null, on: null, at: null, topic: null, place: long, jointAssessment: long, shortNotice: long },
});
const emptyMandate = mandate([], { kind: null, what: null, law: [], limits: null });
const addDocument = (): CaseCommand => ({
  ...({ type: "AddDocument", documentId: "d1" as DocumentId, kind: "notat", title: words, text: words } as const),
});
const withDocument = () => having(told(), facts(lars), addDocument());

type Row = [string, SubCase, CaseCommand, PersonId, readonly string[]];

describe("a refusal says which field of inquiry, meeting and measure it is about", () => {
  it.each<Row>([
    ["SB-17 a question left out", serious(), { ...consult, question: null } as CaseCommand, lars, unsaid("question")],
    ["SB-17 a question too long", serious(), { ...consult, question: long } as CaseCommand, lars, tooLong("question")],
    ["SB-17 an answer left out", asked(), { ...answerConsult, text: null } as CaseCommand, sjur, unsaid("text")],
    ["SB-17 an answer too long", asked(), { ...answerConsult, text: long } as CaseCommand, sjur, tooLong("text")],
    ["SB-28 a plan of nobody", simple(), plan(), lars, ["interviews INTERVIEWS_MISSING"]],
    [
      "SB-28 a plan of a stranger",
      simple(),
      plan(interviewWith({ kind: "party", partyId: nobody })),
      lars,
      ["interviews PARTY_UNKNOWN"],
    ],
    [
      "SB-28 word to a stranger",
      simple(),
      {
        ...plan(interviewWith({ kind: "party", partyId: perId })),
        information: [{ to: { kind: "party", partyId: nobody }, what: null, on: march }],
      } as never,
      lars,
      ["information PARTY_UNKNOWN", ...unsaid("information")],
    ],
    [
      "SB-27 an empty mandate",
      answered(),
      emptyMandate,
      lars,
      [...missing("kind"), ...unsaid("what", "limits"), ...missing("law"), "investigators INVESTIGATOR_MISSING"],
    ],
    [
      "SB-06 an empty notice",
      told(),
      emptyMeeting,
      lars,
      [
        ...missing("purpose"),
        ...tooLong("place"),
        ...tooLong("jointAssessment"),
        ...tooLong("shortNotice"),
        ...missing("on", "at"),
        "topic TOPIC_MISSING",
        "attendees ATTENDEES_MISSING",
      ],
    ],
    ["SB-06 a topic too long", told(), call({ topic: long }), lars, tooLong("topic")],
    ["SB-06 an hour that is none", told(), call({ at: "24:00" }), lars, ["at CASE_TIME_WRONG"]],
    ["SB-06 an hour and more", told(), call({ at: "10:00 x" }), lars, ["at CASE_TIME_WRONG"]],
    ["SB-06 more and an hour", told(), call({ at: "x 10:00" }), lars, ["at CASE_TIME_WRONG"]],
    ["SB-06 a day gone by", told(), call({ on: addDays(march, -1) }), lars, ["on CASE_DATE_PAST"]],
    ["SB-06 notice too short", told(), call({ on: march }), lars, ["shortNotice SHORT_NOTICE_UNREASONED"]],
    [
      "SB-06 notice too short, and a reason of no words",
      told(),
      call({ on: march, shortNotice: textOf(0) }),
      lars,
      ["shortNotice SHORT_NOTICE_UNREASONED"],
    ],
    ["SB-06 a party unknown", told(), call({ attendees: [withParty(nobody)] }), lars, ["attendees PARTY_UNKNOWN"]],
    ["SB-06 a party as a person", told(), call({ attendees: [withPerson(per)] }), lars, ["attendees PARTY_ALREADY"]],
    ["SB-06 a person unknown", told(), call({ attendees: [withPerson(nobody)] }), lars, ["attendees PERSON_UNKNOWN"]],
    ["SB-06 somebody outside without a name", told(), call({ attendees: [outside] }), lars, unsaid("attendees")],
    [
      "SB-08 two together",
      told(),
      call({ attendees: [withParty(perId), withParty(kariId)] }),
      lars,
      ["jointAssessment JOINT_UNASSESSED"],
    ],
    [
      "SB-20 two together to be told",
      concluded(),
      call({ purpose: "orientering", attendees: [withParty(perId), withParty(kariId)] }),
      lars,
      ["attendees ONE_PARTY_AT_A_TIME"],
    ],
    ["SB-06 a document unknown", told(), call({ documents: [nobody] }), lars, ["documents DOCUMENT_UNKNOWN"]],
    [
      "SB-06 a document not shared",
      withDocument(),
      call({ documents: ["d1" as DocumentId] }),
      lars,
      ["documents DOCUMENT_NOT_SHARED"],
    ],
  ])("%s", (_, state, command, who, expected) => {
    expect(faults(state, command, who)).toEqual(expected);
  });
});
