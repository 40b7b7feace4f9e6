import { describe, expect, it } from "vitest";
import type { SaveSubCase, SubCaseAccess } from "#bot/store/subCaseTypes.ts";
import type { Store } from "#bot/store/types.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { caseId, noon, personId, textId } from "./fixtures.ts";
import { aReport, type ReportPlace } from "./reportsContract.ts";

const kari = personId("kari-nygaard");
const lars = personId("lars-moen");
const report = caseId("the-report-of-kari");
const access: readonly SubCaseAccess[] = [
  { personId: kari, list: "mine", standings: ["part"], due: null },
  { personId: lars, list: "handled", standings: ["eier"], due: { what: "foerste-aapning", on: localDate("2026-03-09") } },
];

/** A case to save: new, the first of its report, of one event, where nothing else is said. */
export const aSubCase = (id: string, but: Partial<SaveSubCase> = {}): SaveSubCase => ({
  id: caseId(id),
  number: `26-${id}`,
  status: "MOTTATT",
  openedOn: localDate("2026-03-02"),
  open: true,
  from: { reportId: report, place: 0 },
  state: { reportId: report, parties: [kari], said: "KANARIFUGL" },
  expectedVersion: 0,
  events: [{ type: "CaseOpened", data: { by: lars, what: "KANARIFUGL" }, actor: { kind: "person", id: lars } }],
  at: noon,
  access,
  seenAnew: [],
  ...but,
});

