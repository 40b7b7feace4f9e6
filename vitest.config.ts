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
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
