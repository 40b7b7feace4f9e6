import { inflateRawSync } from "node:zlib";
import { type Zippable, zipSync } from "fflate";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { ContentError } from "../cleaned.ts";

// A long report with a hundred pictures has a few hundred parts.
const mostParts = 3_000;
const mostBytes = 96 * 1024 * 1024;

/** The parts of a zip file by name, in their order. */
export type Parts = Map<string, Buffer>;

/**
 * Unpacks a zip file in memory. What it says that its parts unpack to is added up before any is unpacked, and none unpacks to
 * more than it says. Throws `ContentError`.
 */
export async function unzip(bytes: Uint8Array): Promise<Parts> {
  const entries = await entriesOf(bytes);
  const total = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (total > mostBytes) throw new ContentError("expands-too-much");
  const parts: Parts = new Map();
  for (const { entry, packed } of entries) {
    if (entry.fileName.endsWith("/")) continue;
    // Who reads it might take the other one.
    if (parts.has(entry.fileName)) throw new ContentError("broken-file");
    parts.set(entry.fileName, unpacked(entry, await packed()));
  }
  return parts;
}

type Found = { readonly entry: Entry; readonly packed: () => Promise<Buffer> };

function entriesOf(bytes: Uint8Array): Promise<readonly Found[]> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    const broken = () => reject(new ContentError("broken-file"));
    fromBuffer(source, { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error || zip === undefined) return broken();
      if (zip.entryCount > mostParts) return reject(new ContentError("expands-too-much"));
      const found: Found[] = [];
      zip.on("entry", (entry: Entry) => {
        if (entry.isEncrypted()) return reject(new ContentError("encrypted-file"));
        found.push({ entry, packed: () => packedBytes(zip, entry) });
        zip.readEntry();
      });
      zip.on("error", broken);
      zip.on("end", () => resolve(found));
      zip.readEntry();
    });
  });
}

function packedBytes(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, { decompress: entry.isCompressed() ? false : null }, (error, stream) => {
      if (error || stream === undefined) return reject(new ContentError("broken-file"));
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("error", () => reject(new ContentError("broken-file")));
      stream.on("end", () => resolve(Buffer.concat(chunks)));
    });
  });
}

function unpacked(entry: Entry, packed: Buffer): Buffer {
  const size = entry.uncompressedSize;
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw new ContentError("broken-file");
  try {
    const content = entry.compressionMethod === 0 ? packed : inflateRawSync(packed, { maxOutputLength: size + 1 });
    if (content.length === size) return content;
  } catch (error) {
    if (error instanceof RangeError) throw new ContentError("expands-too-much");
  }
  throw new ContentError("broken-file");
}

/** A zip file of these parts that says nothing of when and where it was made. A part named `mimetype` is kept as it is. */
export function zip(parts: Parts): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  const packed: Zippable = {};
  for (const [name, content] of parts) packed[name] = [content, { level: name === "mimetype" ? 0 : 6, mtime }];
  return zipSync(packed);
}
