import { describe, expect, it } from "vitest";
import { runDeadline } from "./deadline.ts";
import { runHour } from "./hour.ts";
import { runMonday } from "./monday.ts";

/*
 * A sample of each part of `npm run load`. What a run finds wrong it throws, with words: what was acknowledged and is not there, what
 * is there twice, an answer that is another than it should be, a line of the server's log about a fault. No figure here is a time.
 */
const seed = 20_270_301;
const patience = 300_000;

describe("the product under load", () => {
  it("takes a Monday morning: everything that was acknowledged is there once", { timeout: patience }, async () => {
    const figures = await runMonday({ people: 45, units: 3, windowMs: 2_000, seed });
    expect(figures.faultWords).toEqual([]);
    expect(figures).toMatchObject({ engine: "embedded", people: 45, faults: 0, messages: { lost: 0, twice: 0, failed: 0 } });
    // Of each kind of errand there was somebody, and leaders decided.
    expect(figures.kinds.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["card: day.send", "card: draft.send", "chat: «mine saker»", "tab: POST /api/cases/:id/commands"]),
    );
    expect(figures.drafts).toBeGreaterThan(0);
    expect(figures.heard).toBeGreaterThan(0);
  });

  it("reminds everybody on a deadline day once, and never more in a second than Teams takes", { timeout: patience }, async () => {
    const figures = await runDeadline({ units: 20, recipients: 120, seed });
    expect(figures).toMatchObject({ recipients: 120, arrived: 120, lost: 0, twice: 0, unknown: 0, overLimit: 0 });
    expect(figures.peak).toBeLessThanOrEqual(30);
  });

  it("holds nothing of an hour's requests, pages and drafts when they are over", { timeout: patience }, async () => {
    const { rounds, pages, drafts, faultWords } = await runHour({ units: 2, rounds: 5, regulars: 16, newcomers: 4, seed });
    expect(faultWords).toEqual([]);
    expect(pages).toBeGreaterThan(10);
    expect(drafts).toBe(10);
    const [last] = rounds.slice(-1);
    // Not one for each request that there was: none.
    expect(last?.left.held).toMatchObject({ requests: 0, responses: 0 });
    const settled = rounds[2]?.left.heapMb ?? 0;
    expect(last?.left.heapMb).toBeLessThan(settled * 1.2);
  });
});
