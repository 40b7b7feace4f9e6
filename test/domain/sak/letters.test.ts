import { describe, expect, it } from "vitest";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { possibleCommands } from "#domain/sak/available.ts";
import { letterReminders, lettersDue, unsentParties } from "#domain/sak/letters.ts";
import type { PartyId, SubCase } from "#domain/sak/model.ts";
import { kari, lars, march, organisation, outsider, per, system, where } from "../melding/given.ts";
import {
  addParty,
  comment,
  conclude,
  documentId,
  draft,
  endComments,
  endHearing,
  escalate,
  facts,
  having,
  heard,
  helped,
  inform,
  invite,
  obvious,
  offer,
  offered,
  partyId,
  reason,
  recorded,
  recordedComment,
  refused,
  remindedByLetter,
  state,
  told,
  words,
} from "./given.ts";

const perId = partyId(told(), per);
const ute = "ute" as PartyId;
const day = (days: number): LocalDate => addDays(march, days);
/** Per has resigned. */
const gone = where({ per: { active: false } });
const by = (days: number, house = gone) => facts(lars, { on: day(days), organisation: house });
const remind = (id: PartyId) => ({ type: "RemindStatement", partyId: id }) as const;
const noAnswer = (id: PartyId) => ({ type: "RecordNoAnswer", partyId: id, reason }) as const;
const outside = (from = obvious()) => having(from, facts(lars), addParty(outsider(), "paaklaget", ute), inform(ute));
const written = () => having(outside(), facts(lars), invite(ute, null, march));
/** Per was invited on his page, and has left since. */
const left = () => having(obvious(), facts(lars), invite(perId));
const file = { type: "AddDocument", documentId: documentId("brev"), kind: "uttalelse", title: words, text: words } as const;

describe("an accused who has left the house", () => {
  it("SB-09 is heard by the letter that they send, with its day and the document that it is filed as", () => {
    const filed = having(left(), by(5), file);
    expect(refused(filed, state, facts(per, { organisation: gone }))).toEqual(["- ONLY_PARTY"]);
    const answer = recorded(perId, day(4), { documentId: documentId("brev") });
    const told = having(filed, by(5), answer).hearings[0]?.answer;
    expect(told).toMatchObject({ how: "uttalelse", by: lars, on: day(5), receivedOn: day(4), documentId: "brev" });
    expect(refused(having(filed, by(5), answer), endHearing, by(5))).toEqual([]);
    expect(refused(filed, recorded(perId, day(4), { documentId: documentId("x") }), by(5))).toEqual(["- DOCUMENT_UNKNOWN"]);
  });

  it("SB-09 answers for themselves while they are here", () => {
    expect(refused(left(), recorded(perId), facts(lars))).toEqual(["- PARTY_UNKNOWN"]);
    expect(refused(left(), remindedByLetter(perId, day(15)), by(15, organisation))).toEqual(["- PARTY_UNKNOWN"]);
    expect(refused(offered(), recordedComment(perId), facts(lars))).toEqual(["- PARTY_UNKNOWN"]);
  });

  it("SB-09 takes a letter from the day of the invitation to today, whole days counted in", () => {
    const asked = having(obvious(), by(2), invite(perId, null, day(1)));
    for (const [received, codes] of [
      [day(0), ["SB-09 LETTER_DAY_WRONG"]],
      [day(1), []],
      [day(5), []],
      [day(6), ["SB-09 LETTER_DAY_WRONG"]],
      [null, ["- CASE_ANSWER_MISSING"]],
    ] as const)
      expect(refused(asked, recorded(perId, received), by(5)), String(received)).toEqual(codes);
  });

  it("SB-09 is invited by a letter that was sent, and not by a record of one", () => {
    expect(refused(obvious(), invite(perId), by(3))).toEqual(["- CASE_ANSWER_MISSING"]);
    expect(refused(obvious(), invite(perId, null, day(4)), by(3))).toEqual(["SB-09 LETTER_DAY_WRONG"]);
    expect(refused(obvious(), invite(perId, null, day(-1)), by(3))).toEqual(["SB-09 LETTER_DAY_WRONG"]);
    const asked = having(obvious(), by(3), invite(perId, null, day(3)));
    expect(asked.hearings[0]).toMatchObject({ invitedByLetterOn: day(3), deadline: day(17) });
    // Of whoever has a page no letter is recorded.
    expect(having(obvious(), facts(lars), invite(perId, null, march)).hearings[0]).not.toHaveProperty("invitedByLetterOn");
  });
});

