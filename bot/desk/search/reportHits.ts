import type { ReportRow } from "#domain/contract/meldingViews.ts";
import type { CaseRow } from "#domain/contract/sakViews.ts";
import { fitting } from "../../search/match.ts";
import { listReports } from "../melding/listReports.ts";
import { listSubCases } from "../sak/listSubCases.ts";
import type { Finder } from "./asked.ts";

/** Pages of a list that are looked through: whoever has more finds the rest by its number in the list itself. */
const pagesLookedThrough = 6;

type Page<Row> = { readonly items: readonly Row[]; readonly next: string | null };

async function rowsOf<Row>(read: (after: string | null) => Promise<Page<Row> | undefined>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  for (let page = 0; page < pagesLookedThrough; page += 1) {
    const found: Page<Row> | undefined = await read(after);
    if (found === undefined) return rows;
    rows.push(...found.items);
    if (found.next === null) return rows;
    after = found.next;
  }
  return rows;
}

/**
 * Reports by number, kind and state: what the lists say of them and no more. Nothing else is unsealed, so this is no reading; a report that is not
 * in this person's lists is not there.
 */
export const reportHits: Finder = async ({ context, who, sought, texts, limit }) => {
  const all = new Map<string, ReportRow>();
  for (const list of ["inbox", "mine"] as const) {
    const rows = await rowsOf(async (after) => {
      const page = await listReports(context, who, { list, after });
      return page.kind === "done" ? page.value : undefined;
    });
    for (const row of rows) if (!all.has(row.id)) all.set(row.id, row);
  }
  const { kind, status } = texts.melding;
  return fitting(sought, [...all.values()], (row) => ({ words: [kind[row.kind], status[row.status]], numbers: [row.number] }))
    .slice(0, limit)
    .map((row) => ({
      kind: "melding",
      to: { view: "ifra", caseId: row.id },
      called: `${kind[row.kind]} ${row.number}`,
      about: status[row.status],
      due: row.due?.on ?? null,
    }));
};

/** Cases in the same way. A sub-case that this person has no part in is in neither list, so that nothing tells that it is there (SB-19). */
export const caseHits: Finder = async ({ context, who, sought, texts, words, limit }) => {
  const all = new Map<string, CaseRow>();
  for (const list of ["handled", "mine"] as const) {
    const rows = await rowsOf(async (after) => {
      const page = await listSubCases(context, who, { list, after });
      return page.kind === "done" ? page.value : undefined;
    });
    for (const row of rows) if (!all.has(row.id)) all.set(row.id, row);
  }
  const { status } = texts.sak;
  return fitting(sought, [...all.values()], (row) => ({ words: [words.kind.sak, status[row.status]], numbers: [row.number] }))
    .slice(0, limit)
    .map((row) => ({
      kind: "sak",
      to: { view: "saker", caseId: row.id },
      called: row.number,
      about: status[row.status],
      due: row.due?.on ?? null,
    }));
};
