import { describe, expect, it } from "vitest";
import type { NewFile } from "#bot/store/caseTypes.ts";
import type { Store } from "#bot/store/types.ts";
import { caseId, fileId, storeIn, temporaryFolder, textId } from "./fixtures.ts";
import { engines, type Place } from "./places.ts";
import { filesWith } from "./raw.ts";

const mebibyte = 1024 * 1024;
const canary = Buffer.from("KANARIFUGL-æøå-7Q2");

const aFile = (id: string, but: Partial<NewFile> = {}): NewFile => ({
  fileId: fileId(id),
  name: "vedlegg-1.pdf",
  type: "pdf",
  bytes: Buffer.from(`content of ${id}`),
  ...but,
});

const put = (store: Store, id: string, ...files: NewFile[]) => store.transaction((tx) => tx.putFiles(caseId(id), files));

const bytesOf = async (store: Store, id: string, file: string) => {
  const opened = await store.read.openFile(caseId(id), fileId(file));
  return opened && Buffer.from(opened.bytes);
};

describe.each(engines)("$engine: files", ({ newPlace }) => {
  it("gives back each file as it was, through its own case only", async () => {
    const store = await (await newPlace()).open();
    await put(store, "c1", aFile("f2", { name: "vedlegg-2.jpg", type: "jpeg" }), aFile("f1"));
    await put(store, "c2", aFile("f3"));
    expect(await store.read.filesOf(caseId("c1"))).toEqual([
      { id: "f1", caseId: "c1", name: "vedlegg-1.pdf", type: "pdf", size: 13 },
      { id: "f2", caseId: "c1", name: "vedlegg-2.jpg", type: "jpeg", size: 13 },
    ]);
    expect(await store.read.openFile(caseId("c1"), fileId("f1"))).toMatchObject({ id: "f1", name: "vedlegg-1.pdf", type: "pdf" });
    expect(await bytesOf(store, "c1", "f2")).toEqual(Buffer.from("content of f2"));
    for (const [id, file] of [
      ["c1", "f3"],
      ["c2", "f1"],
      ["c3", "f1"],
      ["c1", "f9"],
    ] as const)
      expect(await bytesOf(store, id, file)).toBeUndefined();
    expect(await store.read.filesOf(caseId("c3"))).toEqual([]);
    expect(await put(store, "c4")).toBeUndefined();
  });

  it("keeps files of none, one, a whole piece's and several pieces' bytes", async () => {
    const store = await (await newPlace()).open();
    for (const size of [0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 5 * mebibyte]) {
      const bytes = Buffer.alloc(size, `${size} `);
      await put(store, "c1", aFile(`f${size}`, { bytes }));
      expect((await bytesOf(store, "c1", `f${size}`))?.equals(bytes)).toBe(true);
    }
  });

  it("keeps all or none of what a transaction puts, and lets it read its own", async () => {
    const store = await (await newPlace()).open();
    await expect(
      store.transaction(async (tx) => {
        await tx.putFiles(caseId("c1"), [aFile("f1")]);
        expect(await tx.filesOf(caseId("c1"))).toHaveLength(1);
        expect((await tx.openFile(caseId("c1"), fileId("f1")))?.size).toBe(13);
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect(await store.read.filesOf(caseId("c1"))).toEqual([]);
    await put(store, "c1", aFile("f1"));
    await expect(put(store, "c2", aFile("f1"))).rejects.toThrow();
    expect(await bytesOf(store, "c1", "f1")).toBeDefined();
  });

  it("deletes a case's files, and only those, and leaves its texts", async () => {
    const place = await newPlace();
    const store = await place.open();
    await store.transaction((tx) => tx.putTexts(caseId("c1"), [{ textId: textId("t1"), object: "reason", text: "kept" }]));
    await put(store, "c1", aFile("f1"), aFile("f2"));
    await put(store, "c2", aFile("f3"));
    await store.transaction((tx) => tx.deleteFiles(caseId("c1")));
    expect(await store.read.filesOf(caseId("c1"))).toEqual([]);
    expect(await store.read.texts(caseId("c1"), [textId("t1")])).toEqual(new Map([["t1", "kept"]]));
    expect(await bytesOf(store, "c2", "f3")).toBeDefined();
    await store.close();
    expect(await place.forge((db) => db.selectFrom("sealed_file_piece").select("file_id").execute())).toEqual([
      { file_id: "f3" },
    ]);
  });

  it("has no files any more when the case's key is destroyed", async () => {
    const place = await newPlace();
    const store = await place.open();
    await put(store, "c1", aFile("f1"));
    await put(store, "c2", aFile("f2"));
    await place.forge((db) => db.deleteFrom("case_key").where("case_id", "=", caseId("c1")).execute());
    expect(await store.read.filesOf(caseId("c1"))).toEqual([]);
    expect(await bytesOf(store, "c1", "f1")).toBeUndefined();
    expect(await bytesOf(store, "c2", "f2")).toBeDefined();
  });

  it("does not open what was changed in the database: whose it is, what it is said to be, and each of its pieces", async () => {
    const place = await newPlace();
    const store = await place.open();
    await put(store, "c1", aFile("f1", { bytes: Buffer.alloc(3 * mebibyte, "x") }), aFile("f2"));
    await put(store, "c2", aFile("f3"));
    await store.close();
    const changes: Parameters<Place["forge"]>[0][] = [
      (db) =>
        db
          .updateTable("sealed_file")
          .set({ case_id: caseId("c2") })
          .where("file_id", "=", fileId("f1"))
          .execute(),
      (db) => db.updateTable("sealed_file").set({ name: "x.html" }).where("file_id", "=", fileId("f1")).execute(),
      (db) => db.updateTable("sealed_file").set({ type: "text" }).where("file_id", "=", fileId("f1")).execute(),
      (db) =>
        db
          .updateTable("sealed_file")
          .set({ pieces: 2, size: 2 * mebibyte })
          .where("file_id", "=", fileId("f1"))
          .execute(),
      (db) => db.deleteFrom("sealed_file_piece").where("file_id", "=", fileId("f1")).where("piece", "=", 2).execute(),
      async (db) => {
        const second = db
          .selectFrom("sealed_file_piece")
          .select("sealed")
          .where("file_id", "=", fileId("f1"))
          .where("piece", "=", 1);
        await db
          .updateTable("sealed_file_piece")
          .set({ sealed: (await second.executeTakeFirstOrThrow()).sealed })
          .where("file_id", "=", fileId("f1"))
          .where("piece", "=", 0)
          .execute();
      },
    ];
    for (const [index, change] of changes.entries()) {
      const files = await place.forge((db) => db.selectFrom("sealed_file").selectAll().execute());
      const pieces = await place.forge((db) => db.selectFrom("sealed_file_piece").selectAll().execute());
      await place.forge(change);
      const again = await place.open();
      await expect(bytesOf(again, index === 0 ? "c2" : "c1", "f1")).rejects.toThrow();
      expect(await bytesOf(again, "c1", "f2")).toBeDefined();
      await again.close();
      await place.forge(async (db) => {
        await db.deleteFrom("sealed_file_piece").execute();
        await db.deleteFrom("sealed_file").execute();
        await db.insertInto("sealed_file").values(files).execute();
        await db.insertInto("sealed_file_piece").values(pieces).execute();
      });
    }
    const whole = await place.open();
    expect((await bytesOf(whole, "c1", "f1"))?.length).toBe(3 * mebibyte);
  });
});

it("no byte of a file lies in the clear in any file of the database, and none of it at all once it is deleted", async () => {
  const folder = await temporaryFolder();
  const store = await storeIn(folder);
  const bytes = Buffer.concat([Buffer.alloc(mebibyte, "-"), canary, Buffer.alloc(2_000, "-"), canary]);
  await put(store, "c1", aFile("f-in-the-clear", { bytes }));
  expect(filesWith(folder, "f-in-the-clear")).not.toEqual([]); // The search finds what is there in the clear.
  expect(filesWith(folder, canary)).toEqual([]);
  await store.transaction((tx) => tx.deleteFiles(caseId("c1")));
  await store.close();
  expect(filesWith(folder, canary)).toEqual([]);
  expect(filesWith(folder, "f-in-the-clear")).toEqual([]);
});