describe("the one reminder of a party without a page (domain rules 7.27)", () => {
  it.each<[string, () => SubCase, PartyId]>([
    ["outside", written, ute],
    ["gone in the middle", left, perId],
  ])("SB-09 is not taken for sent by the product: %s", (_, from, id) => {
    expect(refused(from(), remind(id), facts(system, { on: day(15), organisation: gone }))).toEqual(["SB-09 REMIND_BY_LETTER"]);
    expect(refused(from(), noAnswer(id), by(40))).toEqual(["SB-09 REMIND_BY_LETTER"]);
  });

  it("SB-09 is the owner's to send and to record, and only then the days to «ingen-svar» run", () => {
    const one = written();
    expect(refused(one, remindedByLetter(ute, day(14)), by(14))).toEqual(["SB-09 DEADLINE_OPEN"]);
    expect(refused(one, remindedByLetter(ute, day(14)), by(15))).toEqual(["SB-09 LETTER_DAY_WRONG"]);
    expect(refused(one, remindedByLetter(ute, day(21)), by(20))).toEqual(["SB-09 LETTER_DAY_WRONG"]);
    expect(refused(one, remindedByLetter(ute, null), by(20))).toEqual(["- CASE_ANSWER_MISSING"]);
    expect(refused(one, remindedByLetter(ute, day(20)), facts(kari, { on: day(20) }))).toEqual(["- NOT_THIS_HANDLER"]);
    const reminded = having(one, by(20), remindedByLetter(ute, day(16)));
    expect(reminded.hearings[0]).toMatchObject({ remindedOn: day(16), remindedByLetterOn: day(16), deadline: day(23) });
    expect(refused(reminded, remindedByLetter(ute, day(24)), by(24))).toEqual(["SB-09 HEARING_OPEN"]);
    expect(refused(reminded, noAnswer(ute), by(23))).toEqual(["SB-09 DEADLINE_OPEN"]);
    expect(having(reminded, by(24), noAnswer(ute)).hearings[0]?.answer?.how).toBe("ingen-svar");
    expect(refused(outside(), remindedByLetter(ute, march), by(20))).toEqual(["SB-09 NO_HEARING"]);
  });

  it("SB-09 is sent anew to whoever left after the product had reminded them", () => {
    const reminded = having(left(), facts(system, { on: day(15) }), remind(perId));
    expect(refused(reminded, noAnswer(perId), by(23))).toEqual(["SB-09 REMIND_BY_LETTER"]);
    expect(refused(reminded, noAnswer(perId), by(23, organisation))).toEqual([]);
    const again = having(reminded, by(23), remindedByLetter(perId, day(23)));
    expect(refused(again, noAnswer(perId), by(30))).toEqual(["SB-09 DEADLINE_OPEN"]);
    expect(refused(again, noAnswer(perId), by(31))).toEqual([]);
  });

  it("SB-09 is told to the owner on the day and each week after, until it is recorded", () => {
    const told = (from: SubCase, house = gone) =>
      [14, 15, 16, 22, 29].map((days) => letterReminders(from, house, day(days)).map(({ to }) => to));
    expect(told(written())).toEqual([[], [lars], [], [lars], [lars]]);
    expect(told(left())).toEqual([[], [lars], [], [lars], [lars]]);
    expect(told(left(), organisation)).toEqual([[], [], [], [], []]);
    expect(lettersDue(written(), gone, day(15))).toEqual([{ what: "paaminnelse", on: day(15), overdue: false }]);
    expect(lettersDue(written(), gone, day(16))[0]?.overdue).toBe(true);
    expect(lettersDue(having(written(), by(15), remindedByLetter(ute, day(15))), gone, day(40))).toEqual([]);
    expect(lettersDue(having(written(), by(15), recorded(ute, day(15))), gone, day(40))).toEqual([]);
    const up = having(having(outside(obvious(helped())), facts(lars), invite(ute, null, march)), facts(lars), escalate);
    expect(lettersDue(up, gone, day(40))).toEqual([]);
  });

  it("SB-09 stands on the owner's page, with what keeps it back and the paragraph", () => {
    const shown = (from: SubCase, days: number) =>
      possibleCommands(from, by(days))
        .find(({ type }) => type === "RecordReminder")
        ?.blocked.map(({ code }) => code);
    expect([shown(written(), 3), shown(written(), 15), shown(outside(), 3)]).toEqual([["DEADLINE_OPEN"], [], ["NO_HEARING"]]);
    const both = having(having(written(), by(1), invite(perId, null, day(1))), by(15), remindedByLetter(ute, day(15)));
    expect(shown(both, 16)).toEqual([]);
  });
});

