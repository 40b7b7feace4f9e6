import {
  PDFArray,
  PDFDict,
  PDFHeader,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFStreamWriter,
} from "@cantoo/pdf-lib";
import { ContentError } from "../cleaned.ts";
import { GuardedParser } from "./guardedParser.ts";
import {
  droppedActions,
  droppedEverywhere,
  droppedOfNote,
  droppedOfStream,
  keptNotes,
  keptOfCatalog,
  keptOfForm,
  keptOfPage,
} from "./keptKeys.ts";
import { cleanPictureIn } from "./pictureIn.ts";

/**
 * A PDF with its pages and nothing that tells who made it or that does anything by itself: no document information, XMP, scripts,
 * actions, links out, files inside, signatures, authors and times of notes, nor earlier versions and what is left of them. Pictures inside are cleaned
 * as pictures are. Written anew from the objects that the pages need. Throws `ContentError`.
 */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const parser = new GuardedParser(bytes);
  const context = await parser.parseDocument().catch((error: unknown) => {
    throw parser.refusal ?? error;
  });
  if (context.lookup(context.trailerInfo.Encrypt) !== undefined) throw new ContentError("encrypted-file");
  const root = context.trailerInfo.Root;
  const catalog = context.lookup(root);
  if (root === undefined || !(catalog instanceof PDFDict) || !(look(catalog, "Pages") instanceof PDFDict))
    throw new ContentError("broken-file");

  keepOnly(catalog, keptOfCatalog);
  const form = look(catalog, "AcroForm");
  if (form instanceof PDFDict) keepOnly(form, keptOfForm);

  const needed = new Set<PDFObject>();
  const waiting: PDFObject[] = [root];
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (needed.has(object)) continue;
    needed.add(object);
    if (object instanceof PDFRef) waiting.push(...present(context.lookup(object)));
    else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFDict) {
      cleanDict(object);
      waiting.push(...object.values());
    } else if (object instanceof PDFStream) {
      dropKeys(object.dict, droppedOfStream);
      if (object instanceof PDFRawStream) cleanPictureIn(object);
      waiting.push(object.dict);
    }
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!needed.has(ref)) context.delete(ref);
  context.trailerInfo = { Root: root };
  context.header = PDFHeader.forVersion(1, 7);
  return PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer();
}

function cleanDict(dict: PDFDict): void {
  if (isAction(dict) || isForeign(dict)) {
    keepOnly(dict, new Set());
    return;
  }
  dropKeys(dict, droppedEverywhere);
  for (const key of dict.keys()) {
    const value = dict.lookup(key);
    // LaTeX keeps here the name and the document information of each figure's file.
    if (key.decodeText().startsWith("PTEX.") || (value instanceof PDFDict && (isAction(value) || isForeign(value))))
      dict.delete(key);
  }
  if (nameAt(dict, "Type") === "Page") keepOnly(dict, keptOfPage);
  const notes = look(dict, "Annots");
  if (notes instanceof PDFArray) keepNotes(notes);
  if (isNote(dict)) cleanNote(dict);
}

function keepNotes(notes: PDFArray): void {
  for (let index = notes.size() - 1; index >= 0; index -= 1) {
    const note = notes.lookup(index);
    if (!(note instanceof PDFDict) || !keptNotes.has(nameAt(note, "Subtype") ?? "")) notes.remove(index);
  }
}

function cleanNote(note: PDFDict): void {
  const subtype = nameAt(note, "Subtype") ?? "";
  if (!keptNotes.has(subtype)) keepOnly(note, new Set());
  const isField = subtype === "Widget";
  for (const key of note.keys()) {
    const name = key.decodeText();
    if (droppedOfNote.has(name) && !(isField && name === "T")) note.delete(key);
  }
}

const isNote = (dict: PDFDict) =>
  nameAt(dict, "Type") === "Annot" || (look(dict, "Rect") !== undefined && nameAt(dict, "Subtype") !== undefined);

const isAction = (dict: PDFDict) => droppedActions.has(nameAt(dict, "S") ?? "");

/** What stands for another file, or a signature with the name of who signed. */
function isForeign(dict: PDFDict): boolean {
  const type = nameAt(dict, "Type") ?? "";
  return (
    ["Filespec", "F", "EmbeddedFile", "Sig", "DocTimeStamp"].includes(type) ||
    look(dict, "EF") !== undefined ||
    look(dict, "ByteRange") !== undefined
  );
}

function look(dict: PDFDict, key: string): PDFObject | undefined {
  return dict.lookup(PDFName.of(key));
}

function nameAt(dict: PDFDict, key: string): string | undefined {
  const name = look(dict, key);
  return name instanceof PDFName ? name.decodeText() : undefined;
}

function keepOnly(dict: PDFDict, names: ReadonlySet<string>): void {
  for (const key of dict.keys()) if (!names.has(key.decodeText())) dict.delete(key);
}

function dropKeys(dict: PDFDict, names: ReadonlySet<string>): void {
  for (const key of dict.keys()) if (names.has(key.decodeText())) dict.delete(key);
}

const present = (object: PDFObject | undefined) => (object === undefined ? [] : [object]);
