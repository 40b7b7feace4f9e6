import { describe, expect, it } from "vitest";
import { accessOf } from "#domain/melding/access.ts";
import { availableReportCommands } from "#domain/melding/available.ts";
import type { ReportCommand } from "#domain/melding/commands.ts";
import { evolveReport } from "#domain/melding/evolve.ts";
import { maxReportParts } from "#domain/melding/facts.ts";
import type { ContactId } from "#domain/melding/model.ts";
import {
  about,
  acknowledge,
  bygg,
  close,
  contactId,
  declare,
  eventsOf,
  examine,
  facts,
  formalise,
  forward,
  hanne,
  having,
  help,
  hilde,
  kari,
  klage,
  lars,
  message,
  messageId,
  newId,
  note,
  oeyvind,
  ola,
  oral,
  organisation,
  outsider,
  per,
  readersOf,
  received,
  reclassify,
  refusals,
  refused,
  rektor,
  reopen,
  sent,
  solveig,
  tag,
  textOf,
  tone,
  unnamed,
  vera,
  withdraw,
} from "./given.ts";

const request = (text = true): ReportCommand => ({ type: "RequestContact", contactId, text: text ? textOf(18) : null });
const answer = (changes: Partial<Extract<ReportCommand, { type: "AnswerContact" }>> = {}): ReportCommand => ({
  type: "AnswerContact",
  contactId,
  consent: true,
  factual: true,
  contradiction: true,
  reason: null,
  ...changes,
});

