import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { ReportCommand } from "#domain/melding/commands.ts";
import type { ReportActor } from "#domain/melding/facts.ts";
import type { ContactId, Counterpart, Report } from "#domain/melding/model.ts";
import { faults, long, missing, tooLong, unsaid } from "./faults.ts";
import {
  about,
  acknowledge,
  challenge,
  close,
  contactId,
  decideHabil,
  declare,
  doubt,
  examine,
  facts,
  handOver,
  having,
  help,
  kari,
  klage,
  lars,
  message,
  note,
  ola,
  oral,
  outsider,
  received,
  reclassify,
  reopen,
  sent,
  solveig,
  stepBack,
  tag,
  textOf,
} from "./given.ts";

type Row = [string, Report | undefined, ReportCommand, PersonId | ReportActor, readonly string[]];

const nobody = "nobody" as PersonId;
const doubted = () => having(sent("klage"), facts(lars), doubt);
const opened = () => having(sent("klage"), facts(lars), declare());
const closed = () => having(klage(), facts(lars), help(false), close());
const contact = (text: typeof long | null, id = contactId): ReportCommand => ({ type: "RequestContact", contactId: id, text });
const asked = () => having(klage(), facts(kari), contact(textOf(20)));
const answer = (consent: boolean | null, reason: typeof long | null, id = contactId): ReportCommand => ({
  type: "AnswerContact",
  ...{ contactId: id, consent, factual: true, contradiction: true, reason },
});
const name = (...counterparts: readonly Counterpart[]): ReportCommand => ({ type: "NameCounterparts", counterparts });
const longName: Counterpart = { ...outsider(), name: long } as Counterpart;
const unnamedOutsider: Counterpart = { ...outsider(), name: null } as Counterpart;
const emptyOral = oral({ on: null, form: null, from: [], what: null, next: null });
const soeknad = () => received(sent("soeknad-om-endring"));

