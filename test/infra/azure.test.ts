import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Language, type Node, Parser } from "web-tree-sitter";
import { readConfig, settingNames } from "#bot/config.ts";
import { startFlags } from "../../infra/bundle/parts.ts";

const root = join(import.meta.dirname, "../..");
const { resolve } = createRequire(import.meta.url);
const files = (await readdir(join(root, "infra"))).filter((file) => file.endsWith(".bicep")).sort();
const sources = new Map(
  await Promise.all(files.map(async (file) => [file, await readFile(join(root, "infra", file), "utf8")] as const)),
);
const sourceOf = (file: string) => sources.get(file) ?? expect.fail(`no ${file}`);
const source = sourceOf("azure.bicep");

await Parser.init();
const parser = new Parser().setLanguage(await Language.load(resolve("tree-sitter-bicep/tree-sitter-bicep.wasm")));

function parse(text: string): Node {
  const tree = parser.parse(text);
  if (tree === null) throw new Error("not parsed");
  return tree.rootNode;
}

/** The declarations of a kind in a file. */
function declared(kind: string, file = "azure.bicep"): readonly Node[] {
  return parse(sourceOf(file))
    .descendantsOfType(kind)
    .filter((node) => node !== null);
}
const nameOf = (declaration: Node) => declaration.descendantsOfType("identifier").find((node) => node !== null)?.text ?? "";
const isNeeded = (declaration: Node) => !/^param \w+ \w+ =/.test(declaration.text);

