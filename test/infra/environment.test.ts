import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { teamsClients } from "#bot/api/teamsClients.ts";
import { readConfig } from "#bot/config.ts";
import { endPath } from "../../tab/auth/consentAddress.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFile(join(root, path), "utf8");
const templates = ["appPackage/manifest.json", "appPackage/nn.json", "appPackage/en.json", "infra/aad.manifest.json"];

/** Variables that a text asks for: `${{NAME}}`. */
const asked = (text: string) => [...text.matchAll(/\$\{\{\s*(\w+)\s*\}\}/g)].map(([, name = ""]) => name);
/** Names that an environment file declares, with their values. */
const declaredIn = (text: string) =>
  new Map([...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]));
/** Variables that a step writes: `teamsAppId: TEAMS_APP_ID` under `writeToEnvironmentFile`. */
const written = (text: string) =>
  [...text.matchAll(/writeToEnvironmentFile:\n((?: {6}\w+: \w+\n)+)/g)].flatMap(([, block = ""]) =>
    [...block.matchAll(/: (\w+)/g)].map(([, name = ""]) => name),
  );

describe.each([
  ["teamsapp.yml", "env/.env.dev", ["infra/azure.parameters.json"]],
  ["teamsapp.local.yml", "env/.env.local", []],
])("%s", (project, environment, more) => {
  it("asks for no variable that is not declared", async () => {
    const declared = declaredIn(await read(environment));
    const text = await read(project);
    const known = new Set([...declared.keys(), ...written(text)]);
    const texts = await Promise.all([project, ...templates, ...more].map(read));
    const wanted = texts.flatMap(asked);
    expect(wanted).toContain("AAD_APP_CLIENT_ID");
    expect(wanted.filter((name) => !known.has(name))).toEqual([]);
  });

  it("gives every variable a value, or says who does: the toolkit leaves one without standing as the words that name it", async () => {
    const text = await read(environment);
    const declared = declaredIn(text);
    const filledIn = [
      ...["AZURE_SUBSCRIPTION_ID", "AZURE_RESOURCE_GROUP_NAME", "RESOURCE_SUFFIX", "BOT_DOMAIN", "TAB_DOMAIN", "BOT_ENDPOINT"],
      ...["WEBSITE_URL", "PRIVACY_URL", "TERMS_OF_USE_URL"],
    ];
    // The only one that may stay empty, by the toolkit's own rule.
    const mayBeEmpty = ["APP_NAME_SUFFIX"];
    const byToolkit = declaredIn(text.slice(text.indexOf("# Written by")));
    const texts = await Promise.all([project, ...templates, ...more].map(read));
    const empty = texts.flatMap(asked).filter((name) => declared.get(name) === "" && !byToolkit.has(name));
    expect([...new Set(empty)].filter((name) => ![...filledIn, ...mayBeEmpty].includes(name))).toEqual([]);
  });

  it("declares what it writes, secrets apart, and no secret at all", async () => {
    const declared = declaredIn(await read(environment));
    const outputs = written(await read(project));
    expect(outputs.filter((name) => !declared.has(name) && !name.startsWith("SECRET_"))).toEqual([]);
    expect([...declared.keys()].filter((name) => /SECRET|PASSWORD/.test(name))).toEqual([]);
    // Ids and addresses are of one installation: the files that are shared hold none.
    expect([...declared].filter(([, value]) => /[0-9a-f]{8}-|https?:/.test(value))).toEqual([]);
  });

  it("declares nothing that is never used", async () => {
    const texts = await Promise.all([project, ...templates, ...more, "infra/azure.bicep"].map(read));
    const used = new Set([
      ...texts.flatMap(asked),
      ...texts.flatMap(written),
      ...texts.flatMap((text) => text.match(/\b[A-Z][A-Z_]+\b/g) ?? []),
    ]);
    // The toolkit writes these two by itself.
    const own = ["TEAMS_APP_TENANT_ID", "BOT_DOMAIN"];
    expect([...declaredIn(await read(environment)).keys()].filter((name) => !used.has(name) && !own.includes(name))).toEqual([]);
  });

  it("has the schema's version, and points at files that are there", async () => {
    const text = await read(project);
    const version = /^version: (v[\d.]+)$/m.exec(text)?.[1];
    expect(text).toContain(`/teams-toolkit/${version}/yaml.schema.json`);
    const paths = [...text.matchAll(/(?:manifestPath|path|parameters|ignoreFile): (\.\/\S+)/g)].map(([, path = ""]) => path);
    expect(paths.length).toBeGreaterThan(2);
    for (const path of paths) expect((await read(path)).length, path).toBeGreaterThan(10);
  });
});

