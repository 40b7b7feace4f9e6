import type { LooksLike } from "#domain/vedlegg/refusal.ts";

/**
 * What a file is by its first bytes. Own signatures and no library: eight kinds are taken, each is read through to its end
 * afterwards, and a library that knows two hundred kinds would add nothing but what it may mistake for one of them.
 */
export type Seen =
  | { readonly kind: "pdf" | "jpeg" | "png" | "webp" | "zip" | "text" }
  | { readonly kind: "unknown"; readonly looksLike?: LooksLike };

const latin = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString("latin1");

// A PDF's header may stand a little way in; who reads one looks for it in the first kilobyte.
const pdfHeaderWithin = 1_024;
const headBytes = 4_096;

export function sniff(bytes: Uint8Array): Seen {
  const start = latin(bytes, 0, 16);
  if (start.startsWith("\xff\xd8\xff")) return { kind: "jpeg" };
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return { kind: "png" };
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") return { kind: "webp" };
  if (start.startsWith("PK\x03\x04")) return { kind: "zip" };
  if (latin(bytes, 0, pdfHeaderWithin).includes("%PDF-")) return { kind: "pdf" };
  const looksLike = binaryLike(start) ?? textLike(latin(bytes, 0, headBytes));
  if (looksLike !== undefined) return { kind: "unknown", looksLike };
  return isText(bytes) ? { kind: "text" } : { kind: "unknown" };
}

function binaryLike(start: string): LooksLike | undefined {
  if (start.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return "old-office";
  if (start.slice(4, 8) === "ftyp") return /^(hei|hev|mif1|msf1|avif)/.test(start.slice(8, 12)) ? "heic" : "sound-or-film";
  if (/^(ID3|OggS|fLaC|RIFF....(WAVE|AVI )|#!AMR|\x1a\x45\xdf\xa3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb\xf1\xf9])/s.test(start))
    return "sound-or-film";
  if (/^(PK|Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ)/.test(start)) return "zip";
  if (/^(MZ|\x7fELF|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe|#!)/.test(start)) return "program";
  return undefined;
}

/** Files that are text and yet something else: markup that a program may run, and letters with the names of who sent and got them. */
function textLike(head: string): LooksLike | undefined {
  const text = head.replace(/^\xef\xbb\xbf/, "").trimStart();
  if (/^<(\?xml|!doctype|!--|html|head|body|svg|script|style|iframe|table|div|p|a|img|h[1-6]|title|br|font|b)[\s>/]?/i.test(text))
    return "web-page";
  if (text.startsWith("{\\rtf")) return "rich-text";
  if (/^(mime-version|received|return-path|delivered-to|message-id|x-[a-z-]+|from):.*\n([\w-]+:|[ \t])/i.test(text))
    return "email";
  return undefined;
}

/** Letters in UTF-8, and no control characters but those that part words and lines. */
function isText(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte === 0x7f || (byte < 0x20 && (byte < 0x09 || byte > 0x0d || byte === 0x0b))) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
