import type { ServerResponse } from "node:http";
import { type FileType, fileTypes } from "#domain/vedlegg/fileType.ts";

/** A file that was kept, opened to be handed out. */
export type DownloadedFile = { readonly name: string; readonly type: FileType; readonly bytes: Uint8Array };

/**
 * Headers of an answer that is a file from somebody unknown: kept, not shown; of the kind that was found when it was taken; and,
 * should a browser show it all the same, without scripts, without an origin, and without fetching anything.
 */
export function downloadHeaders({ name, type, bytes }: DownloadedFile): Readonly<Record<string, string>> {
  return {
    "content-type": fileTypes[type].mediaType,
    "content-length": String(bytes.length),
    // Names are made by `fileName`. This is for the day on which somebody makes them otherwise.
    "content-disposition": `attachment; filename="${name.replace(/[^a-zA-Z0-9._-]/g, "_")}"`,
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; sandbox",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
  };
}

/** Answers with a file. Who may have it was decided before. */
export function sendDownload(response: ServerResponse, file: DownloadedFile): void {
  response.writeHead(200, downloadHeaders(file));
  response.end(file.bytes);
}
