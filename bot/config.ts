import { isAbsolute, relative, resolve } from "node:path";
import { z } from "zod";
import type { GraphCredential } from "./elsewhere/graphToken.ts";
import { type MailServer, mailServerAt, senderIn } from "./elsewhere/mailServer.ts";
import { clamavAddress } from "./files/scan/clamav.ts";
import { isDatabaseUrl } from "./store/databaseUrl.ts";
import { ordinarySending, type Sending, type Window } from "./teams/rateLimit.ts";
import { usualKeyName, type VaultSettings } from "./vault/openVault.ts";

/** Settings that keep the server from starting: one line that says which, and what would be right. No value is in it. */
export class ConfigError extends Error {
  /** Each thing that is wrong, by itself. */
  readonly faults: readonly string[];
  constructor(message: string, faults: readonly string[] = [message]) {
    super(message);
    this.faults = faults;
  }
}

const text = z.string("is not set").trim().min(1, "is empty");
/** Microsoft writes ids in lower case wherever they are compared with these: in tokens, and in what Teams sends. */
const guid = z.guid({ error: ({ input }) => (input === undefined ? "is not set" : "must be a GUID") }).toLowerCase();
const port = z
  .string()
  .regex(/^\d{1,5}$/, "must be a whole number from 0 to 65535")
  .transform(Number)
  .refine((number) => number <= 65_535, "must be a whole number from 0 to 65535");

function wholeNumber(least: number, most: number) {
  const words = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, words)
    .transform(Number)
    .refine((number) => number >= least && number <= most, words);
}

const mostMessages = 100_000;
const longestWindow = 86_400;
const limitsWords =
  `must be like 7/1,60/30: so many messages in so many seconds, ` +
  `from 1 to ${mostMessages} messages and from 1 to ${longestWindow} seconds`;
const limits = z
  .string()
  .regex(/^\s*\d{1,6}\/\d{1,5}(\s*,\s*\d{1,6}\/\d{1,5})*\s*$/, limitsWords)
  .transform((given): readonly Window[] =>
    given.split(",").map((window) => {
      const [messages = 0, seconds = 0] = window.split("/").map(Number);
      return { messages, milliseconds: seconds * 1_000 };
    }),
  )
  .refine(
    (windows) =>
      windows.every(
        ({ messages, milliseconds }) =>
          messages >= 1 && messages <= mostMessages && milliseconds >= 1_000 && milliseconds <= longestWindow * 1_000,
      ),
    limitsWords,
  );

const smtpWords = "must be like smtp://user:password@host:587 or smtps://host:465";
const smtp = text.transform((given, context): Omit<MailServer, "from"> => {
  const server = mailServerAt(given);
  if (server !== undefined) return server;
  context.addIssue({ code: "custom", message: smtpWords });
  return z.NEVER;
});
const sender = text.transform((given, context): MailServer["from"] => {
  const from = senderIn(given);
  if (from !== undefined) return from;
  context.addIssue({ code: "custom", message: "must be like Dagsorden <dagsorden@example.no>" });
  return z.NEVER;
});

const everywhere = {
  port: port.default(3978),
  dataDir: text.default(".dagsorden/data"),
  keyDir: text.default(".dagsorden/keys"),
  keyVaultUrl: z.url({ protocol: /^https$/, error: "must be an address like https://my-vault.vault.azure.net" }).optional(),
  keyVaultKey: z
    .string()
    .regex(/^[0-9A-Za-z-]{1,127}$/, "must be the name of a key: letters, digits and hyphens")
    .default(usualKeyName),
  keyVaultClientId: guid.optional(),
  databaseUrl: text.refine(isDatabaseUrl, "must be like postgres://user:password@host:5432/database").optional(),
  logLevel: z
    .enum(
      ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
      "must be fatal, error, warn, info, debug, trace or silent",
    )
    .default("warn"),
  metricsUrl: z.url({ protocol: /^https?$/, error: "must be an address like http://127.0.0.1:4318/v1/metrics" }).optional(),
  drainSeconds: wholeNumber(0, 120).default(0),
  jobsKeptDays: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, "must be a whole number of days from 1 to 9999")
    .transform(Number)
    .optional(),
  senders: wholeNumber(1, 32).default(ordinarySending.senders),
  servers: wholeNumber(1, 100).default(ordinarySending.servers),
  conversationLimits: limits.default(ordinarySending.limits.perConversation),
  appLimits: limits.default(ordinarySending.limits.perApp),
  archiveDir: z.string().min(1).optional(),
  reportsFile: text.optional(),
  postboksPort: port.optional(),
  clamav: text
    .refine(
      (address) => clamavAddress(address) !== undefined,
      "must be like host:3310, or the whole path of a socket such as /run/clamav/clamd.ctl",
    )
    .optional(),
  smtpUrl: smtp.optional(),
  mailFrom: sender.optional(),
  teamsAppId: guid.optional(),
  hmsUrl: z.url({ protocol: /^https?$/, error: "must be an address that begins with https:// or http://" }).optional(),
};

