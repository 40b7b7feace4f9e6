import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { createDesk } from "#bot/desk/desk.ts";
import { cardVersion } from "#bot/teams/cards/elements.ts";
import type { Answer } from "#bot/teams/incoming.ts";
import { onIncoming } from "#bot/teams/onIncoming.ts";
import { reportVerbs } from "#bot/teams/verbs/melding/register.ts";
import { cycleVerbs } from "#bot/teams/verbs/oppfolging/register.ts";
import { presenceVerbs } from "#bot/teams/verbs/oppmote/register.ts";
import { verbs as allVerbs } from "#bot/teams/verbs/register.ts";
import { caseVerbs } from "#bot/teams/verbs/sak/register.ts";
import type { CaseDetail } from "#domain/contract/views.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { type CaseState, caseIn, caseStates, employee, valueIn } from "#test/support/homeOfficeCases.ts";
import { type Office, openOffice, type RoleName, roleNames, roles } from "#test/support/office.ts";

/**
 * The verbs of home office. Those of the yearly cycle are tried on its processes (cycleVerbs.test.ts), those of reports on reports
 * (reportVerbs.test.ts), those of cases on cases (caseVerbs.test.ts), those of presence on wishes and home use
 * (presenceVerbs.test.ts), and all of them below on a case.
 */
const others = { ...cycleVerbs, ...reportVerbs, ...caseVerbs, ...presenceVerbs };
const verbs = Object.fromEntries(Object.entries(allVerbs).filter(([verb]) => !(verb in others)));

/** Who may change a case with a verb, and in which states. `reads` changes no case, whoever sends it. */
type Expectation =
  | "reads"
  | {
      readonly by: readonly RoleName[];
      readonly states: readonly CaseState[];
      /** Other states for each of them. */
      readonly own?: Partial<Readonly<Record<RoleName, readonly CaseState[]>>>;
    };

const decidedAgainst: readonly CaseState[] = ["RETURNERT", "AVSLAATT", "dag AVSLAATT"];
const withdrawn: readonly CaseState[] = ["TRUKKET", "dag TRUKKET"];
const leaderDecides: Expectation = { by: ["leader"], states: ["INNSENDT"] };
const leaderDecidesDay: Expectation = { by: ["leader"], states: ["dag OENSKET"] };
const employeeAnswers: Expectation = { by: ["employee"], states: ["GODKJENT"] };

const expected: Readonly<Record<string, Expectation>> = {
  "show.choose": "reads",
  "show.mine": "reads",
  "show.pending": "reads",
  "show.help": "reads",
  "start.day": "reads",
  "start.fast": "reads",
  "day.send": "reads",
  "draft.next": "reads",
  "draft.back": "reads",
  "draft.share": "reads",
  "draft.send": "reads",
  "draft.discard": "reads",
  "case.open": "reads",
  "case.show": "reads",
  "case.reopen": "reads",
  "case.assess": "reads",
  "case.approve": leaderDecides,
  "case.return": leaderDecides,
  "case.reject": leaderDecides,
  "case.approveDay": leaderDecidesDay,
  "case.rejectForm": "reads",
  "case.rejectDay": leaderDecidesDay,
  "case.accept": employeeAnswers,
  "case.decline": employeeAnswers,
  "case.withdraw": { by: ["employee"], states: ["INNSENDT", "RETURNERT", "GODKJENT", "dag OENSKET", "dag GODKJENT"] },
  // Each their own: the leader what they decided, the employee what they withdrew.
  "case.undo": { by: ["leader", "employee"], states: [], own: { leader: decidedAgainst, employee: withdrawn } },
  "case.callInForm": "reads",
  "case.callIn": { by: ["leader"], states: ["AKSEPTERT", "AKTIV", "OPPSAGT", "dag GODKJENT"] },
  "case.terminateForm": "reads",
  "case.terminate": { by: ["employee", "leader"], states: ["AKSEPTERT", "AKTIV"] },
  "case.followUp": { by: ["leader"], states: ["AKTIV", "OPPSAGT"] },
  "case.dialogue": { by: ["employee", "leader"], states: ["AKTIV", "OPPSAGT"] },
  "renew.start": "reads",
  "unitWeek.show": "reads",
  "unitWeek.set": "reads",
  "gathering.ask": "reads",
  "gathering.record": "reads",
  "gathering.show": "reads",
  "gathering.callOff": "reads",
  "guide.show": "reads",
  "notifications.choose": "reads",
  "assess.talk": "reads",
  "assess.talkHeld": "reads",
  "notice.confirm": "reads",
  "show.start": "reads",
  "language.set": "reads",
};

/** Verbs whose answer is about the person who presses and not about the case that the card names. */
const aboutOneself = [
  "show.choose",
  "show.mine",
  "show.pending",
  "show.help",
  "show.start",
  "language.set",
  "start.day",
  "start.fast",
  "day.send",
  "unitWeek.show",
  "unitWeek.set",
  "gathering.ask",
  "gathering.record",
  "guide.show",
  "assess.talk",
];