/** Settings of the servers as the Bicep writes them, by name. */
const settings = new Map([...source.matchAll(/^ {2}([A-Z][A-Z_]+): (.+)$/gm)].map(([, name = "", value = ""]) => [name, value]));
/** And those of the anonymous page besides. */
const postboksSettings = new Map(
  [...source.matchAll(/\{ ([A-Z_]+): ('[^']*') \}/g)].map(([, name = "", value = ""]) => [name, value]),
);

describe("the Bicep", () => {
  it("parses without a fault, in every file", () => {
    expect(files).toContain("azure.bicep");
    for (const [file, text] of sources) expect(parse(text).hasError, file).toBe(false);
  });

  it("would not parse with a brace taken out", () => {
    for (const [file, text] of sources)
      expect(parse(text.replace("properties: {", "properties: ").replace("params: {", "params: ")).hasError, file).toBe(true);
  });

  it("has a value for every parameter without a default, and none that it does not have", async () => {
    const file: { parameters: Record<string, { value: string }> } = JSON.parse(
      await readFile(join(root, "infra/azure.parameters.json"), "utf8"),
    );
    const parameters = declared("parameter_declaration");
    const names = parameters.map(nameOf);
    const needed = parameters.filter(isNeeded).map(nameOf);
    expect(needed).toEqual(["resourceBaseName", "botDisplayName", "tabClientId", "teamsAppId"]);
    expect(Object.keys(file.parameters).filter((name) => !names.includes(name))).toEqual([]);
    expect(needed.filter((name) => file.parameters[name] === undefined)).toEqual([]);
  });

  it("gives each of its modules exactly the parameters that it asks for, and uses no output that it does not have", () => {
    const modules = files.flatMap((file) => declared("module_declaration", file).map((module) => ({ file, module })));
    expect(modules.length).toBeGreaterThan(5);
    for (const { file, module } of modules) {
      const path = /'\.\/([\w.]+)'/.exec(module.text)?.[1] ?? "";
      const given = [...(/params: \{([\s\S]*?)\n {2}\}/.exec(module.text)?.[1]?.matchAll(/^ {4}(\w+):/gm) ?? [])].map(
        ([, name]) => name,
      );
      const parameters = declared("parameter_declaration", path);
      expect(given.sort(), path).toEqual(parameters.map(nameOf).sort());
      const outputs = declared("output_declaration", path).map(nameOf);
      const asked = [...sourceOf(file).matchAll(new RegExp(`\\b${nameOf(module)}\\.outputs\\.(\\w+)`, "g"))].map(
        ([, name]) => name,
      );
      expect(
        asked.filter((name) => !outputs.includes(name ?? "")),
        path,
      ).toEqual([]);
    }
    // And no file lies there that nothing leads to.
    const led = modules.map(({ module }) => /'\.\/([\w.]+)'/.exec(module.text)?.[1]);
    expect(files.filter((file) => file !== "azure.bicep" && !led.includes(file))).toEqual([]);
  });

  it("hands on what teamsapp.yml and the manifest need", () => {
    expect(declared("output_declaration").map(nameOf)).toEqual([
      ...["BOT_ID", "BOT_TENANT_ID", "BOT_DOMAIN", "TAB_DOMAIN", "POSTBOKS_DOMAIN"],
      ...["WEB_APP_RESOURCE_ID", "POSTBOKS_RESOURCE_ID"],
    ]);
  });
});

describe("the servers' settings", () => {
  it("are all that the server reads, and nothing that it does not read", () => {
    /** What a server in Azure is not given, and why. */
    const notGiven: Readonly<Record<string, string>> = {
      DEMO_CASE: "for one's own machine",
      BOT_PASSWORD: "the bot is a managed identity",
      TAB_CLIENT_SECRET: "the tab's registration trusts that identity",
      PORT: "the platform's own",
      IDENTITY_ENDPOINT: "the platform's own",
      IDENTITY_HEADER: "the platform's own",
    };
    const platform = [
      ...["NODE_ENV", "SCM_DO_BUILD_DURING_DEPLOYMENT", "WEBSITE_RUN_FROM_PACKAGE"],
      "WEBSITES_CONTAINER_STOP_TIME_LIMIT",
    ];
    const given = [...settings.keys(), ...postboksSettings.keys()];
    expect(new Set(given).size).toBe(given.length);
    expect(given.filter((name) => !platform.includes(name)).sort()).toEqual(
      settingNames.filter((name) => notGiven[name] === undefined).sort(),
    );
    expect(Object.keys(notGiven).filter((name) => !settingNames.includes(name))).toEqual([]);
  });

  it("are ones that a server of an installation starts with", () => {
    const guid = "11111111-1111-4111-8111-111111111111";
    const tabGuid = "22222222-2222-4222-8222-222222222222";
    // What each expression comes to without being told otherwise.
    const values: Readonly<Record<string, string>> = {
      "identity.properties.clientId": guid,
      "identity.properties.tenantId": guid,
      tabClientId: tabGuid,
      teamsAppId: guid,
      tabDomain: "dagsorden.azurewebsites.net",
      activityFeed: "off",
      "keyVault.outputs.smtpReference": "",
      mailFrom: "",
      "directorySource == 'file' ? '/home/dagsorden/organisation.json' : ''": "/home/dagsorden/organisation.json",
      "directorySource == 'graph' ? '/home/dagsorden/graph.json' : ''": "",
      "string(replicas + postboksReplicas)": "4",
      "keyVault.outputs.url": "https://kv.vault.azure.net/",
      "keyVault.outputs.keyName": "dagsorden",
      "identity.name": "dagsorden",
      "database.outputs.host": "dagsorden.postgres.database.azure.com",
      "database.outputs.databaseName": "dagsorden",
    };
    const worth = (expression: string) => values[expression] ?? expect.fail(`no value for ${expression}`);
    const environment = Object.fromEntries(
      [...settings, ...postboksSettings].map(([name, value]) => [
        name,
        value.startsWith("'") ? value.slice(1, -1).replace(/\$\{([^}]+)\}/g, (_, inner: string) => worth(inner)) : worth(value),
      ]),
    );
    expect(readConfig(environment)).toMatchObject({
      mode: "production",
      botId: guid,
      botType: "UserAssignedMSI",
      tenantId: guid,
      tabClientId: tabGuid,
      teamsAppId: guid,
      activityFeed: "off",
      tabDomain: "dagsorden.azurewebsites.net",
      databaseUrl: `postgres://dagsorden@dagsorden.postgres.database.azure.com:5432/dagsorden?sslmode=verify-full&managed_identity=${guid}`,
      servers: 4,
      drainSeconds: 15,
      postboksPort: 8080,
      keyVaultUrl: "https://kv.vault.azure.net/",
      keyVaultKey: /resource wrappingKey [^\n]+\n {2}parent: keyVault\n {2}name: '(\w+)'/.exec(sourceOf("keyVault.bicep"))?.[1],
      keyVaultClientId: guid,
      directoryFile: "/home/dagsorden/organisation.json",
      logLevel: "info",
    });
  });

  it("leave a server the time that it takes to end, from its drain to the last job at hand", () => {
    const seconds = (name: string) => Number(/\d+/.exec(settings.get(name) ?? "")?.[0]);
    const [requestsUnderWay, jobAtHand] = [15, 30];
    expect(seconds("WEBSITES_CONTAINER_STOP_TIME_LIMIT")).toBeGreaterThan(
      seconds("DRAIN_SECONDS") + requestsUnderWay + jobAtHand,
    );
  });

  it("start the bundle as its own package.json does, from the folder that is sent", async () => {
    const command = `exec node ${(await startFlags(root)).join(" ")} server/server.js`;
    expect(source).toContain(`var command = '${command}'`);
    // The anonymous page has the port that Azure leads to, and bot, API and tab have another.
    expect(postboksSettings).toEqual(new Map([["POSTBOKS_PORT", "'8080'"]]));
    expect([...source.matchAll(/^ {4}command: (.+)$/gm)].map(([, words]) => words)).toEqual([
      "command",
      expect.stringMatching(/^'PORT=3978 \$\{command\}'$/),
    ]);
    expect(settings.get("WEBSITE_RUN_FROM_PACKAGE")).toBe("'1'");
  });
});

describe("the installation", () => {
  it("lets people and units come from Graph instead, and never from both", () => {
    expect(source).toContain("param directorySource string = 'file'");
    expect(settings.get("DIRECTORY_FILE")).toBe("directorySource == 'file' ? '/home/dagsorden/organisation.json' : ''");
    expect(settings.get("DIRECTORY_GRAPH")).toBe("directorySource == 'graph' ? '/home/dagsorden/graph.json' : ''");
  });

  it("knows the bot by a managed identity and no password, and lets nobody publish or sign in to the database by one", () => {
    expect(sourceOf("bot.bicep")).toContain("msaAppType: 'UserAssignedMSI'");
    expect(sourceOf("bot.bicep")).toContain("msaAppMSIResourceId: identityId");
    expect(sourceOf("bot.bicep")).toContain("disableLocalAuth: true");
    for (const text of sources.values()) expect(text).not.toMatch(/password\s*:|administratorLogin|BOT_PASSWORD|listKeys/i);
    expect(sourceOf("site.bicep").match(/basicPublishingCredentialsPolicies[\s\S]*?allow: false/g)).toHaveLength(2);
    const database = sourceOf("database.bicep");
    expect(database).toContain("activeDirectoryAuth: 'Enabled'");
    expect(database).toContain("passwordAuth: 'Disabled'");
  });

  it("keeps the wrapping key from being purged, and lets the server neither make nor delete anything in the vault", () => {
    const vault = sourceOf("keyVault.bicep");
    expect(vault).toContain("enablePurgeProtection: true");
    expect(vault).toContain("enableRbacAuthorization: true");
    const allowed = [...vault.matchAll(/'Microsoft\.KeyVault\/vaults\/(\w+\/\w+(?:\/action)?)'\n/g)].map(([, action]) => action);
    expect(allowed).toEqual([
      "keys/read",
      "keys/wrap/action",
      "keys/unwrap/action",
      "secrets/getSecret/action",
      "secrets/setSecret/action",
    ]);
    expect(vault).toContain("principalId: identityPrincipalId");
    expect(source).toContain("identityPrincipalId: identity.properties.principalId");
  });

  it("has at least two servers and two databases, each in a zone of its own", () => {
    expect(source).toMatch(/@minValue\(2\)\n@maxValue\(\d+\)\nparam replicas int = [2-9]/);
    expect(source).toContain("capacity: replicas");
    expect(source).toContain("workers: replicas");
    expect(source).toContain("zoneRedundant: true");
    const database = sourceOf("database.bicep");
    expect(database).toContain("mode: 'ZoneRedundant'");
    expect([...database.matchAll(/(?:availabilityZone|standbyAvailabilityZone): (\S+)/g)].map(([, zone]) => zone)).toEqual([
      "zones[0]",
      "zones[1]",
    ]);
    expect(source).toContain("param databaseZones array = ['1', '2']");
    expect(source).toContain("var postboksReplicas = 2");
    expect(source).toMatch(/healthPath: '\/nb\/'\n {4}workers: postboksReplicas/);
    // A cookie that leads people to the same server again would break the page's promise.
    expect(sourceOf("site.bicep")).toContain("clientAffinityEnabled: false");
  });

  it("leaves database and vault no address outside of the network", () => {
    expect(sourceOf("database.bicep")).toContain("publicNetworkAccess: 'Disabled'");
    expect(sourceOf("database.bicep")).toContain("delegatedSubnetResourceId: subnetId");
    expect(sourceOf("keyVault.bicep")).toContain("publicNetworkAccess: 'Disabled'");
    expect(sourceOf("keyVault.bicep")).toContain("defaultAction: 'Deny'");
    expect(sourceOf("keyVault.bicep")).toContain("groupIds: ['vault']");
    expect(sourceOf("site.bicep")).toContain("virtualNetworkSubnetId: subnetId");
    for (const text of sources.values()) expect(text).not.toMatch(/firewallRules|publicNetworkAccess: 'Enabled'/);
  });

  it("writes addresses, names and texts of people nowhere", () => {
    const site = sourceOf("site.bicep");
    for (const kind of ["httpLoggingEnabled", "detailedErrorLoggingEnabled", "requestTracingEnabled"])
      expect(site).toContain(`${kind}: false`);
    const categories = [...sources.values()].flatMap((text) => [...text.matchAll(/category: '(\w+)'/g)].map(([, name]) => name));
    expect(categories).toEqual(["AppServiceConsoleLogs", "AppServicePlatformLogs"]);
    for (const text of sources.values()) expect(text).not.toMatch(/categoryGroup|Insights\/components|APPLICATIONINSIGHTS/);
    const database = sourceOf("database.bicep");
    for (const [name, value] of [
      ["log_statement", "none"],
      ["log_min_duration_statement", "-1"],
      ["log_min_error_statement", "panic"],
      ["log_error_verbosity", "terse"],
    ])
      expect(database).toContain(`{ name: '${name}', value: '${value}' }`);
  });

  it("serves over TLS alone, on Node 24, and asks each server whether it is well", () => {
    const site = sourceOf("site.bicep");
    expect(site).toContain("httpsOnly: true");
    expect(site).toContain("minTlsVersion: '1.2'");
    expect(site).toContain("linuxFxVersion: 'NODE|24-lts'");
    expect(site).toContain("healthCheckPath: healthPath");
    expect(source).toContain("healthPath: '/readyz'");
  });
});
