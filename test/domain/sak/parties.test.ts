import { describe, expect, it } from "vitest";
import { informed, sightOf, standingsTo } from "#domain/sak/access.ts";
import { possibleCommands } from "#domain/sak/available.ts";
import { caseNotificationsFor } from "#domain/sak/notify.ts";
import { partyWarnings } from "#domain/sak/warnings.ts";
import { hilde, kari, lars, ola, outsider, per, tone, where } from "../melding/given.ts";
import {
  addParty,
  among,
  begun,
  challenge,
  closed,
  comment,
  concluded,
  decline,
  documentId,
  eventsOf,
  facts,
  having,
  helped,
  inform,
  invite,
  obvious,
  offered,
  opened,
  partyId,
  promise,
  reason,
  refused,
  represent,
  simple,
  state,
  told,
  words,
} from "./given.ts";

const refuse = { type: "RefuseInterview" } as const;
const own = (one: ReturnType<typeof told>, who: typeof per) =>
  possibleCommands(one, facts(who))
    .filter(({ blocked }) => blocked.length === 0)
    .map(({ type }) => type);

describe("parties", () => {
  it("SB-04 shows a party nothing of the case before they promise to keep it confidential", () => {
    const one = having(begun(), facts(lars), inform(partyId(begun(), per)));
    expect(sightOf(one, per, among())).toBe("foer-taushet");
    expect(own(one, per)).toEqual(["PromiseConfidentiality"]);
    expect(refused(one, represent(tone), facts(per))).toEqual(["SB-04 CONFIDENTIALITY_FIRST"]);
    expect(sightOf(having(one, facts(per), promise), per, among())).toBe("part");
  });

  it("SB-04 takes the promise once, from a party alone", () => {
    expect(refused(told(), promise, facts(per))).toEqual(["SB-04 PROMISED_ALREADY"]);
    expect(refused(told(), promise, facts(lars))).toEqual(["- ONLY_PARTY"]);
    expect(refused(told(), promise, facts(ola))).toEqual(["- ONLY_PARTY"]);
    expect(refused(opened(), promise, facts(kari))).toEqual([]);
  });

  it("SB-04 lets a representative see what whoever they help sees, and no more", () => {
    const early = having(begun(), facts(lars), addParty(ola, "beroert"), inform("added" as never));
    const one = having(early, facts(kari), represent(tone));
    expect(sightOf(one, tone, among())).toBe("part");
    expect(sightOf(one, ola, among())).toBe("foer-taushet");
    const taken = having(one, facts(kari), represent(null));
    expect(sightOf(taken, tone, among())).toBeUndefined();
  });

  it("SB-02 does not exist for a party who has not been told", () => {
    expect(sightOf(begun(), per, among())).toBeUndefined();
    expect(refused(begun(), promise, facts(per))).toEqual(["- ONLY_PARTY"]);
    expect(informed(begun())).toHaveLength(1);
    expect(refused(told(), inform(partyId(told(), per)), facts(lars))).toEqual(["- PARTY_ALREADY"]);
    expect(refused(told(), inform("nobody" as never), facts(lars))).toEqual(["- PARTY_UNKNOWN"]);
  });

  it("SB-02 keeps why a party has not been told yet, until they are", () => {
    const delay = { type: "DelayInforming", partyId: partyId(begun(), per), reason } as const;
    const one = having(begun(), facts(lars), delay);
    expect(one.parties.at(-1)?.delayed).toMatchObject({ reason, by: lars, on: "2021-03-01" });
    expect(refused(begun(), { ...delay, reason: null }, facts(lars))).toEqual(["- CASE_WORDS_MISSING"]);
    expect(having(one, facts(lars), inform(delay.partyId)).parties.at(-1)?.delayed).toBeNull();
    expect(refused(told(), delay, facts(lars))).toEqual(["- PARTY_ALREADY"]);
    expect(refused(begun(), { ...delay, partyId: "x" as never }, facts(lars))).toEqual(["- PARTY_UNKNOWN"]);
  });

  it("SB-02 adds somebody as a party once, from the directory or outside it", () => {
    expect(refused(told(), addParty(per), facts(lars))).toEqual(["- PARTY_ALREADY"]);
    expect(refused(told(), addParty("nobody" as typeof per), facts(lars))).toEqual(["- PERSON_UNKNOWN"]);
    expect(refused(told(), { type: "AddParty", partyId: "x" as never, who: null, role: null }, facts(lars))).toEqual([
      "- CASE_ANSWER_MISSING",
      "- CASE_ANSWER_MISSING",
    ]);
    expect(having(told(), facts(lars), addParty(outsider(), "klager")).parties).toHaveLength(3);
    expect(refused(closed(), addParty(ola), facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
  });

  it("SB-02 takes a representative away who becomes a party", () => {
    const one = having(having(told(), facts(per), represent(tone)), facts(lars), addParty(tone, "beroert"));
    expect(one.parties.find(({ role }) => role === "paaklaget")?.representative).toBeNull();
    expect(standingsTo(one, tone, among())).toEqual([]);
  });

  it("SB-06, SB-29 lets a party name who helps them: nobody of the other side, and no handler", () => {
    expect(refused(helped(), represent(hilde), facts(per))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(told(), represent(kari), facts(per))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    const one = having(told(), facts(per), represent(tone, true));
    expect(one.parties.at(-1)?.representative).toMatchObject({ personId: tone, fullmakt: true, since: "2021-03-01" });
    expect(refused(one, represent(tone), facts(kari))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(one, represent("nobody" as typeof per), facts(per))).toEqual(["- PERSON_UNKNOWN"]);
    expect(sightOf(one, tone, among(where({ tone: { active: false } })))).toBeUndefined();
  });

  it("SB-29 tells whoever refuses an interview of their duty, and the leader that they did", () => {
    const [event] = eventsOf(told(), refuse, facts(per));
    const one = having(told(), facts(per), refuse);
    if (event === undefined) throw new Error("no event");
    expect(caseNotificationsFor(one, event, among())).toEqual([{ to: lars, reason: "interview-refused" }]);
    expect(partyWarnings(one, partyId(one, per))).toEqual([{ rule: "SB-29", code: "DUTY_TO_TAKE_PART" }]);
    expect(partyWarnings(one, partyId(one, kari))).toEqual([]);
    expect(refused(one, refuse, facts(per))).toEqual(["SB-29 REFUSED_ALREADY"]);
    expect(refused(told(), refuse, facts(ola))).toEqual(["- ONLY_PARTY"]);
  });

  it("SB-32 tells every party of their duty to follow what was concluded, from then on", () => {
    const loyalty = [{ rule: "SB-32", code: "LOYALTY" }];
    const one = concluded();
    expect(partyWarnings(one, partyId(one, kari))).toEqual(loyalty);
    expect(partyWarnings(having(told(), facts(per), refuse), partyId(one, kari))).toEqual([]);
    expect(partyWarnings(one, "nobody" as never)).toEqual([]);
  });

  it("SB-32 goes on telling them when the case is closed: the duty does not end with it", () => {
    expect(partyWarnings(closed(), partyId(closed(), per))).toEqual([{ rule: "SB-32", code: "LOYALTY" }]);
    const refused = having(told(), facts(per), refuse);
    const after = { ...concluded(), parties: refused.parties };
    expect(partyWarnings(after, partyId(after, per))).toEqual([{ rule: "SB-32", code: "LOYALTY" }]);
  });

  it("SB-11 lets both sides do the same", () => {
    const one = told();
    expect(own(one, kari)).toEqual(own(one, per));
    expect(own(one, kari)).toContain("ChallengeHabilitet");
    const later = simple();
    expect(own(later, kari)).toEqual(own(later, per));
  });

  it("SB-11 lets both sides answer and comment when they are invited to", () => {
    const one = having(obvious(), facts(lars), invite(partyId(obvious(), kari)), invite(partyId(obvious(), per)));
    expect(own(one, kari)).toEqual(own(one, per));
    expect(refused(one, state, facts(kari))).toEqual([]);
    expect(refused(one, decline, facts(per))).toEqual([]);
    expect(refused(offered(), comment, facts(kari))).toEqual(refused(offered(), comment, facts(per)));
  });

  it("SB-11 knows parties by words that say nothing of guilt", () => {
    expect(told().parties.map(({ role }) => role)).toEqual(["klager", "paaklaget"]);
    expect(JSON.stringify(told())).not.toMatch(/overgrep|gjerningsm|skyldig|offer/i);
  });

  it("SB-05 takes a party's document as it is, from a party and from those who handle it alone", () => {
    const add = { type: "AddDocument", documentId: documentId(), kind: "bevis", title: words, text: words } as const;
    const one = having(told(), facts(per), add);
    expect(one.documents.at(-1)).toMatchObject({ fromParty: partyId(one, per), by: per, on: "2021-03-01", kind: "bevis" });
    expect(having(told(), facts(lars), add).documents.at(-1)).toMatchObject({ fromParty: null, by: lars });
    expect(refused(told(), add, facts(ola))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(told(), { ...add, kind: null, title: null, text: null }, facts(per))).toEqual([
      "- CASE_ANSWER_MISSING",
      "- CASE_WORDS_MISSING",
      "- CASE_WORDS_MISSING",
    ]);
    expect(refused(told(), challenge(lars), facts(lars))).toEqual(["- ONLY_PARTY"]);
  });
});
