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
 * written out counts. A test that is skipped, or still to be written, is none; nor is one in a skipped `describe`.
 */
export function namedTestsOf(file: string, text: string): readonly NamedTest[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: NamedTest[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const callee = readCallee(node.expression);
      if (callee?.skipped === true) return;
      const ids = callee?.isTest === true ? idsOf(node.arguments[0]) : [];
      if (callee !== undefined && ids.length > 0) {
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        found.push({ file, line, ids, count: callee.rows });
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

type Callee = { readonly isTest: boolean; readonly skipped: boolean; readonly rows: number };

/** Reads `it`, `test.concurrent`, `it.each(table)`, `describe.skip` …; anything else gives `undefined`. */
function readCallee(callee: ts.Expression): Callee | undefined {
  if (ts.isIdentifier(callee)) {
    const { text } = callee;
    if (text === "it" || text === "test") return { isTest: true, skipped: false, rows: 1 };
    return text === "describe" ? { isTest: false, skipped: false, rows: 1 } : undefined;
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
    const written = table !== undefined && ts.isArrayLiteralExpression(table) && !table.elements.some(ts.isSpreadElement);
    return { ...inner, rows: written ? table.elements.length : 1 };
  }
  return undefined;
}

function idsOf(name: ts.Expression | undefined): readonly string[] {
  if (name === undefined) return [];
  const text = ts.isStringLiteralLike(name) ? name.text : ts.isTemplateExpression(name) ? name.head.text : "";
  return leadingIds.exec(text)?.[0].match(oneId) ?? [];
}
