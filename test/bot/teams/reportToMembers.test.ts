import { expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { teamsLimits } from "#bot/teams/rateLimit.ts";
import type { ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import { temporaryStore } from "#test/bot/store/fixtures.ts";
import { postgresPlace, postgresStore } from "#test/bot/store/postgresFixtures.ts";
import { aKlage } from "#test/support/reportAnswers.ts";
import { type QueueWorld, startQueueWorld } from "./queueWorld.ts";

const { kari, lars, gunnhild } = demoPeople;
/** Union representative at the institute. */
const haakon = demoPersonId(14);
const all = [haakon, kari, gunnhild];
const anHour = 3_600_000;

function valueIn<Value>(outcome: { readonly kind: string; readonly value?: Value }): Value {
  return outcome.value ?? expect.fail(outcome.kind);
}

/** A klage of a union representative's for two members, which its handler has confirmed: each of the three is to hear of that. */
async function acknowledged(world: QueueWorld): Promise<void> {
  for (const personId of [haakon, gunnhild]) await world.add(personId);
  const answers = aKlage({ onBehalf: true, selfAffected: null, members: [kari, gunnhild] });
  const { id } = valueIn(await world.desk.beginReport({ personId: haakon }, { type: "Submit", answers }));
  const act = async (command: ReportCommandInput) => {
    const { version } = valueIn(await world.desk.readReport({ personId: lars }, id));
    expect(await world.desk.runReportCommand({ personId: lars }, id, version, command)).toMatchObject({ kind: "done" });
  };
  await act({ type: "DeclareHabilitet", answer: "habil", reason: null });
  await act({ type: "Acknowledge", text: "Takk. Jeg har lest den." });
}

it.each([
  ["node:sqlite", temporaryStore],
  ["PostgreSQL", async () => postgresStore(await postgresPlace())],
] as const)(
  "%s: VA-28 reaches each of those who complain together, once, where there is room for one message an hour",
  async (_engine, open) => {
    const world = await startQueueWorld(await open(), {
      limits: { perConversation: teamsLimits.perConversation, perApp: [{ messages: 1, milliseconds: anHour }] },
    });
    await acknowledged(world);
    const told = () => all.map((personId) => world.callsTo(personId).length);
    for (let hour = 0; hour < 6; hour += 1) await world.pass(anHour + 1);
    expect(told()).toEqual([1, 1, 1]);
    expect(await world.store.read.troubledJobs(9)).toEqual([]);
  },
);

it("VA-28 tells each of them again that Teams was too busy to take, and none of them twice", async () => {
  const world = await startQueueWorld(await temporaryStore());
  await acknowledged(world);
  world.connector.behaviour = { kind: "status", status: 429, headers: { "retry-after": "40" } };
  await world.pass(0);
  expect(all.map((personId) => world.callsTo(personId).length)).toEqual([1, 1, 1]);
  world.connector.behaviour = { kind: "take" };
  for (let times = 0; times < 3; times += 1) await world.pass(anHour);
  expect(all.map((personId) => world.callsTo(personId).length)).toEqual([2, 2, 2]);
  expect(await world.store.read.troubledJobs(9)).toEqual([]);
});
