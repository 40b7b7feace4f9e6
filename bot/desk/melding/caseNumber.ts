import { randomBytes } from "node:crypto";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { StoreReads } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";

const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A report's number as people see it: the year and five letters drawn by chance, «26-K7QM3». Numbers in a row would tell of the
 * reports in between (SB-19). Letters that look alike are left out.
 */
function newCaseNumber(today: LocalDate): string {
  const letters = [...randomBytes(5)].map((byte) => alphabet.charAt(byte % alphabet.length));
  return `${today.slice(2, 4)}-${letters.join("")}`;
}

/** So many numbers that no report and no case has, drawn until they are free. */
export async function freeNumbers(context: DeskContext, reads: StoreReads, count: number): Promise<readonly string[]> {
  const free = new Set<string>();
  while (free.size < count) {
    const number = newCaseNumber(context.clock.today());
    const taken = (await reads.reportNumbered(number)) ?? (await reads.subCaseNumbered(number));
    if (taken === undefined) free.add(number);
  }
  return [...free];
}
