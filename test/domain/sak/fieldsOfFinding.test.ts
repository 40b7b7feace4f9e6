import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import type { PartyId, SubCase } from "#domain/sak/model.ts";
import { kari, lars, march, per, system, textOf } from "../melding/given.ts";
import { faults, long, missing, tooLong, unsaid } from "./faults.ts";
import {
  addParty,
  archive,
  close,
  closed,
  conclude,
  draft,
  endHearing,
  facts,
  having,
  heard,
  invite,
  obvious,
  partyId,
  ready,
  refused,
  reopen,
  told,
  words,
} from "./given.ts";

const perId = partyId(told(), per);
const nobody = "nobody" as PersonId & PartyId;
const toDraft = () => having(heard(), facts(lars), endHearing);
const withOutsider = () => having(obvious(), facts(lars), addParty({ kind: "outside", name: words, external: true }));
const asked = () => having(told(), facts(system), { type: "AskProtection", personId: kari });
const record = (how: "uttalelse" | "avslaar" | null, text: typeof long | null): CaseCommand => ({
  type: "RecordStatement",
  partyId: "added" as PartyId,
  how,
  text,
  receivedOn: null,
  documentId: null,
});
const emptyDraft = draft({ incidents: [], overall: long, legalBasis: [], finding: null });
const emptyConclusion = conclude({ finding: null, breach: null, crime: null, reason: null, sanctionsReason: long });

describe("a refusal says which field of hearing, report, conclusion and ending it is about", () => {
  it.each<[string, SubCase, CaseCommand, PersonId, readonly string[]]>([
    ["SB-09 nobody to hear", obvious(), invite(nobody), lars, ["partyId PARTY_UNKNOWN"]],
    ["SB-09 a deadline too soon", obvious(), invite(perId, addDays(march, 1)), lars, ["deadline DEADLINE_TOO_SOON"]],
    [
      "SB-09 an answer recorded of a party inside",
      withOutsider(),
      { ...record("avslaar", null), partyId: perId } as CaseCommand,
      lars,
      ["partyId PARTY_UNKNOWN"],
    ],
    [
      "SB-09 an answer recorded and not said which",
      withOutsider(),
      record(null, null),
      lars,
      [...missing("answer"), ...unsaid("text"), ...missing("receivedOn")],
    ],
    [
      "SB-30, SB-33 an empty report",
      toDraft(),
      emptyDraft,
      lars,
      [...[...tooLong("overall"), "legalBasis BASIS_MISSING", "finding FINDING_MISSING", "incidents FINDING_MISSING"]],
    ],
    [
      "SB-33 a report of two incidents not weighed together",
      toDraft(),
      draft({
        incidents: [
          ...[
            { text: words, finding: "uheldig" as const },
            { text: words, finding: null },
          ],
        ],
      }),
      lars,
      ["incidents FINDING_MISSING", "overall OVERALL_MISSING"],
    ],
    [
      "SB-30 an incident without words",
      toDraft(),
      draft({ incidents: [{ text: textOf(0), finding: "uheldig" }] }),
      lars,
      unsaid("incidents"),
    ],
    [
      "SB-31 a deadline too soon",
      having(toDraft(), facts(lars), draft()),
      { type: "OfferReport", deadline: march },
      lars,
      ["deadline DEADLINE_TOO_SOON"],
    ],
    [
      "SB-30, SB-22 an empty conclusion",
      ready(),
      emptyConclusion,
      lars,
      [...[...missing("breach", "crime"), ...unsaid("reason"), ...tooLong("sanctionsReason"), "finding FINDING_MISSING"]],
    ],
    [
      "SB-22 a breach and no finding",
      ready(),
      conclude({ finding: null, sanctions: null }),
      lars,
      ["finding FINDING_MISSING", "sanctions SANCTIONS_UNASSESSED"],
    ],
    [
      "SB-22 a breach of what one has to bear",
      ready(),
      conclude({ finding: "paaregnelig" }),
      lars,
      ["breach BREACH_AND_FINDING_DIFFER"],
    ],
    [
      "VA-34 a check not answered",
      asked(),
      { type: "AnswerProtection", exposed: null, text: long },
      kari,
      [...missing("exposed"), ...tooLong("text")],
    ],
    [
      "SB-21 an ending without a reason",
      told(),
      { type: "Close", reason: null },
      lars,
      [...unsaid("reason"), "- CASE_ASSESS_FIRST"],
    ],
    ["SB-05 an archive's number left out", closed(), archive(" "), lars, ["reference REFERENCE_WRONG"]],
    ["SB-05 taken up again without a reason", closed(), { ...reopen, reason: null } as CaseCommand, lars, unsaid("reason")],
    ["SB-05 taken up again with one too long", closed(), { ...reopen, reason: long } as CaseCommand, lars, tooLong("reason")],
  ])("%s", (_, state, command, who, expected) => {
    expect(faults(state, command, who)).toEqual(expected);
  });

  it("SB-05 takes a reference of a hundred characters, and none longer", () => {
    expect(refused(closed(), archive("x".repeat(100)), facts(lars))).toEqual([]);
    expect(refused(closed(), archive("x".repeat(101)), facts(lars))).toEqual(["SB-05 REFERENCE_WRONG"]);
    expect(refused(closed(), close, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
  });
});
