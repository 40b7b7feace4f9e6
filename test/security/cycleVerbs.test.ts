import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { createDesk } from "#bot/desk/desk.ts";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import type { Store } from "#bot/store/types.ts";
import { cardVersion } from "#bot/teams/cards/elements.ts";
import type { Answer } from "#bot/teams/incoming.ts";
import { onIncoming } from "#bot/teams/onIncoming.ts";
import { cycleVerbs } from "#bot/teams/verbs/oppfolging/register.ts";
import type { UnitCommandInput } from "#domain/contract/oppfolgingCommand.ts";
import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { act, cyclePeople, given, openCycle, processIdOf, unitOfCourse } from "#test/support/cycleCourse.ts";
import { type Office, openOffice } from "#test/support/office.ts";

/** Everybody who stands to the unit in some way, and three to whom its process must not exist. */
const insiders = {
  leader: demoPeople.lars,
  verneombud: demoPeople.vera,
  losam: demoPersonId(19),
  koordinator: demoPersonId(31),
  hovedverneombud: demoPersonId(57),
  superior: demoPeople.solveig,
  hr: demoPeople.hilde,
  arkiv: demoPersonId(21),
  owner: demoPeople.kari,
} as const satisfies Record<string, PersonId>;
type Insider = keyof typeof insiders;
const insiderNames = Object.keys(insiders) as Insider[];
const outsiders = { colleague: demoPeople.gunnhild, otherLeader: demoPersonId(45), left: demoPeople.oddvar } as const;

const canary = "KANARIFUGL i en tekst";
const on = localDate("2026-09-01");
const involvement = { verneombud: canary, losam: canary };
type Step = (office: Office, id: CaseId, detail: UnitDetail) => readonly [keyof typeof cyclePeople, UnitCommandInput];
const by =
  (command: UnitCommandInput): Step =>
  () => ["leader", command];

const measure = {
  text: canary,
  ownerId: insiders.owner,
  due: localDate("2026-11-30"),
  kind: "fysisk",
  origin: "nytt",
  continuedFrom: null,
  riskId: null,
  recommendation: null,
} as const;
const meeting = { on, part: 1, form: "plenum", arena: "eget-moete", digital: false } as const;
const risk = { riskId: null, hazard: canary, kind: "fysisk", probability: 3, consequence: 3 } as const;
const held = { on, topics: ["naa"], participants: 9, verneombudPresent: true, note: canary } as const;
const start = { startpunkt: "A", reportReviewed: false, unsoundIndication: true, specialChallenges: false } as const;
const measureIn = (detail: UnitDetail) => detail.process?.measures[0]?.measureId ?? ("" as never);

/** The states of a process in their order, each with the way from the one before. */
const course: readonly (readonly [state: string, ...steps: readonly Step[]])[] = [
  ["åpnet"],
  ["startpunkt", by({ type: "ChooseStart", answers: start })],
  ["planlagt", by({ type: "PlanProcess", verneombudId: insiders.verneombud, losam: canary })],
  ["risikovurdert", by({ type: "AssessRisk", risks: [risk], leaderMeetingOn: on, reason: canary })],
  [
    "møter",
    by({ type: "PlanMeeting", plan: meeting }),
    (_office, _id, detail) => {
      const meetingId = detail.process?.meetings[0]?.meetingId ?? ("" as never);
      return ["leader", { type: "HoldMeeting", meetingId, outcome: held }];
    },
    by({ type: "PlanMeeting", plan: { ...meeting, part: 2 } }),
  ],
  ["utkast", by({ type: "CloseMeetings", involvement }), by({ type: "AddMeasure", measure, reason: null })],
  ["plan levert", by({ type: "SubmitPlan", noMeasuresReason: null, overrideReason: canary, involvement })],
  ["dokumentert", by({ type: "RecordArchiveReference", reference: "2026/1", archivedOn: null })],
  [
    "iverksatt",
    (_office, _id, detail) => ["leader", { type: "ReportProgress", measureId: measureIn(detail), progress: "i-gang" }],
  ],
  [
    "evaluering",
    (_office, _id, detail) => {
      const entry = { measureId: measureIn(detail), done: "ja", effect: "god", onward: "avsluttes", note: canary } as const;
      return ["leader", { type: "DraftEvaluation", entries: [entry], summary: canary }];
    },
  ],
  ["samråd", by({ type: "AskVerneombud" })],
  [
    "hørt",
    (_office, _id, detail) => {
      const version = detail.process?.evaluation?.version ?? null;
      return ["verneombud", { type: "Attest", about: "evaluering", answer: "bekreftet", comment: canary, version }];
    },
  ],
  ["innlevert", by({ type: "SubmitEvaluation", losam: canary })],
  ["lukket", by({ type: "CloseUnit" })],
];
const states = course.map(([state]) => state);

