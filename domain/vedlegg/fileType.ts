/** The kinds of file that are taken. */
export type FileType = "pdf" | "jpeg" | "png" | "webp" | "text" | "docx" | "xlsx" | "odt";

/** How each is named and served. Nothing of it comes from the sender. */
export const fileTypes: Readonly<Record<FileType, { readonly extension: string; readonly mediaType: string }>> = {
  pdf: { extension: "pdf", mediaType: "application/pdf" },
  jpeg: { extension: "jpg", mediaType: "image/jpeg" },
  png: { extension: "png", mediaType: "image/png" },
  webp: { extension: "webp", mediaType: "image/webp" },
  text: { extension: "txt", mediaType: "text/plain; charset=utf-8" },
  docx: { extension: "docx", mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  xlsx: { extension: "xlsx", mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  odt: { extension: "odt", mediaType: "application/vnd.oasis.opendocument.text" },
};

/**
 * For the `accept` of a file input. An iPhone that is told of JPEG alone turns its HEIC pictures into JPEG by itself, which is why HEIC
 * need not be taken.
 */
export const acceptedFiles = Object.values(fileTypes)
  .map(({ extension, mediaType }) => `.${extension},${mediaType.replace(/;.*/, "")}`)
  .join(",");

/** The name of a file: `vedlegg-1.pdf`. Its own name may say who sent it, and is not kept. */
export function fileName(type: FileType, number: number): string {
  return `vedlegg-${number}.${fileTypes[type].extension}`;
}

/** The number in such a name: files of a report are numbered in the order in which they came. */
export function fileNumber(name: string): number {
  return Number(/^vedlegg-(\d+)\./.exec(name)?.[1] ?? Number.NaN);
}
