import { inflateSync } from "node:zlib";
import { PDFArray, PDFName, type PDFObject, PDFParser, PDFRawStream, type PDFRef } from "@cantoo/pdf-lib";
import { ContentError } from "../cleaned.ts";

// All of a file's compressed parts together. The largest PDFs that people scan come nowhere near it.
const mostBytes = 256 * 1024 * 1024;

/**
 * pdf-lib's parser, which unpacks the parts that hold other objects as it meets them, however large they become. Here each compressed
 * part is first measured by zlib with a limit.
 */
export class GuardedParser extends PDFParser {
  /** Why the file was refused, where it was this guard that did. */
  refusal: ContentError | undefined;
  #left = mostBytes;

  constructor(bytes: Uint8Array) {
    // An object that cannot be read would be copied as it is, with whatever is in it.
    super(bytes, Number.POSITIVE_INFINITY, true);
  }

  override parseObject(ref?: PDFRef): PDFObject {
    const object = super.parseObject(ref);
    if (object instanceof PDFRawStream) this.#measure(object);
    return object;
  }

  #measure(stream: PDFRawStream): void {
    const filters = filtersOf(stream);
    const first = filters?.[0];
    const type = stream.dict.lookup(PDFName.of("Type"));
    const holdsObjects = type === PDFName.of("ObjStm") || type === PDFName.of("XRef");
    // Programs write these with Flate alone. Any other way round it could be larger than what is measured here.
    if (holdsObjects && !(filters !== undefined && (filters.length === 0 || (filters.length === 1 && first === "FlateDecode"))))
      throw this.#refuse("broken-file");
    if (first !== "FlateDecode") return;
    try {
      this.#left -= inflateSync(stream.getContents(), { maxOutputLength: Math.max(1, this.#left) }).length;
    } catch (error) {
      if (error instanceof RangeError) throw this.#refuse("expands-too-much");
      // Viewers draw what they can of a damaged picture or page; a damaged part that holds objects has none that could be cleaned.
      if (holdsObjects) throw this.#refuse("broken-file");
    }
  }

  #refuse(code: "broken-file" | "expands-too-much"): ContentError {
    this.refusal = new ContentError(code);
    return this.refusal;
  }
}

/** The names of the filters that a stream has gone through, the outermost first; `undefined` where that is not written as it should. */
export function filtersOf(stream: PDFRawStream): readonly string[] | undefined {
  const filter = stream.dict.lookup(PDFName.of("Filter"));
  if (filter === undefined) return [];
  if (filter instanceof PDFName) return [filter.decodeText()];
  if (!(filter instanceof PDFArray)) return undefined;
  const names = filter.asArray().map((name) => stream.dict.context.lookup(name));
  return names.every((name) => name instanceof PDFName) ? names.map((name) => name.decodeText()) : undefined;
}
