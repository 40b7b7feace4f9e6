import { expect, it } from "vitest";
import { aCase, caseId, noon, personId, storeIn, temporaryFolder, textId } from "./fixtures.ts";
import { filesWith, rowsOf, tamper } from "./raw.ts";

const canary = "KANARIFUGL-æøå-7Q2";
const owner = personId("owner-in-the-clear");
const draft = { id: caseId("d1"), ownerId: owner, kind: "fast-avtale", step: "reasons", caseId: null, updatedAt: noon } as const;

/** A store, still open, with the canary in a text and in two versions of a draft. */
async function storeWithCanary() {
  const folder = await temporaryFolder();
  const store = await storeIn(folder);
  await store.transaction(async (tx) => {
    await tx.putTexts(caseId("c1"), [{ textId: textId("t1"), object: "reason", text: `before ${canary} after` }]);
    await tx.saveCase(aCase("c1", { employeeId: owner }));
    await tx.saveDraft({ ...draft, expectedVersion: 0, content: { reason: canary } });
    await tx.saveDraft({ ...draft, expectedVersion: 1, content: { reason: `${canary} again` } });
  });
  return { folder, store };
}

it("no byte of a text or a draft lies in the clear in any file, neither while the store is open nor after", async () => {
  const { folder, store } = await storeWithCanary();
  const parts = [canary, canary.slice(0, 10), JSON.stringify(canary).slice(1, -1), Buffer.from(canary, "utf16le")];
  expect(filesWith(folder, owner)).not.toEqual([]); // The search finds what is there in the clear.
  for (const part of parts) expect(filesWith(folder, part)).toEqual([]);
  expect(JSON.stringify(await store.read.events(caseId("c1")))).not.toContain("KANARI");
  await store.close();
  expect(filesWith(folder, owner)).toEqual(["dagsorden.sqlite"]);
  for (const part of parts) expect(filesWith(folder, part)).toEqual([]);
});

it("a deleted draft leaves neither its key nor its content in the files", async () => {
  const { folder, store } = await storeWithCanary();
  const [row] = rowsOf(folder, "select wrapped_key, sealed from draft where id = 'd1'");
  const traces = [row?.["wrapped_key"], row?.["sealed"]] as Uint8Array[];
  await store.close();
  for (const trace of traces) expect(filesWith(folder, trace)).toEqual(["dagsorden.sqlite"]);
  const again = await storeIn(folder);
  await again.transaction((tx) => tx.deleteDraft(draft.id, owner));
  expect(await again.read.loadDraft(draft.id, owner)).toBeUndefined();
  await again.close();
  for (const trace of traces) expect(filesWith(folder, trace)).toEqual([]);
});

it("a text moved to another case, another field or another id in the database does not open", async () => {
  for (const move of ["case_id = 'c2'", "object = 'availability'", "text_id = 't9'"]) {
    const { folder, store } = await storeWithCanary();
    await store.close();
    tamper(folder, [
      "insert into case_key (case_id, kek_id, wrapped_key) select 'c2', kek_id, wrapped_key from case_key where case_id = 'c1'",
      `update sealed_text set ${move} where text_id = 't1'`,
    ]);
    const again = await storeIn(folder);
    const [id, text] = [caseId(move.startsWith("case") ? "c2" : "c1"), textId(move.startsWith("text") ? "t9" : "t1")];
    await expect(again.read.texts(id, [text])).rejects.toThrow("does not open");
    await again.close();
  }
});

it("a draft given to somebody else, or put back to an older content, does not open", async () => {
  for (const change of ["owner_id = 'thief'", "version = 1"]) {
    const { folder, store } = await storeWithCanary();
    await store.close();
    tamper(folder, [`update draft set ${change} where id = 'd1'`]);
    const again = await storeIn(folder);
    const reader = personId(change.startsWith("owner") ? "thief" : owner);
    await expect(again.read.loadDraft(draft.id, reader)).rejects.toThrow("does not open");
    await again.close();
  }
});

it("a case whose key is gone keeps its timeline and has no texts any more", async () => {
  const { folder, store } = await storeWithCanary();
  await store.close();
  tamper(folder, ["delete from case_key where case_id = 'c1'"]);
  const again = await storeIn(folder);
  expect(await again.read.texts(caseId("c1"), [textId("t1")])).toEqual(new Map());
  expect(await again.verifyChains()).toEqual({ cases: 1, events: 1, fault: null });
  await again.close();
});
