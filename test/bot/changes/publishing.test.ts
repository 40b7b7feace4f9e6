import { expect, it } from "vitest";
import { type Change, localChanges } from "#bot/changes/changes.ts";
import { publishing } from "#bot/changes/publishing.ts";
import { cutOff } from "#test/support/postgresDatabase.ts";
import { aCase } from "../store/fixtures.ts";
import { postgresPlace, postgresStore } from "../store/postgresFixtures.ts";

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
  const saved = { kind: "case", caseKind: "fast-avtale", caseId: "c1", version: 1, employeeId: "employee", copiedToHr: false };
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
