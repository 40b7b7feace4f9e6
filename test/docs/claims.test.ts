import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { sqliteEngine } from "#bot/store/dialect.ts";
import { migrationsFor } from "#bot/store/migrations.ts";
import { notatKind } from "#domain/melding/notat/keeping.ts";
import { defaultReportSettings } from "#domain/melding/settings.ts";
import { defaultCaseSettings } from "#domain/sak/settings.ts";
import { picturesFolder, readmePictures } from "#test/support/readmePictures.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFile(join(root, path), "utf8");
const documents = [
  "README.md",
  ".github/ARCHITECTURE.md",
  ".github/CONTRIBUTING.md",
  ".github/SECURITY.md",
  ".github/PERSONVERN.md",
  ".github/UPGRADING.md",
];

/** What a text names as code: `…`. */
const named = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);

/** What OpenTelemetry's own code reads, and a word of PostgreSQL's. */
const namesOfOthers = ["OTEL_EXPORTER_OTLP_HEADERS", "NOTIFY"];

/** All of the server's code, and of what the tests and the bench are set by. */
async function everySource(): Promise<string> {
  const folders = ["bot", "test/support", "test/bench"];
  const names = await Promise.all(
    folders.map(async (folder) => (await readdir(join(root, folder), { recursive: true })).map((name) => join(folder, name))),
  );
  return (
    await Promise.all(
      names
        .flat()
        .filter((name) => name.endsWith(".ts"))
        .map(read),
    )
  ).join("");
}

describe.each(documents)("%s", (path) => {
  it("names files and tests that are there", async () => {
    const text = await read(path);
    const files = named(text).filter((code) => /^(?:test|bot|domain|infra|tab)\/[\w./-]+\.\w+$/.test(code));
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = ""]) => link).filter((link) => !link.includes(":"));
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  });

  it("names settings and commands that there are", async () => {
    const text = await read(path);
    const config = `${await everySource()}${await read("infra/README.md")}${await read("env/.env.dev")}`;
    const settings = named(text).flatMap((code) => /^([A-Z][A-Z_]{3,})(?:=.*)?$/.exec(code)?.[1] ?? []);
    expect(settings.filter((name) => !config.includes(name) && !namesOfOthers.includes(name))).toEqual([]);
    const { scripts } = JSON.parse(await read("package.json"));
    const commands = [...text.matchAll(/npm run ([\w-]+)/g)].map(([, name = ""]) => name);
    expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

it("README.md shows the pictures that the journeys take, each with words for whoever does not see it", async () => {
  const shown = [...(await read("README.md")).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
  const wanted = Object.values(readmePictures).map((name) => `${picturesFolder}/${name}.png`);
  expect(shown.map(([, , path]) => path).toSorted()).toEqual(wanted.toSorted());
  for (const [, words = "", path = ""] of shown) {
    expect(words.length, path).toBeGreaterThan(20);
    expect(existsSync(join(root, path)), path).toBe(true);
    expect((await stat(join(root, path))).size, path).toBeLessThan(300_000);
  }
});

it("SECURITY.md names a test for every threat, and every test of test/security", async () => {
  const text = await read(".github/SECURITY.md");
  const threats = text.split("\n").filter((line) => /^\| \*\*[STRIDE]\*\* \|/.test(line));
  expect(new Set(threats.map((line) => line.slice(4, 5)))).toEqual(new Set("STRIDE"));
  expect(threats.filter((line) => !/`test\/\S+\.test\.ts`/.test(line))).toEqual([]);
  const all = await readdir(join(root, "test/security"), { recursive: true });
  const tests = all.filter((name) => name.endsWith(".test.ts")).map((name) => `test/security/${name.replaceAll("\\", "/")}`);
  expect(tests.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

it("PERSONVERN.md gives the periods that hold where an employer has set none", async () => {
  const text = await read(".github/PERSONVERN.md");
  const { retention, acknowledgeDays, feedbackMonths } = defaultReportSettings;
  const ofReports = retention.filter(({ kind }) => kind !== notatKind);
  expect(ofReports.length).toBeGreaterThan(0);
  for (const { months, warnDays } of ofReports)
    expect(text).toContain(`| ${months} måneder fra lukking eller siste innhold, varslet ${warnDays} dager før |`);
  const note = retention.find(({ kind }) => kind === notatKind);
  expect(text).toContain(`| fortrolige notater | ${note?.months} måneder, varslet ${note?.warnDays} dager før |`);
  const kept = /^const ordinaryKeptDays = (\d+);$/m.exec(await read("bot/app.ts"))?.[1];
  expect(text).toContain(`| ${kept} dager | \`JOBS_KEPT_DAYS\``);
  const { hearingDays, noticeWorkingDays, commentDays } = defaultCaseSettings;
  expect(text).toContain(
    `${acknowledgeDays} dager til kvittering, ${feedbackMonths} måneder til tilbakemelding, ${hearingDays} dager til å uttale seg, ${noticeWorkingDays} arbeidsdagers varsel om møte, ${commentDays} dager til merknader`,
  );
});

it("UPGRADING.md tells of the newest migration", async () => {
  const names = Object.keys(await migrationsFor(sqliteEngine).getMigrations()).toSorted();
  expect(await read(".github/UPGRADING.md")).toContain(`\`${names.at(-1)}\``);
});
