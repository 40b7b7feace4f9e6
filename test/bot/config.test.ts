import type { Activity } from "botbuilder";
import { describe, expect, it } from "vitest";
import { ConfigError, graphCredentialOf, mailServerOf, readConfig, sendingOf, vaultOf } from "#bot/config.ts";
import { inspectVerified } from "#bot/teams/guard.ts";
import { teamsLimits } from "#bot/teams/rateLimit.ts";

const refusalOf = (environment: NodeJS.ProcessEnv): string => {
  try {
    readConfig(environment);
  } catch (thrown) {
    if (thrown instanceof ConfigError) return thrown.message;
    throw thrown;
  }
  return "taken";
};

describe("how messages leave", () => {
  it("is as Teams allows it where nothing is set", () => {
    expect(sendingOf(readConfig({}))).toEqual({ senders: 4, servers: 1, limits: teamsLimits });
  });

  it("is read from the settings", () => {
    const config = readConfig({
      SENDERS: "8",
      SERVERS: "3",
      DATABASE_URL: "postgres://u:p@db.example/dagsorden",
      TEAMS_CONVERSATION_LIMITS: " 5/1, 100/3600 ",
      TEAMS_APP_LIMITS: "50/2",
    });
    expect(sendingOf(config)).toEqual({
      senders: 8,
      servers: 3,
      limits: {
        perConversation: [
          { messages: 5, milliseconds: 1_000 },
          { messages: 100, milliseconds: 3_600_000 },
        ],
        perApp: [{ messages: 50, milliseconds: 2_000 }],
      },
    });
  });

  it.each(["0", "33", "-1", "2.5", "4 x", "1e1"])("SENDERS=%s is refused in words", (SENDERS) => {
    expect(refusalOf({ SENDERS })).toBe(
      "Dagsorden cannot start with these settings: SENDERS must be a whole number from 1 to 32.",
    );
  });

  it.each(["7", "7/0", "0/1", "7/1,", "7/1;8/2", "7/1s", "7/1,x/2", "7/99999", "999999/1", "7/-1"])(
    "TEAMS_CONVERSATION_LIMITS=%s is refused in words",
    (TEAMS_CONVERSATION_LIMITS) => {
      expect(refusalOf({ TEAMS_CONVERSATION_LIMITS })).toContain("TEAMS_CONVERSATION_LIMITS must be like 7/1,60/30");
    },
  );

  it("servers that share no database are refused", () => {
    expect(refusalOf({ SERVERS: "2" })).toContain("SERVERS is more than 1");
  });
});

describe("the virus scanner", () => {
  it("is none where nothing is set, and else where it was said to be", () => {
    expect(readConfig({}).clamav).toBeUndefined();
    expect(readConfig({ CLAMAV: " clamav.internal:3310 " }).clamav).toBe("clamav.internal:3310");
    expect(readConfig({ CLAMAV: "/run/clamav/clamd.ctl" }).clamav).toBe("/run/clamav/clamd.ctl");
  });

  it.each(["clamav", "clamav:0", "http://clamav:3310", "run/clamd.ctl"])("CLAMAV=%s is refused in words", (CLAMAV) => {
    expect(refusalOf({ CLAMAV })).toContain("CLAMAV must be like host:3310, or the whole path of a socket");
  });
});