describe("a refusal says which field it is about", () => {
  it.each<Row>([
    ["VA-03 an answer left out", sent("klage"), declare(null), lars, missing("answer")],
    ["VA-03 doubt without a reason", sent("klage"), declare("tvil"), lars, unsaid("reason")],
    ["VA-03 a reason too long", sent("klage"), declare("habil", long), lars, tooLong("reason")],
    ["VA-04 an objection without a reason", klage(), challenge(lars, null), kari, unsaid("reason")],
    ["VA-04 an objection too long", klage(), challenge(lars, long), kari, tooLong("reason")],
    ["VA-04 a decision left out", doubted(), decideHabil(lars, null, null), solveig, [...missing("habil"), ...unsaid("reason")]],
    ["VA-04 a decision without a word", doubted(), decideHabil(lars, null), solveig, missing("habil")],
    ["VA-04 a decision's reason too long", doubted(), decideHabil(lars, true, long), solveig, tooLong("reason")],
    ["VA-03 a farewell too long", klage(), { ...stepBack, reason: long } as ReportCommand, lars, tooLong("reason")],
    ["VA-02 nobody to hand over to", klage(), handOver(null, null), lars, [...unsaid("reason"), "to PERSON_MISSING"]],
    ["VA-02 handed over to whoever has it", klage(), handOver(lars), lars, ["to PERSON_IS_BARRED"]],
    ["VA-02 handed over to no leader", klage(), handOver(ola), lars, ["to OWNER_NOT_LEADER"]],
    ["VA-05 help not answered", klage(), help(null), lars, missing("wanted")],
    ["VA-05 help from nobody", klage(), help(true), lars, ["adviserId PERSON_MISSING"]],
    ["VA-05 help from no adviser", klage(), help(true, ola), lars, ["adviserId NOT_AN_ADVISER"]],
    ["a receipt's word too long", opened(), { ...acknowledge, text: long } as ReportCommand, lars, tooLong("text")],
    ["a message without words", klage(), message(null), kari, unsaid("text")],
    ["a message too long", klage(), message(long, 1), kari, tooLong("text")],
    ["a note without words", klage(), { ...note, text: null } as ReportCommand, lars, unsaid("text")],
    ["a note too long", klage(), { ...note, text: long } as ReportCommand, lars, tooLong("text")],
    ["VA-19 a kind changed without a reason", klage(), reclassify("varsel", null), lars, unsaid("reason")],
    ["VA-19 a kind changed with one too long", klage(), reclassify("varsel", long), lars, tooLong("reason")],
    ["VA-30 a tag without a reason", klage(), tag("fare", true, null), lars, unsaid("reason")],
    ["VA-30 a tag's reason too long", klage(), tag("fare", true, long), lars, tooLong("reason")],
    ["VA-22 a choice asked for without a reason", soeknad(), { type: "AskToChoose", reason: null }, lars, unsaid("reason")],
    ["VA-22 a choice asked for with one too long", soeknad(), { type: "AskToChoose", reason: long }, lars, tooLong("reason")],
    ["VA-18 contact asked for without words", klage(), contact(null), kari, unsaid("text")],
    ["VA-18 contact asked for too long", klage(), contact(long), kari, tooLong("text")],
    ["VA-18 contact not answered", asked(), answer(null, null), lars, missing("consent")],
    ["VA-18 contact refused without a reason", asked(), answer(false, null), lars, unsaid("reason")],
    ["VA-18 contact allowed with a word too long", asked(), answer(true, long), lars, tooLong("reason")],
    ["VA-18 contact that nobody asked for", asked(), answer(true, null, "other" as ContactId), lars, ["- NO_CONTACT_REQUEST"]],
    ["VA-18 contact asked for twice", asked(), contact(textOf(20), "other" as ContactId), kari, ["- CONTACT_ASKED_ALREADY"]],
    ["a withdrawal too long", klage(), { type: "Withdraw", reason: long }, kari, tooLong("reason")],
    ["a new beginning without words", closed(), { ...reopen, text: null } as ReportCommand, kari, unsaid("text")],
    ["a new beginning too long", closed(), { ...reopen, text: long } as ReportCommand, kari, tooLong("text")],
    ["VA-26 nobody named", klage(), name(), kari, ["counterparts COUNTERPART_MISSING"]],
    ["VA-26 an outsider's name too long", klage(), name(longName), kari, tooLong("counterparts")],
    ["VA-26 an outsider without a name", klage(), name(unnamedOutsider), kari, ["counterparts COUNTERPART_UNNAMED"]],
    ["VA-26 somebody whom nobody knows", klage(), name(...about(nobody)), kari, ["counterparts COUNTERPART_UNKNOWN"]],
    ["VA-26 oneself", klage(), name(...about(kari)), kari, ["counterparts COUNTERPART_IS_YOU"]],
    [
      "VA-32 an empty note of what was said",
      undefined,
      emptyOral,
      lars,
      [...[...missing("on", "form", "next"), "from ORAL_NOBODY", ...unsaid("what")]],
    ],
    ["VA-32 a day that has not come", undefined, oral({ on: "2021-03-02" as never }), lars, ["on ORAL_DATE_WRONG"]],
    ["VA-32 oneself as whoever came", undefined, oral({ from: [lars] }), lars, ["from ORAL_PERSON_WRONG"]],
    [
      "VA-32 about somebody unknown",
      undefined,
      oral({ counterparts: about(nobody) }),
      lars,
      ["counterparts COUNTERPART_UNKNOWN"],
    ],
    [
      "VA-31 an empty examination",
      undefined,
      examine({ unitId: null, source: null, what: null }),
      lars,
      [...[...missing("source", "unitId"), ...unsaid("what")]],
    ],
    ["VA-31 nobody's examination", undefined, examine(), ola, ["- ONLY_LEADERS_EXAMINE"]],
    [
      "VA-31 an examination of another's unit",
      undefined,
      examine({ unitId: "spraak" as never }),
      lars,
      ["- ONLY_LEADERS_EXAMINE"],
    ],
    [
      "VA-31 about somebody unknown",
      undefined,
      examine({ counterparts: about(nobody) }),
      lars,
      ["counterparts COUNTERPART_UNKNOWN"],
    ],
    ["a report that is there noted again", klage(), oral(), lars, ["- REPORT_EXISTS"]],
    ["a report that is there examined again", klage(), examine(), lars, ["- REPORT_EXISTS"]],
  ])("%s", (_, state, command, who, expected) => {
    expect(faults(state, command, who)).toEqual(expected);
  });
});
