import { describe, expect, it } from "vitest";
import type { ReportAccess, SaveReport } from "#bot/store/reportTypes.ts";
import type { Store } from "#bot/store/types.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { instantOf, startOfDay } from "#domain/kernel/instant.ts";
import { type LocalDate, localDate } from "#domain/kernel/localDate.ts";
import { caseId, noon, personId } from "./fixtures.ts";

const kari = personId("kari-nygaard");
const lars = personId("lars-moen");
const today = localDate("2026-03-10");
const access: readonly ReportAccess[] = [
  { personId: kari, list: "mine", standings: ["melder"] },
  { personId: lars, list: "inbox", standings: ["eier"] },
];

/** A report to save: new, of one event, where nothing else is said. */
export const aReport = (id: string, but: Partial<SaveReport> = {}): SaveReport => ({
  id: caseId(id),
  number: `26-${id}`,
  kind: "klage",
  calledAs: "varsel",
  status: "INNSENDT",
  submittedOn: localDate("2026-03-02"),
  due: { what: "kvittering", on: localDate("2026-03-09") },
  unnamed: false,
  open: true,
  state: { reporter: kari, accused: lars, said: "KANARIFUGL" },
  expectedVersion: 0,
  events: [{ type: "ReportSubmitted", data: { by: kari, what: "KANARIFUGL" }, actor: { kind: "person", id: kari } }],
  at: noon,
  access,
  quietUntil: null,
  ...but,
});

export type ReportPlace = {
  readonly store: Store;
  /** Every value of every row of every table, as text. */
  readonly everything: () => Promise<string>;
};

