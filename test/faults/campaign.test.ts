import { describe, expect, it } from "vitest";
import { newDatabase } from "#test/support/postgresDatabase.ts";
import { runCampaign } from "./campaign.ts";

/*
 * A sample of `npm run faults`. What a run finds wrong it throws, with words. The seed stands here so that two runs plan the same; what a
 * kill hits is the machine's chance every time.
 */
const sample = { kills: 3, seed: 20_260_302, atOnce: 4 };
const patience = 240_000;

describe("people work while their server is killed three times, and all that was acknowledged is there, once, and told of once", () => {
  it("on the embedded engine", { timeout: patience }, async () => {
    const figures = await runCampaign({ ...sample, servers: 1 });
    expect(figures).toMatchObject({ engine: "embedded", kills: 3, failed: 0 });
    expect(figures.acknowledged).toBeGreaterThan(0);
    expect(figures.messages).toBeGreaterThanOrEqual(figures.acknowledged);
  });

  it("on PostgreSQL, one of two servers at a time", { timeout: patience }, async () => {
    const databaseUrl = await newDatabase();
    const figures = await runCampaign({ ...sample, servers: 2, databaseUrl });
    expect(figures).toMatchObject({ engine: "postgres", servers: 2, kills: 3, failed: 0 });
    expect(figures.acknowledged).toBeGreaterThan(0);
    expect(figures.messages).toBeGreaterThanOrEqual(figures.acknowledged);
  });
});
