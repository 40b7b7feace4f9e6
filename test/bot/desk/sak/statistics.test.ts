import { expect, it } from "vitest";
import { readStatistics } from "#bot/desk/sak/statistics.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { demoReportSettings } from "#bot/local/demo/reportSettings.ts";
import type { Statistics } from "#domain/contract/statistikkViews.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { value } from "#test/support/caseCourse.ts";
import { canary, countedYear, oneKlage, sent } from "#test/support/countedYear.ts";
import { databaseText } from "#test/support/databaseText.ts";
import { type Office, openOffice, withPerson } from "#test/support/office.ts";
import { aKlage, aVarsel } from "#test/support/reportAnswers.ts";

const { berit, bjoern, mona } = demoPeople;
const seen = async ({ desk }: Office, personId: PersonId = berit): Promise<Statistics> =>
  value(await desk.readStatistics({ personId }));
const file = async ({ desk }: Office, personId: PersonId) => {
  const { name, type, bytes } = value(await desk.readStatisticsFile({ personId }));
  return { name, type, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) };
};
const cellsOf = (cells: readonly { readonly key: string; readonly count: number | null }[]) =>
  Object.fromEntries(cells.filter(({ count }) => count !== null).map(({ key, count }) => [key, count]));

it("counts a year of reports and cases as they are, hides what is below five, and tells of nobody", async () => {
  const office = await openOffice();
  await countedYear(office);
  const { on, years } = await seen(office);
  expect([on, years.map(({ year }) => year)]).toEqual([office.clock.date, [2026]]);
  const [year] = years;
  // The two varsler are hidden, and with them the underretninger, of whom they would follow.
  expect([year?.kinds.total, cellsOf(year?.kinds.cells ?? [])]).toEqual([19, { klage: 11 }]);
  expect([year?.results.total, cellsOf(year?.results.cells ?? [])]).toEqual([11, { "ingen-sak": 6 }]);
  expect([year?.toAcknowledge, year?.toClose]).toEqual([
    { median: 0, ninetieth: null },
    { median: 9, ninetieth: null },
  ]);
  expect(JSON.stringify(years)).not.toMatch(new RegExp(`${canary}|d0000000|e0000000|26-`));
  // To each who may see it the same.
  expect(await seen(office, mona)).toEqual({ on, years });
  expect(await seen(office, bjoern)).toEqual({ on, years });
}, 120_000);

it("is not there for anybody else, and nothing of a report is opened for them", async () => {
  const office = await openOffice();
  await sent(office, 5, aKlage());
  let opened = 0;
  const { read } = office.store;
  const counting = {
    ...read,
    openReport: (...asked: Parameters<typeof read.openReport>) => {
      opened += 1;
      return read.openReport(...asked);
    },
  };
  const context = { ...office.context, store: { ...office.context.store, read: counting } };
  for (const personId of office.directory.now.people.keys()) {
    const found = (await readStatistics(context, { personId })).kind;
    const may = [berit, bjoern, mona].some((one) => one === personId);
    expect([personId, found, opened]).toEqual([personId, may ? "done" : "not_found", may ? 5 : 0]);
    opened = 0;
  }
  const stranger = "d0000000-0000-4000-8000-999999999999" as PersonId;
  expect((await readStatistics(context, { personId: stranger })).kind).toBe("not_found");
});

it("ends at once for a member who leaves the committee or the employer, and for a sjef who is one no more", async () => {
  const office = await openOffice();
  let committee = [mona];
  const context = {
    ...office.context,
    reports: () => ({ ...demoReportSettings(null), workEnvironmentCommittee: committee }),
  };
  const found = async (personId: PersonId) => (await readStatistics(context, { personId })).kind;
  expect([await found(mona), await found(bjoern), await found(berit)]).toEqual(["done", "not_found", "done"]);
  committee = [bjoern];
  office.directory.now = withPerson(office.directory.now, berit, { roles: ["ansatt", "hr-raadgiver"] });
  expect([await found(mona), await found(bjoern), await found(berit)]).toEqual(["not_found", "done", "not_found"]);
  office.directory.now = withPerson(office.directory.now, bjoern, { active: false });
  expect(await found(bjoern)).toBe("not_found");
});

