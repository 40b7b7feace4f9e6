import { setImmediate } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { PersonId } from "#domain/kernel/ids.ts";
import { type Instant, instantOf } from "#domain/kernel/instant.ts";
import { goneAtOnce } from "#domain/organisasjon/difference.ts";
import type { Organisation, Person } from "#domain/organisasjon/model.ts";
import { faultFacts, type Log } from "../../fault.ts";
import type { DirectoryState, LiveDirectory } from "../directory.ts";
import { GraphFault } from "./graphFault.ts";
import { createGraphReader, type GraphToken, type ReadingLimits } from "./graphReader.ts";
import type { GraphMapping } from "./mapping.ts";
import type { Mirror } from "./mirror.ts";
import type { MirrorMemory } from "./mirrorFile.ts";
import { organisationOf, type Read } from "./organisationOf.ts";
import { readMirror } from "./readMirror.ts";

export type GraphDirectoryParts = {
  readonly graphUrl: string;
  readonly token: GraphToken;
  readonly mapping: GraphMapping;
  /** Tells one mapping from another. */
  readonly mappingHash: string;
  readonly memory: MirrorMemory;
  readonly log: Pick<Log, "info" | "warn">;
  readonly limits?: Partial<ReadingLimits>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

/** Nothing is known yet, and Graph does not tell. Its message is the line for whoever starts the server. */
export class GraphDirectoryError extends Error {
  constructor(code: string) {
    super(`People and units cannot be read from Microsoft Graph (${code}): ${adviceOn(code)}.`);
    this.name = "GraphDirectoryError";
  }
}

/** However well Graph tells what is new: once a day everything is read, and what was missed comes right. */
const fullEveryMs = 24 * 3_600_000;
/** Where nothing became another the file is written no more often: its links, a little older, only tell some of it twice. */
const saveEveryMs = 3_600_000;

/**
 * People and units from Microsoft Graph. With something kept from before the server starts at once, whatever Graph does; without, the first
 * reading has to succeed. Throws `GraphDirectoryError`.
 */
export async function openGraphDirectory(parts: GraphDirectoryParts): Promise<LiveDirectory> {
  const { graphUrl, token, mapping, mappingHash, memory, log, limits, now = Date.now } = parts;
  const stopping = new AbortController();
  const reader = createGraphReader({ graphUrl, token, signal: stopping.signal, ...(limits === undefined ? {} : { limits }) });
  const kept = await memory.load();
  const before: ReadonlyMap<PersonId, Person> = kept?.people ?? new Map();
  const isSameMapping = kept?.mappingHash === mappingHash;
  let mirror: Mirror | undefined = isSameMapping ? kept?.mirror : undefined;
  let read: Read | undefined = mirror === undefined ? undefined : organisationOf(mirror, mapping, before);
  let fullAt = isSameMapping ? (kept?.fullAt ?? 0) : 0;
  let savedAt = 0;
  let readAt = at(fullAt);
  let trouble: DirectoryState["trouble"] = null;
  let held: DirectoryState["held"] = null;

  async function renew(): Promise<boolean> {
    const asked = now();
    const everything = mirror === undefined || asked - fullAt >= fullEveryMs;
    const { next, isFull, isAllOld } = await newest(everything ? undefined : mirror);
    if (isAllOld) {
      [mirror, readAt, held] = [next, at(asked), null];
      return false;
    }
    // Of 50,000 people each step takes a tenth of a second or two: others are answered in between.
    await setImmediate();
    const found = organisationOf(next, mapping, read?.organisation.people ?? before);
    // Whoever changed the mapping wants another organisation; else so many do not leave in a moment.
    // Also where it is not believed: the next one is tomorrow's, and what is new until then is asked for.
    if (isFull) fullAt = asked;
    held = read === undefined ? null : goneAtOnce(read.organisation, found.organisation, mapping.mostGonePercent);
    if (held !== null) {
      log.warn(
        { code: "directory-held", ...held },
        "too many people are gone from the directory at once: the reading is not believed",
      );
      return false;
    }
    if (!hasStaff(found.organisation)) throw new GraphFault("refused", "nobody");
    await setImmediate();
    const isOther = read === undefined || !isDeepStrictEqual(read.organisation, found.organisation);
    // What is worked out from an organisation goes with it: the same one stays.
    read = isOther ? found : { organisation: read?.organisation ?? found.organisation, drift: found.drift };
    mirror = next;
    readAt = at(asked);
    if (isOther || isFull || asked - savedAt >= saveEveryMs) await save(next, read.organisation);
    return isOther;
  }

  async function newest(known: Mirror | undefined) {
    try {
      const { mirror: next, isAllOld } = await readMirror(reader, graphUrl, mapping, known);
      return { next, isAllOld, isFull: known === undefined };
    } catch (thrown) {
      if (!(thrown instanceof GraphFault) || thrown.kind !== "anew" || known === undefined) throw thrown;
      log.info({ code: thrown.code }, "Graph no longer tells what is new since then: everything is read again");
      const { mirror: next } = await readMirror(reader, graphUrl, mapping, undefined);
      return { next, isAllOld: false, isFull: true };
    }
  }

  async function save(next: Mirror, { people }: Organisation): Promise<void> {
    try {
      await memory.save({ mirror: next, people, mappingHash, fullAt });
      savedAt = now();
    } catch (thrown) {
      // The next start reads everything again.
      log.warn(faultFacts(thrown), "what was read of the directory could not be kept");
    }
  }

  async function look(): Promise<boolean> {
    try {
      const isOther = await renew();
      trouble = null;
      return isOther;
    } catch (thrown) {
      if (stopping.signal.aborted) return false;
      const code = thrown instanceof GraphFault ? thrown.code : "fault";
      log.warn(thrown instanceof GraphFault ? { code } : faultFacts(thrown), "the directory could not be read from Graph");
      trouble = { code, since: trouble?.since ?? at(now()) };
      return false;
    }
  }

  if (read === undefined) {
    await look();
    if (read === undefined) throw new GraphDirectoryError(codeOf(trouble));
  }
  const known = (): Read => {
    if (read === undefined) throw new Error("the directory was opened without an organisation");
    return read;
  };
  return {
    organisation: () => known().organisation,
    state: () => ({ source: "graph", readAt, trouble, held, drift: known().drift }),
    look,
    stop: () => stopping.abort(),
  };
}

const at = (milliseconds: number): Instant => instantOf(milliseconds);
// Through a function: what is set within another one is not seen where it is read.
const codeOf = (trouble: DirectoryState["trouble"]): string => trouble?.code ?? "fault";

function hasStaff({ people }: Organisation): boolean {
  for (const { active } of people.values()) if (active) return true;
  return false;
}

function adviceOn(code: string): string {
  switch (code) {
    case "no-token":
      return "Entra gives no token. Is the managed identity the server's own, or TAB_CLIENT_SECRET right";
    case "http-401":
    case "http-403":
      return "it does not let this server in. It needs the application permissions that README names, with an administrator's consent";
    case "nobody":
      return "the mapping finds nobody who is staff or a student. Look at «staff» in it";
    default:
      return "nothing is known from before, so that the server cannot start without it";
  }
}
