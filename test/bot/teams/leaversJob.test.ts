import { expect, it } from "vitest";
import { erasePresenceJob } from "#bot/desk/oppmote/jobs.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { instantOf } from "#domain/kernel/instant.ts";
import { defaultChoices } from "#domain/notifications/model.ts";
import { temporaryStore } from "#test/bot/store/fixtures.ts";
import { startQueueWorld } from "./queueWorld.ts";

it("the morning's job forgets all that leavers had chosen, and keeps what others chose", async () => {
  const store = await temporaryStore();
  const world = await startQueueWorld(store);
  const at = instantOf(Date.parse("2026-03-02T08:00:00Z"));
  const { kari, oddvar } = demoPeople;
  await store.transaction(async (tx) => {
    for (const personId of [kari, oddvar]) {
      await tx.putOwnChoices(personId, { language: "en" });
      await tx.putNotificationChoices(personId, defaultChoices, at);
    }
    await tx.enqueue([{ kind: erasePresenceJob, deliveryKey: "today", payload: {}, dueAt: at, clock: "domain" }]);
  });
  await world.pass(1_000);
  expect(await store.read.withOwnChoices()).toEqual([kari]);
  expect(await store.read.withNotificationChoices()).toEqual([kari]);
});
