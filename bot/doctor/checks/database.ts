import { tolerableMs } from "../../changes/sharedTime.ts";
import type { Config } from "../../config.ts";
import { type StoreFacts, storeFacts } from "../../store/storeFacts.ts";
import type { Around } from "../examine.ts";
import { amiss, type Check, doubtful, type Finding, well } from "../finding.ts";
import { vaultAt } from "./keys.ts";

const about = "database";
/** Of each server: the store's own, and one on which it hears of the others. */
const connectionsEach = 11;

/** Whether a start would find its database as it must be: reached, of a version that is known, with its keys and rights. */
export function databaseCheck(config: Config, around: Pick<Around, "cloud" | "now">): Check {
  return {
    about,
    look: async () => {
      // What is amiss with the keys is said where they are looked at.
      const vault = await vaultAt(config, around).catch(() => undefined);
      const tenantId = config.mode === "local" ? undefined : config.tenantId;
      const facts = await storeFacts({ dataDir: config.dataDir, databaseUrl: config.databaseUrl, vault, tenantId });
      return [tablesOf(facts), ...(facts.server === undefined ? [] : serverFindings(facts, facts.server, config, around.now()))];
    },
  };
}

function tablesOf({ path, had, pending }: StoreFacts): Finding {
  if (had === 0) return well(about, `Nothing lies in ${path} yet; the first start makes it.`);
  if (pending.length === 0) return well(about, `${path} is up to date and has its keys.`);
  return doubtful(
    about,
    `${path} is of an older version: the next start runs ${pending.length} migrations, up to ${pending.at(-1)}.`,
    "Take a backup first; there is no way back but to restore it.",
  );
}

function serverFindings(
  { path, had, pending }: StoreFacts,
  server: NonNullable<StoreFacts["server"]>,
  config: Config,
  now: number,
): readonly Finding[] {
  const found: Finding[] = [];
  if (server.isReadOnly) found.push(amiss(about, `${path} takes no changes.`, "Name the server that does in DATABASE_URL."));
  const needsTables = had === 0 || pending.length > 0;
  if (needsTables && !server.mayCreate)
    found.push(
      amiss("rights", "This user may not make tables, and the next start has to.", "grant create on schema public to …"),
    );
  if (server.closedTables > 0)
    found.push(
      amiss("rights", `${server.closedTables} tables do not let this user read and write.`, "Make this user their owner."),
    );
  if (pending.length > 0 && had > 0 && server.foreignTables > 0)
    found.push(
      amiss(
        "rights",
        `${server.foreignTables} tables belong to another user, and only an owner may change them.`,
        "Make this user their owner.",
      ),
    );
  if (server.isSuperuser)
    found.push(
      doubtful(
        "rights",
        "This user may do everything on the server.",
        "Give the product a user of its own, who owns its database alone.",
      ),
    );
  if (!server.isEncrypted && !isOnThisMachine(config.databaseUrl ?? ""))
    found.push(
      amiss(
        "database link",
        "What is read and written goes over the network in the clear.",
        "End DATABASE_URL with ?sslmode=verify-full.",
      ),
    );
  const wanted = connectionsEach * config.servers;
  if (server.connections < wanted)
    found.push(
      doubtful("connections", `The server lets in ${server.connections}, and ${wanted} may be wanted.`, "Raise max_connections."),
    );
  const seconds = Math.round((now - server.agoMs - server.time) / 1_000);
  const isFar = Math.abs(now - server.agoMs - server.time) > tolerableMs;
  found.push(
    isFar
      ? doubtful(
          "database clock",
          `This machine's clock is ${Math.abs(seconds)} s ${seconds > 0 ? "ahead of" : "behind"} the database's, which holds.`,
          "Let both keep time by NTP.",
        )
      : well("database clock", "The clocks of this machine and of the database agree."),
  );
  return found;
}

/** Whether the connection leaves no machine: loopback, or a socket of this one. */
function isOnThisMachine(databaseUrl: string): boolean {
  const url = URL.parse(databaseUrl.replace("@/", "@localhost/"));
  return url !== null && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
}