describe("where the keys are", () => {
  const guids = ["1", "2", "3", "4"].map((digit) => `${digit.repeat(8)}-1111-4111-8111-111111111111`);
  const installation = {
    BOT_ID: guids[0],
    BOT_TYPE: "UserAssignedMSI",
    TENANT_ID: guids[1],
    TAB_CLIENT_ID: guids[2],
    TAB_DOMAIN: "dagsorden.example",
    DIRECTORY_FILE: "organisation.json",
  };
  const vaultIn = (more: NodeJS.ProcessEnv) => {
    const config = readConfig({ ...installation, ...more });
    return config.mode === "production" ? vaultOf(config) : config.mode;
  };

  it("is the folder where nothing else is set", () => {
    expect(vaultIn({ KEY_DIR: "k" })).toMatchObject({ keyDir: "k", keyVaultUrl: undefined });
  });

  it("is a vault, which the bot's managed identity asks where no other is named", () => {
    const KEY_VAULT_URL = "https://kv.vault.azure.net";
    expect(vaultIn({ KEY_VAULT_URL })).toMatchObject({
      keyVaultUrl: KEY_VAULT_URL,
      keyVaultKey: "dagsorden",
      keyVaultClientId: guids[0],
    });
    const another = { KEY_VAULT_URL, KEY_VAULT_KEY: "wrapping-key", KEY_VAULT_CLIENT_ID: guids[3] };
    expect(vaultIn(another)).toMatchObject({ keyVaultKey: "wrapping-key", keyVaultClientId: guids[3] });
    const app = { BOT_TYPE: "SingleTenant", BOT_PASSWORD: "p", KEY_VAULT_URL };
    expect(vaultIn(app)).toMatchObject({ keyVaultClientId: undefined });
  });

  it("is refused in words where it cannot be", () => {
    for (const KEY_VAULT_URL of ["http://kv.vault.azure.net", "kv.vault.azure.net", "ftp://x"])
      expect(refusalOf({ ...installation, KEY_VAULT_URL })).toContain("KEY_VAULT_URL must be an address like https://");
    expect(refusalOf({ ...installation, KEY_VAULT_KEY: "a/b" })).toContain("KEY_VAULT_KEY must be the name of a key");
    expect(refusalOf({ ...installation, KEY_VAULT_CLIENT_ID: "x" })).toContain("KEY_VAULT_CLIENT_ID must be a GUID");
    expect(refusalOf({ KEY_VAULT_URL: "https://kv.vault.azure.net" })).toContain(
      "KEY_VAULT_URL is for an installation in a tenant",
    );
  });
});

describe("ids", () => {
  const id = (digit: string) => `${digit.repeat(8)}-abcd-4abc-8abc-abcdefabcdef`;
  const ids = {
    BOT_ID: id("a"),
    TENANT_ID: id("b"),
    TAB_CLIENT_ID: id("c"),
    TEAMS_APP_ID: id("d"),
    KEY_VAULT_CLIENT_ID: id("e"),
  };
  const others = { BOT_TYPE: "UserAssignedMSI", TAB_DOMAIN: "dagsorden.example", DIRECTORY_FILE: "organisation.json" };
  const capitals = Object.fromEntries(Object.entries(ids).map(([name, value]) => [name, value.toUpperCase()]));

  it("are read in whichever letters they are written, as Microsoft writes them in tokens", () => {
    expect(readConfig({ ...others, ...capitals })).toEqual(readConfig({ ...others, ...ids }));
    expect(readConfig({ ...others, ...capitals })).toMatchObject({
      ...{ botId: ids.BOT_ID, tenantId: ids.TENANT_ID, tabClientId: ids.TAB_CLIENT_ID },
      ...{ teamsAppId: ids.TEAMS_APP_ID, keyVaultClientId: ids.KEY_VAULT_CLIENT_ID },
    });
  });

  it("of bot and tab are two, in whichever letters", () => {
    expect(refusalOf({ ...others, ...ids, TAB_CLIENT_ID: ids.BOT_ID.toUpperCase() })).toContain("must be two app registrations");
  });

  it("let in what Teams sends, where they were set in capitals", () => {
    const config = readConfig({ ...others, ...capitals });
    if (config.mode !== "production") throw new Error(config.mode);
    const rules = { appId: config.botId, tenantId: config.tenantId, allowsServiceUrl: () => true };
    const claims = [
      { type: "iss", value: "https://api.botframework.com" },
      { type: "aud", value: ids.BOT_ID },
    ];
    const from = { id: "29:1", name: "", aadObjectId: id("f") };
    const conversation = { id: "a:1", isGroup: false, conversationType: "personal", name: "", tenantId: ids.TENANT_ID };
    const activity = { from, conversation, channelData: { tenant: { id: ids.TENANT_ID } } } as Activity;
    expect(inspectVerified(activity, claims, rules)).toEqual({ passed: true, personId: id("f") });
  });
});