const insiders: readonly RoleName[] = ["employee", "leader"];
const outsiders = roleNames.filter((name) => !insiders.includes(name));

/** Everything that any form asks for, filled in so that nothing but access and state can stand in the way. */
function inputsFor(detail: CaseDetail, office: Office) {
  const homeDay = detail.nextHomeDays[0];
  return {
    workEnvironment: "Gruppa møtes.",
    physicalOk: "true",
    tasksSuitable: "true",
    discussed: "true",
    goodSituation: "true",
    costDisproportionate: "false",
    equipment: "skjerm",
    reason: "Fordi.",
    date: homeDay ?? office.clock.date,
    lastDay: addDays(office.clock.date, 30),
    from: "2028-01-10",
    work: "Noe.",
    everyWeek: "false",
    ...(detail.kind === "fast-avtale" ? { template: detail.templateVersion, hash: detail.contentHash } : {}),
  };
}

function press(office: Office, role: RoleName, data: object): Promise<Answer> {
  return onIncoming(
    office.desk,
    { hmsUrl: undefined },
    {
      personId: roles[role],
      reference: {},
      locale: "nb-NO",
      kind: "action",
      data: { v: cardVersion, ...data },
      cardActivityId: "card",
      via: "submit",
    },
  );
}

describe("the verbs of the cards", () => {
  it("each have an expectation, and none is expected that is not there", () => {
    expect(Object.keys(verbs).sort()).toEqual(Object.keys(expected).sort());
  });

  describe.each(caseStates)("on a case that is %s", (state) => {
    it.each(insiders)("change it for the %s as the rules say, and not otherwise", async (role) => {
      let office = await openOffice();
      let detail = await caseIn[state](office);
      const done: string[] = [];
      for (const verb of Object.keys(verbs)) {
        await press(office, role, { verb, id: detail.id, version: detail.version, ...inputsFor(detail, office) });
        const now = valueIn(await office.desk.readCase(employee, detail.id));
        if (now.version === detail.version) continue;
        done.push(verb);
        office = await openOffice();
        detail = await caseIn[state](office);
      }
      expect(done).toEqual(
        Object.entries(expected).flatMap(([verb, expectation]) =>
          expectation !== "reads" &&
          expectation.by.includes(role) &&
          (expectation.own?.[role] ?? expectation.states).includes(state)
            ? [verb]
            : [],
        ),
      );
    });

    it.each(outsiders)("change nothing and tell nothing for %s, who cannot tell the case from none", async (role) => {
      const office = await openOffice();
      const detail = await caseIn[state](office);
      // A desk whose ids are all alike, so that answers can be compared letter by letter.
      const desk = createDesk({ ...office.context, newId: () => "01a20000-0000-7000-8000-00000000abcd" });
      const same = { ...office, desk };
      const stranger = v7();
      for (const verb of Object.keys(verbs)) {
        const inputs = inputsFor(detail, office);
        const sent = { verb, version: detail.version, ...inputs };
        // Days that are asked for would pile up: a form without its work is refused and shown again.
        const data = verb === "day.send" ? { ...sent, work: "" } : sent;
        const answer = JSON.stringify(await press(same, role, { ...data, id: detail.id }));
        for (const content of ["Nygård", "Ro til", "Rette eksamen", "Gruppa"]) expect([verb, answer]).not.toContain(content);
        if (!aboutOneself.includes(verb)) expect([verb, answer.includes(detail.id)]).toEqual([verb, false]);
        const none = JSON.stringify(await press(same, role, { ...data, id: stranger }));
        expect([verb, answer.replaceAll(detail.id, stranger)]).toEqual([verb, none]);
      }
      expect(valueIn(await office.desk.readCase(employee, detail.id)).version).toBe(detail.version);
    });
  });

  it("of the yearly cycle and of reports do nothing to a home-office case, whoever sends them", async () => {
    const office = await openOffice();
    const detail = await caseIn.INNSENDT(office);
    for (const verb of Object.keys(others)) {
      for (const role of roleNames) {
        const sent = { verb, id: detail.id, version: detail.version, ...inputsFor(detail, office) };
        expect(JSON.stringify(await press(office, role, sent))).not.toContain("Nygård");
      }
    }
    expect(valueIn(await office.desk.readCase(employee, detail.id)).version).toBe(detail.version);
  });

  it.each(["", "case.delete", "__proto__", "constructor", "toString"])("«%s» is none, and does nothing", async (verb) => {
    const office = await openOffice();
    const detail = await caseIn.INNSENDT(office);
    for (const role of roleNames) {
      const answer = await press(office, role, { verb, id: detail.id, version: detail.version, ...inputsFor(detail, office) });
      expect(answer.replace ?? answer.post?.[0]).toBeDefined();
    }
    expect(valueIn(await office.desk.readCase(employee, detail.id)).version).toBe(detail.version);
  });
});
