import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { rules } from "../../domain/rules.ts";

/** A test whose name leads with rule ids. */
export type NamedTest = { readonly file: string; readonly line: number; readonly ids: readonly string[]; readonly count: number };

/** A line of `npm run rules`: a rule of the register and how many tests bear its id. */
export type RuleLine = {
  readonly id: string;
  readonly source: string;
  readonly sections: readonly string[];
  readonly quote: string;
  readonly strength: string;
  readonly inForce: boolean;
  readonly tests: number;
};

const leadingIds = /^(?:(?:HO|PA|LI|AM|VA|SB|LM)-\d+[,/ ]+(?:and )?)+/;
const oneId = /(?:HO|PA|LI|AM|VA|SB|LM)-\d+/g;

/** Every test under a folder whose name leads with rule ids. The files are read, not run. */
export async function namedTests(folder: string): Promise<readonly NamedTest[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name));
  const found = await Promise.all(
    files.map(async (entry) => {
      const file = join(entry.parentPath, entry.name);
      return namedTestsOf(file, await readFile(file, "utf8"));
    }),
  );
  return found.flat();
}

/**
 * The named tests of one file: `it("HO-15 …", …)`, `test(…)`, `it.each([…])("HO-15 …", …)`, where every row of a table that is
 * written out counts, and `it.each([["HO-15", …]])("%s …", …)`, where a row bears its own id. A test that is skipped, or still to be written, is none; nor is one in a skipped `describe`.
 */
export function namedTestsOf(file: string, text: string): readonly NamedTest[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: NamedTest[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const callee = readCallee(node.expression);
      if (callee?.skipped === true) return;
      if (callee?.isTest === true) {
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        for (const named of namesOf(callee, textOf(node.arguments[0]))) found.push({ file, line, ...named });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The register with its tests counted. */
export function countRuleTests(tests: readonly NamedTest[]): readonly RuleLine[] {
  return rules.map(({ id, source, sections, quote, strength, inForce }) => {
    const bearing = tests.filter((test) => test.ids.includes(id));
    return { id, source, sections, quote, strength, inForce, tests: bearing.reduce((sum, test) => sum + test.count, 0) };
  });
}

/** `rows` are those of a table that is written out. */
type Callee = { readonly isTest: boolean; readonly skipped: boolean; readonly rows?: readonly ts.Expression[] };

/** Reads `it`, `test.concurrent`, `it.each(table)`, `describe.skip` …; anything else gives `undefined`. */
function readCallee(callee: ts.Expression): Callee | undefined {
  if (ts.isIdentifier(callee)) {
    const { text } = callee;
    if (text === "it" || text === "test") return { isTest: true, skipped: false };
    return text === "describe" ? { isTest: false, skipped: false } : undefined;
  }
  if (ts.isPropertyAccessExpression(callee)) {
    const inner = readCallee(callee.expression);
    const isSkip = callee.name.text === "skip" || callee.name.text === "todo";
    return inner === undefined ? undefined : { ...inner, skipped: inner.skipped || isSkip };
  }
  if (ts.isCallExpression(callee)) {
    const inner = readCallee(callee.expression);
    const table = callee.arguments[0];
    if (inner === undefined || !ts.isPropertyAccessExpression(callee.expression)) return inner;
    const rows = table === undefined ? undefined : writtenRows(table);
    return rows === undefined ? inner : { ...inner, rows };
  }
  return undefined;
}

function writtenRows(table: ts.Expression): readonly ts.Expression[] | undefined {
  if (ts.isAsExpression(table)) return writtenRows(table.expression);
  return ts.isArrayLiteralExpression(table) && !table.elements.some(ts.isSpreadElement) ? table.elements : undefined;
}

function namesOf({ rows }: Callee, name: string): readonly Pick<NamedTest, "ids" | "count">[] {
  if (rows === undefined || !name.startsWith("%s")) return named(name, rows?.length ?? 1);
  return rows.flatMap((row) => {
    const first = ts.isAsExpression(row) ? row.expression : row;
    const value = textOf(ts.isArrayLiteralExpression(first) ? first.elements[0] : first);
    return named(
      name.replace("%s", () => value),
      1,
    );
  });
}

function named(name: string, count: number): readonly Pick<NamedTest, "ids" | "count">[] {
  const ids = leadingIds.exec(name)?.[0].match(oneId) ?? [];
  return ids.length === 0 ? [] : [{ ids, count }];
}

/** What is written in a string; of a template, what stands before its first hole. */
function textOf(name: ts.Expression | undefined): string {
  if (name === undefined) return "";
  return ts.isStringLiteralLike(name) ? name.text : ts.isTemplateExpression(name) ? name.head.text : "";
}
