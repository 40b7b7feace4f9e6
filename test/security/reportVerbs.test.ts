import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { cardVersion } from "#bot/teams/cards/elements.ts";
import type { Answer } from "#bot/teams/incoming.ts";
import { onIncoming } from "#bot/teams/onIncoming.ts";
import { reportVerbs } from "#bot/teams/verbs/melding/register.ts";
import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { blankAnswers } from "#domain/melding/blank.ts";
import { type Office, openOffice } from "#test/support/office.ts";

const { kari, lars, solveig, vera, hilde, gunnhild, berit, elias } = demoPeople;
const accused = demoPersonId(11);

/** Everybody who stands to the report or to its unit in some way. None but the reporter reads of it in the chat. */
const people = {
  reporter: kari,
  handler: lars,
  leaderAbove: solveig,
  verneombud: vera,
  hr: hilde,
  sjef: berit,
  admin: elias,
  colleague: gunnhild,
  accused,
} as const satisfies Record<string, PersonId>;
type Role = keyof typeof people;
const roles = Object.keys(people) as Role[];

const canary = "KANARIFUGL i en melding";
const klage: ReportAnswersInput = {
  ...blankAnswers("klage"),
  selfAffected: true,
  counterparts: [{ kind: "person", id: accused }],
  leaderIsParty: "nei",
  what: canary,
  more: canary,
  recipient: "leder",
  acceptsIdentified: true,
  signs: true,
};

/** Who changes a report with a verb of the chat. `own` is about whoever presses and no report that a card names. */
const expected: Readonly<Record<string, "reads" | "own" | readonly Role[]>> = {
  "show.report": "own",
  "show.reports": "own",
  "report.guidelines": "own",
  "quarter.fine": "own",
  "report.guide": "own",
  "report.adaptation": "own",
  "report.start": "own",
  "report.choose": "own",
  "report.resume": "reads",
  "report.next": "reads",
  "report.back": "reads",
  "report.search": "reads",
  "report.keep": "reads",
  "report.switch": "reads",
  "report.toTab": "reads",
  "report.discard": "own",
  "report.send": "reads",
  "report.read": "reads",
  "report.answer": ["reporter"],
  "report.sign": "reads",
  "report.withdraw": ["reporter"],
  "report.oral": "own",
  "report.oralSearch": "own",
  "report.oralSend": "own",
  "report.examine": "own",
  "report.examineSearch": "own",
  "report.examineSend": "own",
  "report.close": "own",
};

async function reported(): Promise<{ readonly office: Office; readonly id: CaseId; readonly draft: CaseId }> {
  const office = await openOffice();
  const { desk } = office;
  const begun = await desk.beginReport({ personId: kari }, { type: "Submit", answers: klage });
  const draft = await desk.saveReportDraft({ personId: kari }, { id: null, version: 0, answers: { ...klage, what: canary } });
  if (begun.kind !== "done" || draft.kind !== "done") throw new Error(JSON.stringify([begun, draft]));
  return { office, id: begun.value.id, draft: draft.value.id };
}

const inputs = {
  text: "Et svar",
  what: "Noe",
  anonymous: "false",
  reportKind: "klage",
  adviceAbout: "andre",
  counterparts: `p:${accused}`,
  from: `p:${kari}`,
  on: "2021-01-15",
  form: "samtale",
  next: "kalle-inn",
  acceptsIdentified: "true",
  signs: "true",
  step: "send",
};

function press(office: Office, role: Role, data: object, kind: "dialog" | "action" = "dialog"): Promise<Answer> {
  const common = { personId: people[role], reference: {}, locale: "nb-NO", cardActivityId: "card" } as const;
  const sent = { v: cardVersion, ...inputs, ...data };
  return onIncoming(
    office.desk,
    { hmsUrl: undefined },
    kind === "dialog"
      ? { ...common, kind, data: sent, step: "submit", activityId: v7() }
      : { ...common, kind, data: sent, via: "execute" },
  );
}

async function versionOf(office: Office, id: CaseId): Promise<number> {
  const found = await office.desk.readReport({ personId: kari }, id);
  return found.kind === "done" ? found.value.version : 0;
}

describe("the verbs of reports", () => {
  it("each have an expectation, and none is expected that is not there", () => {
    expect(Object.keys(expected).sort()).toEqual(Object.keys(reportVerbs).sort());
  });

  it.each(roles)("change a report for the %s as they may, and not otherwise", async (role) => {
    const done: string[] = [];
    let { office, id } = await reported();
    let version = await versionOf(office, id);
    for (const verb of Object.keys(reportVerbs)) {
      await press(office, role, { verb, id, version });
      if ((await versionOf(office, id)) === version) continue;
      done.push(verb);
      ({ office, id } = await reported());
      version = await versionOf(office, id);
    }
    const may = Object.entries(expected).flatMap(([verb, who]) => (Array.isArray(who) && who.includes(role) ? [verb] : []));
    expect(done).toEqual(may);
  });

  it.each(roles.filter((role) => role !== "reporter"))(
    "tell the %s nothing of what was written, nor who wrote it",
    async (role) => {
      const { office, id, draft } = await reported();
      const version = await versionOf(office, id);
      for (const verb of Object.keys(reportVerbs)) {
        for (const about of [id, draft]) {
          const answer = JSON.stringify(await press(office, role, { verb, id: about, version, from: "", counterparts: "" }));
          for (const secret of [canary, "Kari", "Nygård"]) expect([verb, answer]).not.toContain(secret);
          expect([verb, answer.includes(canary)]).toEqual([verb, false]);
        }
      }
      const kept = await office.desk.readReportDraft({ personId: kari }, draft);
      expect(kept.kind === "done" ? kept.value.answers.what : undefined).toBe(canary);
    },
  );

  it.each(["verneombud", "hr", "admin", "colleague", "accused", "leaderAbove", "sjef"] as const)(
    "do not let the %s tell a report or a draft from none",
    async (role) => {
      const { office, id, draft } = await reported();
      const version = await versionOf(office, id);
      for (const [verb, who] of Object.entries(expected)) {
        if (who === "own") continue;
        const none = v7();
        for (const about of [id, draft]) {
          const there = JSON.stringify(await press(office, role, { verb, id: about, version }));
          const absent = JSON.stringify(await press(office, role, { verb, id: none, version }));
          expect([verb, there.replaceAll(about, none)]).toEqual([verb, absent]);
        }
      }
    },
  );

  it("show nothing of a form in the chat, whatever is pressed as a card's button", async () => {
    const { office, id, draft } = await reported();
    const version = await versionOf(office, id);
    for (const verb of Object.keys(reportVerbs)) {
      for (const about of [id, draft]) {
        const answer = await press(office, "reporter", { verb, id: about, version, what: canary, text: canary }, "action");
        expect([verb, answer.dialog]).toEqual([verb, undefined]);
        expect([verb, JSON.stringify(answer).includes(canary)]).toEqual([verb, false]);
      }
    }
  });
});
