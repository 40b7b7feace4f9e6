import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDesk, type Desk } from "#bot/desk/desk.ts";
import { norwegianHolidays } from "#bot/holidays/holidays.ts";
import { demoDirectory } from "#bot/local/demo/organisation.ts";
import { demoReportSettings } from "#bot/local/demo/reportSettings.ts";
import { openStore } from "#bot/store/openStore.ts";
import type { Store } from "#bot/store/types.ts";
import type { Answer, Incoming } from "#bot/teams/incoming.ts";
import { onIncoming } from "#bot/teams/onIncoming.ts";
import { verbs } from "#bot/teams/verbs/register.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { parseInstant } from "#domain/kernel/instant.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { pressed } from "#test/support/cardParts.ts";
import { answers, kari, lars, solveig, vera } from "#test/support/chatWorld.ts";

const secret = "hemmeligheten som bare Kari og Lars ser";
const runs = 5_000;

let folder: string;
let store: Store;
let desk: Desk;
/** Ids of Kari's case and of the draft that she has begun. */
let ids: readonly CaseId[];
const theCase = () => ids[0] ?? ("" as CaseId);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dagsorden-any-"));
  const vault = await openKeyFileVault(join(folder, "keys"));
  store = await openStore({ dataDir: join(folder, "data"), vault, tenantId: "tenant" });
  const now = parseInstant("2021-01-15T09:00:00Z");
  if (now === undefined) throw new Error("no moment");
  const clock = { now: () => now, today: () => localDate("2021-01-15"), wallNow: () => now };
  const holidays = norwegianHolidays();
  const directory = demoDirectory;
  desk = createDesk({
    store,
    directory,
    clock,
    reports: () => demoReportSettings(null),
    regimes: [normalRegime],
    holidays,
    newId: v7,
    wake: () => undefined,
  });
  const steps = [answers.period, answers.week, { ...answers.reasons, reasonEmployee: secret }, answers.place];
  let card = (await act(kari, { v: 1, verb: "start.fast" })).replace?.card;
  for (const step of steps) card = (await act(kari, pressed(card, "Neste", step))).replace?.card;
  await act(kari, pressed(card, "Send til leder", {}));
  const begun = (await act(kari, { v: 1, verb: "start.fast" })).replace?.card;
  await act(kari, pressed(begun, "Neste", answers.period));
  const cases = await store.read.listCases({ order: "submitted-first", limit: 10 });
  const drafts = await store.read.draftsOf(kari);
  ids = [...cases, ...drafts].map(({ id }) => id);
  expect(ids).toHaveLength(2);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

function incoming(personId: PersonId, what: { readonly data: unknown } | { readonly text: string }): Incoming {
  const common = { personId, reference: {}, locale: "nb-NO" };
  if ("text" in what) return { ...common, kind: "text", text: what.text };
  return { ...common, kind: "action", data: what.data, cardActivityId: "card", via: "execute" };
}

function act(personId: PersonId, data: unknown): Promise<Answer> {
  return onIncoming(desk, { hmsUrl: undefined }, incoming(personId, { data }));
}

const anything = fc.anything({ withNullPrototype: true, withDate: false });
const fields = [
  ...["start", "end", "from", "to", "date", "lastDay", "weeklyHours", "availability", "work", "everyWeek", "otherArrangement"],
  ...[
    "reasonEmployee",
    "reasonEmployer",
    "tasksSuitable",
    "conflict",
    "physicalOk",
    "equipment",
    "extraEquipment",
    "contributes",
  ],
  ...[
    "day1",
    "from1",
    "to1",
    "workEnvironment",
    "discussed",
    "goodSituation",
    "costDisproportionate",
    "overrideReason",
    "reason",
  ],
  ...["template", "hash", "about"],
];
const value = fc.oneof(
  anything,
  fc.constantFrom("true", "false", "2021-02-01", "2021-07-31", "2021-02-30", "08:00", "99:99", "37,5", "tastatur,mus"),
  fc.string({ unit: "grapheme", maxLength: 50 }),
);
/** Data that gets as far as a verb now and then, and data that does not. */
const sent = fc.oneof(
  anything,
  fc
    .record({
      v: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: anything }),
      verb: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...Object.keys(verbs)) }, { weight: 1, arbitrary: fc.string() }),
      id: fc.oneof({ weight: 8, arbitrary: fc.nat(1) }, { weight: 1, arbitrary: fc.uuid() }, { weight: 1, arbitrary: anything }),
      version: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 6 }) }, { weight: 2, arbitrary: anything }),
      inputs: fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 12 }),
    })
    .map(({ inputs, id, ...rest }) => ({ ...inputs, ...rest, id: typeof id === "number" ? (ids[id] ?? id) : id })),
);

describe("whatever a card sends", () => {
  it("a stranger to the case is never shown anything of it, and nothing throws", async () => {
    const before = await store.read.loadCase(theCase());
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(vera, solveig), sent, async (who, data) => {
        const answer = JSON.stringify(await act(who, data));
        // An id that somebody knows already may come back in the form that they sent it with.
        const known = JSON.stringify(data) ?? "";
        for (const kept of [secret, "Kari Nygård", ...ids.filter((id) => !known.includes(id))])
          expect(answer).not.toContain(kept);
      }),
      { numRuns: runs },
    );
    expect(await store.read.loadCase(theCase())).toEqual(before);
    expect(await store.read.draftsOf(kari)).toHaveLength(1);
  }, 120_000);

  it("the applicant never decides on their own application, and every answer is a card that can be sent", async () => {
    await fc.assert(
      fc.asyncProperty(sent, async (data) => {
        const { replace, post = [] } = await act(kari, data);
        for (const { card, summary } of replace === undefined ? post : [replace, ...post]) {
          expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(25_000);
          expect(summary).not.toContain(secret);
        }
      }),
      { numRuns: runs },
    );
    const status = (await store.read.loadCase(theCase()))?.status;
    expect(["INNSENDT", "TRUKKET"]).toContain(status);
  }, 120_000);

  it("is answered, and so is whatever is written, by one card", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), async (text) => {
        const { post = [] } = await onIncoming(desk, { hmsUrl: undefined }, incoming(lars, { text }));
        expect(post).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  }, 120_000);
});
