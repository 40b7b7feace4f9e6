import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import type { DocumentId } from "#domain/sak/document.ts";
import type { PartyId, SubCase } from "#domain/sak/model.ts";
import { lars, ola, per, vera } from "../melding/given.ts";
import { faults, long, missing, tooLong, unsaid } from "./faults.ts";
import { facts, having, meeting, minutes, partyId, strain, told, withParty, words } from "./given.ts";

const perId = partyId(told(), per);
const nobody = "nobody" as PersonId & PartyId & DocumentId;
const met = () => having(told(), facts(lars), meeting({ attendees: [withParty(perId)] }));
const look = (changes: object): CaseCommand => ({
  ...({ type: "SettleStrain", involved: true, representatives: [vera], reason: null } as const),
  ...changes,
});
const checked = (concern: boolean | null, text: typeof long | null): CaseCommand => ({ type: "CheckStrain", concern, text });
const looked = () => having(told(), facts(lars), strain(vera));
const addDocument = (): CaseCommand => ({
  ...({ type: "AddDocument", documentId: "d1" as DocumentId, kind: "notat", title: words, text: words } as const),
});
const share = (changes: object): CaseCommand => ({
  ...({ type: "ShareDocument", documentId: "d1" as DocumentId, partyId: perId, masks: [], text: words } as const),
  ...changes,
});
const withDocument = () => having(told(), facts(lars), addDocument());

type Row = [string, SubCase, CaseCommand, PersonId, readonly string[]];

describe("a refusal says which field of strain and document it is about", () => {
  it.each<Row>([
    [
      "SB-16 strain not answered",
      told(),
      look({ involved: null, reason: long }),
      lars,
      [...missing("involved"), ...tooLong("reason")],
    ],
    ["SB-16 a no without a reason", told(), look({ involved: false }), lars, unsaid("reason")],
    ["SB-16 nobody named", told(), look({ representatives: [] }), lars, missing("representatives")],
    ["SB-16 no safety representative", told(), look({ representatives: [ola] }), lars, ["representatives NOT_A_VERNEOMBUD"]],
    ["SB-10 a check not answered", looked(), checked(null, long), vera, [...missing("concern"), ...tooLong("text")]],
    ["SB-10 concern without words", looked(), checked(true, null), vera, unsaid("text")],
    ["SB-05 a document of no kind", told(), { ...addDocument(), kind: null } as CaseCommand, lars, missing("kind")],
    [
      "SB-05 a document to nobody",
      withDocument(),
      share({ documentId: nobody, partyId: nobody }),
      lars,
      ["documents DOCUMENT_UNKNOWN", "partyId PARTY_UNKNOWN"],
    ],
    [
      "SB-05 masks out of order",
      withDocument(),
      share({ masks: [{ from: 9, to: 2, ground: "fvl-19" as never }] }),
      lars,
      ["masks MASK_WRONG"],
    ],
    ["SB-07 minutes left out", met(), { ...minutes(), text: null } as CaseCommand, lars, ["- CASE_MEETING_NOT_YET"]],
  ])("%s", (_, state, command, who, expected) => {
    expect(faults(state, command, who)).toEqual(expected);
  });
});
