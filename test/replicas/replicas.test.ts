import { expect, it, onTestFinished } from "vitest";
import { newDatabase } from "#test/support/postgresDatabase.ts";
import { startDatabase } from "./database/database.ts";
import { runMorning } from "./morning.ts";
import { runOutages } from "./outages.ts";
import { runRolling } from "./rolling.ts";
import { runSkew } from "./skew.ts";
import { runTogether } from "./together.ts";

/*
 * Samples of `npm run replicas`: each throws where a promise is not kept, with words of what was not. What is looked at here is that
 * something was tried at all.
 */

const minute = 60_000;
const mostMs = 4 * minute;
const nothingAmiss = { lost: 0, twice: 0, failed: 0 };

it(
  "a conversation of which every turn goes to another server is one, and of two decisions at once one is taken",
  async () => {
    const databaseUrl = await newDatabase();
    const figures = await runTogether({ databaseUrl, servers: 2, conversations: 2, decisionsAtOnce: 3, seed: 11 });
    expect(figures).toMatchObject({ ...nothingAmiss, unknown: 0, decisionsAtOnce: 3 });
    expect(figures.turns).toBeGreaterThan(8);
  },
  mostMs,
);

it(
  "no request fails while each server is ended and started again, and every page comes back",
  async () => {
    const databaseUrl = await newDatabase();
    const figures = await runRolling({ databaseUrl, servers: 2, rounds: 1, atOnce: 4, pages: 4, seed: 12 });
    expect(figures).toMatchObject({ ...nothingAmiss, unknown: 0, streamsBroken: 0, restarts: 2 });
    expect(figures.acknowledged).toBeGreaterThan(0);
  },
  mostMs,
);

it(
  "what was acknowledged outlives a crash of the database and its failing over, and work goes on by itself",
  async () => {
    const database = await startDatabase("standby");
    onTestFinished(() => database.end());
    const kinds = ["immediate", "fail over"] as const;
    const figures = await runOutages({ database, servers: 2, kinds, atOnce: 4, pages: 2, seed: 13 });
    expect(figures).toMatchObject({ lost: 0, twice: 0 });
    expect(figures.outages.map(({ kind }) => kind)).toEqual(kinds);
  },
  mostMs,
);

it(
  "servers whose machines' clocks are eight minutes apart do as one, and each says so",
  async () => {
    const clocks = [4 * minute, -4 * minute];
    const figures = await runSkew({ databaseUrl: await newDatabase(), clocks, atOnce: 3, courses: 6, seed: 14 });
    expect(figures).toMatchObject({ ...nothingAmiss, unknown: 0, clockSeconds: [240, -240] });
    expect(figures.doctor).toMatch(/240 s ahead of the database's/);
  },
  mostMs,
);

it(
  "a morning's reminders come once to each, whichever of the servers plans and sends them",
  async () => {
    const figures = await runMorning({ databaseUrl: await newDatabase(), servers: 2, units: 60, recipients: 120, seed: 15 });
    expect(figures).toMatchObject({ lost: 0, twice: 0, overLimit: 0, recipients: 120 });
  },
  mostMs,
);
