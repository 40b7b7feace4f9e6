import type { Kysely } from "kysely";
import type { CheckpointName } from "#bot/vault/types.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { chainStart, type HeadSeals, hashOf, stateHashOf } from "./chain.ts";
import type { CaseFault, ChainFault, ChainReport } from "./chainTypes.ts";
import type { CheckpointSeals } from "./checkpoint.ts";
import type { ReadingSeals } from "./readingTable.ts";
import type { CaseEventTable, CaseStateTable, CheckpointHeadTable, Schema } from "./schema.ts";
import { verifyCheckpoints } from "./verifyCheckpoints.ts";
import { verifyReadings } from "./verifyReadings.ts";

type Keys = {
  readonly tenantId: string;
  readonly heads: HeadSeals;
  readonly readings: ReadingSeals;
  readonly checkpoints: CheckpointSeals;
};

// Cases read in one go. Between two of them the writer gets its turn.
const casesPerRead = 100;

/**
 * Follows the checkpoints, then every chain in the order of the case ids, and then the readings, up to the first fault. `cases`,
 * `events` and `readings` count what was followed. The checkpoints that are `known` from outside the database must be there.
 */
export async function verifyChains(db: Kysely<Schema>, keys: Keys, known: readonly CheckpointName[]): Promise<ChainReport> {
  const { newest, restores, fault: broken } = await verifyCheckpoints(db, keys.checkpoints, known);
  let cases = 0;
  let events = 0;
  let readings = 0;
  let unsealedStates = 0;
  const report = (fault: ChainFault | null): ChainReport => ({
    cases,
    events,
    ...(readings > 0 && { readings }),
    fault,
    ...(newest && { checkpoint: newest }),
    ...(restores.length > 0 && { restores }),
    ...(unsealedStates > 0 && { unsealedStates }),
  });
  if (broken !== undefined) return report(broken);
  let after = "";
  for (;;) {
    // What later checkpoints say has not been verified.
    const page = await readPage(db, after, newest?.number ?? 0);
    for (const chain of page) {
      const found = await faultOf(chain, keys);
      if (typeof found === "object") return report(found);
      cases += 1;
      events += chain.links.length;
      if (found === "state-unsealed") unsealedStates += 1;
    }
    const last = page.at(-1);
    if (last === undefined) break;
    after = last.id;
  }
  const read = await verifyReadings(db, keys.readings, newest?.number ?? 0);
  readings = read.readings;
  return report(read.fault ?? null);
}

type Chain = {
  readonly id: CaseId;
  readonly head: CaseStateTable | undefined;
  readonly links: readonly CaseEventTable[];
  /** What checkpoints have said of the case, the oldest first. */
  readonly marks: readonly CheckpointHeadTable[];
};

/** All that there is of the next cases, as of one moment: a case that is being saved is seen before or after it, never half. */
async function readPage(db: Kysely<Schema>, after: string, through: number): Promise<readonly Chain[]> {
  return db
    .transaction()
    .setAccessMode("read only")
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      // Ids of all tables: events whose case is gone are a fault too, and so is a case that only a checkpoint knows.
      const cases = tx
        .selectFrom("case_state")
        .select("id")
        .where("id", ">", after as CaseId);
      const found = [
        ...(await cases.orderBy("id").limit(casesPerRead).execute()),
        ...(await idsIn(tx, "case_event", after)),
        ...(await idsIn(tx, "checkpoint_head", after)),
      ];
      const known = new Set(found.map((row) => row.id));
      // By code unit, as both engines sort them.
      const ids = [...known].toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).slice(0, casesPerRead);
      if (ids.length === 0) return [];
      const heads = await tx.selectFrom("case_state").selectAll().where("id", "in", ids).execute();
      const links = await tx.selectFrom("case_event").selectAll().where("case_id", "in", ids).orderBy("version").execute();
      const marks = await tx
        .selectFrom("checkpoint_head")
        .selectAll()
        .where("case_id", "in", ids)
        .where("checkpoint", "<=", through)
        .orderBy("checkpoint")
        .execute();
      const linksOf = Map.groupBy(links, (link) => link.case_id);
      const marksOf = Map.groupBy(marks, (mark) => mark.case_id);
      const headOf = new Map(heads.map((head) => [head.id, head]));
      return ids.map((id) => ({ id, head: headOf.get(id), links: linksOf.get(id) ?? [], marks: marksOf.get(id) ?? [] }));
    });
}

const idsIn = (tx: Kysely<Schema>, table: "case_event" | "checkpoint_head", after: string) =>
  tx
    .selectFrom(table)
    .select("case_id as id")
    .distinct()
    .where("case_id", ">", after as CaseId)
    .orderBy("case_id")
    .limit(casesPerRead)
    .execute();

async function faultOf({ id, head, links, marks }: Chain, keys: Keys): Promise<CaseFault | "state-unsealed" | undefined> {
  const fault = (version: number, why: CaseFault["why"], mark?: CheckpointHeadTable): CaseFault => ({
    caseId: id,
    version,
    why,
    ...(mark && { checkpoint: mark.checkpoint }),
  });
  const furthest = marks.toSorted((a, b) => a.version - b.version).at(-1);
  if (head === undefined)
    return links[0] ? fault(links[0].version, "missing") : furthest && fault(furthest.version, "deleted", furthest);
  let previous = chainStart;
  let version = 0;
  for (const link of links) {
    version += 1;
    if (link.version !== version) return fault(version, "missing");
    if (link.previous_hash !== previous) return fault(version, "broken-link");
    if (!saysWhatItHashes(link, keys.tenantId)) return fault(version, "rewritten");
    const other = marks.find((mark) => mark.version === version && mark.head_hash !== link.hash);
    if (other !== undefined) return fault(version, "rewritten", other);
    previous = link.hash;
  }
  if (head.version > version) return fault(version + 1, "state-ahead");
  // Events that the state does not know of, or a chain made anew from here on by someone without the key.
  if (head.version < version) return fault(head.version + 1, "broken-link");
  if (head.head_hash !== previous) return fault(version, "rewritten");
  const stateHash = stateHashOf(head);
  const seal = await keys.heads.check({ caseId: id, version, hash: previous, stateHash }, head.head_seal);
  if (seal === "rewritten" || seal === "state-rewritten") return fault(version, seal);
  if (furthest !== undefined && furthest.version > version) return fault(version + 1, "rolled-back", furthest);
  if (seal === "holds") return undefined;
  const mark = marks.find((one) => one.version === version);
  if (mark === undefined) return "state-unsealed";
  return mark.state_hash === stateHash ? undefined : fault(version, "state-rewritten", mark);
}

function saysWhatItHashes(link: CaseEventTable, tenantId: string): boolean {
  try {
    return hashOf(link, tenantId) === link.hash;
  } catch {
    return false; // No JSON any more.
  }
}
