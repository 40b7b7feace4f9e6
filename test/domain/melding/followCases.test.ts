import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { sightOf } from "#domain/melding/access.ts";
import { availableReportCommands } from "#domain/melding/available.ts";
import { reportNotificationsFor } from "#domain/melding/notify.ts";
import {
  assign,
  close,
  contactId,
  declare,
  eventsOf,
  facts,
  formalise,
  having,
  hilde,
  kari,
  klage,
  lars,
  message,
  messageId,
  mona,
  oeyvind,
  organisation,
  per,
  received,
  refused,
  reopen,
  sent,
  solveig,
  system,
  textOf,
  unnamed,
  withdraw,
} from "./given.ts";

const follow = { type: "FollowCases" } as const;
const open = { casesOpen: true };
const over = { casesOpen: false };
const formalised = () => having(klage(), facts(lars), formalise);
const examined = () =>
  having(
    received(sent("varsel"), mona),
    facts(mona),
    { type: "AssessVarsel", censurable: true, reason: textOf(9) },
    { type: "StartInvestigation" },
  );
const feedback = { type: "GiveFeedback", messageId, text: textOf(9) } as const;

describe("a report whose cases run", () => {
  it("SB-19 ends with the last of its sub-cases, and its reporter is told", () => {
    expect(refused(formalised(), follow, facts(system, open))).toEqual(["SB-19 CASES_OPEN"]);
    const [event] = eventsOf(formalised(), follow, facts(system, over));
    const ended = having(formalised(), facts(system, over), follow);
    expect(ended).toMatchObject({ status: "AVSLUTTET", closed: { reason: null, on: "2021-03-01" } });
    if (event === undefined) throw new Error("no event");
    expect(reportNotificationsFor(ended, event, organisation)).toContainEqual({ to: { kind: "melder" }, reason: "closed" });
  });

  it("SB-19 is ended by the product alone, and not where no case came of it", () => {
    expect(refused(formalised(), follow, facts(lars, over))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(formalised(), follow, facts(system))).toEqual(["- REPORT_STATUS_WRONG"]);
    expect(refused(klage(), follow, facts(system, over))).toEqual(["- REPORT_STATUS_WRONG"]);
    expect(refused(formalised(), close(), facts(lars, over))).toEqual(["- REPORT_STATUS_WRONG"]);
  });

  it("SB-19, VA-30 ends a varsel when its sub-cases have, and whoever sent it has been told what came of it", () => {
    expect(refused(examined(), follow, facts(system, over))).toEqual(["VA-30 FEEDBACK_FIRST"]);
    const told = having(examined(), facts(mona), feedback);
    expect(refused(told, follow, facts(system, open))).toEqual(["SB-19 CASES_OPEN"]);
    expect(refused(told, close(), facts(mona, open))).toEqual(["SB-19 CASES_OPEN"]);
    expect(refused(told, close(), facts(mona, over))).toEqual([]);
    expect(having(told, facts(system, over), follow).status).toBe("AVSLUTTET");
  });

  it("SB-19 is not taken back while they do, and whoever sent it may write instead", () => {
    const told = having(examined(), facts(mona), feedback);
    for (const report of [examined(), told, formalised()]) {
      expect(refused(report, withdraw, facts(kari, open))).toEqual(["SB-19 WITHDRAW_IN_CASE"]);
      expect(availableReportCommands(report, facts(kari, open))).not.toContain("Withdraw");
      expect(availableReportCommands(report, facts(kari, open))).toContain("SendMessage");
    }
    expect(refused(formalised(), withdraw, facts(kari, over))).toEqual(["- REPORT_STATUS_WRONG"]);
    expect(refused(told, withdraw, facts(kari, over))).toEqual([]);
    expect(refused(received(sent("varsel"), mona), withdraw, facts(kari))).toEqual([]);
    // To somebody who is not its reporter, what becomes of it is not told.
    expect(refused(told, withdraw, facts(per, open))).toEqual(["- ONLY_REPORTER"]);
  });

  it("SB-19 is not taken back without a name either", () => {
    const unsigned = having(
      received(sent("varsel", {}, unnamed), mona),
      facts(mona),
      { type: "AssessVarsel", censurable: true, reason: textOf(9) },
      { type: "StartInvestigation" },
    );
    expect(refused(unsigned, withdraw, facts(unnamed, open))).toEqual(["SB-19 WITHDRAW_IN_CASE"]);
    expect(availableReportCommands(unsigned, facts(unnamed, open))).not.toContain("Withdraw");
    expect(availableReportCommands(unsigned, facts(unnamed, over))).toContain("Withdraw");
  });

  it("SB-19 is open again when a sub-case is taken up again after it", () => {
    const ended = having(formalised(), facts(system, over), follow);
    expect(refused(ended, follow, facts(system, over))).toEqual(["- REPORT_STATUS_WRONG"]);
    const again = having(ended, facts(system, open), follow);
    expect(again).toMatchObject({ status: "FORMALISERT", closed: null });
    expect(having(again, facts(system, over), follow).status).toBe("AVSLUTTET");
    const varsel = having(having(examined(), facts(mona), feedback), facts(system, over), follow);
    expect(having(varsel, facts(system, open), follow)).toMatchObject({ status: "UNDERSOEKES", feedbackOn: "2021-03-01" });
    expect(refused(having(ended, facts(kari), reopen), follow, facts(system, over))).toEqual(["- REPORT_STATUS_WRONG"]);
  });

  it("VA-18 asks the leader for consent also while the case runs, and sends nothing while they are silent", () => {
    const ask = { type: "RequestContact", contactId, text: textOf(9) } as const;
    const answer = (factual: boolean, contradiction: boolean) =>
      ({ type: "AnswerContact", contactId, consent: true, factual, contradiction, reason: null }) as const;
    const one = having(formalised(), facts(kari), ask);
    expect(one.contacts).toMatchObject([{ contactId, answer: null }]);
    expect(refused(one, answer(true, false), facts(lars))).toEqual(["VA-18 CONSENT_TICKS"]);
    expect(refused(one, answer(false, true), facts(lars))).toEqual(["VA-18 CONSENT_TICKS"]);
    expect(having(one, facts(lars), answer(true, true)).contacts[0]?.answer?.consent).toBe(true);
    expect(refused(one, ask, facts(unnamed))).not.toEqual([]);
    expect(refused(one, message(), facts(kari))).toEqual([]);
  });
});

