import { z } from "zod";

/** A setting that keeps the server from starting: one line that says which, and what would be right. */
export class ConfigError extends Error {}

const text = z.string().trim().min(1);
const port = z.coerce.number().int().min(0).max(65_535);

const everywhere = {
  port: port.default(3978),
  dataDir: text.default(".dagsorden/data"),
  keyDir: text.default(".dagsorden/keys"),
  hmsUrl: z.url({ protocol: /^https?$/ }).optional(),
};

const local = z.object({ mode: z.literal("local"), ...everywhere });
const production = z.object({
  mode: z.literal("production"),
  ...everywhere,
  botId: z.guid(),
  botType: z.enum(["UserAssignedMSI", "SingleTenant"]),
  botPassword: text.optional(),
  tenantId: z.guid(),
  tabClientId: z.guid(),
  tabDomain: z.hostname(),
  directoryFile: text,
});

export type LocalConfig = z.infer<typeof local>;
export type ProductionConfig = z.infer<typeof production>;
export type Config = LocalConfig | ProductionConfig;

/** Name of each setting in the environment. */
const names = {
  port: "PORT",
  dataDir: "DATA_DIR",
  keyDir: "KEY_DIR",
  hmsUrl: "HMS_URL",
  botId: "BOT_ID",
  botType: "BOT_TYPE",
  botPassword: "BOT_PASSWORD",
  tenantId: "TENANT_ID",
  tabClientId: "TAB_CLIENT_ID",
  tabDomain: "TAB_DOMAIN",
  directoryFile: "DIRECTORY_FILE",
} as const;

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
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => {
    const key = String(path[0]);
    return `${key in names ? names[key as keyof typeof names] : key}: ${message}`;
  });
  throw new ConfigError(`Dagsorden cannot start with these settings: ${wrong.join("; ")}`);
}
