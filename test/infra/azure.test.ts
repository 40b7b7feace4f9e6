import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Language, type Node, Parser } from "web-tree-sitter";
import { readConfig } from "#bot/config.ts";

const root = join(import.meta.dirname, "../..");
const { resolve } = createRequire(import.meta.url);
const source = await readFile(join(root, "infra/azure.bicep"), "utf8");

await Parser.init();
const parser = new Parser().setLanguage(await Language.load(resolve("tree-sitter-bicep/tree-sitter-bicep.wasm")));

function parse(text: string): Node {
  const tree = parser.parse(text);
  if (tree === null) throw new Error("not parsed");
  return tree.rootNode;
}
const bicep = parse(source);

/** Texts of the first children of a kind, under every declaration of another kind. */
function declared(kind: string): readonly Node[] {
  return bicep.descendantsOfType(kind).filter((node) => node !== null);
}
const nameOf = (declaration: Node) => declaration.descendantsOfType("identifier").find((node) => node !== null)?.text ?? "";

describe("azure.bicep", () => {
  it("parses without a fault", () => {
    expect(bicep.hasError).toBe(false);
  });

  it("would not parse with a brace taken out", () => {
    expect(parse(source.replace("properties: {", "properties: ")).hasError).toBe(true);
  });

  it("has a value for every parameter without a default, and none that it does not have", async () => {
    const file: { parameters: Record<string, { value: string }> } = JSON.parse(
      await readFile(join(root, "infra/azure.parameters.json"), "utf8"),
    );
    const parameters = declared("parameter_declaration");
    const names = parameters.map(nameOf);
    const needed = parameters.filter((declaration) => !declaration.text.includes("=")).map(nameOf);
    expect(needed).toEqual(["resourceBaseName", "botDisplayName", "tabClientId", "teamsAppId"]);
    expect(Object.keys(file.parameters).filter((name) => !names.includes(name))).toEqual([]);
    expect(needed.filter((name) => file.parameters[name] === undefined)).toEqual([]);
  });

  it("gives the server every setting that a real installation asks for, under the name it reads", () => {
    const settings = [...source.matchAll(/name: '([A-Z_]+)'\s+value: (.+)/g)].map(([, name = "", value = ""]) => [name, value]);
    const guid = "11111111-1111-4111-8111-111111111111";
    const tabGuid = "22222222-2222-4222-8222-222222222222";
    // What each is without being told otherwise.
    const ordinary: Readonly<Record<string, string>> = { ACTIVITY_FEED: "off", SMTP_URL: "", MAIL_FROM: "" };
    const environment = Object.fromEntries(
      settings.map(([name = "", value = ""]) => {
        const [, chosen] = /^directorySource == 'file' \? '([^']*)' : '([^']*)'$/.exec(value) ?? [];
        if (chosen !== undefined) return [name, chosen];
        if (value.startsWith("directorySource == 'graph'")) return [name, ""];
        if (value.startsWith("'")) return [name, value.slice(1, -1)];
        if (value === "keyVault.properties.vaultUri") return [name, "https://kv.vault.azure.net/"];
        const plain = ordinary[name];
        if (plain !== undefined) return [name, plain];
        if (value === "hostName") return [name, "dagsorden.azurewebsites.net"];
        return [name, name === "TAB_CLIENT_ID" ? tabGuid : guid];
      }),
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
      dataDir: "/home/dagsorden/data",
      keyDir: "/home/dagsorden/keys",
      keyVaultUrl: "https://kv.vault.azure.net/",
      keyVaultKey: source.match(/resource wrappingKey [^\n]+\n {2}parent: keyVault\n {2}name: '(\w+)'/)?.[1],
      directoryFile: "/home/dagsorden/organisation.json",
    });
  });

  it("lets people and units come from Graph instead, and never from both", () => {
    expect(source).toContain("param directorySource string = 'file'");
    expect(source).toContain("value: directorySource == 'graph' ? '/home/dagsorden/graph.json' : ''");
    expect(source.match(/name: 'DIRECTORY_(FILE|GRAPH)'/g)).toHaveLength(2);
  });

  it("knows the bot by a managed identity and no password, and lets nobody publish by one", () => {
    expect(source).toContain("msaAppType: 'UserAssignedMSI'");
    expect(source).toMatch(/msaAppMSIResourceId: identity\.id/);
    expect(source).not.toMatch(/password\s*:|secret\s*:|BOT_PASSWORD/i);
    expect(source.match(/basicPublishingCredentialsPolicies[\s\S]*?allow: false/g)).toHaveLength(2);
  });

  it("keeps the wrapping key from being purged, and lets the server neither make nor delete anything in the vault", () => {
    expect(source).toContain("enablePurgeProtection: true");
    const allowed = [...source.matchAll(/'Microsoft\.KeyVault\/vaults\/(\w+\/\w+(?:\/action)?)'\n/g)].map(([, action]) => action);
    expect(allowed).toEqual([
      "keys/read",
      "keys/wrap/action",
      "keys/unwrap/action",
      "secrets/getSecret/action",
      "secrets/setSecret/action",
    ]);
    expect(source).toContain("principalId: identity.properties.principalId");
  });

  it("starts the server as npm start does", async () => {
    const { scripts }: { scripts: { start: string } } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    expect(source).toContain(`appCommandLine: '${scripts.start}'`);
  });

  it("writes addresses of people nowhere, and runs one server on Node 24", () => {
    expect(source).toContain("httpLoggingEnabled: false");
    expect(source).toContain("linuxFxVersion: 'NODE|24-lts'");
    expect(source).toContain("capacity: 1");
    expect(source).toContain("httpsOnly: true");
  });

  it("hands on what teamsapp.yml and the manifest need", () => {
    const outputs = declared("output_declaration").map(nameOf);
    expect(outputs).toEqual(["BOT_ID", "BOT_TENANT_ID", "BOT_DOMAIN", "TAB_DOMAIN", "WEB_APP_RESOURCE_ID"]);
  });
});