describe("a report whose case is handed on", () => {
  const followed = (from: PersonId | null, to: PersonId) => ({ type: "FollowOwner", from, to }) as const;

  it("VA-02 goes along to the case's new owner, who has not opened it", () => {
    const after = having(formalised(), facts(system, open), followed(lars, solveig));
    expect(after.handlers).toMatchObject([{ personId: solveig, as: "eier" }]);
    expect(after.former).toMatchObject([{ personId: lars, why: "overlevert" }]);
    expect(sightOf(after, solveig, organisation)).toBe("foer-aapning");
    expect(sightOf(after, lars, organisation)).toBeUndefined();
    const [event] = eventsOf(formalised(), followed(lars, solveig), facts(system, open));
    if (event === undefined) throw new Error("no event");
    expect(reportNotificationsFor(after, event, organisation)).toContainEqual({
      to: { kind: "person", id: solveig },
      reason: "report-to-you",
    });
  });

  it("VA-03, VA-24 stays where it is rather than go to somebody who could not have been named", () => {
    const inhabil = having(formalised(), facts(lars), declare("inhabil"));
    expect(refused(inhabil, followed(solveig, lars), facts(system))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(formalised(), followed(lars, per), facts(system))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(formalised(), followed(lars, hilde), facts(system))).toEqual(["VA-02 OWNER_NOT_LEADER"]);
    expect(refused(formalised(), followed(lars, solveig), facts(lars))).toEqual(["- NOT_THIS_HANDLER"]);
  });

  it("VA-30 is the varslingsmottak's for as long as nobody owns it, and follows its owner from then on", () => {
    expect(refused(examined(), followed(null, solveig), facts(system, open))).toEqual(["VA-03 NOBODY_GONE"]);
    expect(refused(formalised(), followed(oeyvind, solveig), facts(system, open))).toEqual(["VA-03 NOBODY_GONE"]);
    const owned = having(examined(), facts(mona), assign(oeyvind));
    const after = having(owned, facts(system, open), followed(oeyvind, solveig));
    expect(after.handlers.map(({ personId, as }) => `${personId} ${as}`)).toEqual([
      ...["mona mottak", "mikkel mottak", "solveig eier"],
    ]);
  });
});
