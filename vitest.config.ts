import { existsSync, statfsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const browser = ["test/e2e/**/*.test.ts", "test/**/*.browser.test.ts"];

// Thousands of tests each write a database that nobody needs after a power cut: in memory, where the machine has such a folder with room.
const inMemory = "/dev/shm";
const freeBytes = (folder: string) => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};
if (process.env["TMPDIR"] === undefined && existsSync(inMemory) && freeBytes(inMemory) > 4 * 2 ** 30)
  process.env["TMPDIR"] = inMemory;

export default defineConfig({
  test: {
    // Two at least: most of them wait, for a database or for a browser, half of their time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
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
