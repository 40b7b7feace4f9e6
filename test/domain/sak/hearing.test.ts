import { describe, expect, it } from "vitest";
import { addDays } from "#domain/kernel/localDate.ts";
import { hilde, kari, lars, march, ola, outsider, per, system } from "../melding/given.ts";
import {
  addParty,
  assess,
  comment,
  conclude,
  concluded,
  declare,
  decline,
  draft,
  endComments,
  endHearing,
  escalate,
  facts,
  having,
  heard,
  help,
  helped,
  inform,
  invite,
  noStrain,
  obvious,
  offer,
  offered,
  partyId,
  promise,
  ready,
  reason,
  recorded,
  refused,
  state,
  tagged,
  told,
  words,
} from "./given.ts";

const perId = partyId(told(), per);
const invited = (from = obvious()) => having(from, facts(lars), invite(perId));
const remind = (id = perId) => ({ type: "RemindStatement", partyId: id }) as const;
const noAnswer = (why: typeof reason | null = reason) => ({ type: "RecordNoAnswer", partyId: perId, reason: why }) as const;
const on = (days: number) => ({ on: addDays(march, days) });
const record = (id: string, how: "uttalelse" | "avslaar" | null = "uttalelse", text: typeof words | null = words) =>
  recorded(id as typeof perId, march, { how, text });