it("tells of no year before there are five in it, and of four what it tells of none", async () => {
  const office = await openOffice();
  const none = await seen(office);
  await sent(office, 4, aKlage());
  expect(await seen(office)).toEqual(none);
  expect(none.years).toEqual([]);
  await oneKlage(office);
  expect((await seen(office)).years.map(({ kinds }) => kinds.total)).toEqual([5]);
});

it("counts one that was erased no more, be it open or closed", async () => {
  const office = await openOffice();
  const [first, second] = await sent(office, 7, aKlage());
  const total = async () => (await seen(office)).years[0]?.kinds.total ?? null;
  expect(await total()).toBe(7);
  await office.store.transaction((tx) => tx.destroyCaseKey(first as never));
  expect(await total()).toBe(6);
  await office.store.transaction((tx) => tx.destroyCaseKey(second as never));
  expect(await total()).toBe(5);
});

it("counts more than are opened side by side, each in its own year", async () => {
  const office = await openOffice(localDate("2026-12-31"));
  await sent(office, 8, aKlage());
  office.clock.date = localDate("2027-01-01");
  await sent(office, 17, aVarsel());
  expect((await seen(office)).years.map(({ year, kinds }) => [year, kinds.total])).toEqual([
    [2027, 17],
    [2026, 8],
  ]);
});

it("is counted once for all who ask at the same time, and anew for whoever asks after that", async () => {
  const office = await openOffice();
  await sent(office, 5, aKlage());
  let walks = 0;
  const { read } = office.store;
  const counting = {
    ...read,
    reportIds: (...asked: Parameters<typeof read.reportIds>) => {
      walks += 1;
      return read.reportIds(...asked);
    },
  };
  const context = { ...office.context, store: { ...office.context.store, read: counting } };
  const ask = async (personId: PersonId) => value(await readStatistics(context, { personId })).years[0]?.kinds.total;
  expect(await Promise.all([ask(berit), ask(mona), ask(bjoern)])).toEqual([5, 5, 5]);
  expect(walks).toBe(1);
  await oneKlage(office);
  expect(await ask(berit)).toBe(6);
  expect(walks).toBe(2);
});

it("gives whoever asks next an answer where a count has failed", async () => {
  const office = await openOffice();
  await sent(office, 5, aKlage());
  const { read } = office.store;
  let fails = true;
  const failing = {
    ...read,
    reportIds: (...asked: Parameters<typeof read.reportIds>) =>
      fails ? Promise.reject(new Error("the database is away")) : read.reportIds(...asked),
  };
  const context = { ...office.context, store: { ...office.context.store, read: failing } };
  await expect(readStatistics(context, { personId: berit })).rejects.toThrow("away");
  fails = false;
  expect((await readStatistics(context, { personId: berit })).kind).toBe("done");
});

it("leaves no trace in the database", async () => {
  const office = await openOffice();
  await sent(office, 5, aKlage());
  const before = await databaseText(office.dataDir);
  await seen(office);
  await file(office, mona);
  expect(await databaseText(office.dataDir)).toBe(before);
});

it("is a file for spreadsheets in the reader's own language, under a name that tells nothing", async () => {
  const office = await openOffice();
  await sent(office, 6, aKlage());
  const { name, type, text } = await file(office, mona);
  expect([name, type]).toEqual(["statistikk.csv", "text/csv; charset=utf-8"]);
  expect(text.startsWith("\uFEFFÅr;Tall for;Hva;Verdi\r\n2026;Meldinger etter type;Klage;under 5 eller skjult\r\n")).toBe(true);
  office.directory.now = withPerson(office.directory.now, mona, { language: "nn" });
  expect((await file(office, mona)).text).toContain("\r\n2026;Meldingar etter type;I alt;6\r\n");
  office.directory.now = withPerson(office.directory.now, mona, { language: "en" });
  expect((await file(office, mona)).text).toContain("\r\n2026;Cases by outcome;In all;under 5\r\n");
});
