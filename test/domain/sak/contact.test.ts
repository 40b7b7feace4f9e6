import { describe, expect, it } from "vitest";
import { possibleCommands } from "#domain/sak/available.ts";
import { contactsOf } from "#domain/sak/contact.ts";
import { deadlinesOf } from "#domain/sak/deadlines.ts";
import { evolveCase } from "#domain/sak/evolve.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { caseNotificationsFor } from "#domain/sak/notify.ts";
import { caseRemindersOn } from "#domain/sak/reminders.ts";
import { defaultCaseSettings } from "#domain/sak/settings.ts";
import {
  about,
  formalise,
  hilde,
  kari,
  klage,
  lars,
  march,
  facts as meldingFacts,
  having as meldingHaving,
  oeyvind,
  ola,
  per,
  received,
  refused as reportRefused,
  sent,
  textOf,
} from "../melding/given.ts";
import {
  among,
  assignTo,
  begun,
  casesOf,
  challenge,
  closed,
  declare,
  eventsOf,
  facts,
  first,
  having,
  helped,
  opened,
  partyId,
  refused,
  told,
  words,
} from "./given.ts";

const contactId = "k1" as never;
const ask = { type: "RequestContact", contactId, text: words } as const;
const answer = (consent: boolean | null, changes: object = {}) =>
  ({ type: "AnswerContact", contactId, consent, factual: true, contradiction: true, reason: null, ...changes }) as const;
const asked = (from = told()) => having(from, facts(kari), ask);
const tells = (state: SubCase, who: typeof kari, command: Parameters<typeof eventsOf>[1]) =>
  eventsOf(state, command, facts(who)).flatMap((event) =>
    caseNotificationsFor(evolveCase(state, event), event, among()).map(({ to, reason }) => `${to} ${reason}`),
  );

