/**
 * Tries mutants in one process: a test of the domain takes a millisecond, and a process or a module loaded anew for each of ten
 * thousand mutants takes hours. Stryker loads this as a plug-in (see stryker.config.mjs); shapes and numbers are those it asks for.
 */
import { globSync } from "node:fs";
import { registerHooks } from "node:module";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import type { Case } from "./suite.ts";

type Coverage = Readonly<Record<string, number>>;
type Switch = {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { readonly static: Coverage; readonly perTest: Readonly<Record<string, Coverage>> };
};
type MutantRun = {
  readonly activeMutant: { readonly id: string };
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
};
type Kept = Case & { readonly id: string; readonly file: string };

const files = "test/domain/{sak,melding,statistikk}/**/*.test.ts";
const walks = ["walks.test.ts", "invariants.test.ts"];
const suite = pathToFileURL(join(import.meta.dirname, "suite.ts")).href;

/** Where the code that Stryker has changed asks which mutant is on. */
const mutation: Switch = {};
Object.assign(globalThis, { __stryker__: mutation });

class InProcess {
  private kept: readonly Kept[] | undefined;

  /** There is nothing to load anew: mutants of constants are left out, see stryker.config.mjs. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    mutation.activeMutant = undefined;
    const tests = [];
    for (const one of await this.tests()) {
      mutation.currentTestId = one.id;
      const began = performance.now();
      const failed = await failureOf(one);
      mutation.currentTestId = undefined;
      const result = {
        id: one.id,
        name: one.name,
        fileName: join(process.cwd(), one.file),
        timeSpentMs: performance.now() - began,
      };
      tests.push(failed === undefined ? { ...result, status: 0 } : { ...result, status: 1, failureMessage: failed });
    }
    return { status: "complete", tests, mutantCoverage: mutation.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }: MutantRun) {
    const all = await this.tests();
    mutation.hitLimit = hitLimit;
    mutation.hitCount = hitLimit === undefined ? undefined : 0;
    mutation.activeMutant = activeMutant.id;
    const wanted = testFilter === undefined ? undefined : new Set(testFilter);
    const tests = all.filter(({ id }) => wanted?.has(id) ?? true);
    for (const [index, one] of tests.entries()) {
      const failureMessage = await failureOf(one);
      if (failureMessage === undefined) continue;
      mutation.activeMutant = undefined;
      const looped = hitLimit !== undefined && (mutation.hitCount ?? 0) > hitLimit;
      if (looped) return { status: "timeout", reason: "the same place was come to without end" };
      return { status: "killed", killedBy: [one.id], failureMessage, nrOfTests: index + 1 };
    }
    mutation.activeMutant = undefined;
    return { status: "survived", nrOfTests: tests.length };
  }

  private async tests(): Promise<readonly Kept[]> {
    this.kept ??= await load();
    return this.kept;
  }
}

async function load(): Promise<readonly Kept[]> {
  // The same few walks for every mutant: else a fault would be found on one day and not on the next.
  process.env["WALKS"] = "10";
  fc.configureGlobal({ seed: 2026, endOnFailure: true });
  registerHooks({
    resolve: (name, context, next) =>
      name === "vitest" && context.parentURL?.includes("/test/domain/")
        ? { url: suite, shortCircuit: true }
        : next(name, context),
  });
  const { taken } = await import("./suite.ts");
  const kept: Kept[] = [];
  for (const file of globSync(files).sort(walksLast)) {
    await import(pathToFileURL(join(process.cwd(), file)).href);
    kept.push(...taken().map((one) => ({ ...one, file, id: `${file}#${one.name}` })));
  }
  return kept;
}

/** Most mutants are found by a test that takes a millisecond, and the walks are not walked for them. */
function walksLast(one: string, other: string): number {
  const rank = (file: string) => Number(walks.includes(basename(file)));
  return rank(one) - rank(other) || one.localeCompare(other);
}

async function failureOf({ body }: Kept): Promise<string | undefined> {
  try {
    await body();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const strykerPlugins = [{ kind: "TestRunner", name: "in-process", factory: () => new InProcess() }];
