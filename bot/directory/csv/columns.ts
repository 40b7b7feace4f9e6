import type { CsvFault, CsvTable } from "./csvRows.ts";

/** The columns of a table by our name for each, with what its heading may be, in small letters. */
export type Columns<Name extends string> = Readonly<
  Record<Name, { readonly headings: readonly string[]; readonly isNeeded: boolean }>
>;

/** What a line says in a column; `undefined` where the cell is empty or there is no such column. */
export type Cells<Name extends string> = { readonly line: number; readonly of: (name: Name) => string | undefined };

/** The lines of a table by column. A heading that nobody knows is a fault: a column that is misspelt would be lost unseen. */
export function linesOf<Name extends string>(
  { headings, rows }: CsvTable,
  columns: Columns<Name>,
): { readonly lines: readonly Cells<Name>[]; readonly faults: readonly CsvFault[] } {
  const names = Object.keys(columns).filter((key): key is Name => key in columns);
  const at = new Map<Name, number>();
  const faults: CsvFault[] = [];
  headings.forEach((heading, index) => {
    const name = names.find((one) => columns[one].headings.includes(heading.toLowerCase()));
    if (name === undefined)
      faults.push({ line: 1, words: `no column is called «${heading}»; there are ${allHeadings(columns)}` });
    else if (at.has(name)) faults.push({ line: 1, words: `the column «${heading}» is there twice` });
    else at.set(name, index);
  });
  for (const name of names) {
    if (columns[name].isNeeded && !at.has(name))
      faults.push({ line: 1, words: `the column «${columns[name].headings[0]}» is missing` });
  }
  for (const { line, cells } of rows) {
    if (cells.length > headings.length)
      faults.push({
        line,
        words: `there are ${cells.length} cells and only ${headings.length} columns: put quotation marks around a cell that holds a separator`,
      });
  }
  const lines = rows.map(({ line, cells }): Cells<Name> => {
    const of = (name: Name) => cells[at.get(name) ?? -1]?.trim() || undefined;
    return { line, of };
  });
  return { lines, faults };
}

function allHeadings(columns: Columns<string>): string {
  return Object.values(columns)
    .map(({ headings }) => `«${headings[0]}»`)
    .join(", ");
}
