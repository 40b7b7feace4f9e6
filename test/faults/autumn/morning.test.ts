import { describe, expect, it } from "vitest";
import { newDatabase } from "#test/support/postgresDatabase.ts";
import { runMorning } from "./morning.ts";

/*
 * A sample of the mornings of `npm run bench` (600 units and 2,500 people, 52,000 people) and `npm run faults` (the same with the
 * process killed again and again). What a morning finds wrong it throws, with words. Its time is its own, not the machine's.
 */
const sample = { units: 60, recipients: 250, seed: 20_261_016 };
const patience = 300_000;
// A morning may be over before the last kill, by chance; then it is no trial, says so, and begins anew. No other breach is given a second try.
const killed = { timeout: patience, retry: { count: 2, condition: /kills came about/ } };

describe("a morning of reminders under Teams' limits, with a connector that is busy, away, or breaks off", () => {
  it("reaches everybody once, at the pace that the limits allow", { timeout: patience }, async () => {
    const figures = await runMorning({ ...sample, kills: 0 });
    expect(figures).toMatchObject({ engine: "embedded", recipients: 250, lost: 0, twice: 0 });
    expect(figures.uncertain + figures.busy).toBeGreaterThan(0);
    expect(figures.peak).toBeLessThanOrEqual(30);
    // So few people leave little room for those whom the connector asked to come back.
    expect(figures.sentSeconds).toBeLessThan(figures.allowedSeconds + 10);
  });

  it("loses nothing and says nothing twice while its process is killed", killed, async () => {
    const figures = await runMorning({ ...sample, kills: 5 });
    expect(figures).toMatchObject({ recipients: 250, kills: 5, lost: 0, twice: 0 });
  });

  it("does so on PostgreSQL as well", killed, async () => {
    const databaseUrl = await newDatabase();
    const figures = await runMorning({ ...sample, kills: 3, databaseUrl });
    expect(figures).toMatchObject({ engine: "postgres", kills: 3, lost: 0, twice: 0 });
  });
});
