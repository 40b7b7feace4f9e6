import type { FileType } from "#domain/vedlegg/fileType.ts";
import { type Cleaned, ContentError } from "../cleaned.ts";
import { cleanOpenDocument } from "./openDocument.ts";
import { cleanOpenXml } from "./openXml.ts";
import { type Parts, unzip, zip } from "./zip.ts";

const openDocumentText = "application/vnd.oasis.opendocument.text";
const openXml = "application/vnd.openxmlformats-officedocument";

/** A zip file: a document of Word, Excel or LibreOffice with what tells of its makers taken out, or none that is taken. Throws `ContentError`. */
export async function cleanOffice(bytes: Uint8Array): Promise<Cleaned> {
  const parts = await unzip(bytes);
  const mimeType = parts.get("mimetype")?.toString("latin1").trim();
  if (mimeType === openDocumentText) return clean("odt", await cleanOpenDocument(parts));
  if (mimeType?.startsWith("application/vnd.oasis.opendocument.presentation")) return unknown("slides");
  const types = parts.get("[Content_Types].xml")?.toString("utf8") ?? "";
  if (/macroEnabled|vbaProject/i.test(types)) throw new ContentError("active-content");
  if (types.includes(`${openXml}.wordprocessingml.document.main+xml`)) return clean("docx", await cleanOpenXml(parts));
  if (types.includes(`${openXml}.spreadsheetml.sheet.main+xml`)) return clean("xlsx", await cleanOpenXml(parts));
  return unknown(types.includes(`${openXml}.presentationml`) ? "slides" : "zip");
}

const clean = (type: FileType, parts: Parts): Cleaned => ({ kind: "clean", file: { type, bytes: zip(parts) } });
const unknown = (looksLike: "slides" | "zip"): Cleaned => ({ kind: "refused", code: "unknown-type", looksLike });
