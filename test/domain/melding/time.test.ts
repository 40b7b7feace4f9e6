import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays, localDate as date, datesOf, type LocalDate } from "#domain/kernel/localDate.ts";
import type { ReportCommand } from "#domain/melding/commands.ts";
import { deadlinesOf } from "#domain/melding/deadlines.ts";
import { evolveReport } from "#domain/melding/evolve.ts";
import type { Report } from "#domain/melding/model.ts";
import { reportNotificationsFor } from "#domain/melding/notify.ts";
import { reportRemindersOn } from "#domain/melding/reminders.ts";
import {
  about,
  acknowledge,
  adam,
  assign,
  bygg,
  challenge,
  close,
  contactId,
  decideHabil,
  declare,
  doubt,
  eventsOf,
  facts,
  formalise,
  forward,
  having,
  help,
  hilde,
  kari,
  klage,
  lars,
  march,
  message,
  messageId,
  mikkel,
  mona,
  note,
  ola,
  oral,
  organisation,
  outsider,
  received,
  reclassify,
  reopen,
  sent,
  settings,
  sjur,
  solveig,
  stepBack,
  submit,
  tag,
  textOf,
  tone,
  unnamed,
  vera,
  where,
  withdraw,
} from "./given.ts";

const due = (report: Report, today: LocalDate = march) =>
  deadlinesOf(report, settings, today).map(({ what, on, overdue }) => [what, on, ...(overdue ? ["forfalt"] : [])].join(" "));
const reminded = (report: Report, today: LocalDate) =>
  reportRemindersOn(report, settings, today).map(({ to, what }) => `${to} ${what}`);

describe("deadlines of the employer's own", () => {
  it("has the receipt confirmed in seven days, the seventh in time and the eighth overdue", () => {
    expect(due(sent("klage"))).toEqual(["kvittering 2021-03-08"]);
    expect(due(sent("klage"), date("2021-03-08"))).toEqual(["kvittering 2021-03-08"]);
    expect(due(sent("klage"), date("2021-03-09"))).toEqual(["kvittering 2021-03-08 forfalt"]);
    expect(due(klage())).toEqual([]);
  });

  it("VA-30 has feedback given in three months, both ends counted", () => {
    expect(due(sent("varsel"))).toEqual(["kvittering 2021-03-08", "tilbakemelding 2021-05-31"]);
    const answered = having(sent("varsel"), facts(mona), declare(), acknowledge);
    expect(due(answered, date("2021-06-01"))).toEqual(["tilbakemelding 2021-05-31 forfalt"]);
    const given = having(
      answered,
      facts(mona),
      { type: "AssessVarsel", censurable: false, reason: textOf(9) },
      { type: "GiveFeedback", messageId, text: textOf(9) },
    );
    expect(due(given)).toEqual([]);
  });

  it("VA-32 has the oral formalised in seven days, and the minutes signed", () => {
    const logged = having(undefined, facts(lars), oral());
    expect(due(logged)).toEqual(["formalisering 2021-03-08", "signatur 2021-03-08"]);
    const signed = having(having(logged, facts(kari), { type: "Sign" }), facts(lars), declare());
    expect(due(signed)).toEqual(["formalisering 2021-03-08"]);
    expect(due(having(signed, facts(lars), formalise))).toEqual([]);
  });

  it("VA-04, VA-18 lists questions and wishes that wait", () => {
    const doubted = having(sent("klage"), facts(lars), doubt);
    expect(due(doubted)).toContain("habilitet 2021-03-08");
    const asked = having(klage(), facts(kari), { type: "RequestContact", contactId, text: textOf(9) });
    expect(due(asked)).toEqual(["samtykke 2021-03-08"]);
  });

  it("VA-08 lists what is to be forwarded, also when it is taken back, until it is", () => {
    const danger = having(received(sent("underretning", { recipient: "verneombud" }), vera), facts(vera), tag("fare"));
    expect(due(danger)).toEqual(["videresending 2021-03-08"]);
    expect(due(having(danger, facts(kari), withdraw))).toEqual(["videresending 2021-03-08"]);
    expect(due(having(danger, facts(vera), forward()))).toEqual([]);
  });

  it("counts anew from the day that it is opened again, and not at all when it is over", () => {
    const closed = having(klage(), facts(lars), help(false), close());
    expect(due(closed)).toEqual([]);
    expect(due(having(closed, facts(kari, { on: date("2021-04-01") }), reopen))).toEqual(["kvittering 2021-04-08"]);
    expect(due(having(klage(), facts(kari), withdraw))).toEqual([]);
  });

  it("stands nearest first", () => {
    const dates = deadlinesOf(sent("varsel"), { ...settings, acknowledgeDays: 200 }, march).map(({ on }) => on);
    expect(dates).toEqual([...dates].sort());
  });
});

