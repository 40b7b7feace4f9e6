import { expect, it } from "vitest";
import { type Change, localChanges } from "#bot/changes/changes.ts";
import { publishing } from "#bot/changes/publishing.ts";
import { cutOff } from "#test/support/postgresDatabase.ts";
import { aCase, caseId, noon, personId } from "../store/fixtures.ts";
import { postgresPlace, postgresStore } from "../store/postgresFixtures.ts";
import { aReport } from "../store/reportsContract.ts";
import { aSubCase } from "../store/subCasesContract.ts";

it("tells of a case once it is saved, of nothing where it is not, and of anything where nobody knows", async () => {
  const place = await postgresPlace();
  const changes = localChanges();
  const heard: Change[] = [];
  changes.subscribe((change) => void heard.push(change));
  const store = publishing(await postgresStore(place), changes);
  await store.transaction(async (tx) => {
    await tx.saveCase(aCase("c1"));
    expect(heard).toEqual([]);
  });
  const saved = {
    kind: "case",
    caseKind: "fast-avtale",
    caseId: "c1",
    version: 1,
    employeeId: "employee",
    copiedToHr: false,
    inWeek: false,
  };
  expect(heard.splice(0)).toEqual([saved]);

  const failing = store.transaction(async (tx) => {
    await tx.saveCase(aCase("c2"));
    throw new Error("refused");
  });
  await expect(failing).rejects.toThrow("refused");
  expect(heard).toEqual([]);

  const lost = store.transaction(async (tx) => {
    await tx.saveCase(aCase("c3"));
    await cutOff(place.databaseUrl);
  });
  await expect(lost).rejects.toMatchObject({ code: "COMMIT_UNKNOWN" });
  expect(heard).toEqual([{ kind: "everything" }]);
});

it("tells of a report and of a note without saying whose they are, and of one without a name nothing whatever becomes of it", async () => {
  const place = await postgresPlace();
  const changes = localChanges();
  const heard: Change[] = [];
  changes.subscribe((change) => void heard.push(change));
  const store = publishing(await postgresStore(place), changes);
  await store.transaction(async (tx) => {
    await tx.saveReport(aReport("r1"));
    const note = { type: "NoteAdded", data: {}, actor: {} } as const;
    await tx.saveReport(aReport("r1", { expectedVersion: 1, events: [note] }));
    await tx.saveReport(aReport("r1"));
    const written = { id: caseId("n1"), ownerId: personId("vera"), state: {}, expectedVersion: 0, events: [{}], at: noon };
    await tx.saveNote(written);
    await tx.saveSubCase(aSubCase("s1"));
    await tx.saveSubCase(aSubCase("s1"));
  });
  expect(heard.splice(0)).toEqual([
    { kind: "report", caseId: "r1", version: 1, forReporter: true },
    { kind: "report", caseId: "r1", version: 2, forReporter: false },
    { kind: "note", caseId: "n1", version: 1 },
    { kind: "sub-case", caseId: "s1", version: 1 },
  ]);

  const unnamed = aReport("r2", { unnamed: true, quietUntil: noon });
  await store.transaction((tx) => tx.saveReport(unnamed));
  const lost = store.transaction(async (tx) => {
    await tx.saveReport({ ...unnamed, expectedVersion: 1 });
    await cutOff(place.databaseUrl);
  });
  await expect(lost).rejects.toMatchObject({ code: "COMMIT_UNKNOWN" });
  expect(heard).toEqual([]);
});