describe("a draft report and a party without a page", () => {
  const drafted = () =>
    having(having(having(heard(written()), by(1, organisation), recorded(ute)), facts(lars), endHearing), facts(lars), draft());
  const sent = () => having(drafted(), facts(lars), offer(null, march));
  const others = (from: SubCase) => having(having(from, facts(kari), comment), facts(per), comment);

  it("SB-31 is offered by a letter that was sent", () => {
    expect(refused(drafted(), offer(), facts(lars))).toEqual(["- CASE_ANSWER_MISSING"]);
    expect(refused(drafted(), offer(null, day(1)), facts(lars))).toEqual(["SB-09 LETTER_DAY_WRONG"]);
    expect(sent().report?.offered).toMatchObject({ sentOn: march, to: [partyId(told(), kari), perId, ute] });
    // Nobody is asked for a letter where all have a page.
    expect(having(having(heard(), facts(lars), endHearing, draft()), facts(lars), offer()).report?.offered).not.toHaveProperty(
      "sentOn",
    );
  });

  it("SB-31 is commented on by letter, and late is what came late", () => {
    const file2 = having(sent(), facts(lars), file);
    const said = having(others(file2), by(20), recordedComment(ute, day(3), { documentId: documentId("brev") }));
    expect(said.report?.comments.at(-1)).toMatchObject({ partyId: ute, late: false, receivedOn: day(3), documentId: "brev" });
    expect(refused(said, endComments, by(4, organisation))).toEqual([]);
    const deadline = sent().report?.offered?.deadline as LocalDate;
    const late = having(sent(), facts(lars, { on: day(40) }), recordedComment(ute, addDays(deadline, 1), { text: null }));
    expect(late.report?.comments.at(-1)).toMatchObject({ text: null, late: true });
    expect(refused(sent(), recordedComment(ute, day(-1)), facts(lars))).toEqual(["SB-09 LETTER_DAY_WRONG"]);
    expect(refused(sent(), recordedComment(ute, null), facts(lars))).toEqual(["- CASE_ANSWER_MISSING"]);
    expect(refused(drafted(), recordedComment(ute), facts(lars))).toEqual(["SB-31 NOT_OFFERED"]);
    expect(refused(sent(), recordedComment(ute), facts(kari))).toEqual(["- NOT_THIS_HANDLER"]);
  });

  it("SB-31 is sent to a party who left with the draft unread before anybody decides", () => {
    const silent = having(offered(), facts(kari), comment);
    expect(unsentParties(silent, organisation)).toEqual([]);
    expect(unsentParties(silent, gone)).toEqual([perId]);
    expect(refused(silent, endComments, by(40))).toEqual(["SB-31 SEND_REPORT_FIRST"]);
    expect(refused(silent, endComments, by(40, organisation))).toEqual([]);
    const again = having(silent, by(40), offer(null, day(40)));
    const deadline = again.report?.offered?.deadline as LocalDate;
    expect(refused(again, endComments, facts(lars, { on: deadline, organisation: gone }))).toEqual(["SB-31 COMMENTS_OPEN"]);
    const ended = having(again, facts(lars, { on: addDays(deadline, 1), organisation: gone }), endComments, conclude());
    expect(ended.status).toBe("ORIENTERING");
    // Who had said something before they left is not asked once more.
    expect(unsentParties(having(silent, facts(per), comment), gone)).toEqual([]);
  });
});