describe("teamsapp.yml", () => {
  it("provisions in the order in which one thing needs another", async () => {
    const text = await read("teamsapp.yml");
    const order = [...text.matchAll(/- uses: (\S+)/g)].map(([, step = ""]) => step);
    expect(order).toEqual([
      "teamsApp/create",
      "aadApp/create",
      "arm/deploy",
      "aadApp/update",
      "teamsApp/validateManifest",
      "teamsApp/zipAppPackage",
      "teamsApp/validateAppPackage",
      "teamsApp/update",
      "cli/runNpmCommand",
      "cli/runNpmCommand",
      "azureAppService/zipDeploy",
      "azureAppService/zipDeploy",
      "teamsApp/zipAppPackage",
      "teamsApp/validateAppPackage",
      "teamsApp/update",
      "teamsApp/publishAppPackage",
    ]);
    expect(text).toContain("generateClientSecret: false");
    expect(text).not.toContain("SECRET_");
    // What is sent is made by the step before it, and is the same for both host names.
    expect(text.match(/args: (.+)/g)).toEqual(["args: ci", "args: run bundle"]);
    const sent = [...text.matchAll(/artifactFolder: (\S+)\n\s+resourceId: (\S+)/g)].map(([, folder, to = ""]) => [
      folder,
      ...asked(to),
    ]);
    expect(sent).toEqual([
      ["./dist", "WEB_APP_RESOURCE_ID"],
      ["./dist", "POSTBOKS_RESOURCE_ID"],
    ]);
  });
});

describe("teamsapp.local.yml", () => {
  it("gives the server every setting that it asks for, under the name it reads", async () => {
    const text = await read("teamsapp.local.yml");
    const block = text.slice(text.indexOf("envs:"));
    const guid = "11111111-1111-4111-8111-111111111111";
    const plain: Readonly<Record<string, string>> = {
      TAB_DOMAIN: "abc.devtunnels.ms",
      BOT_PASSWORD: "x",
      TAB_CLIENT_ID: "22222222-2222-4222-8222-222222222222",
    };
    const settings = [...block.matchAll(/^ {8}([A-Z_]+): (.+)$/gm)].map(([, name = "", value = ""]) => {
      if (!value.startsWith("${{")) return [name, value];
      return [name, plain[name] ?? guid];
    });
    expect(readConfig(Object.fromEntries(settings))).toMatchObject({
      mode: "production",
      botType: "SingleTenant",
      botPassword: "x",
    });
  });
});

describe("the tab's app registration", () => {
  it("offers access_as_user to Teams alone, with tokens of version 2 and no password", async () => {
    const app = JSON.parse(await read("infra/aad.manifest.json"));
    expect(app.api.requestedAccessTokenVersion).toBe(2);
    expect(app.api.oauth2PermissionScopes.map((scope: { value: string }) => scope.value)).toEqual(["access_as_user"]);
    // Teams on desktop and mobile, and Teams in the browser.
    expect(app.api.preAuthorizedApplications.map((client: { appId: string }) => client.appId)).toEqual([
      "1fec8e78-bce4-4aaf-ab1b-5451cc387264",
      "5e3ce6c0-2b1f-4285-8d4b-75ee78787346",
    ]);
    for (const { appId } of app.api.preAuthorizedApplications) expect(teamsClients).toContain(appId);
    expect(app.passwordCredentials).toEqual([]);
    // Where a person who has agreed comes back to, and nowhere else.
    expect(
      app.spa.redirectUris.map((address: string) => new URL(address.replace(/\$\{\{\w+\}\}/, "tab.example")).pathname),
    ).toEqual([endPath]);
    expect(app.identifierUris.flatMap(asked)).toEqual(["TAB_DOMAIN", "AAD_APP_CLIENT_ID"]);
  });
});
