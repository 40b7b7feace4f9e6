import { createSecretKey, hkdfSync, randomBytes } from "node:crypto";
import { decrypt, encrypt } from "./aesGcm.ts";

/** A receipt: what somebody who gave no name has instead of one. 20 letters of Crockford's base32, 100 random bits. */
export type ReceiptCode = string & { readonly __receiptCode: unique symbol };

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 20;

/** A new code. It is shown once and kept nowhere. */
export function newReceiptCode(): ReceiptCode {
  return [...randomBytes(length)].map((byte) => alphabet.charAt(byte & 31)).join("") as ReceiptCode;
}

/**
 * The code of a report that a form makes. It follows from what the form carries and from nothing that is kept: so that whoever posts the form a second
 * time gets the same one from any server, and nobody who has the database does.
 * @param seed random, and in the form alone
 */
export function receiptCodeOf(seed: string, formId: string): ReceiptCode {
  const bytes = Buffer.from(hkdfSync("sha256", seed, formId, "receipt|code", length));
  return [...bytes].map((byte) => alphabet.charAt(byte & 31)).join("") as ReceiptCode;
}

/**
 * Reads a code as people type it: in small letters, with spaces or dashes, with an O for a zero and an I or L for a one; `undefined`
 * when it cannot be one.
 */
export function parseReceiptCode(typed: string): ReceiptCode | undefined {
  if (typed.length > 200) return undefined;
  const letters = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}.]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  const isCode = letters.length === length && [...letters].every((letter) => alphabet.includes(letter));
  return isCode ? (letters as ReceiptCode) : undefined;
}

/** In groups of four, as it is shown. */
export function groupedCode(code: ReceiptCode): string {
  return code.match(/.{4}/g)?.join("-") ?? code;
}

// With a hundred random bits nobody guesses a code, however fast they can try: a slow hash would only invite floods (RFC 5869).
const derived = (code: ReceiptCode, use: string) => Buffer.from(hkdfSync("sha256", code, "dagsorden", use, 32));

/** Under which tag a receipt is looked up (hex). The code cannot be had from it. */
export function lookupTagOf(code: ReceiptCode): string {
  return derived(code, "receipt|lookup").toString("hex");
}

const binding = (lookupTag: string) => `dagsorden|receipt|${lookupTag}`;

/** Which report a receipt belongs to, and a hash of what was sent; older receipts have none. */
export type Receipt = { readonly caseId: string; readonly contentHash: string | undefined };

/** Seals, under the code itself, what it is the receipt of: without the code it leads nowhere. */
export function sealForReceipt(code: ReceiptCode, { caseId, contentHash }: Receipt): Uint8Array {
  const text = contentHash === undefined ? caseId : `${caseId} ${contentHash}`;
  return encrypt(createSecretKey(derived(code, "receipt|key")), binding(lookupTagOf(code)), Buffer.from(text, "utf8"));
}

/** Throws when it is not this code's. */
export function openReceipt(code: ReceiptCode, sealed: Uint8Array): Receipt {
  const text = decrypt(createSecretKey(derived(code, "receipt|key")), binding(lookupTagOf(code)), sealed).toString("utf8");
  const [caseId = "", contentHash] = text.split(" ");
  return { caseId, contentHash };
}
