import { randomBytes } from "node:crypto";
import type { LocalDate } from "#domain/kernel/localDate.ts";

const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A report's number as people see it: the year and five letters drawn by chance, «26-K7QM3». Numbers in a row would tell of the
 * reports in between (SB-19). Letters that look alike are left out.
 */
export function newCaseNumber(today: LocalDate): string {
  const letters = [...randomBytes(5)].map((byte) => alphabet.charAt(byte % alphabet.length));
  return `${today.slice(2, 4)}-${letters.join("")}`;
}
