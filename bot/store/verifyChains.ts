import type { Kysely } from "kysely";
import type { CaseId } from "#domain/kernel/ids.ts";
import { chainStart, type HeadSeals, hashOf } from "./chain.ts";
import type { CaseEventTable, CaseStateTable, Schema } from "./schema.ts";
import type { ChainFault, ChainReport } from "./types.ts";

type Head = Pick<CaseStateTable, "id" | "version" | "head_hash" | "head_seal">;
type Keys = { readonly tenantId: string; readonly heads: HeadSeals };

// Cases read in one go. Between two of them the writer gets its turn.
const casesPerRead = 100;

/** Follows every chain, in the order of the case ids, up to the first fault. `cases` and `events` count what was followed. */
export async function verifyChains(db: Kysely<Schema>, keys: Keys): Promise<ChainReport> {
  let cases = 0;
  let events = 0;
  let after = "";
  for (;;) {
    const page = await readPage(db, after);
    for (const { head, links } of page) {
      const fault = head === undefined ? orphaned(links) : await faultOf(head, links, keys);
      if (fault !== undefined) return { cases, events, fault };
      cases += 1;
      events += links.length;
    }
    const last = page.at(-1);
    if (last === undefined) return { cases, events, fault: null };
    after = last.id;
  }
}

type Chain = { readonly id: CaseId; readonly head: Head | undefined; readonly links: readonly CaseEventTable[] };

/** Heads and events of the next cases, as of one moment: a case that is being saved is seen before or after it, never half. */
async function readPage(db: Kysely<Schema>, after: string): Promise<readonly Chain[]> {
  return db
    .transaction()
    .setAccessMode("read only")
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      // Ids of both tables: events whose case is gone are a fault too.
      const found = await tx
        .selectFrom(
          tx
            .selectFrom("case_state")
            .select("id")
            .union(tx.selectFrom("case_event").select("case_id as id").distinct())
            .as("known"),
        )
        .select("id")
        .where("id", ">", after as CaseId)
        .orderBy("id")
        .limit(casesPerRead)
        .execute();
      const ids = found.map((row) => row.id);
      if (ids.length === 0) return [];
      const heads = await tx
        .selectFrom("case_state")
        .select(["id", "version", "head_hash", "head_seal"])
        .where("id", "in", ids)
        .execute();
      const links = await tx.selectFrom("case_event").selectAll().where("case_id", "in", ids).orderBy("version").execute();
      const linksOf = Map.groupBy(links, (link) => link.case_id);
      const headOf = new Map(heads.map((head) => [head.id, head]));
      return ids.map((id) => ({ id, head: headOf.get(id), links: linksOf.get(id) ?? [] }));
    });
}

async function faultOf(head: Head, links: readonly CaseEventTable[], keys: Keys): Promise<ChainFault | undefined> {
  const fault = (version: number, why: ChainFault["why"]): ChainFault => ({ caseId: head.id, version, why });
  let previous = chainStart;
  let version = 0;
  for (const link of links) {
    version += 1;
    if (link.version !== version) return fault(version, "missing");
    if (link.previous_hash !== previous) return fault(version, "broken-link");
    if (!saysWhatItHashes(link, keys.tenantId)) return fault(version, "rewritten");
    previous = link.hash;
  }
  if (head.version > version) return fault(version + 1, "state-ahead");
  // Events that the state does not know of, or a chain made anew from here on by someone without the key.
  if (head.version < version) return fault(head.version + 1, "broken-link");
  if (head.head_hash !== previous) return fault(version, "rewritten");
  return (await keys.heads.holds(head.id, version, previous, head.head_seal)) ? undefined : fault(version, "rewritten");
}

function orphaned(links: readonly CaseEventTable[]): ChainFault | undefined {
  const first = links[0];
  return first && { caseId: first.case_id, version: first.version, why: "missing" };
}

function saysWhatItHashes(link: CaseEventTable, tenantId: string): boolean {
  try {
    return hashOf(link, tenantId) === link.hash;
  } catch {
    return false; // No JSON any more.
  }
}