const local = z.object({
  mode: z.literal("local"),
  ...everywhere,
  demoCase: z.enum(["on", "off"], "must be on or off").default("on"),
});
const production = z.object({
  mode: z.literal("production"),
  ...everywhere,
  botId: guid,
  botType: z.enum(["UserAssignedMSI", "SingleTenant"], "must be UserAssignedMSI or SingleTenant"),
  botPassword: text.optional(),
  tenantId: guid,
  tabClientId: guid,
  tabDomain: z.hostname({ error: ({ input }) => (input === undefined ? "is not set" : "must be a host name, without https://") }),
  directoryFile: text.optional(),
  directoryGraph: text.optional(),
  activityFeed: z.enum(["on", "off"], "must be on or off").default("off"),
  tabClientSecret: text.optional(),
  // App Service gives these two to a server that has a managed identity.
  identityEndpoint: z.url({ protocol: /^https?$/, error: "must be an address" }).optional(),
  identityHeader: text.optional(),
});

export type LocalConfig = z.infer<typeof local>;
export type ProductionConfig = z.infer<typeof production>;
export type Config = LocalConfig | ProductionConfig;

/** Name of each setting in the environment. */
const names = {
  port: "PORT",
  dataDir: "DATA_DIR",
  keyDir: "KEY_DIR",
  keyVaultUrl: "KEY_VAULT_URL",
  keyVaultKey: "KEY_VAULT_KEY",
  keyVaultClientId: "KEY_VAULT_CLIENT_ID",
  databaseUrl: "DATABASE_URL",
  logLevel: "LOG_LEVEL",
  jobsKeptDays: "JOBS_KEPT_DAYS",
  metricsUrl: "METRICS_URL",
  drainSeconds: "DRAIN_SECONDS",
  archiveDir: "ARCHIVE_DIR",
  clamav: "CLAMAV",
  hmsUrl: "HMS_URL",
  reportsFile: "REPORTS_FILE",
  postboksPort: "POSTBOKS_PORT",
  demoCase: "DEMO_CASE",
  senders: "SENDERS",
  servers: "SERVERS",
  conversationLimits: "TEAMS_CONVERSATION_LIMITS",
  appLimits: "TEAMS_APP_LIMITS",
  smtpUrl: "SMTP_URL",
  mailFrom: "MAIL_FROM",
  teamsAppId: "TEAMS_APP_ID",
  activityFeed: "ACTIVITY_FEED",
  tabClientSecret: "TAB_CLIENT_SECRET",
  identityEndpoint: "IDENTITY_ENDPOINT",
  identityHeader: "IDENTITY_HEADER",
  botId: "BOT_ID",
  botType: "BOT_TYPE",
  botPassword: "BOT_PASSWORD",
  tenantId: "TENANT_ID",
  tabClientId: "TAB_CLIENT_ID",
  tabDomain: "TAB_DOMAIN",
  directoryFile: "DIRECTORY_FILE",
  directoryGraph: "DIRECTORY_GRAPH",
} as const;

/** Every setting that the server reads, by its name in the environment. */
export const settingNames: readonly string[] = Object.values(names);

/**
 * Reads the settings once. Local mode is for one's own machine, where nothing of Microsoft's is asked; a real app id or
 * NODE_ENV=production means a real installation, which must have everything and never falls back to the local one. Throws
 * `ConfigError`.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(
    Object.entries(names).flatMap(([key, name]) => {
      const value = environment[name];
      return value === undefined || value.trim() === "" ? [] : [[key, value]];
    }),
  );
  const isReal = environment["NODE_ENV"] === "production" || "botId" in given;
  const parsed = isReal ? production.safeParse({ mode: "production", ...given }) : local.safeParse({ mode: "local", ...given });
  if (!parsed.success) throw refusal(parsed.error.issues.map(({ path, message }) => `${nameOf(path[0])} ${message}`));
  const wrong = contradictions(parsed.data);
  if (wrong.length > 0) throw refusal(wrong);
  return parsed.data;
}

/** How messages leave the server with these settings. */
export function sendingOf({ senders, servers, conversationLimits, appLimits }: Config): Sending {
  return { senders, servers, limits: { perConversation: conversationLimits, perApp: appLimits } };
}

