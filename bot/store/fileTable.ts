import type { Kysely } from "kysely";
import type { CaseId, FileId } from "#domain/kernel/ids.ts";
import { caseKey, keyForSealing } from "./caseKeys.ts";
import type { NewFile, OpenedFile, StoredFile } from "./caseTypes.ts";
import type { Schema, SealedFileTable } from "./schema.ts";
import type { Seals } from "./seals.ts";

const pieceBytes = 1024 * 1024;

// A file is written once and never changed. What is told of it is bound into each piece: a picture does not become a web page in the database.
const sealedPiece = ({ case_id, file_id, name, type, size, pieces }: SealedFileTable, piece: number) => ({
  owner: case_id,
  object: ["file", file_id, name, type, String(size), String(pieces), String(piece)].map(encodeURIComponent).join("/"),
  version: 1,
});

export async function putFiles(db: Kysely<Schema>, seals: Seals, caseId: CaseId, files: readonly NewFile[]): Promise<void> {
  if (files.length === 0) return;
  const key = await keyForSealing(db, seals, caseId);
  for (const { fileId, name, type, bytes } of files) {
    const size = bytes.length;
    const row: SealedFileTable = {
      file_id: fileId,
      case_id: caseId,
      name,
      type,
      size,
      pieces: Math.max(1, Math.ceil(size / pieceBytes)),
    };
    await db.insertInto("sealed_file").values(row).execute();
    for (let piece = 0; piece < row.pieces; piece += 1) {
      const content = bytes.subarray(piece * pieceBytes, (piece + 1) * pieceBytes);
      const sealed = await seals.sealBytes(key, sealedPiece(row, piece), content);
      await db.insertInto("sealed_file_piece").values({ file_id: fileId, piece, sealed }).execute();
    }
  }
}

/** Those of a case that still has its key. */
export async function filesOf(db: Kysely<Schema>, caseId: CaseId): Promise<readonly StoredFile[]> {
  const key = await caseKey(db, caseId);
  if (key === undefined || key === "destroyed") return [];
  const rows = await db.selectFrom("sealed_file").selectAll().where("case_id", "=", caseId).orderBy("file_id").execute();
  return rows.map(storedFile);
}

export async function openFile(
  db: Kysely<Schema>,
  seals: Seals,
  caseId: CaseId,
  fileId: FileId,
): Promise<OpenedFile | undefined> {
  const key = await caseKey(db, caseId);
  const found = db.selectFrom("sealed_file").selectAll().where("file_id", "=", fileId).where("case_id", "=", caseId);
  const row = key && (await found.executeTakeFirst());
  if (key === undefined || key === "destroyed" || row === undefined) return undefined;
  const pieces: Uint8Array[] = [];
  for (let piece = 0; piece < row.pieces; piece += 1) {
    const { sealed } = await db
      .selectFrom("sealed_file_piece")
      .select("sealed")
      .where("file_id", "=", fileId)
      .where("piece", "=", piece)
      .executeTakeFirstOrThrow();
    pieces.push(await seals.openBytes(key, sealedPiece(row, piece), sealed));
  }
  return { ...storedFile(row), bytes: Buffer.concat(pieces) };
}

const storedFile = ({ file_id, case_id, name, type, size }: SealedFileTable): StoredFile => ({
  id: file_id,
  caseId: case_id,
  name,
  type,
  size,
});
