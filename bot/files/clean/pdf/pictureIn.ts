import { inflateSync } from "node:zlib";
import { decodePDFRawStream, PDFArray, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { ContentError } from "../cleaned.ts";
import { cleanJpeg } from "../jpeg.ts";
import { cleanJpeg2000 } from "../jpeg2000.ts";
import { filtersOf } from "./guardedParser.ts";

const cleaners: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  DCTDecode: (bytes) => cleanJpeg(bytes, true),
  DCT: (bytes) => cleanJpeg(bytes, true),
  JPXDecode: cleanJpeg2000,
};
// Written as letters: they become smaller when they are read.
const asLetters: ReadonlySet<string> = new Set(["ASCII85Decode", "ASCIIHexDecode"]);

/** Cleans the picture that a stream holds, where it holds one of a kind that has metadata of its own. Throws `ContentError`. */
export function cleanPictureIn(stream: PDFRawStream): void {
  const filters = filtersOf(stream);
  const last = filters?.at(-1);
  const clean = last === undefined ? undefined : cleaners[last];
  if (filters === undefined) throw new ContentError("broken-file");
  if (clean === undefined || last === undefined) return;
  stream.updateContents(clean(withoutOuter(stream, filters.slice(0, -1))));
  const { dict } = stream;
  const filter = PDFName.of("Filter");
  const params = PDFName.of("DecodeParms");
  dict.set(filter, PDFName.of(last));
  const given = dict.lookup(params);
  if (!(given instanceof PDFArray)) return;
  const own = given.get(filters.length - 1);
  if (own === undefined) dict.delete(params);
  else dict.set(params, own);
}

/** The picture as it was before it went through other filters. */
function withoutOuter(stream: PDFRawStream, outer: readonly string[]): Uint8Array {
  const contents = stream.getContents();
  if (outer.length === 0) return contents;
  // It was measured when it was read.
  if (outer.length === 1 && outer[0] === "FlateDecode") return inflateSync(contents);
  if (!outer.every((name) => asLetters.has(name))) throw new ContentError("cannot-be-cleaned");
  const { context } = stream.dict;
  const alone = PDFRawStream.of(context.obj({ Filter: outer.map((name) => PDFName.of(name)) }), contents);
  return decodePDFRawStream(alone).decode();
}
