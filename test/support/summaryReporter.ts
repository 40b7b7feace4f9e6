import type { Reporter, TestModule } from "vitest/node";

/**
 * Closes a run with `N passed, N failed`, the line that CI reads. A module that did not load counts as one failure.
 * Before it stands each test that passed at the second try only: it is no failure, but somebody has to look at why.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandledErrors.length;
    const wavering: string[] = [];
    for (const module of modules) {
      if (module.errors().length > 0) failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") passed += 1;
        if (test.diagnostic()?.flaky) wavering.push(`${module.relativeModuleId}: ${test.fullName}`);
        if (state === "failed") failed += 1;
      }
    }
    // After the default reporter's own closing lines.
    const second = wavering.map((name) => `passed at the second try only: ${name}\n`).join("");
    setImmediate(() => process.stdout.write(`\n${second}${passed} passed, ${failed} failed\n`));
  }
}