describe("reminders", () => {
  it("VA-32 reminds the leader on the seventh day after 1 March, and stops when it is a case", () => {
    const logged = having(having(undefined, facts(lars), oral()), facts(lars), declare());
    expect(reminded(logged, date("2021-03-08"))).toEqual(["lars formalisering", "kari signatur"]);
    expect(reminded(logged, date("2021-03-07"))).toEqual([]);
    expect(reminded(logged, date("2021-03-09"))).toContain("lars formalisering");
    const done = having(having(logged, facts(kari), { type: "Sign" }), facts(lars), formalise);
    for (const today of datesOf(march, addDays(march, 60))) expect(reminded(done, today)).toEqual([]);
  });

  it("VA-08 reminds a silent leader of what was forwarded, and the representative who sees to it", () => {
    const begun = eventsOf(received(sent("underretning", { recipient: "verneombud" }), vera), forward(), facts(vera))[1];
    if (begun === undefined) throw new Error("nothing begun");
    const report = evolveReport(undefined, begun);
    expect(reminded(report, date("2021-03-08"))).toEqual(["lars kvittering", "vera kvittering"]);
    expect(reminded(having(report, facts(lars), declare(), acknowledge), date("2021-03-08"))).toEqual([]);
  });

  it("VA-08 reminds the representative to forward, two days before, on the day and every week after", () => {
    const danger = having(received(sent("underretning", { recipient: "verneombud" }), vera), facts(vera), tag("fare"));
    const days = datesOf(march, addDays(march, 30)).filter((today) => reminded(danger, today).length > 0);
    expect(days).toEqual(["2021-03-06", "2021-03-08", "2021-03-09", "2021-03-16", "2021-03-23", "2021-03-30"]);
    expect(reminded(danger, date("2021-03-08"))).toEqual(["vera videresending"]);
  });

  it("VA-04 reminds whoever decides, and not the one who can do nothing", () => {
    const doubted = having(sent("klage"), facts(lars), doubt);
    expect(reminded(doubted, date("2021-03-08"))).toEqual(["solveig habilitet"]);
  });

  it("reminds the varslingsmottak of receipt and feedback, and nobody who has stepped back", () => {
    const left = having(sent("varsel"), facts(mona), stepBack);
    expect(reminded(left, date("2021-03-08"))).toEqual(["mikkel kvittering"]);
    expect(reminded(left, date("2021-05-31"))).toEqual(["mikkel tilbakemelding"]);
    const asked = having(klage(), facts(kari), { type: "RequestContact", contactId, text: textOf(9) });
    expect(reminded(asked, date("2021-03-08"))).toEqual(["lars samtykke"]);
  });
});

/** Whom each event of a command tells, and why. */
const told = (state: Report | undefined, command: ReportCommand, known: ReturnType<typeof facts>) => {
  let report = state;
  return eventsOf(state, command, known).flatMap((event) => {
    report = evolveReport(report, event);
    return reportNotificationsFor(report, event, known.organisation).map(
      ({ to, reason }) => `${to.kind === "person" ? to.id : "melder"}: ${reason}`,
    );
  });
};