const from = (first: string, last: string) => states.slice(states.indexOf(first), states.indexOf(last) + 1);

type Expectation = { readonly by: readonly Insider[]; readonly states: readonly string[] };
const leads = (...which: readonly string[]): Expectation => ({ by: ["leader"], states: which });
const commenters: readonly Insider[] = ["leader", "verneombud", "losam", "koordinator", "hovedverneombud", "superior"];
const attested = { by: ["verneombud"], states: [...from("åpnet", "plan levert"), ...from("samråd", "innlevert")] } as const;

/** Who changes a process with a verb, and in which states; everything else only reads. */
const changing: Readonly<Record<string, Expectation>> = {
  "unit.startSave": leads(...from("åpnet", "planlagt")),
  "unit.report": leads(...from("startpunkt", "hørt")),
  "unit.challengesSave": leads(...from("åpnet", "hørt")),
  "unit.planSave": leads(...from("startpunkt", "plan levert")),
  "unit.riskSave": leads(...from("planlagt", "iverksatt")),
  "unit.riskMore": leads(...from("planlagt", "iverksatt")),
  "unit.meetingPlanSave": leads(...from("planlagt", "iverksatt")),
  "unit.meetingHoldSave": leads(...from("møter", "iverksatt")),
  "unit.meetingCancel": leads(...from("møter", "iverksatt")),
  "unit.meetingsCloseSave": leads("møter"),
  "unit.measureAddSave": leads(...from("startpunkt", "iverksatt")),
  "unit.measureMore": leads(...from("startpunkt", "iverksatt")),
  "unit.measureChangeSave": leads(...from("utkast", "iverksatt")),
  "unit.measureDropSave": leads(...from("utkast", "iverksatt")),
  "unit.progressSave": { by: ["leader", "owner"], states: from("dokumentert", "evaluering") },
  "unit.submitPlanSave": leads("utkast"),
  "unit.archiveSave": { by: ["leader", "arkiv"], states: from("plan levert", "iverksatt") },
  "unit.evaluateSave": leads(...from("dokumentert", "hørt")),
  "unit.summarySave": leads(...from("dokumentert", "hørt")),
  "unit.ask": leads("evaluering"),
  "unit.confirm": attested,
  "unit.dissent": attested,
  "unit.notInvolved": { by: ["verneombud"], states: from("åpnet", "innlevert") },
  "unit.say": { by: commenters, states: from("åpnet", "innlevert") },
  "unit.commentSave": { by: commenters, states: from("åpnet", "innlevert") },
  "unit.submitSave": leads("hørt"),
  "unit.close": { by: ["leader", "hr"], states: ["innlevert"] },
};

/** Verbs whose answer is about the person who presses and not about the process that the card names. */
const aboutOneself = ["cycle.show"];

/** A process that has come to a state. */
async function processIn(state: string): Promise<{ office: Office; id: CaseId }> {
  const office = await openOffice();
  const cycle = await openCycle(office);
  const id = await processIdOf(office, cycle.id, unitOfCourse);
  for (const [reached, ...steps] of course.slice(0, states.indexOf(state) + 1)) {
    for (const step of steps) {
      const [who, command] = step(office, id, await detailOf(office, id));
      const outcome = await act(office, cyclePeople[who], id, command);
      if (outcome.kind !== "done") throw new Error(`${reached}: ${JSON.stringify(outcome)}`);
    }
  }
  return { office, id };
}

async function detailOf(office: Office, id: CaseId): Promise<UnitDetail> {
  return given(await office.desk.readUnit(cyclePeople.leader, id));
}

/** The same office, where whatever is saved is noted and then taken back: each verb finds the process as it was. */
function triedOut(office: Office): { readonly office: Office; readonly saved: CaseId[] } {
  const saved: CaseId[] = [];
  const takenBack = new Error("taken back");
  const { store } = office.context;
  const trying: Store = {
    ...store,
    transaction: async (work) => {
      const outcome: { result?: Awaited<ReturnType<typeof work>> } = {};
      try {
        await store.transaction(async (tx) => {
          outcome.result = await work({
            ...tx,
            saveCycleCase: async (save) => {
              saved.push(save.id);
              return tx.saveCycleCase(save);
            },
          });
          throw takenBack;
        });
      } catch (thrown) {
        if (thrown !== takenBack) throw thrown;
      }
      return outcome.result as Awaited<ReturnType<typeof work>>;
    },
  };
  return { office: { ...office, desk: createDesk({ ...office.context, store: trying }) }, saved };
}

