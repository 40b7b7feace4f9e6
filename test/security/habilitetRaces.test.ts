import { describe, expect, it } from "vitest";
import { createDesk, type Desk } from "#bot/desk/desk.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { Store } from "#bot/store/types.ts";
import type { ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { postgresPlace, postgresStore } from "#test/bot/store/postgresFixtures.ts";
import { openOffice, withPerson } from "#test/support/office.ts";
import { aKlage } from "#test/support/reportAnswers.ts";
import { blankReportCommands } from "#test/support/reportCommands.ts";

// A handler has a report open, and something takes it from them before they write. What they then send, with the version that they
// saw or with the newest, must do nothing and tell nothing: whichever of the two came first, on both engines.

const { kari, lars, solveig, gunnhild } = demoPeople;
const secret = "KANARIFUGL";
const as = (personId: PersonId) => ({ personId });

type World = { readonly desk: Desk; readonly store: Store; readonly leave: () => void };

const engines: readonly (readonly [string, () => Promise<World>])[] = [
  ["node:sqlite", () => world()],
  ["PostgreSQL", async () => world(await postgresStore(await postgresPlace()))],
];

async function world(other?: Store): Promise<World> {
  const office = await openOffice();
  const store = other ?? office.store;
  return {
    desk: other === undefined ? office.desk : createDesk({ ...office.context, store }),
    store,
    leave: () => {
      office.directory.now = withPerson(office.directory.now, lars, { active: false });
    },
  };
}

/** A klage of Kari's that Lars has said that he is habil for, and has answered. */
async function handled({ desk }: World): Promise<CaseId> {
  const begun = await desk.beginReport(as(kari), { type: "Submit", answers: aKlage({ what: secret }) });
  if (begun.kind !== "done") throw new Error(JSON.stringify(begun));
  const { id } = begun.value;
  for (const command of [
    { type: "DeclareHabilitet", answer: "habil", reason: null },
    { type: "Acknowledge", text: "Takk." },
  ] as const) {
    const done = await desk.runReportCommand(as(lars), id, await versionFor(desk, lars, id), command);
    if (done.kind !== "done") throw new Error(JSON.stringify(done));
  }
  return id;
}

async function versionFor(desk: Desk, who: PersonId, id: CaseId): Promise<number> {
  const found = await desk.readReport(as(who), id);
  return found.kind === "done" ? found.value.version : 0;
}

/** One command by somebody as they see the report now; again where another was first. */
async function surely({ desk }: World, who: PersonId, id: CaseId, command: ReportCommandInput): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const { kind } = await desk.runReportCommand(as(who), id, await versionFor(desk, who, id), command);
    if (kind !== "stale") return;
  }
  throw new Error(`${command.type} never came through`);
}

type Way = readonly [name: string, take: (world: World, id: CaseId) => Promise<void>];
const because = "Vi er i slekt.";
const ways: readonly Way[] = [
  [
    "finds that they are inhabil after all",
    (on, id) => surely(on, lars, id, { type: "DeclareHabilitet", answer: "inhabil", reason: because }),
  ],
  ["steps back", (on, id) => surely(on, lars, id, { type: "StepBack", reason: null })],
  ["hands it over", (on, id) => surely(on, lars, id, { type: "HandOver", to: solveig, reason: because })],
  [
    "is named as one whom it is about",
    (on, id) => surely(on, kari, id, { type: "NameCounterparts", counterparts: [{ kind: "person", id: lars }] }),
  ],
  [
    "is challenged, and the leader above says no",
    async (on, id) => {
      await surely(on, kari, id, { type: "ChallengeHabilitet", personId: lars, reason: because });
      await surely(on, solveig, id, { type: "DecideHabilitet", personId: lars, habil: false, reason: because });
    },
  ],
  ["leaves the house", async ({ leave }) => leave()],
];

async function stateOf({ store }: World, id: CaseId): Promise<string> {
  const found = await store.read.openReport(id);
  return JSON.stringify(found?.kind === "report" ? found.report.state : undefined);
}

async function nothingLeft(on: World, id: CaseId, seen: number): Promise<void> {
  const { desk } = on;
  expect(await desk.readReport(as(lars), id)).toEqual({ kind: "not_found" });
  const before = await stateOf(on, id);
  for (const version of [seen, seen + 1, seen + 2, 0]) {
    for (const command of blankReportCommands(gunnhild)) {
      const answer = await desk.runReportCommand(as(lars), id, version, command);
      expect([command.type, answer]).toEqual([command.type, { kind: "not_found" }]);
    }
  }
  expect(await desk.addReportFiles(as(lars), id, [])).toEqual({ kind: "not_found" });
  const listed = await desk.listReports(as(lars), { list: "inbox", after: null });
  expect(listed.kind === "done" ? listed.value.items : []).toEqual([]);
  expect(await stateOf(on, id)).toBe(before);
}

describe.each(engines)("%s: a handler who has read a report", { timeout: 120_000 }, (_engine, open) => {
  it.each(ways)("and %s: nothing comes of what they then send, and they are told nothing more", async (_name, take) => {
    const on = await open();
    const id = await handled(on);
    const seen = await versionFor(on.desk, lars, id);
    await take(on, id);
    await nothingLeft(on, id, seen);
  });

  it.each(ways)(
    "and who writes at the very moment at which a handler %s: it is done whole, or not at all",
    async (_name, take) => {
      const on = await open();
      for (let round = 0; round < 2; round += 1) {
        const id = await handled(on);
        const seen = await versionFor(on.desk, lars, id);
        const writes = () =>
          on.desk.runReportCommand(as(lars), id, seen, { type: "SendMessage", text: `${secret} skrevet samtidig` });
        const both = round % 2 === 0 ? [writes(), take(on, id)] : [take(on, id), writes()];
        const answers = await Promise.all([...both, on.desk.readReport(as(lars), id)]);
        const answer = answers[round % 2 === 0 ? 0 : 1];
        const kind = answer === undefined ? "" : answer.kind;
        expect(["done", "stale", "not_found"]).toContain(kind);
        const messages = (await stateOf(on, id)).split('"from":"mottaker"').length - 1;
        // What was said to be done is there, and what was not is not. The acknowledgement is one too.
        expect([kind, messages]).toEqual([kind, kind === "done" ? 2 : 1]);
        await nothingLeft(on, id, seen);
        if (take === ways.at(-1)?.[1]) return;
      }
      expect((await on.store.verifyChains()).fault).toBeNull();
    },
  );

  it("and is challenged reads it no longer, and nothing that they send is done until it is decided", async () => {
    const on = await open();
    const id = await handled(on);
    const seen = await versionFor(on.desk, lars, id);
    await surely(on, kari, id, { type: "ChallengeHabilitet", personId: lars, reason: because });
    expect(JSON.stringify(await on.desk.readReport(as(lars), id))).not.toContain(secret);
    const before = await stateOf(on, id);
    for (const version of [seen, seen + 1]) {
      for (const text of ["SendMessage", "AddNote", "GiveFeedback"] as const) {
        const answer = await on.desk.runReportCommand(as(lars), id, version, { type: text, text: "Nå." });
        expect([text, answer.kind === "done"]).toEqual([text, false]);
        expect(JSON.stringify(answer)).not.toContain(secret);
      }
    }
    expect(await stateOf(on, id)).toBe(before);
  });
});