describe("writing both ways", () => {
  it("confirms the receipt once, with or without a word", () => {
    const report = klage();
    expect(report).toMatchObject({ status: "KVITTERT", acknowledgedOn: "2021-03-01" });
    expect(report.messages).toMatchObject([{ as: "kvittering", from: "mottaker", by: lars }]);
    expect(refused(report, acknowledge, facts(lars))).toEqual(["- ACKNOWLEDGED_ALREADY"]);
    const silent = having(sent("klage"), facts(lars), declare(), { type: "Acknowledge", messageId, text: null });
    expect(silent.messages).toEqual([]);
  });

  it("carries the reporter's words and files, named or not, and those of whoever answers", () => {
    const anonymous = received(sent("underretning", { unitId: bygg }, unnamed));
    const written = having(having(anonymous, facts(unnamed), message()), facts(lars), message(null, 2));
    expect(written.messages.slice(1)).toMatchObject([
      { from: "melder", by: null, as: "tillegg", files: 0 },
      { from: "mottaker", by: lars, as: "melding", text: null, files: 2 },
    ]);
    expect(refused(anonymous, message(null), facts(unnamed))).toEqual(["- REPORT_TEXT_MISSING"]);
    expect(refused(anonymous, message(), facts(kari))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(klage(), message(), facts(unnamed))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(having(klage(), facts(kari), message()).messages.at(-1)).toMatchObject({ from: "melder", by: null });
  });

  it("has room for so many messages and no more", () => {
    const one = klage().messages[0];
    if (one === undefined) throw new Error("no message");
    const full = { ...klage(), messages: Array.from({ length: maxReportParts.messages }, () => one) };
    expect(refused(full, message(), facts(kari))).toEqual(["- REPORT_TOO_MANY"]);
    expect(refused({ ...full, messages: full.messages.slice(1) }, message(), facts(kari))).toEqual([]);
    expect(refused(klage(), message(textOf(20_001)), facts(kari))).toEqual(["- REPORT_TEXT_TOO_LONG"]);
  });

  it("keeps notes between those who handle it", () => {
    expect(having(klage(), facts(lars), note).notes).toMatchObject([{ by: lars }]);
    expect(refused(klage(), note, facts(kari))).toEqual(["- NOT_THIS_HANDLER"]);
  });

  it("VA-15 lets the reporter open it again after the end, with the deadlines anew", () => {
    const closed = having(klage(), facts(lars), help(false), close());
    expect(refused(closed, message(), facts(kari))).toEqual(["- REPORT_STATUS_WRONG"]);
    const again = having(closed, facts(kari, { on: "2021-05-03" as never }), reopen);
    expect(again).toMatchObject({ status: "INNSENDT", acknowledgedOn: null, reopenedOn: "2021-05-03", closed: null });
    expect(readersOf(again)).toEqual([lars]);
  });

  it("VA-15 opens nothing that is not over, and for nobody else", () => {
    expect(refused(klage(), reopen, facts(kari))).toEqual(["- REPORT_STATUS_WRONG"]);
    const closed = having(klage(), facts(lars), help(false), close());
    expect(refused(closed, reopen, facts(lars))).toEqual(["- ONLY_REPORTER"]);
    const anonymous = having(received(sent("underretning", { unitId: bygg }, unnamed)), facts(lars), help(false), close());
    expect(having(anonymous, facts(unnamed), reopen).status).toBe("INNSENDT");
  });

  it("is taken back by its reporter until it is a case", () => {
    expect(having(klage(), facts(kari), withdraw).status).toBe("TRUKKET");
    expect(refused(klage(), withdraw, facts(lars))).toEqual(["- ONLY_REPORTER"]);
    expect(refused(having(klage(), facts(lars), formalise), withdraw, facts(kari))).toEqual(["- REPORT_STATUS_WRONG"]);
    const forMembers = sent("klage", { onBehalf: true, members: [ola] }, tone);
    expect(refused(forMembers, withdraw, facts(ola))).toEqual(["- ONLY_REPORTER"]);
    expect(having(forMembers, facts(tone), withdraw).status).toBe("TRUKKET");
    const two = having(undefined, facts(lars), oral({ from: [kari, ola] }));
    expect(refused(two, withdraw, facts(kari))).toEqual(["- ONLY_REPORTER"]);
    expect(having(having(undefined, facts(lars), oral()), facts(kari), withdraw).status).toBe("TRUKKET");
  });

  it("offers each what they can do, and nothing else", () => {
    expect(availableReportCommands(sent("klage"), facts(lars))).toEqual(["DeclareHabilitet", "StepBack"]);
    expect(availableReportCommands(klage(), facts(per))).toEqual([]);
    const mine = availableReportCommands(klage(), facts(kari));
    expect(mine).toEqual(["ChallengeHabilitet", "SendMessage", "NameCounterparts", "RequestContact", "Withdraw"]);
    const theirs = availableReportCommands(klage(), facts(lars));
    expect(theirs).toContain("Formalise");
    expect(theirs).not.toContain("Acknowledge");
    expect(availableReportCommands(having(klage(), facts(lars), formalise), facts(lars))).not.toContain("Close");
  });
});

describe("taking it up oneself", () => {
  it("VA-18 asks the leader, and nothing happens while the leader is silent", () => {
    const asked = having(klage(), facts(kari), request());
    expect(asked.contacts).toMatchObject([{ contactId, answer: null }]);
    expect(refused(asked, request(), facts(kari))).toEqual(["VA-18 CONTACT_ASKED_ALREADY"]);
    expect(refused(klage(), request(false), facts(kari))).toEqual(["- REPORT_TEXT_MISSING"]);
  });

  it("VA-18 refuses consent without both ticks", () => {
    const asked = having(klage(), facts(kari), request());
    expect(refusals(asked, answer({ factual: false }), facts(lars))).toEqual([
      { rule: "VA-18", code: "CONSENT_TICKS", field: "factual" },
    ]);
    expect(refusals(asked, answer({ contradiction: false }), facts(lars))).toEqual([
      { rule: "VA-18", code: "CONSENT_TICKS", field: "contradiction" },
    ]);
    expect(refused(asked, answer({ consent: null, factual: false }), facts(lars))).toEqual(["- REPORT_ANSWER_MISSING"]);
  });

  it("VA-18 gives consent with both, and a no with a reason", () => {
    const asked = having(klage(), facts(kari), request());
    expect(having(asked, facts(lars), answer()).contacts[0]?.answer).toMatchObject({ consent: true, by: lars });
    expect(refused(asked, answer({ consent: false }), facts(lars))).toEqual(["- REPORT_TEXT_MISSING"]);
    const no = having(asked, facts(lars), answer({ consent: false, factual: false, contradiction: false, reason: textOf(9) }));
    expect(no.contacts[0]?.answer).toMatchObject({ consent: false });
    expect(refused(no, answer(), facts(lars))).toEqual(["VA-18 NO_CONTACT_REQUEST"]);
    expect(refused(no, answer({ contactId: "other" as ContactId }), facts(lars))).toEqual(["VA-18 NO_CONTACT_REQUEST"]);
  });

  it("VA-18 is not for whoever has no name, nor about nobody", () => {
    const anonymous = received(sent("underretning", { unitId: bygg }, unnamed));
    expect(refused(anonymous, request(), facts(unnamed))).toEqual(["- ONLY_WITH_NAME"]);
    const general = received(sent("underretning", { counterparts: [], general: true }));
    expect(refused(general, request(), facts(kari))).toEqual(["VA-18 NO_CONTACT_NEEDED"]);
    expect(refused(klage(), request(), facts(per))).toEqual(["- ONLY_REPORTER"]);
  });
});

describe("the leader's own duty", () => {
  it("VA-31 opens an examination from the survey, without a klage", () => {
    const report = having(undefined, facts(lars), examine());
    expect(report).toMatchObject({ kind: "egen-undersoekelse", origin: { kind: "egen-plikt", source: "ark", what: textOf(51) } });
    expect(readersOf(report)).toEqual([lars]);
    expect(accessOf(report, organisation)).toEqual([{ personId: lars, standing: "eier" }]);
  });

  it("VA-31 cannot be ignored: no withdrawing, and no closing or going on without HR", () => {
    const report = having(having(undefined, facts(lars), examine()), facts(lars), declare());
    expect(refused(report, withdraw, facts(lars))).toEqual(["VA-31 DUTY_NOT_WITHDRAWN"]);
    for (const command of [close(), formalise]) expect(refused(report, command, facts(lars))).toEqual(["VA-31 HR_NOT_CONSULTED"]);
    expect(refused(having(report, facts(lars), help(false)), close(), facts(lars))).toEqual(["VA-31 HR_NOT_CONSULTED"]);
    expect(refused(report, reclassify("underretning"), facts(lars))).toEqual(["VA-19 KIND_NOT_POSSIBLE"]);
    expect(having(report, facts(lars), help(true, hilde), formalise).status).toBe("FORMALISERT");
  });

  it("VA-31 is for whoever leads the unit or above, with a source and what it is", () => {
    for (const other of [kari, oeyvind])
      expect(refused(undefined, examine(), facts(other))).toContain("VA-31 ONLY_LEADERS_EXAMINE");
    expect(refused(undefined, examine(), facts(solveig))).toEqual([]);
    expect(refused(undefined, examine({ source: null, unitId: null, what: null }), facts(lars))).toEqual([
      "VA-31 REPORT_ANSWER_MISSING",
      "VA-31 REPORT_ANSWER_MISSING",
      "- REPORT_TEXT_MISSING",
    ]);
    expect(readersOf(having(undefined, facts(lars), examine({ counterparts: about(solveig) })))).toEqual([rektor]);
    expect(refused(undefined, examine({ counterparts: [{ kind: "outside", name: null, external: true }] }), facts(lars))).toEqual(
      ["- COUNTERPART_UNNAMED"],
    );
    expect(refused(undefined, examine({ counterparts: [outsider()] }), facts(lars))).toEqual([]);
  });
});

describe("what comes to a safety representative", () => {
  const toVera = (changes: Parameters<typeof sent>[1] = {}, actor: Parameters<typeof sent>[2] = kari) =>
    received(sent("underretning", { recipient: "verneombud", unitId: bygg, ...changes }, actor), vera);

  it("VA-08 is not closed before danger is answered, nor before it is forwarded where there is any", () => {
    expect(refused(toVera(), close(), facts(vera))).toEqual(["VA-08 DANGER_UNANSWERED"]);
    const danger = having(toVera(), facts(vera), tag("fare"));
    expect(refused(danger, close(), facts(vera))).toEqual(["VA-08 FORWARD_FIRST"]);
    expect(having(danger, facts(vera), forward(), close()).status).toBe("AVSLUTTET");
  });

  it("VA-08 is closed without forwarding where there is no danger, by a reasoned no", () => {
    expect(having(toVera(), facts(vera), tag("fare", false), close()).status).toBe("AVSLUTTET");
    expect(refused(toVera(), tag("fare", false, null), facts(vera))).toEqual(["- REPORT_TEXT_MISSING"]);
  });

  it("VA-08 goes to the employer as the representative's report, without the name of whoever told it", () => {
    const [own, begun] = eventsOf(toVera({ danger: true }, unnamed), forward(), facts(vera));
    expect(own).toEqual({ type: "ForwardedToEmployer", newId, by: vera, on: "2021-03-01" });
    if (begun?.type !== "ReportForwarded") throw new Error("nothing begun");
    expect(JSON.stringify([own, begun])).not.toContain(kari);
    expect(begun).toMatchObject({ id: newId, reporter: { id: vera, as: "verneombud" }, tags: ["fare"] });
    expect(begun.handlers).toMatchObject([{ personId: lars, as: "eier" }]);
  });

  it("VA-08 is forwarded once, by the representative, to a leader who may have it", () => {
    expect(refused(klage(), forward(), facts(lars))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(having(toVera(), facts(vera), forward()), forward(), facts(vera))).toEqual(["VA-08 FORWARDED_ALREADY"]);
    expect(refused(toVera(), forward(per), facts(vera))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(toVera(), forward(ola), facts(vera))).toEqual(["VA-02 OWNER_NOT_LEADER"]);
    expect(refused(toVera(), forward(hilde), facts(vera))).toEqual(["VA-02 OWNER_NOT_LEADER"]);
    const chosen = eventsOf(toVera(), forward(oeyvind), facts(vera))[1];
    expect(chosen).toMatchObject({ recipient: { kind: "leder", personId: oeyvind } });
    const aboutLars = eventsOf(toVera({ counterparts: about(lars) }), forward(), facts(vera))[1];
    expect(aboutLars).toMatchObject({ recipient: { personId: solveig } });
  });

  it("VA-08 begins a report that the representative follows and cannot take back", () => {
    const begun = eventsOf(toVera({ danger: true }), forward(), facts(vera))[1];
    if (begun === undefined) throw new Error("nothing begun");
    const report = evolveReport(undefined, begun);
    expect(report).toMatchObject({ id: newId, origin: { kind: "videresendt" }, status: "INNSENDT", danger: true });
    expect(accessOf(report, organisation)).toEqual([
      { personId: vera, standing: "melder" },
      { personId: lars, standing: "eier" },
    ]);
    expect(refused(report, withdraw, facts(vera))).toEqual(["VA-08 DUTY_NOT_WITHDRAWN"]);
    // For the report that it was decided with, it changes nothing.
    expect(evolveReport(toVera(), begun)).toEqual(toVera());
  });

  it("VA-08 stays the representative's to forward also when it is taken back, and is not theirs to take back", () => {
    const taken = having(having(toVera(), facts(vera), tag("fare")), facts(kari), withdraw);
    expect(having(taken, facts(vera), forward()).forwardedTo).toBe(newId);
  });

  it("VA-06 is the representative's and not the line's", () => {
    expect(readersOf(toVera())).toEqual([vera]);
    expect(refused(toVera(), formalise, facts(vera))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(accessOf(toVera(), organisation).map(({ personId }) => personId)).not.toContain(lars);
    expect(accessOf(toVera(), organisation).map(({ personId }) => personId)).not.toContain(hanne);
  });
});