describe("letters and the activity feed", () => {
  const guid = (digit: number) => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`;
  const installation = {
    ...{ NODE_ENV: "production", BOT_ID: guid(1), BOT_TYPE: "UserAssignedMSI", TENANT_ID: guid(2), TAB_CLIENT_ID: guid(3) },
    ...{ TAB_DOMAIN: "dagsorden.example.no", DIRECTORY_FILE: "people.json" },
  };
  const mail = { SMTP_URL: "smtp://bot:p@mail.example.no", MAIL_FROM: "Dagsorden <bot@example.no>" };

  it("are off where nothing is set", () => {
    expect(mailServerOf(readConfig({}))).toBeUndefined();
    expect(graphCredentialOf(readConfig(installation))).toBeUndefined();
    // App Service sets these by itself: they switch nothing on.
    const identity = { IDENTITY_ENDPOINT: "http://127.0.0.1:41/msi/token", IDENTITY_HEADER: "h" };
    expect(graphCredentialOf(readConfig({ ...installation, ...identity }))).toBeUndefined();
  });

  it("are read from the settings, the feed's proof from the identity or from a secret", () => {
    expect(mailServerOf(readConfig(mail))).toMatchObject({
      ...{ host: "mail.example.no", port: 587, requireTls: true },
      from: { name: "Dagsorden", address: "bot@example.no" },
    });
    const on = { ...installation, ACTIVITY_FEED: "on", TEAMS_APP_ID: guid(4) };
    const identity = { IDENTITY_ENDPOINT: "http://127.0.0.1:41/msi/token", IDENTITY_HEADER: "h" };
    expect(graphCredentialOf(readConfig({ ...on, ...identity }))).toEqual({
      ...{ kind: "identity", endpoint: identity.IDENTITY_ENDPOINT, header: "h", identityId: guid(1) },
    });
    expect(graphCredentialOf(readConfig({ ...on, TAB_CLIENT_SECRET: "s" }))).toEqual({ kind: "secret", secret: "s" });
  });

  it("ask nothing of Microsoft on one's own machine", () => {
    expect(graphCredentialOf(readConfig({ ACTIVITY_FEED: "on", TEAMS_APP_ID: guid(4), TAB_CLIENT_SECRET: "s" }))).toBeUndefined();
  });

  it.each([
    [{ SMTP_URL: "mail.example.no" }, "SMTP_URL must be like smtp://user:password@host:587"],
    [{ ...mail, MAIL_FROM: "Dagsorden" }, "MAIL_FROM must be like Dagsorden <dagsorden@example.no>"],
    [{ SMTP_URL: mail.SMTP_URL }, "SMTP_URL and MAIL_FROM belong together"],
    [{ MAIL_FROM: mail.MAIL_FROM }, "SMTP_URL and MAIL_FROM belong together"],
    [{ ...installation, ACTIVITY_FEED: "yes" }, "ACTIVITY_FEED must be on or off"],
    [{ ...installation, ACTIVITY_FEED: "on", TAB_CLIENT_SECRET: "s" }, "TEAMS_APP_ID is not set"],
    [{ ...installation, ACTIVITY_FEED: "on", TEAMS_APP_ID: guid(4) }, "needs a managed identity"],
  ])("%o is refused in words, and the password stands in none of them", (environment, words) => {
    const refusal = refusalOf(environment);
    expect(refusal).toContain(words);
    expect(refusal).not.toContain(":p@");
  });
});

describe("where people and units come from", () => {
  const guid = (digit: number) => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`;
  const installation = {
    ...{ NODE_ENV: "production", BOT_ID: guid(1), BOT_TYPE: "UserAssignedMSI", TENANT_ID: guid(2), TAB_CLIENT_ID: guid(3) },
    TAB_DOMAIN: "dagsorden.example.no",
  };
  const app = { BOT_TYPE: "SingleTenant", BOT_PASSWORD: "p" };

  it("is a file, or Graph, read by the managed identity or by a secret", () => {
    expect(readConfig({ ...installation, DIRECTORY_FILE: "people.json" })).toMatchObject({ directoryFile: "people.json" });
    expect(readConfig({ ...installation, DIRECTORY_GRAPH: "graph.json" })).toMatchObject({ directoryGraph: "graph.json" });
    const bySecret = { ...installation, ...app, DIRECTORY_GRAPH: "graph.json", TAB_CLIENT_SECRET: "s" };
    expect(readConfig(bySecret)).toMatchObject({ directoryGraph: "graph.json" });
  });

  it.each([
    ["neither", {}, "DIRECTORY_FILE is not set, and neither is DIRECTORY_GRAPH"],
    ["both", { DIRECTORY_FILE: "people.json", DIRECTORY_GRAPH: "graph.json" }, "or both are"],
    [
      "Graph without anything to prove oneself with",
      { ...app, DIRECTORY_GRAPH: "graph.json" },
      "DIRECTORY_GRAPH needs the managed",
    ],
  ])("is refused where it is %s", (_, settings, words) => {
    expect(refusalOf({ ...installation, ...settings })).toContain(words);
  });
});