describe("a party who wants to take it up themselves", () => {
  it("VA-18 asks whoever owns the case, and is told what they say", () => {
    expect(tells(told(), kari, ask)).toEqual(["lars contact-asked"]);
    expect(contactsOf(asked())).toMatchObject([{ contactId, on: march, answer: null }]);
    const yes = having(asked(), facts(lars), answer(true));
    expect(contactsOf(yes)).toMatchObject([{ answer: { consent: true, by: lars } }]);
    expect(tells(asked(), lars, answer(true))).toEqual(["kari contact-answered"]);
    expect(refused(yes, answer(true), facts(lars))).toEqual(["VA-18 NO_CONTACT_REQUEST"]);
  });

  it("VA-18 has no consent without both ticks, and no refusal without a reason", () => {
    expect(refused(asked(), answer(true, { factual: false }), facts(lars))).toEqual(["VA-18 CONSENT_TICKS"]);
    expect(refused(asked(), answer(true, { contradiction: false }), facts(lars))).toEqual(["VA-18 CONSENT_TICKS"]);
    expect(refused(asked(), answer(false, { factual: false }), facts(lars))).toEqual(["- CASE_WORDS_MISSING"]);
    expect(refused(asked(), answer(null), facts(lars))).toEqual(["- CASE_ANSWER_MISSING"]);
    expect(contactsOf(having(asked(), facts(lars), answer(false, { reason: words })))).toMatchObject([
      { answer: { consent: false } },
    ]);
  });

  it("VA-18, VA-02 is answered by the owner alone, and by the next one where the case has been handed on", () => {
    expect(refused(asked(helped()), answer(true), facts(hilde))).toEqual(["- ONLY_OWNER"]);
    expect(refused(asked(), answer(true), facts(kari))).toEqual(["- NOT_THIS_HANDLER"]);
    const handed = having(asked(), facts(lars), assignTo(oeyvind));
    expect(refused(handed, answer(true), facts(lars))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(handed, answer(true), facts(oeyvind))).toEqual(["VA-03 HABILITET_FIRST"]);
    expect(contactsOf(having(handed, facts(oeyvind), declare(), answer(true)))).toMatchObject([{ answer: { by: oeyvind } }]);
  });

  it("VA-18, SB-11 asks once at a time, from either side, where there is another to take it up with", () => {
    expect(refused(asked(), ask, facts(kari))).toEqual(["VA-18 CONTACT_ASKED_ALREADY"]);
    expect(refused(told(), ask, facts(per))).toEqual([]);
    expect(refused(asked(), { ...ask, contactId: "k2" as never }, facts(per))).toEqual([]);
    expect(refused(told(), ask, facts(ola))).toEqual(["- ONLY_PARTY"]);
    expect(refused(opened(), ask, facts(kari))).toEqual(["SB-04 CONFIDENTIALITY_FIRST"]);
    expect(refused(closed(), ask, facts(kari))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(refused(told(), { ...ask, text: null }, facts(kari))).toEqual(["- CASE_WORDS_MISSING"]);
    const may = (who: typeof kari) => possibleCommands(told(), facts(who)).some(({ type }) => type === "RequestContact");
    expect([may(kari), may(per), may(lars)]).toEqual([true, true, false]);
    const general = first(casesOf(meldingHaving(klage(), meldingFacts(lars), formalise)));
    const bare = having({ ...general, parties: general.parties.filter(({ role }) => role === "klager") }, facts(kari), {
      type: "PromiseConfidentiality",
    });
    expect(refused(bare, ask, facts(kari))).toEqual(["VA-18 NO_CONTACT_NEEDED"]);
  });

  it("VA-18 takes twenty wishes in one case, and not one more", () => {
    const wish = (n: number) => ({ contactId: `k${n}` as never, partyId: partyId(told(), kari), text: words, on: march });
    const said = { consent: false, by: lars, reason: words, on: march };
    const withWishes = (count: number): SubCase => ({
      ...told(),
      contacts: Array.from({ length: count }, (_, n) => ({ ...wish(n), answer: said })),
    });
    expect(refused(withWishes(19), { ...ask, contactId: "new" as never }, facts(kari))).toEqual([]);
    expect(refused(withWishes(20), { ...ask, contactId: "new" as never }, facts(kari))).toEqual(["- CASE_TOO_MANY"]);
  });

  it("VA-18, VA-04 is taken in while the owner is in question, and answered when they are not", () => {
    const frozen = having(begun(), facts(kari), challenge(lars), ask);
    expect(refused(frozen, answer(true), facts(lars))).toEqual(["VA-04 HABILITET_OPEN"]);
  });

  it("VA-18 reminds the owner who is silent, and sends nothing meanwhile", () => {
    const due = deadlinesOf(asked(), defaultCaseSettings, march).filter(({ what }) => what === "samtykke");
    expect(due).toEqual([{ what: "samtykke", on: "2021-03-08", overdue: false }]);
    const reminded = caseRemindersOn(asked(), defaultCaseSettings, "2021-03-08" as never);
    expect(reminded).toContainEqual({ to: lars, what: "samtykke", due: "2021-03-08", overdue: false });
    const answered = having(asked(), facts(lars), answer(true));
    expect(deadlinesOf(answered, defaultCaseSettings, march).some(({ what }) => what === "samtykke")).toBe(false);
  });
});

describe("a wish that was there before the case", () => {
  const request = { type: "RequestContact", contactId: "r1" as never, text: textOf(9) } as const;

  it("VA-18, SB-19 goes along to each case, and is answered there and no longer on the report", () => {
    const two = received(sent("klage", { counterparts: about(per, ola) }));
    const report = meldingHaving(meldingHaving(two, meldingFacts(kari), request), meldingFacts(lars), formalise);
    expect(report.contacts).toMatchObject([{ movedOn: march, answer: null }]);
    const onReport = { ...answer(true), contactId: "r1" as never };
    expect(reportRefused(report, onReport, meldingFacts(lars))).toEqual(["VA-18 NO_CONTACT_REQUEST"]);
    for (const one of casesOf(report)) expect(contactsOf(one)).toMatchObject([{ contactId: "r1", answer: null, on: march }]);
    const owned = having(first(casesOf(report)), facts(lars), declare(), { ...answer(true), contactId: "r1" as never });
    expect(contactsOf(owned)).toMatchObject([{ answer: { consent: true } }]);
  });

  it("VA-18, SB-02 stays on the report where whoever asks is no party, and is asked there no more", () => {
    const concern = meldingHaving(received(sent("underretning")), meldingFacts(kari), request);
    const report = meldingHaving(concern, meldingFacts(lars), formalise);
    expect(contactsOf(first(casesOf(report)))).toEqual([]);
    const onReport = { ...answer(true), contactId: "r1" as never };
    expect(reportRefused(report, onReport, meldingFacts(lars, { casesOpen: true }))).toEqual([]);
    const again = { ...request, contactId: "r2" as never };
    expect(reportRefused(report, again, meldingFacts(kari, { casesOpen: true }))).toEqual(["VA-18 CONTACT_IN_CASE"]);
    expect(reportRefused(received(sent("underretning")), again, meldingFacts(kari))).toEqual([]);
  });

  it("VA-18 is read from a case that was opened before there were any in cases", () => {
    const { contacts: _contacts, ...older } = told();
    expect(contactsOf(older)).toEqual([]);
    expect(contactsOf(asked(older))).toHaveLength(1);
    expect(deadlinesOf(older, defaultCaseSettings, march).some(({ what }) => what === "samtykke")).toBe(false);
  });
});
