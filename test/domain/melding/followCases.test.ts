import { describe, expect, it } from "vitest";
import { reportNotificationsFor } from "#domain/melding/notify.ts";
import {
  close,
  contactId,
  eventsOf,
  facts,
  formalise,
  having,
  kari,
  klage,
  lars,
  message,
  messageId,
  mona,
  organisation,
  received,
  refused,
  reopen,
  sent,
  system,
  textOf,
  unnamed,
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
