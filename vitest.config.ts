import { defineConfig } from "vitest/config";

const browser = ["test/e2e/**/*.test.ts", "test/**/*.browser.test.ts"];

export default defineConfig({
  test: {
    reporters: ["default", "./test/support/summaryReporter.ts"],
    projects: [
      {
        test: {
          name: "node",
          include: ["test/**/*.test.ts"],
          exclude: browser,
          globalSetup: ["./test/support/postgresSetup.ts"],
          environment: "node",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: browser,
          environment: "node",
          globalSetup: ["./test/support/browserSetup.ts", "./test/support/postgresSetup.ts"],
          // One real browser at a time: two cores are what a small CI machine has.
          fileParallelism: false,
          testTimeout: 120_000,
          // A page shows the words first and sets the focus a moment later; on a busy machine that moment is long.
          expect: { poll: { timeout: 15_000 } },
          // One that passes at the second try is named at the end of the run, see summaryReporter.
          retry: 1,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
