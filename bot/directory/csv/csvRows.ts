import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";

/** A line of a table, as it stands in the file: a cell for each heading, and the number of its line. */
type CsvRow = { readonly line: number; readonly cells: readonly string[] };
export type CsvTable = { readonly headings: readonly string[]; readonly rows: readonly CsvRow[] };
/** What is wrong with a file, and in which line. */
export type CsvFault = { readonly line: number; readonly words: string };

const records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/**
 * Reads a table as spreadsheets write it: parted by semicolons (Norwegian Excel), tabs or commas, whichever the headings have most of; in UTF-8,
 * with or without a mark, in UTF-16 with one, or else in Windows-1252.
 */
export function readCsv(bytes: Uint8Array): CsvTable | CsvFault {
  // Excel's own line that names the separator is no heading.
  const [, named, text = ""] = /^(?:sep=(.)\r?\n)?([\s\S]*)$/i.exec(textIn(bytes)) ?? [];
  const first = text.split(/\r?\n/, 1)[0] ?? "";
  const above = named === undefined ? 0 : 1;
  try {
    const found: unknown = parse(text, {
      ...{ delimiter: named ?? separatorIn(first), info: true, trim: true, relax_column_count: true, skip_empty_lines: true },
    });
    const rows = records.parse(found).map(({ record, info }): CsvRow => {
      // The line on which it begins: a cell in quotation marks may hold several.
      const within = record.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0);
      return { line: info.lines - within + above, cells: record };
    });
    const [headings, ...rest] = rows;
    if (headings === undefined) return { line: 1, words: "the file is empty: its first line must name the columns" };
    // Lines of nothing but separators are what a spreadsheet leaves below a table.
    return { headings: headings.cells, rows: rest.filter(({ cells }) => cells.some((cell) => cell !== "")) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? error["lines"] + above : 1;
    return { line, words: `a quotation mark is out of place or not closed (${error.code})` };
  }
}

function textIn(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function separatorIn(headings: string): string {
  const count = (separator: string) => headings.split(separator).length;
  return [";", "\t", ","].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}