describe("contradiction", () => {
  it("SB-09 concludes nothing while an accused has not been heard", () => {
    expect(refused(obvious(), conclude(), facts(lars))).toContain("SB-09 PARTIES_UNHEARD");
    expect(refused(invited(), endHearing, facts(lars))).toEqual(["SB-09 PARTIES_UNHEARD"]);
    expect(refused(told(), conclude(), facts(lars))).toEqual([
      "SB-25 CASE_ASSESS_FIRST",
      "SB-09 PARTIES_UNHEARD",
      "SB-15 REPORT_FIRST",
    ]);
    expect(having(heard(), facts(lars), endHearing).status).toBe("RAPPORTUTKAST");
  });

  it("SB-09 counts who declines in writing as heard", () => {
    const one = having(invited(), facts(per), decline);
    expect(one.hearings[0]).toMatchObject({ round: "fakta", answer: { how: "avslaar", text: null, by: per } });
    expect(refused(one, endHearing, facts(lars))).toEqual([]);
    const why = { type: "DeclineStatement", text: { ...words, length: 50_001 } } as const;
    expect(refused(invited(), why, facts(per))).toEqual(["- CASE_WORDS_TOO_LONG"]);
  });

  it("SB-09 gives at least the employer's number of days, and more where asked (domain rules 7.15)", () => {
    const soon = invite(perId, addDays(march, 13));
    expect(refused(obvious(), soon, facts(lars))).toEqual(["SB-09 DEADLINE_TOO_SOON"]);
    expect(having(obvious(), facts(lars), invite(perId, addDays(march, 14))).hearings[0]?.deadline).toBe("2021-03-15");
    expect(having(obvious(), facts(lars), invite(perId, addDays(march, 30))).hearings[0]?.deadline).toBe("2021-03-31");
    expect(invited().hearings[0]).toMatchObject({ deadline: "2021-03-15", invitedOn: march, remindedOn: null, outdated: false });
  });

  it("SB-09 invites a party who knows of the case, with words of what it is about, once at a time", () => {
    const untold = having(obvious(), facts(lars), addParty(ola));
    expect(refused(untold, invite("added" as never), facts(lars))).toEqual(["SB-09 NOT_HEARD_OF"]);
    expect(refused(obvious(), invite("x" as never), facts(lars))).toEqual(["- PARTY_UNKNOWN"]);
    expect(refused(invited(), invite(perId), facts(lars))).toEqual(["SB-09 HEARING_OPEN"]);
    const empty = { type: "InviteStatement", partyId: perId, about: null, deadline: null } as const;
    expect(refused(obvious(), empty, facts(lars))).toEqual(["- CASE_WORDS_MISSING"]);
    expect(refused(told(), invite(perId), facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(refused(helped(obvious()), invite(perId), facts(hilde))).toEqual(["- NOT_THIS_HANDLER"]);
  });

  it("SB-09 keeps what was said before when a party is heard once more", () => {
    const again = having(heard(), facts(lars), invite(perId));
    expect(again.hearings).toHaveLength(2);
    expect(refused(again, endHearing, facts(lars))).toEqual(["SB-09 PARTIES_UNHEARD"]);
    const twice = having(again, facts(per), decline);
    expect(twice.hearings.map(({ answer }) => answer?.how)).toEqual(["uttalelse", "avslaar"]);
  });

  it("SB-09 takes an answer once, late or not, until it is concluded", () => {
    expect(refused(obvious(), state, facts(per))).toEqual(["SB-09 NO_HEARING"]);
    expect(refused(heard(), state, facts(per))).toEqual(["SB-09 HEARING_ANSWERED"]);
    expect(refused(invited(), { type: "GiveStatement", text: null }, facts(per))).toEqual(["- CASE_WORDS_MISSING"]);
    expect(having(invited(), facts(per, on(40)), state).hearings[0]?.answer?.on).toBe("2021-04-10");
    expect(refused(invited(), state, facts(kari))).toEqual(["SB-09 NO_HEARING"]);
    const both = having(
      ready(having(having(offered(), facts(lars), invite(partyId(told(), kari))), facts(lars))),
      facts(kari),
      state,
    );
    expect(both.hearings.at(-1)).toMatchObject({ round: "utkast", answer: { by: kari } });
    expect(refused(concluded(), state, facts(per))).toEqual(["- CASE_STATUS_WRONG"]);
  });

  it("SB-09 goes on after deadline and one reminder, with a reason (domain rules 7.27)", () => {
    const one = invited();
    expect(refused(one, remind(), facts(system, on(14)))).toEqual(["SB-09 DEADLINE_OPEN"]);
    expect(refused(one, remind(), facts(lars, on(15)))).toEqual(["- ONLY_SYSTEM"]);
    expect(refused(one, noAnswer(), facts(lars, on(15)))).toEqual(["SB-09 REMIND_FIRST"]);
    const reminded = having(one, facts(system, on(15)), remind());
    expect(reminded.hearings[0]).toMatchObject({ remindedOn: "2021-03-16", deadline: "2021-03-23" });
    expect(reminded.movedOn).toBe(one.movedOn);
    expect(refused(reminded, remind(), facts(system, on(30)))).toEqual(["SB-09 HEARING_OPEN"]);
    expect(refused(reminded, noAnswer(), facts(lars, on(22)))).toEqual(["SB-09 DEADLINE_OPEN"]);
    expect(refused(reminded, noAnswer(null), facts(lars, on(23)))).toEqual(["- CASE_WORDS_MISSING"]);
    const silent = having(reminded, facts(lars, on(23)), noAnswer());
    expect(silent.hearings[0]?.answer).toMatchObject({ how: "ingen-svar", text: reason, by: lars });
    expect(refused(silent, endHearing, facts(lars))).toEqual([]);
    expect(refused(silent, noAnswer(), facts(lars, on(40)))).toEqual(["SB-09 HEARING_ANSWERED"]);
    expect(refused(obvious(), noAnswer(), facts(lars))).toEqual(["SB-09 NO_HEARING"]);
    // The party's own word comes in the place of none.
    expect(having(silent, facts(per, on(24)), state).hearings[0]?.answer?.how).toBe("uttalelse");
  });

  it("SB-09 reminds nobody who has answered, nor of what is concluded", () => {
    expect(refused(heard(), remind(), facts(system, on(20)))).toEqual(["SB-09 NO_HEARING"]);
    const open = having(ready(having(offered(), facts(lars), invite(partyId(told(), kari)))), facts(lars), conclude());
    expect(refused(open, remind(partyId(open, kari)), facts(system, on(20)))).toEqual(["- CASE_STATUS_WRONG"]);
  });

  it("SB-09 hears somebody who became an accused late on the facts before it is decided", () => {
    const late = having(offered(), facts(lars), addParty(ola), inform("added" as never));
    const both = having(having(late, facts(kari), comment), facts(per), comment);
    expect(refused(both, endComments, facts(lars))).toEqual(["SB-31 OFFER_FIRST", "SB-09 PARTIES_UNHEARD"]);
    const asked = having(having(both, facts(ola), promise), facts(lars), invite("added" as never));
    expect(asked.hearings.at(-1)).toMatchObject({ partyId: "added", round: "fakta" });
    const answered = having(asked, facts(ola), state);
    expect(refused(answered, endComments, facts(lars))).toEqual(["SB-31 OFFER_FIRST"]);
    const again = having(answered, facts(lars), offer());
    expect(again.report?.offered?.to).toHaveLength(3);
  });

  it("SB-09 writes in what a party outside the directory answered, and for nobody of the house", () => {
    const outside = having(obvious(), facts(lars), addParty(outsider(), "paaklaget", "ute"), inform("ute" as never));
    const asked = having(outside, facts(lars), invite("ute" as never, null, march));
    expect(refused(asked, record("ute", null), facts(lars))).toEqual(["- CASE_ANSWER_MISSING"]);
    expect(refused(asked, record("ute", "uttalelse", null), facts(lars))).toEqual(["- CASE_WORDS_MISSING"]);
    // Also who declines does so in writing.
    expect(refused(asked, record("ute", "avslaar", null), facts(lars))).toEqual(["- CASE_WORDS_MISSING"]);
    expect(refused(asked, record("ute", "avslaar"), facts(lars))).toEqual([]);
    expect(having(asked, facts(lars), record("ute")).hearings[0]?.answer).toMatchObject({ how: "uttalelse", by: lars });
    expect(refused(asked, record(perId), facts(lars))).toEqual(["- PARTY_UNKNOWN"]);
    expect(refused(outside, record("ute"), facts(lars))).toEqual(["SB-09 NO_HEARING"]);
    expect(refused(asked, record("ute"), facts(per))).toEqual(["- NOT_THIS_HANDLER"]);
  });

  it("SB-09, SB-13 counts nothing said before a graver inquiry began, and keeps it", () => {
    const up = having(heard(obvious(helped())), facts(lars), escalate);
    expect(refused(up, conclude(), facts(lars))).toEqual(["SB-09 PARTIES_UNHEARD", "SB-15 REPORT_FIRST"]);
    expect(up.hearings[0]?.answer?.how).toBe("uttalelse");
    const open = having(invited(obvious(helped())), facts(lars), escalate);
    expect(refused(open, remind(), facts(system, on(20)))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(having(open, facts(per), state).hearings[0]).toMatchObject({ outdated: true, answer: { how: "uttalelse" } });
  });

  it("SB-18 concludes on a group that nobody has defined without hearing it as one", () => {
    const group = { kind: "group", name: null } as const;
    const one = having(heard(), facts(lars), addParty(group));
    expect(refused(one, endHearing, facts(lars))).toEqual([]);
    expect(refused(one, conclude(), facts(lars))).toEqual(["SB-15 REPORT_FIRST"]);
  });
});

describe("in a case of sexual harassment", () => {
  const basis = draft({ legalBasis: ["aml-4-1-2", "aml-4-3-integritet", "aml-13-1-ldl-13"] });
  const begun = () => {
    const own = having(tagged("seksuell-trakassering"), facts(lars), declare(), help(true, hilde), noStrain, inform(perId));
    return having(having(own, facts(per), promise), facts(kari), promise);
  };
  const drafted = () =>
    having(heard(having(begun(), facts(lars), assess("aapenbart-brudd"))), facts(lars), endHearing, basis, offer());
  const commented = (from = drafted()) => having(having(from, facts(kari), comment), facts(per), comment);

  it("SB-24, SB-09 hears the accused twice: on the facts and on the draft", () => {
    expect(refused(commented(), endComments, facts(lars))).toEqual(["SB-24 PARTIES_UNHEARD"]);
    const asked = having(commented(), facts(lars), invite(perId));
    expect(asked.hearings.map(({ round }) => round)).toEqual(["fakta", "utkast"]);
    expect(refused(asked, endComments, facts(lars))).toEqual(["SB-24 PARTIES_UNHEARD"]);
    const twice = having(asked, facts(per), state);
    expect(refused(twice, conclude(), facts(lars))).toEqual(["SB-31 COMMENTS_OPEN"]);
    expect(having(twice, facts(lars), endComments, conclude()).status).toBe("ORIENTERING");
    expect(refused(commented(offered()), endComments, facts(lars))).toEqual([]);
  });

  it("SB-24 hears the accused anew on a draft that was changed", () => {
    const twice = having(having(drafted(), facts(lars), invite(perId)), facts(per), state);
    const changed = having(twice, facts(lars), basis, offer());
    expect(changed.hearings.map(({ outdated }) => outdated)).toEqual([false, true]);
    expect(refused(commented(changed), endComments, facts(lars))).toEqual(["SB-24 PARTIES_UNHEARD"]);
    expect(refused(changed, conclude(), facts(lars))).toContain("SB-24 PARTIES_UNHEARD");
  });

  it("SB-24, SB-15 hears on a draft that there is", () => {
    const before = having(heard(having(begun(), facts(lars), assess("aapenbart-brudd"))), facts(lars), endHearing);
    expect(refused(before, invite(perId), facts(lars))).toEqual(["SB-15 REPORT_FIRST"]);
    expect(refused(having(before, facts(lars), basis), invite(perId), facts(lars))).toEqual([]);
  });

  it("SB-30, SB-24 holds the facts against aml § 13-1 with ldl § 13 as well", () => {
    const before = having(heard(having(begun(), facts(lars), assess("aapenbart-brudd"))), facts(lars), endHearing);
    expect(refused(before, draft(), facts(lars))).toEqual(["SB-30 BASIS_MISSING"]);
    expect(refused(before, basis, facts(lars))).toEqual([]);
  });
});
