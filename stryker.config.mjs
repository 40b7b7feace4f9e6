/** `npm run mutation`: whether a fault put into the rules of reports and cases makes a test fail. */
export default {
  plugins: ["./test/mutation/inProcess.ts"],
  testRunner: "in-process",
  mutate: ["domain/sak/**/*.ts", "domain/melding/**/*.ts"],
  // Only what these tests read is copied. Not tsconfig.json: with it Stryker would look for a TypeScript of its own.
  ignorePatterns: ["**", "!bot/**", "!domain/**", "!test/domain/**", "!test/mutation/**", "!test/support/**", "!package.json"],
  coverageAnalysis: "perTest",
  // A constant of a module is read when it is loaded: each of its mutants would run every test in a process of its own.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 20_000,
  tempDirName: ".dagsorden/mutation/sandbox",
  incrementalFile: ".dagsorden/mutation/incremental.json",
  reporters: ["progress-append-only", "clear-text", "json"],
  jsonReporter: { fileName: ".dagsorden/mutation/mutation.json" },
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