describe("who is told", () => {
  it("tells those who get it, and the reporter of what becomes of it", () => {
    expect(told(undefined, submit("klage"), facts(kari))).toEqual(["lars: report-to-you"]);
    expect(told(undefined, submit("varsel"), facts(unnamed))).toEqual(["mona: report-to-you", "mikkel: report-to-you"]);
    expect(told(having(sent("klage"), facts(lars), declare()), acknowledge, facts(lars))).toEqual(["melder: acknowledged"]);
    expect(told(klage(), message(), facts(kari))).toEqual(["lars: reporter-wrote"]);
    expect(told(klage(), message(), facts(lars))).toEqual(["melder: message-for-you"]);
    expect(told(klage(), reclassify("underretning"), facts(lars))).toEqual(["melder: handled-as-else"]);
    expect(told(klage(), formalise, facts(lars))).toEqual(["melder: formalised"]);
    expect(told(klage(), withdraw, facts(kari))).toEqual(["lars: withdrawn"]);
    expect(told(having(klage(), facts(kari), withdraw), reopen, facts(kari))).toEqual(["lars: reopened"]);
  });

  it("VA-04 tells whoever decides, and both sides of what was decided", () => {
    expect(told(sent("klage"), doubt, facts(lars))).toEqual(["solveig: habilitet-asked"]);
    const asked = having(klage(), facts(kari), challenge(lars));
    expect(told(klage(), challenge(lars), facts(kari))).toEqual(["solveig: habilitet-asked", "lars: habilitet-questioned"]);
    expect(told(asked, decideHabil(lars, true), facts(solveig))).toEqual([
      "lars: habilitet-decided",
      "melder: habilitet-decided",
    ]);
  });

  it("VA-03 tells the new reader and the reporter when hands change", () => {
    expect(told(sent("klage"), declare("inhabil"), facts(lars))).toEqual(["solveig: report-to-you", "melder: readers-changed"]);
  });

  it("VA-03 tells the sjef that a report has no reader, without what or whose, unless it is about the sjef", () => {
    const bare = { ...settings, boardChairId: null, varslingsmottak: [mikkel] };
    const about2 = (who: readonly PersonId[]) => sent("varsel", { counterparts: about(...who) }, kari, { settings: bare });
    const aboutSjef = told(about2([sjur]), stepBack, facts(mikkel, { settings: bare }));
    expect(aboutSjef).toEqual(["melder: readers-changed"]);
    const elsewhere = having(about2([ola]), facts(mikkel, { settings: bare }), stepBack);
    expect(told(elsewhere, stepBack, facts(sjur, { settings: bare }))).toEqual(["melder: readers-changed"]);
  });

  it("VA-36 tells administrators that an agreement is wanting, and nothing of the case", () => {
    const report = received(sent("klage", { counterparts: [outsider()], firm: textOf(9) }));
    const [one, ...rest] = eventsOf(report, { type: "RecordCoordination", agreement: false }, facts(lars)).flatMap((event) =>
      reportNotificationsFor(report, event, organisation),
    );
    expect(rest).toEqual([]);
    expect(one).toEqual({ to: { kind: "person", id: adam }, reason: "agreement-missing" });
    expect(told(report, { type: "RecordCoordination", agreement: true }, facts(lars))).toEqual([]);
  });

  it("VA-25, VA-28 tells those who came, and the members spoken for", () => {
    expect(told(undefined, oral({ from: [kari, ola] }), facts(lars))).toEqual(["kari: minutes-to-sign", "ola: minutes-to-sign"]);
    const logged = having(undefined, facts(lars), oral());
    expect(told(logged, { type: "Sign" }, facts(kari))).toEqual(["lars: minutes-signed"]);
    const forMembers = having(sent("klage", { onBehalf: true, members: [ola] }, tone), facts(lars), declare());
    expect(told(forMembers, acknowledge, facts(lars))).toEqual(["melder: acknowledged", "ola: acknowledged"]);
  });

  it("VA-18, VA-22, VA-08 tells of wishes, choices and what was forwarded", () => {
    const request = { type: "RequestContact", contactId, text: textOf(9) } as const;
    expect(told(klage(), request, facts(kari))).toEqual(["lars: contact-asked"]);
    const answer = { type: "AnswerContact", contactId, consent: true, factual: true, contradiction: true, reason: null } as const;
    expect(told(having(klage(), facts(kari), request), answer, facts(lars))).toEqual(["melder: contact-answered"]);
    const soeknad = received(sent("soeknad-om-endring"));
    const ask = { type: "AskToChoose", reason: textOf(9) } as const;
    expect(told(soeknad, ask, facts(lars))).toEqual(["melder: choose-kind"]);
    const choose = { type: "ChooseKind", to: "klage", what: null, more: null } as const;
    expect(told(having(soeknad, facts(lars), ask), choose, facts(kari))).toEqual(["lars: kind-chosen"]);
    expect(told(soeknad, { type: "DecideChange", outcome: "innvilget", reason: null }, facts(lars))).toEqual([
      "melder: change-decided",
    ]);
    const toVera = received(sent("underretning", { recipient: "verneombud", unitId: bygg }, unnamed), vera);
    expect(told(toVera, forward(), facts(vera))).toEqual(["melder: forwarded", "lars: report-to-you"]);
  });

  it("tells of feedback, of an owner and of help, and of no note", () => {
    const varsel = having(sent("varsel"), facts(mona), declare(), acknowledge);
    const assess = { type: "AssessVarsel", censurable: true, reason: textOf(9) } as const;
    expect(told(varsel, assess, facts(mona))).toEqual(["mikkel: assessed"]);
    const assessed = having(varsel, facts(mona), assess);
    expect(told(assessed, { type: "StartInvestigation" }, facts(mona))).toEqual(["melder: investigation-started"]);
    expect(told(assessed, { type: "GiveFeedback", messageId, text: textOf(9) }, facts(mona))).toEqual(["melder: feedback"]);
    expect(told(varsel, assign(lars), facts(mona))).toEqual(["lars: report-to-you", "melder: readers-changed"]);
    expect(told(klage(), help(true, hilde), facts(lars))).toEqual(["hilde: report-to-you", "melder: readers-changed"]);
    expect(told(klage(), note, facts(lars))).toEqual([]);
    expect(told(having(klage(), facts(lars), help(false)), close(), facts(lars))).toEqual(["melder: closed"]);
  });

  it("tells nobody who has left", () => {
    const house = where({ adam: { active: false } });
    const report = received(sent("klage", { counterparts: [outsider()] }));
    expect(told(report, { type: "RecordCoordination", agreement: false }, facts(lars, { organisation: house }))).toEqual([]);
  });
});
