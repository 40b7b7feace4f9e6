import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import type { PartyId, SubCase } from "#domain/sak/model.ts";
import { lars, oeyvind, ola, outsider, per, solveig } from "../melding/given.ts";
import { faults, long, missing, tooLong, unsaid } from "./faults.ts";
import {
  addHandler,
  addParty,
  assess,
  assignTo,
  begun,
  challenge,
  decideHabil,
  declare,
  doubt,
  facts,
  having,
  help,
  inform,
  opened,
  partyId,
  pass,
  simple,
  told,
  words,
} from "./given.ts";

const perId = partyId(told(), per);
const nobody = "nobody" as PersonId & PartyId;
const doubted = () => having(opened(), facts(lars), doubt);
const underSolveig = () => having(told(), facts(lars), addParty(solveig, "beroert"));
const delay = (who: PartyId, reason: typeof long | null): CaseCommand => ({ type: "DelayInforming", partyId: who, reason });

describe("a refusal says which field of whom a case concerns, and of its assessment, it is about", () => {
  it.each<[string, SubCase, CaseCommand, PersonId, readonly string[]]>([
    ["VA-03 an answer left out", opened(), declare(null), lars, missing("answer")],
    ["VA-03 doubt without a reason", opened(), declare("tvil"), lars, unsaid("reason")],
    ["VA-03 a reason too long", opened(), declare("habil", long), lars, tooLong("reason")],
    ["VA-04 an objection without a reason", told(), { ...challenge(lars), reason: null } as CaseCommand, per, unsaid("reason")],
    ["VA-04 an objection too long", told(), { ...challenge(lars), reason: long } as CaseCommand, per, tooLong("reason")],
    ["VA-04 a decision left out", doubted(), decideHabil(lars, null, null), solveig, [...missing("habil"), ...unsaid("reason")]],
    ["VA-04 a decision without a word", doubted(), decideHabil(lars, null), solveig, missing("habil")],
    ["VA-04 a decision's reason too long", doubted(), decideHabil(lars, true, long), solveig, tooLong("reason")],
    ["VA-03 a farewell too long", told(), { type: "StepBack", reason: long }, lars, tooLong("reason")],
    [
      "VA-02 an owner left out",
      told(),
      { type: "AssignOwner", ownerId: null, reason: null },
      lars,
      [...missing("ownerId"), ...unsaid("reason")],
    ],
    ["VA-02 an owner who leads nobody", told(), assignTo(ola), lars, ["ownerId OWNER_NOT_LEADER"]],
    ["SB-02 an owner who is a party", told(), assignTo(per), lars, ["ownerId PARTY_AS_HANDLER"]],
    ["VA-03 an owner below a party", underSolveig(), assignTo(oeyvind), lars, ["ownerId PERSON_IS_BARRED"]],
    ["SB-02 a handler left out", told(), addHandler(null as never), lars, missing("personId")],
    ["SB-02 a handler's reason too long", told(), addHandler(ola, "saksbehandler", long), lars, tooLong("reason")],
    ["SB-02 a party as handler", told(), addHandler(per), lars, ["personId PARTY_AS_HANDLER"]],
    ["VA-05 an adviser who is none", told(), addHandler(ola, "bistand"), lars, ["personId NOT_AN_ADVISER"]],
    ["VA-05 help not answered", told(), help(null), lars, missing("wanted")],
    ["VA-05 help from nobody", told(), help(true), lars, missing("adviserId")],
    ["VA-05 help from no adviser", told(), help(true, ola), lars, ["adviserId NOT_AN_ADVISER"]],
    ["SB-02 a party left out", told(), addParty(null as never, null as never), lars, missing("who", "role")],
    ["SB-02 a party unknown", told(), addParty(nobody), lars, ["who PERSON_UNKNOWN"]],
    ["SB-02 a party twice", told(), addParty(per), lars, ["who PARTY_ALREADY"]],
    ["SB-02 an outsider's name too long", told(), addParty({ ...outsider(), name: long } as never), lars, tooLong("who")],
    ["SB-02 nobody to tell", told(), inform(nobody), lars, ["partyId PARTY_UNKNOWN"]],
    ["SB-02 somebody told already", told(), inform(perId), lars, ["partyId PARTY_ALREADY"]],
    ["SB-02 nobody to wait with", told(), delay(nobody, words), lars, ["partyId PARTY_UNKNOWN"]],
    ["SB-02 no waiting with who knows", told(), delay(perId, words), lars, ["partyId PARTY_ALREADY"]],
    ["SB-02 waiting without a reason", begun(), delay(perId, null), lars, unsaid("reason")],
    ["SB-02 waiting with a reason too long", begun(), delay(perId, long), lars, tooLong("reason")],
    [
      "SB-34 nothing assessed",
      told(),
      assess(null as never, { level: null, reason: null }),
      lars,
      [...[...missing("outcome"), ...unsaid("reason"), "level LEVEL_MISSING"]],
    ],
    ["SB-12 no word to who reported it", told(), assess("ingen-sak", { notice: null }), lars, ["notice NOTICE_MISSING"]],
    ["SB-12 a word too long", told(), assess("enkel", { notice: long }), lars, tooLong("notice")],
    [
      "SB-25 no track",
      told(),
      { ...pass(null as never), reason: null } as CaseCommand,
      lars,
      [...missing("track"), ...unsaid("reason")],
    ],
    ["SB-25 not obvious", { ...told(), source: "underretning" }, pass("enkel"), lars, ["obvious NOT_OBVIOUS"]],
    [
      "SB-13 nothing said of why it escalates",
      simple(),
      { type: "Escalate", signs: [], reason: null },
      lars,
      [...[...unsaid("reason"), "- HR_NOT_CONSULTED"]],
    ],
  ])("%s", (_, state, command, who, expected) => {
    expect(faults(state, command, who)).toEqual(expected);
  });
});