/** Where the keys are with these settings. The bot's own managed identity asks a vault, where no other is named. */
export function vaultOf({ keyDir, keyVaultUrl, keyVaultKey, keyVaultClientId, botType, botId }: ProductionConfig): VaultSettings {
  const ownIdentity = botType === "UserAssignedMSI" ? botId : undefined;
  return { keyDir, keyVaultUrl, keyVaultKey, keyVaultClientId: keyVaultClientId ?? ownIdentity };
}

/** The mail server for letters; `undefined` where none are to be sent. */
export function mailServerOf({ smtpUrl, mailFrom }: Config): MailServer | undefined {
  return smtpUrl === undefined || mailFrom === undefined ? undefined : { ...smtpUrl, from: mailFrom };
}

/** What the app proves itself to Microsoft Graph with; `undefined` where nothing is to be asked of Graph. */
export function graphCredentialOf(config: Config): GraphCredential | undefined {
  if (config.mode === "local" || config.activityFeed === "off") return undefined;
  const { tabClientSecret, identityEndpoint, identityHeader, botId } = config;
  if (tabClientSecret !== undefined) return { kind: "secret", secret: tabClientSecret };
  if (identityEndpoint === undefined || identityHeader === undefined) return undefined;
  return { kind: "identity", endpoint: identityEndpoint, header: identityHeader, identityId: botId };
}

/** What each setting allows by itself and the two together do not. */
function contradictions(config: Config): readonly string[] {
  const found: string[] = [];
  const keysFromData = relative(resolve(config.dataDir), resolve(config.keyDir));
  if (keysFromData === "" || !(keysFromData.startsWith("..") || isAbsolute(keysFromData))) {
    found.push("KEY_DIR must lie outside DATA_DIR: keys that go into the same backup protect nothing");
  }
  if (config.servers > 1 && config.databaseUrl === undefined) {
    found.push("SERVERS is more than 1, and only servers with a common DATABASE_URL can share the work");
  }
  if ((config.smtpUrl === undefined) !== (config.mailFrom === undefined)) {
    found.push("SMTP_URL and MAIL_FROM belong together: set both to send letters, or neither");
  }
  if (config.mode === "local") {
    if (config.keyVaultUrl !== undefined)
      found.push("KEY_VAULT_URL is for an installation in a tenant; on your own machine the keys lie in KEY_DIR");
    return found;
  }
  if (config.activityFeed === "on") {
    if (config.teamsAppId === undefined) found.push("TEAMS_APP_ID is not set, and ACTIVITY_FEED=on needs it");
    if (graphCredentialOf(config) === undefined) {
      found.push("ACTIVITY_FEED=on needs a managed identity (IDENTITY_ENDPOINT and IDENTITY_HEADER), or TAB_CLIENT_SECRET");
    }
  }
  if ((config.directoryFile === undefined) === (config.directoryGraph === undefined))
    found.push("DIRECTORY_FILE is not set, and neither is DIRECTORY_GRAPH, or both are: people come from one of them");
  if (config.directoryGraph !== undefined && config.botType !== "UserAssignedMSI" && config.tabClientSecret === undefined)
    found.push("DIRECTORY_GRAPH needs the managed identity of BOT_TYPE=UserAssignedMSI, or TAB_CLIENT_SECRET");
  const { botType, botPassword, botId, tabClientId } = config;
  if (botType === "SingleTenant" && botPassword === undefined)
    found.push("BOT_PASSWORD is not set, and BOT_TYPE=SingleTenant needs it");
  if (botType === "UserAssignedMSI" && botPassword !== undefined)
    found.push("BOT_PASSWORD is set, and BOT_TYPE=UserAssignedMSI has none");
  // A token for the one must never pass for the other.
  if (botId === tabClientId) found.push("BOT_ID and TAB_CLIENT_ID must be two app registrations");
  return found;
}

function refusal(wrong: readonly string[]): ConfigError {
  return new ConfigError(`Dagsorden cannot start with these settings: ${wrong.join("; ")}.`, wrong);
}

function nameOf(key: PropertyKey | undefined): string {
  return Object.entries(names).find(([setting]) => setting === key)?.[1] ?? String(key);
}