/** Everything that any form asks for, filled in so that nothing but access and state can stand in the way. */
function inputsFor(verb: string, detail: UnitDetail) {
  const open = detail.process?.meetings.find((one) => one.held === null && !one.cancelled);
  const about = verb.startsWith("unit.meeting") ? open?.meetingId : detail.process?.measures[0]?.measureId;
  return {
    ...(about === undefined ? {} : { about }),
    ...{ startpunkt: "B", reportReviewed: "false", unsoundIndication: "true", specialChallenges: "false" },
    ...{ verneombudId: insiders.verneombud, losam: "Ord.", verneombud: "Ord.", note: "Ord.", text: "Ord.", comment: "Ord." },
    ...{ hazard: "Ord.", kind: "fysisk", probability: "2", consequence: "2", leaderMeetingOn: on, reason: "Ord." },
    ...{ on, part: "1", form: "plenum", arena: "eget-moete", digital: "false", topics: "naa", participants: "4" },
    ...{ ownerId: insiders.leader, due: "2026-11-30", origin: "nytt", progress: "gjennomfoert", reference: "2026/99" },
    ...{ overrideReason: "Ord.", noMeasuresReason: "Ord.", done: "ja", effect: "god", onward: "avsluttes", summary: "Ord." },
  };
}

function press(office: Office, personId: PersonId, data: object): Promise<Answer> {
  const common = { personId, reference: {}, locale: "nb-NO", kind: "action", cardActivityId: "card", via: "submit" } as const;
  return onIncoming(office.desk, { hmsUrl: undefined }, { ...common, data: { v: cardVersion, ...data } });
}

describe("the verbs of the yearly cycle's cards", () => {
  it("are all among the register's, those that change something", () => {
    expect(Object.keys(changing).filter((verb) => !(verb in cycleVerbs))).toEqual([]);
  });

  it.each(states)(
    "on a process that is «%s» change it for everybody as the rules say, and show its words to no one else",
    async (state) => {
      const { office, id } = await processIn(state);
      const detail = await detailOf(office, id);
      const trial = triedOut(office);
      for (const name of insiderNames) {
        const done: string[] = [];
        for (const verb of Object.keys(cycleVerbs)) {
          trial.saved.length = 0;
          const sent = { verb, id, version: detail.version, ...inputsFor(verb, detail) };
          const answer = JSON.stringify(await press(trial.office, insiders[name], sent));
          if (!["leader", "verneombud", "owner"].includes(name))
            expect([name, verb, answer.includes(canary)]).toEqual([name, verb, false]);
          if (trial.saved.includes(id)) done.push(verb);
        }
        const expected = Object.keys(cycleVerbs).filter((verb) => {
          const may = changing[verb];
          return may?.by.includes(name) && may.states.includes(state);
        });
        expect([name, ...done]).toEqual([name, ...expected]);
      }
      expect((await detailOf(office, id)).version).toBe(detail.version);
    },
    120_000,
  );

  it.each(Object.entries(outsiders))(
    "change nothing and tell nothing for the %s, who cannot tell a process from none",
    async (_, personId) => {
      const { office, id } = await processIn("samråd");
      const detail = await detailOf(office, id);
      const desk = createDesk({ ...office.context, newId: () => "01a20000-0000-7000-8000-00000000abcd" });
      const stranger = v7();
      for (const verb of Object.keys(cycleVerbs)) {
        const sent = { verb, version: detail.version, ...inputsFor(verb, detail) };
        const answer = JSON.stringify(await press({ ...office, desk }, personId, { ...sent, id }));
        expect([verb, answer]).not.toContain(canary);
        if (!aboutOneself.includes(verb)) expect([verb, answer.includes(id)]).toEqual([verb, false]);
        const none = JSON.stringify(await press({ ...office, desk }, personId, { ...sent, id: stranger }));
        expect([verb, answer.replaceAll(id, stranger)]).toEqual([verb, none]);
      }
      expect((await detailOf(office, id)).version).toBe(detail.version);
    },
    120_000,
  );

  it("do nothing from a card that has been overtaken, and keep what was typed", async () => {
    const { office, id } = await processIn("åpnet");
    const sent = {
      verb: "unit.startSave",
      id,
      version: 7,
      startpunkt: "C",
      reportReviewed: "true",
      unsoundIndication: "",
      specialChallenges: "",
    };
    const { replace } = await press(office, insiders.leader, sent);
    expect((await detailOf(office, id)).version).toBe(1);
    const card = JSON.stringify(replace?.card);
    expect(card).toContain('"value":"C"');
    expect(card).toContain("Noe er endret");
  });
});
