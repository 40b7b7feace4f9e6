import { describe, expect, it } from "vitest";
import { presenceListId } from "#bot/store/presenceTable.ts";
import { presenceTellKey } from "#bot/store/presenceTypes.ts";
import type { Store } from "#bot/store/types.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import type { SiteId } from "#domain/organisasjon/model.ts";
import { aJob, aPresence, caseId, noon, personId, textId } from "./fixtures.ts";
import { copyOf, engines, putBack } from "./places.ts";

const [id, other] = [caseId("p1"), caseId("p2")];
const [kari, lars] = [personId("kari"), personId("lars")];
const [campus, elsewhere] = ["campus", "elsewhere"].map((site) => site as SiteId) as [SiteId, SiteId];

const save = (store: Store, ...many: readonly ReturnType<typeof aPresence>[]) =>
  store.transaction(async (tx) => {
    const outcomes = [];
    for (const one of many) outcomes.push(await tx.savePresence(one));
    return outcomes;
  });

describe.each(engines)("$engine: presence under special rules", ({ newPlace }) => {
  it("PA-03 is found by whose it is and by what waits, and only by them", async () => {
    const store = await (await newPlace()).open();
    const first = aPresence("p1", { personId: kari });
    expect(await save(store, first, aPresence("p2", { personId: lars, waits: false }))).toEqual(["saved", "saved"]);
    expect(await save(store, first)).toEqual(["stale"]);
    const of = async (...[people, filter]: [(typeof kari)[], { waits?: boolean }]) =>
      (await store.read.presenceOf(people, { limit: 10, ...filter })).map((one) => one.id);
    expect([await of([kari], {}), await of([kari, lars], {}), await of([], {})]).toEqual([[id], [other, id], []]);
    expect([await of([kari, lars], { waits: true }), await of([lars], { waits: false })]).toEqual([[id], [other]]);
    expect(await store.read.openPresence(id)).toEqual({ id, what: "wish", version: 1, state: first.state });
    const decided = { ...first, waits: false, expectedVersion: 1, state: { id: "p1", decided: true } };
    expect(await save(store, decided, decided)).toEqual(["saved", "stale"]);
    expect(await of([kari], { waits: true })).toEqual([]);
  });

  it("PA-03 is found by place and day: wishes alone, and both ends counted", async () => {
    const store = await (await newPlace()).open();
    const span = { fromDate: date("2021-10-04"), toDate: date("2021-10-08") };
    await save(
      store,
      aPresence("p1", span),
      aPresence("p2", { ...span, siteId: elsewhere }),
      aPresence("p3", { ...span, what: "home", toDate: null }),
    );
    const on = async (day: string, site = campus) => (await store.read.presenceAt(site, date(day))).map((one) => one.id);
    expect([await on("2021-10-03"), await on("2021-10-04"), await on("2021-10-08"), await on("2021-10-09")]).toEqual([
      [],
      [id],
      [id],
      [],
    ]);
    expect(await on("2021-10-04", elsewhere)).toEqual([other]);
    const begun = await store.read.presenceBegunBefore(date("2021-10-05"), { limit: 2 });
    expect(begun.map((row) => row.id)).toEqual([id, other]);
    expect(await store.read.presenceBegunBefore(date("2021-10-05"), { limit: 2, after: other })).toEqual([
      { id: "p3", what: "home", siteId: campus, fromDate: "2021-10-04", toDate: null },
    ]);
    expect(await store.read.presenceBegunBefore(date("2021-10-04"), { limit: 9 })).toEqual([]);
  });

  it("is erased with its key, its messages and all that leads to whose it was, and its chain holds", async () => {
    const place = await newPlace();
    const store = await place.open();
    await save(store, aPresence("p1", { personId: kari }), aPresence("p2", { personId: kari }));
    const anothers = `${presenceTellKey(other)}1:kari`;
    await store.transaction(async (tx) => {
      await tx.putTexts(id, [{ textId: textId("t1"), object: "reason", text: "kanari" }]);
      await tx.enqueue([...["", "letter:", "feed:"].map((way) => aJob(`${way}${presenceTellKey(id)}1:kari`)), aJob(anothers)]);
      await tx.rememberCard({ activityId: "1", personId: kari, caseId: id, sentAt: noon });
    });
    const erase = () => store.transaction((tx) => tx.erasePresence(id, noon));
    expect([await erase(), await erase()]).toEqual(["erased", "none"]);
    expect(await store.read.openPresence(id)).toBeUndefined();
    expect((await store.read.presenceOf([kari], { limit: 9 })).map((one) => one.id)).toEqual([other]);
    expect(await store.read.openTexts(id, [textId("t1")])).toEqual({ kind: "erased" });
    expect(await store.read.cardsOf(id)).toEqual([]);
    expect((await store.read.events(id)).map(({ type }) => type)).toEqual(["PresenceAsked", "PresenceErased"]);
    const left = await place.forge((db) => db.selectFrom("job").select("delivery_key").execute());
    expect(left).toEqual([{ delivery_key: anothers }]);
    await store.recordCheckpoint();
    expect((await store.verifyChains()).fault).toBeNull();
  });

  it("is erased again when a backup of before is put in its place, and is due to be forgotten once more", async () => {
    const place = await newPlace();
    const store = await place.open();
    await save(store, aPresence("p1", { personId: kari }));
    await store.recordCheckpoint();
    const backup = await place.forge(copyOf);
    const rows = await place.forge((db) => db.selectFrom("presence").selectAll().execute());
    await store.transaction((tx) => tx.erasePresence(id, noon));
    await store.recordCheckpoint();
    await store.close();
    await place.forge(async (db) => {
      await putBack(db, backup);
      for (const row of rows) await db.insertInto("presence").values(row).execute();
    });
    const restored = await place.open();
    expect(await restored.read.openPresence(id)).toBeUndefined();
    expect(await restored.read.presenceOf([kari], { limit: 9 })).toEqual([]);
    expect(await restored.read.presenceBegunBefore(date("2022-01-01"), { limit: 9 })).toHaveLength(1);
    expect(await restored.transaction((tx) => tx.erasePresence(id, noon))).toBe("erased");
    expect(await restored.read.presenceBegunBefore(date("2022-01-01"), { limit: 9 })).toEqual([]);
  });

  it("logs who has read the list of a place, in a chain of that place", async () => {
    const store = await (await newPlace()).open();
    const read = (siteId: SiteId, personId: typeof kari) =>
      store.transaction((tx) => tx.recordPresenceListRead({ siteId, personId, date: date("2021-10-04"), at: noon }));
    await read(campus, kari);
    await read(campus, lars);
    await read(elsewhere, lars);
    const readings = await store.read.readings(presenceListId(campus), { limit: 9 });
    expect(readings.map(({ personId, what, number }) => [personId, what, number])).toEqual([
      [lars, "oppmoeteliste/2021-10-04", 2],
      [kari, "oppmoeteliste/2021-10-04", 1],
    ]);
    expect(await store.read.readings(presenceListId(elsewhere), { limit: 9 })).toHaveLength(1);
    await store.recordCheckpoint();
    expect((await store.verifyChains()).fault).toBeNull();
  });
});
