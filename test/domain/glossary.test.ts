import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { roles } from "#bot/directory/organisationData.ts";
import { textsFor } from "#domain/texts/index.ts";

const domain = join(import.meta.dirname, "../../domain");
const glossary = await readFile(join(domain, "GLOSSARY.md"), "utf8");
/** Words that stand in the first column, with or without code marks. */
const entries = glossary
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| in code") && !line.startsWith("| word"))
  .map((line) => line.split(" | "));
const explained = new Set(entries.flatMap(([first = ""]) => first.match(/[\wæøåÆØÅ-]+/g) ?? []));

describe("the glossary", () => {
  it("explains every role", () => {
    expect(roles.filter((role) => !explained.has(role))).toEqual([]);
  });

  it("explains every state", () => {
    const { status, oppfolging, melding, sak, presence } = textsFor("nb");
    const states = [
      ...Object.keys(status),
      ...Object.keys(oppfolging.step),
      ...Object.keys(melding.status),
      ...Object.keys(sak.status),
      ...Object.keys(presence.status),
      "PUBLISERT",
      "AVSLUTTET",
    ];
    expect(states.length).toBeGreaterThan(25);
    expect(states.filter((state) => !explained.has(state))).toEqual([]);
  });

  it("explains every Norwegian folder of the domain", async () => {
    const english = new Set(["kernel", "contract", "texts", "rules", "notifications", "undo"]);
    const folders = (await readdir(domain, { recursive: true, withFileTypes: true })).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).filter((name) => !english.has(name) && !explained.has(name))).toEqual([]);
  });

  it("fills every column", () => {
    expect(entries.length).toBeGreaterThan(40);
    for (const cells of entries) for (const cell of cells) expect(cell.trim(), cells[0]).not.toBe("");
  });
});
