import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { AppManifestUtils } from "@microsoft/app-manifest";
import { describe, expect, it } from "vitest";
import { commandIn } from "#bot/teams/commands.ts";

const folder = join(import.meta.dirname, "../../appPackage");
const schemas = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/app-manifest/package.json")),
  "build/json-schemas/teams/v1.30",
);
const guid = "11111111-1111-4111-8111-111111111111";
const values: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: guid,
  BOT_ID: guid,
  AAD_APP_CLIENT_ID: guid,
  TAB_DOMAIN: "dagsorden.example.no",
  APP_NAME_SUFFIX: "-local",
  WEBSITE_URL: "https://example.no",
  PRIVACY_URL: "https://example.no/personvern",
  TERMS_OF_USE_URL: "https://example.no/vilkaar",
};

/** A file of the package with its variables filled in, as the toolkit does. */
async function filled(name: string) {
  const text = await readFile(join(folder, name), "utf8");
  return JSON.parse(
    text.replace(/\$\{\{(\w+)\}\}/g, (_, variable: string) => values[variable] ?? expect.fail(`unknown: ${variable}`)),
  );
}

/** What the official schema finds wrong. The schema lies in Microsoft's package: nothing is fetched. */
async function faults(
  data: Parameters<typeof AppManifestUtils.validateAgainstSchema>[0],
  schema: string,
): Promise<readonly string[]> {
  // Two patterns of the published schema leave a bracket unescaped, which Unicode regular expressions refuse.
  const text = (await readFile(join(schemas, schema), "utf8")).replaceAll("\\\\b]\\\\.", "\\\\b\\\\]\\\\.");
  return await AppManifestUtils.validateAgainstSchema(data, JSON.parse(text));
}

const manifest = await filled("manifest.json");
const languages = { nn: await filled("nn.json"), en: await filled("en.json") };

describe("the app's manifest", () => {
  it("follows Microsoft's schema 1.30", async () => {
    expect(manifest.$schema).toContain(`/v${manifest.manifestVersion}/`);
    expect(await faults(manifest, "MicrosoftTeams.schema.json")).toEqual([]);
  });

  it("would be found out with a field too many or a name too long", async () => {
    expect(await faults({ ...manifest, colour: "red" }, "MicrosoftTeams.schema.json")).not.toEqual([]);
    expect(await faults({ ...manifest, name: { short: "x".repeat(31) } }, "MicrosoftTeams.schema.json")).not.toEqual([]);
  });

  it("is a personal bot with nine tabs, each on the page that the tab knows", () => {
    expect(manifest.bots).toHaveLength(1);
    expect(manifest.bots[0].scopes).toEqual(["personal"]);
    const tabs = manifest.staticTabs.filter((tab: { name?: string }) => tab.name !== undefined);
    expect(tabs.map((tab: { name: string; contentUrl: string }) => [tab.name, tab.contentUrl])).toEqual([
      ["Start", "https://dagsorden.example.no/tab/?view=start"],
      ["Godkjenninger", "https://dagsorden.example.no/tab/?view=godkjenninger"],
      ["Årshjul", "https://dagsorden.example.no/tab/?view=aarshjul"],
      ["Si ifra", "https://dagsorden.example.no/tab/?view=ifra"],
      ["Saker", "https://dagsorden.example.no/tab/?view=saker"],
      ["Mine avtaler", "https://dagsorden.example.no/tab/?view=mine"],
      ["Spør", "https://dagsorden.example.no/tab/?view=spoer"],
      ["Uka i enheten", "https://dagsorden.example.no/tab/?view=uke"],
      ["Regelsett", "https://dagsorden.example.no/tab/?view=regelsett"],
    ]);
    expect(manifest.validDomains).toEqual(["dagsorden.example.no"]);
    expect(manifest.webApplicationInfo).toEqual({ id: guid, resource: `api://dagsorden.example.no/${guid}` });
  });

  it("may send to the activity feed of the person who installed it, and asks for nothing else", () => {
    expect(manifest.authorization.permissions.resourceSpecific).toEqual([
      { name: "TeamsActivity.Send.User", type: "Application" },
    ]);
    expect(manifest.activities.activityTypes.length).toBeGreaterThan(0);
  });
});

describe("its translations", () => {
  /** Every text of the manifest that the schema lets a language file replace. */
  const translatable = [
    "name.short",
    "name.full",
    "description.short",
    "description.full",
    ...manifest.staticTabs.flatMap((tab: { name?: string }, index: number) =>
      tab.name === undefined ? [] : [`staticTabs[${index}].name`],
    ),
    ...manifest.bots[0].commandLists[0].commands.flatMap((_: unknown, index: number) =>
      ["title", "description"].map((field) => `bots[0].commandLists[0].commands[${index}].${field}`),
    ),
    ...manifest.activities.activityTypes.flatMap((_: unknown, index: number) =>
      ["description", "templateText"].map((field) => `activities.activityTypes[${index}].${field}`),
    ),
  ].sort();

  it.each(["nn", "en"] as const)("%s follows Microsoft's schema and says everything", async (language) => {
    const { $schema, ...words } = languages[language];
    expect($schema).toContain("/v1.30/");
    expect(await faults(languages[language], "MicrosoftTeams.Localization.schema.json")).toEqual([]);
    expect(Object.keys(words).sort()).toEqual(translatable);
    expect(await faults({ ...languages[language], "name.colour": "x" }, "MicrosoftTeams.Localization.schema.json")).not.toEqual(
      [],
    );
  });

  it("are the two that the manifest names beside bokmål", () => {
    expect(manifest.localizationInfo).toEqual({
      defaultLanguageTag: "nb",
      additionalLanguages: [
        { languageTag: "nn", file: "nn.json" },
        { languageTag: "en", file: "en.json" },
      ],
    });
    expect(languages.nn["name.full"]).toContain("heimekontor");
  });

  it("have commands that the bot understands as the same in all three languages: Teams sends the title as it is translated", () => {
    const titles = manifest.bots[0].commandLists[0].commands.map((command: { title: string }) => command.title);
    expect(titles.length).toBeLessThanOrEqual(12);
    const meant = titles.map((title: string) => commandIn(title));
    expect(meant).toEqual(["choose", "day", "fixed", "mine", "pending", "cycle", "report", "reports", "ask", "help", "start"]);
    for (const words of Object.values(languages)) {
      const translated = titles.map((_: string, index: number) => words[`bots[0].commandLists[0].commands[${index}].title`]);
      expect(translated.map((title: string) => commandIn(title))).toEqual(meant);
    }
  });
});