/** What every engine's store must do with reports. */
export function reportsContract(engine: string, open: () => Promise<ReportPlace>): void {
  const save = (store: Store, report: SaveReport) => store.transaction((tx) => tx.saveReport(report));

  describe(`${engine}: reports`, () => {
    it("gives back a report with its state and events unsealed, and knows its number", async () => {
      const { store } = await open();
      await expect(save(store, aReport("r1"))).resolves.toBe("saved");
      const { access: _, events: __, expectedVersion: ___, at: ____, quietUntil: _____, ...columns } = aReport("r1");
      expect(await store.read.openReport(caseId("r1"))).toEqual({ kind: "report", report: { ...columns, version: 1 } });
      expect(await store.read.reportEvents(caseId("r1"))).toEqual([
        {
          caseId: "r1",
          version: 1,
          type: "ReportSubmitted",
          data: { by: kari, what: "KANARIFUGL" },
          actor: { kind: "person", id: kari },
          at: noon,
        },
      ]);
      expect(await store.read.reportNumbered("26-r1")).toBe("r1");
      expect(await store.read.reportNumbered("26-r2")).toBeUndefined();
      expect(await store.read.openReport(caseId("nobody's"))).toBeUndefined();
      // A report is none of the other kinds of case.
      expect(await store.read.loadCase(caseId("r1"))).toBeUndefined();
      expect(await store.read.loadCycleCase(caseId("r1"))).toBeUndefined();
    });

    it("keeps in no table who reported whom, nor a word of it, and holds the chains", async () => {
      const { store, everything } = await open();
      await save(store, aReport("r1"));
      await store.transaction(async (tx) => {
        await tx.recordReading({
          caseId: caseId("r1"),
          personId: personId(await tx.personTag(lars)),
          what: "mottaker",
          at: noon,
        });
        const ownerId = await tx.draftOwner(kari);
        const draft = {
          id: caseId("d1"),
          ownerId,
          kind: "melding" as const,
          step: "klage",
          caseId: null,
          content: { what: "KANARIFUGL" },
        };
        await tx.saveDraft({ ...draft, updatedAt: noon, expectedVersion: 0 });
      });
      const all = await everything();
      expect(all).toContain("26-r1");
      for (const secret of ["KANARIFUGL", kari, lars]) expect(all).not.toContain(secret);
      expect((await store.verifyChains()).fault).toBeNull();
    });

    it("lets one of two writers with the same expected version through, and refuses an id or a number that is taken", async () => {
      const { store } = await open();
      await save(store, aReport("r1"));
      const acknowledge = (by: string) =>
        save(store, aReport("r1", { expectedVersion: 1, status: by, events: [{ type: "Acknowledged", data: {}, actor: {} }] }));
      const ends = await Promise.all([acknowledge("KVITTERT"), acknowledge("AVSLUTTET")]);
      expect(ends.toSorted()).toEqual(["saved", "stale"]);
      expect(await save(store, aReport("r1"))).toBe("stale");
      await expect(save(store, aReport("r2", { number: "26-r1" }))).rejects.toThrow();
      expect(await store.read.openReport(caseId("r2"))).toBeUndefined();
    });

    it("7.10 leaves out of lists and counts what came without a name the same day, and tells how much of a report did", async () => {
      const { store } = await open();
      const ofDay = startOfDay(today);
      await save(store, aReport("r1", { submittedOn: today }));
      await save(store, aReport("r2", { submittedOn: today, unnamed: true, at: ofDay }));
      await save(store, aReport("r3", { unnamed: true, at: startOfDay(localDate("2026-03-02")) }));
      const written = [1, 2].map((message) => ({ type: "MessageSent", data: { message }, actor: {} }));
      await save(store, aReport("r3", { unnamed: true, expectedVersion: 1, events: written, at: ofDay }));
      const listed = async (on: LocalDate) => {
        const page = { personId: lars, list: "inbox", today: on } as const;
        const ids = (await store.read.listReports({ ...page, limit: 9 })).map(({ id }) => id);
        return [ids, await store.read.countReports(page)];
      };
      expect(await listed(today)).toEqual([["r3", "r1"], 2]);
      expect(await listed(localDate("2026-03-11"))).toEqual([["r3", "r1", "r2"], 3]);
      const ids = ["r1", "r2", "r3", "nobody's"].map(caseId);
      expect([...(await store.read.eventsAt(ids, ofDay))].toSorted()).toEqual([
        ["r2", 1],
        ["r3", 2],
      ]);
      expect(await store.read.eventsAt([], ofDay)).toEqual(new Map());
    });

    it("lists for each what they may open, the inbox by what is open and due first, their own newest first, page by page", async () => {
      const { store } = await open();
      const due = (on: string) => ({ what: "kvittering", on: localDate(on) });
      await save(store, aReport("r1", { due: due("2026-03-20"), submittedOn: localDate("2026-03-01") }));
      await save(store, aReport("r2", { due: due("2026-03-09"), submittedOn: localDate("2026-03-02") }));
      await save(store, aReport("r3", { due: null, submittedOn: localDate("2026-03-03") }));
      await save(store, aReport("r4", { open: false, due: null, submittedOn: localDate("2026-03-04") }));
      await save(store, aReport("r5", { open: false, due: null, submittedOn: localDate("2026-03-05") }));
      const inbox = async (limit: number, after?: string) =>
        store.read.listReports({ personId: lars, list: "inbox", limit, today, after });
      expect((await inbox(9)).map(({ id }) => id)).toEqual(["r2", "r1", "r3", "r5", "r4"]);
      const first = await inbox(2);
      expect((await inbox(9, first.at(-1)?.position)).map(({ id }) => id)).toEqual(["r3", "r5", "r4"]);
      const mine = await store.read.listReports({ personId: kari, list: "mine", limit: 9, today });
      expect(mine.map(({ id }) => id)).toEqual(["r5", "r4", "r3", "r2", "r1"]);
      expect(mine[0]).toMatchObject({ kind: "klage", calledAs: "varsel", standings: ["melder"], number: "26-r5" });
      expect(await store.read.listReports({ personId: kari, list: "inbox", limit: 9, today })).toEqual([]);
      expect(await store.read.listReports({ personId: personId("somebody"), list: "mine", limit: 9, today })).toEqual([]);
      expect(await store.read.countReports({ personId: lars, list: "inbox", today })).toBe(3);
      expect(await store.read.openReports({ limit: 2 })).toEqual(["r1", "r2"]);
      expect(await store.read.openReports({ after: caseId("r2"), limit: 9 })).toEqual(["r3"]);
    });

    it("knows what is closed and since which day, until it is reopened or erased, and keeps the steps of its retention open", async () => {
      const { store } = await open();
      const closing = { open: false, due: null, status: "AVSLUTTET" };
      const on = (day: string) => instantOf(Date.parse(`${day}T12:00:00Z`));
      await save(store, aReport("r1", { ...closing, at: on("2026-03-05") }));
      await save(store, aReport("r2", { ...closing, at: on("2026-03-04") }));
      await save(store, aReport("r3"));
      const closed = async (after?: { readonly id: CaseId; readonly closedOn: LocalDate }) =>
        (await store.read.closedReports({ limit: 9, after })).map(({ id, closedOn }) => [id, closedOn]);
      expect(await closed()).toEqual([
        ["r2", "2026-03-04"],
        ["r1", "2026-03-05"],
      ]);
      expect(await closed({ id: caseId("r2"), closedOn: localDate("2026-03-04") })).toEqual([["r1", "2026-03-05"]]);
      expect(await store.read.closedReportIds({ limit: 9, after: caseId("r1") })).toEqual(["r2"]);
      // A note on a closed report does not close it once more; opened again and closed again is another day.
      const later = (version: number, day: string, but: Partial<SaveReport>) =>
        save(
          store,
          aReport("r1", { ...but, at: on(day), expectedVersion: version, events: [{ type: "E", data: {}, actor: {} }] }),
        );
      await later(1, "2026-04-01", closing);
      expect(await closed()).toContainEqual(["r1", "2026-03-05"]);
      await later(2, "2026-04-02", {});
      expect(await store.read.closedReportIds({ limit: 9 })).toEqual(["r2"]);
      await later(3, "2026-04-03", closing);
      expect(await closed()).toContainEqual(["r1", "2026-04-03"]);

      const step = (type: string) => ({ type, data: { by: "signe" }, actor: { kind: "person" as const, id: lars }, at: noon });
      const keep = (expectedVersion: number, type: string, erasedOn: LocalDate | null) =>
        store.transaction(async (tx) => {
          const { state } = aReport("r2");
          const saved = await tx.saveRetention({ id: caseId("r2"), expectedVersion, state, events: [step(type)], erasedOn });
          if (saved === "saved" && erasedOn !== null) await tx.destroyCaseKey(caseId("r2"));
          return saved;
        });
      expect(await store.read.warnedReports(9)).toEqual([]);
      expect(await keep(1, "ErasureWarned", null)).toBe("saved");
      expect([await store.read.warnedReports(9), await store.read.warnedReports(0)]).toEqual([["r2"], []]);
      expect(await keep(1, "ErasureProposed", null)).toBe("stale");
      expect(await store.read.openReport(caseId("r2"))).toMatchObject({ report: { version: 2, state: aReport("r2").state } });
      expect((await store.read.reportEvents(caseId("r2"))).map(({ type }) => type)).toEqual(["ReportSubmitted"]);
      expect(await keep(2, "CaseErased", localDate("2026-05-01"))).toBe("saved");
      expect(await keep(3, "HoldPlaced", null)).toBe("stale");
      expect(await closed()).toEqual([["r1", "2026-04-03"]]);
      expect(await store.read.warnedReports(9)).toEqual([]);
      expect(await store.read.reportLists(caseId("r2"), lars)).toEqual([]);
      expect(await store.read.reportNumbered("26-r2")).toBe("r2");
      expect((await store.read.events(caseId("r2"))).slice(1)).toMatchObject([
        { type: "ErasureWarned", data: { by: "signe" } },
        { type: "CaseErased", data: { by: "signe" } },
      ]);
      expect((await store.verifyChains()).fault).toBeNull();
    });

    it("ends access with the save that ends it, and gives it to whoever comes after", async () => {
      const { store } = await open();
      await save(store, aReport("r1"));
      expect(await store.read.reportLists(caseId("r1"), lars)).toEqual(["inbox"]);
      const solveig = personId("solveig-berge");
      const passedOn = [access[0] as ReportAccess, { personId: solveig, list: "inbox", standings: ["eier", "sjef"] } as const];
      await save(
        store,
        aReport("r1", { expectedVersion: 1, access: passedOn, events: [{ type: "HandlersChanged", data: {}, actor: {} }] }),
      );
      expect(await store.read.reportLists(caseId("r1"), lars)).toEqual([]);
      expect(await store.read.reportLists(caseId("r1"), solveig)).toEqual(["inbox"]);
      expect((await store.read.listReports({ personId: solveig, list: "inbox", limit: 9, today }))[0]?.standings).toEqual([
        "eier",
        "sjef",
      ]);
    });

    it("gives nothing back of a report whose key was destroyed, and still has its timeline and a chain that holds", async () => {
      const { store } = await open();
      await save(store, aReport("r1"));
      await store.transaction((tx) => tx.destroyCaseKey(caseId("r1")));
      expect(await store.read.openReport(caseId("r1"))).toEqual({ kind: "erased" });
      expect(await store.read.reportEvents(caseId("r1"))).toEqual([]);
      expect((await store.read.events(caseId("r1"))).map(({ type }) => type)).toEqual(["ReportSubmitted"]);
      expect((await store.verifyChains()).fault).toBeNull();
    });

    it("has what was written without a name in no checkpoint before the next day", async () => {
      const { store } = await open();
      const quiet = (milliseconds: number) => ({ unnamed: true, quietUntil: instantOf(Date.now() + milliseconds) });
      await save(store, aReport("r1", quiet(60_000)));
      expect(await store.recordCheckpoint()).toMatchObject({ kind: "unchanged" });
      await save(store, aReport("r2", quiet(-1)));
      expect(await store.recordCheckpoint()).toMatchObject({ kind: "recorded", heads: 1 });
      expect((await store.verifyChains()).fault).toBeNull();
    });

    it("knows a receipt by its tag, and the guidelines' readers by the first day", async () => {
      const { store } = await open();
      await store.transaction((tx) => tx.putReceipt("tag", new Uint8Array([1, 2, 3])));
      expect(await store.read.receipt("tag")).toEqual({ sealedCaseId: new Uint8Array([1, 2, 3]), confirmed: false });
      expect(await store.read.receipt("other")).toBeUndefined();
      expect(await store.transaction((tx) => tx.confirmReceipt("other"))).toBe(false);
      expect(await store.transaction((tx) => tx.confirmReceipt("tag"))).toBe(true);
      expect((await store.read.receipt("tag"))?.confirmed).toBe(true);
      for (const day of ["2026-03-02", "2026-03-05"]) await store.transaction((tx) => tx.putGuidelinesRead(lars, localDate(day)));
      expect(await store.read.guidelinesReadOn(lars)).toBe("2026-03-02");
      expect(await store.read.guidelinesReadOn(kari)).toBeUndefined();
    });

    it("VA-38 knows who has answered the card of a quarter, and of which, twice or once", async () => {
      const { store } = await open();
      const [quarter, next] = [localDate("2026-10-01"), localDate("2027-01-01")];
      for (let n = 0; n < 2; n += 1) await store.transaction((tx) => tx.putQuarterAnswered(lars, quarter));
      expect(await store.read.quarterAnswered(lars, quarter)).toBe(true);
      expect(await store.read.quarterAnswered(lars, next)).toBe(false);
      expect(await store.read.quarterAnswered(kari, quarter)).toBe(false);
    });
  });
}