/** What every engine's store must do with cases. */
export function subCasesContract(engine: string, open: () => Promise<ReportPlace>): void {
  const save = (store: Store, one: SaveSubCase) => store.transaction((tx) => tx.saveSubCase(one));
  const later = (id: string, expectedVersion: number, but: Partial<SaveSubCase> = {}) =>
    aSubCase(id, { from: null, expectedVersion, events: [{ type: "LogAdded", data: {}, actor: {} }], ...but });

  describe(`${engine}: cases of reports`, () => {
    it("gives back a case with its state and events unsealed, and knows its number", async () => {
      const { store } = await open();
      await expect(save(store, aSubCase("s1"))).resolves.toBe("saved");
      const { access: _, events: __, expectedVersion: ___, at: ____, from: _____, seenAnew: ______, ...columns } = aSubCase("s1");
      expect(await store.read.openSubCase(caseId("s1"))).toEqual({ kind: "case", case: { ...columns, version: 1 } });
      expect(await store.read.subCaseEvents(caseId("s1"))).toMatchObject([
        { version: 1, type: "CaseOpened", data: { by: lars, what: "KANARIFUGL" }, actor: { kind: "person", id: lars }, at: noon },
      ]);
      expect(await store.read.subCaseHistory(caseId("s1"), {})).toEqual([
        { version: 1, type: "CaseOpened", actor: { kind: "person", id: lars }, at: noon },
      ]);
      expect(await store.read.subCaseNumbered("26-s1")).toBe("s1");
      expect(await store.read.subCaseNumbered("26-s2")).toBeUndefined();
      expect(await store.read.openSubCase(caseId("nobody's"))).toBeUndefined();
      // It is none of the other kinds of case, and a report is none of it.
      expect(await store.read.loadCase(caseId("s1"))).toBeUndefined();
      expect(await store.read.openReport(caseId("s1"))).toBeUndefined();
      expect(await store.read.loadCycleCase(caseId("s1"))).toBeUndefined();
    });

    it("SB-19 keeps in no table whose case it is, of which report, nor which cases belong together", async () => {
      const { store, everything } = await open();
      await save(store, aSubCase("s1"));
      await save(store, aSubCase("s2", { from: { reportId: report, place: 1 } }));
      await save(store, aSubCase("s3", { from: { reportId: caseId("another"), place: 0 } }));
      await store.transaction(async (tx) => {
        await tx.putTexts(caseId("s1"), [{ textId: textId("t1"), object: "what", text: "KANARIFUGL" }]);
        const tag = personId(await tx.subCaseTag(lars));
        await tx.recordReading({ caseId: caseId("s1"), personId: tag, what: "saksbehandling", at: noon });
      });
      const all = await everything();
      expect(all).toContain("26-s1");
      for (const secret of ["KANARIFUGL", kari, lars, report, await store.read.personTag(lars)])
        expect(all).not.toContain(secret);
      expect(await store.read.subCasesOf(report)).toEqual(["s1", "s2"]);
      expect(await store.read.subCasesOf(caseId("another"))).toEqual(["s3"]);
      expect(await store.read.subCasesOf(caseId("none"))).toEqual([]);
      expect((await store.verifyChains()).fault).toBeNull();
    });

    it("lets one of two writers with the same expected version through, and refuses an id, a number or a place that is taken", async () => {
      const { store } = await open();
      await save(store, aSubCase("s1"));
      const ends = await Promise.all([
        save(store, later("s1", 1, { status: "HABILITET" })),
        save(store, later("s1", 1, { status: "AVSLUTTET" })),
      ]);
      expect(ends.toSorted()).toEqual(["saved", "stale"]);
      expect(await save(store, aSubCase("s1"))).toBe("stale");
      const next = { from: { reportId: report, place: 1 } };
      await expect(save(store, aSubCase("s2", { ...next, number: "26-s1" }))).rejects.toThrow();
      await expect(save(store, aSubCase("s2"))).rejects.toThrow();
      expect(await store.read.openSubCase(caseId("s2"))).toBeUndefined();
      expect(await store.read.subCasesOf(report)).toEqual(["s1"]);
    });

    it("lists for each what they may open, those handled by what is open and due first, their own newest first, page by page", async () => {
      const { store } = await open();
      const [party] = access;
      const of = (place: number, on?: string) => {
        const due = on === undefined ? null : { what: "stille", on: localDate(on) };
        const owner: SubCaseAccess = { personId: lars, list: "handled", standings: ["eier"], due };
        return { from: { reportId: report, place }, access: party === undefined ? [owner] : [party, owner] };
      };
      await save(store, aSubCase("s1", { ...of(0, "2026-03-20"), openedOn: localDate("2026-03-01") }));
      await save(store, aSubCase("s2", { ...of(1, "2026-03-09"), openedOn: localDate("2026-03-02") }));
      await save(store, aSubCase("s3", { ...of(2), openedOn: localDate("2026-03-03") }));
      await save(store, aSubCase("s4", { ...of(3), open: false, openedOn: localDate("2026-03-04") }));
      await save(store, aSubCase("s5", { ...of(4), open: false, openedOn: localDate("2026-03-05") }));
      const handled = async (limit: number, after?: string) =>
        store.read.listSubCases({ personId: lars, list: "handled", limit, after });
      expect((await handled(9)).map(({ id }) => id)).toEqual(["s2", "s1", "s3", "s5", "s4"]);
      expect((await handled(1))[0]?.due).toEqual({ what: "stille", on: "2026-03-09" });
      const first = await handled(2);
      expect((await handled(9, first.at(-1)?.position)).map(({ id }) => id)).toEqual(["s3", "s5", "s4"]);
      const mine = await store.read.listSubCases({ personId: kari, list: "mine", limit: 9 });
      expect(mine.map(({ id }) => id)).toEqual(["s5", "s4", "s3", "s2", "s1"]);
      expect(mine[0]).toMatchObject({ number: "26-s5", standings: ["part"], due: null, open: false });
      expect(await store.read.listSubCases({ personId: kari, list: "handled", limit: 9 })).toEqual([]);
      expect(await store.read.listSubCases({ personId: personId("somebody"), list: "mine", limit: 9 })).toEqual([]);
      expect(await store.read.openSubCases({ limit: 2 })).toEqual(["s1", "s2"]);
      expect(await store.read.openSubCases({ after: caseId("s2"), limit: 9 })).toEqual(["s3"]);
    });

    it("gives the ids of all reports and of all cases in their order, open, closed and erased, page by page", async () => {
      const { store } = await open();
      expect([await store.read.reportIds({ limit: 9 }), await store.read.subCaseIds({ limit: 9 })]).toEqual([[], []]);
      const from = (place: number) => ({ from: { reportId: report, place } });
      await save(store, aSubCase("s3", from(0)));
      await save(store, aSubCase("s1", { ...from(1), open: false }));
      await save(store, aSubCase("s2", from(2)));
      const closed = { open: false, due: null, status: "AVSLUTTET" };
      for (const one of [aReport("r3"), aReport("r1", closed), aReport("r2")])
        await store.transaction((tx) => tx.saveReport(one));
      for (const erased of ["s2", "r2"]) await store.transaction((tx) => tx.destroyCaseKey(caseId(erased)));
      for (const [ids, letter] of [
        [store.read.subCaseIds, "s"],
        [store.read.reportIds, "r"],
      ] as const) {
        const all = ["1", "2", "3"].map((number) => `${letter}${number}`);
        expect(await ids({ limit: 9 })).toEqual(all);
        expect(await ids({ limit: 2 })).toEqual(all.slice(0, 2));
        expect(await ids({ after: caseId(`${letter}2`), limit: 2 })).toEqual(all.slice(2));
        expect(await ids({ after: caseId(`${letter}3`), limit: 2 })).toEqual([]);
      }
    });

    it("ends access with the save that ends it, and gives it to whoever comes after", async () => {
      const { store } = await open();
      await save(store, aSubCase("s1"));
      expect(await store.read.subCaseLists(caseId("s1"), lars)).toEqual(["handled"]);
      const solveig = personId("solveig-berge");
      const passedOn: readonly SubCaseAccess[] = [
        { personId: kari, list: "mine", standings: ["part"], due: null },
        { personId: solveig, list: "handled", standings: ["eier", "habilitet"], due: null },
      ];
      await save(store, later("s1", 1, { access: passedOn }));
      expect(await store.read.subCaseLists(caseId("s1"), lars)).toEqual([]);
      expect(await store.read.subCaseLists(caseId("s1"), solveig)).toEqual(["handled"]);
      const [row] = await store.read.listSubCases({ personId: solveig, list: "handled", limit: 9 });
      expect(row?.standings).toEqual(["eier", "habilitet"]);
      // A report's lists know nothing of it.
      expect(await store.read.reportLists(caseId("s1"), solveig)).toEqual([]);
    });

    it("SB-19 counts for each person what they see anew of a case, and for nobody what they do not, also past their access", async () => {
      const { store } = await open();
      await save(store, aSubCase("s1"));
      const views = async () => [
        await store.read.subCaseView(caseId("s1"), kari),
        await store.read.subCaseView(caseId("s1"), lars),
      ];
      expect(await views()).toEqual([1, 1]);
      await save(store, later("s1", 1, { seenAnew: [lars] }));
      await save(store, later("s1", 2, { seenAnew: [lars] }));
      expect(await views()).toEqual([1, 3]);
      const tags = [await store.read.subCaseTag(kari), await store.read.subCaseTag(lars)];
      const viewers = async () => (await store.read.subCaseViewers(caseId("s1"))).toSorted((a, b) => a.version - b.version);
      expect(await viewers()).toEqual([
        { personTag: tags[0], version: 1, changedAt: 1 },
        { personTag: tags[1], version: 3, changedAt: 3 },
      ]);
      // Out of it, and back: the number is none that they have seen.
      await save(store, later("s1", 3, { seenAnew: [lars, kari], access: access.slice(0, 1) }));
      expect((await viewers()).map(({ personTag }) => personTag)).toEqual([tags[0]]);
      await save(store, later("s1", 4, { seenAnew: [lars] }));
      expect(await views()).toEqual([2, 5]);
      await store.transaction((tx) => tx.forgetSubCase(caseId("s1")));
      expect([await views(), await viewers()]).toEqual([[1, 1], []]);
    });

    it("gives its history and its events page by page, the newest before a place, in order, and those of some types alone", async () => {
      const { store } = await open();
      await save(store, aSubCase("s1"));
      const event = (type: string) => ({ type, data: { type }, actor: {} });
      await save(store, later("s1", 1, { events: ["A", "B", "A", "B", "A"].map(event) }));
      const versions = (rows: readonly { readonly version: number }[]) => rows.map(({ version }) => version);
      const id = caseId("s1");
      expect(versions(await store.read.subCaseHistory(id, { limit: 2 }))).toEqual([5, 6]);
      expect(versions(await store.read.subCaseHistory(id, { limit: 2, before: 5 }))).toEqual([3, 4]);
      expect(versions(await store.read.subCaseHistory(id, { limit: 9, before: 2 }))).toEqual([1]);
      expect(versions(await store.read.subCaseHistory(id, { limit: 9, before: 1 }))).toEqual([]);
      expect(versions(await store.read.subCaseEventData(id, { types: ["A"], limit: 2 }))).toEqual([4, 6]);
      expect(versions(await store.read.subCaseEventData(id, { types: ["A"], before: 4 }))).toEqual([2]);
      expect(await store.read.subCaseEventData(id, { types: ["C"] })).toEqual([]);
    });

    it("puts a case into its lists anew without anything having happened to it", async () => {
      const { store } = await open();
      await save(store, aSubCase("s1"));
      const on = localDate("2026-03-20");
      const [party, owner] = access as [SubCaseAccess, SubCaseAccess];
      const lists = { id: caseId("s1"), openedOn: localDate("2026-03-02"), open: true };
      for (const due of [{ what: "referat", on }, { what: "referat", on }, null]) {
        await store.transaction((tx) => tx.saveSubCaseAccess({ ...lists, access: [party, { ...owner, due }] }));
        const [row] = await store.read.listSubCases({ personId: lars, list: "handled", limit: 9 });
        expect(row).toMatchObject({ due, version: 1 });
      }
      expect(await store.read.listSubCases({ personId: kari, list: "mine", limit: 9 })).toHaveLength(1);
      expect((await store.verifyChains()).fault).toBeNull();
    });

    it("gives nothing back of a case whose key was destroyed, leaves the others, and has a chain that holds", async () => {
      const { store } = await open();
      await save(store, aSubCase("s1"));
      await save(store, aSubCase("s2", { from: { reportId: report, place: 1 } }));
      await store.transaction((tx) => tx.destroyCaseKey(caseId("s1")));
      expect(await store.read.openSubCase(caseId("s1"))).toEqual({ kind: "erased" });
      expect(await store.read.subCaseEvents(caseId("s1"))).toEqual([]);
      expect(await store.read.subCaseHistory(caseId("s1"), {})).toEqual([]);
      expect(await store.read.openSubCase(caseId("s2"))).toMatchObject({ kind: "case" });
      expect(await store.read.subCasesOf(report)).toEqual(["s1", "s2"]);
      expect((await store.read.events(caseId("s1"))).map(({ type }) => type)).toEqual(["CaseOpened"]);
      await expect(save(store, later("s1", 1))).rejects.toThrow();
      expect(await store.recordCheckpoint()).toMatchObject({ kind: "recorded", heads: 2 });
      expect((await store.verifyChains()).fault).toBeNull();
    });
  });
}
