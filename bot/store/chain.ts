import { createHash } from "node:crypto";
import type { WrappedKey } from "#bot/vault/types.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { canonicalJson } from "./canonicalJson.ts";
import type { NewEvent } from "./caseTypes.ts";
import type { CaseEventTable, CaseStateTable } from "./schema.ts";
import type { Seals } from "./seals.ts";

/** What stands before the first event of a case. */
export const chainStart = "";

/** What a case is at one version: the newest hash of its chain, and the hash of what its row says besides. */
type CaseHead = {
  readonly caseId: CaseId;
  readonly version: number;
  readonly hash: string;
  readonly stateHash: string;
};

/** Seals each case's head. */
export type HeadSeals = {
  seal(head: CaseHead): Promise<Uint8Array>;
  /**
   * What the seal says of the head: it `holds`, the chain or the state was `rewritten`. `holds-for-chain` is one that was made
   * before states were sealed as well; no version has had both kinds, so that none can be put in the place of the other.
   */
  check(head: CaseHead, seal: Uint8Array): Promise<"holds" | "holds-for-chain" | "rewritten" | "state-rewritten">;
};

export function headSeals(seals: Seals, storeKey: WrappedKey): HeadSeals {
  const what = ({ caseId, version }: CaseHead) => ({ owner: caseId, object: "case-head", version });
  const before = (head: CaseHead) => ({ ...what(head), object: "chain-head" });
  const opened = (as: ReturnType<typeof what>, seal: Uint8Array) => seals.opened(storeKey, as, seal);
  return {
    seal: (head) => seals.seal(storeKey, what(head), `${head.hash} ${head.stateHash}`),
    async check(head, seal) {
      const sealed = await opened(what(head), seal);
      if (sealed === undefined) return (await opened(before(head), seal)) === head.hash ? "holds-for-chain" : "rewritten";
      const [hash, stateHash] = sealed.split(" ");
      if (hash !== head.hash) return "rewritten";
      return stateHash === head.stateHash ? "holds" : "state-rewritten";
    },
  };
}

/**
 * SHA-256 (hex) over what a case's row says besides its chain: the state and the columns that lists go by. A column that comes to
 * the table later must stay out of it, or all older seals break.
 */
export function stateHashOf(row: Omit<CaseStateTable, "head_hash" | "head_seal">): string {
  const { id, kind, version, state, employee_id, unit_id, status, from_date, to_date } = row;
  const { submitted_at, updated_at, decided_by, copied_to_hr } = row;
  const dates = [from_date, to_date, submitted_at, updated_at];
  const said = [id, kind, version, state, employee_id, unit_id, status, ...dates, decided_by, copied_to_hr];
  // Came later: where there is none, a row says what it said before.
  if (row.cycle_id !== null) said.push(row.cycle_id);
  return createHash("sha256").update(JSON.stringify(said), "utf8").digest("hex");
}

type Link = Omit<CaseEventTable, "hash">;

/** SHA-256 (hex) over the previous hash and everything that the event says, in one notation. */
export function hashOf(link: Link, tenantId: string): string {
  const content = canonicalJson({
    tenantId,
    caseId: link.case_id,
    version: link.version,
    type: link.type,
    data: JSON.parse(link.data) as unknown,
    actor: JSON.parse(link.actor) as unknown,
    at: link.at,
  });
  return createHash("sha256").update(`${link.previous_hash}\n${content}`, "utf8").digest("hex");
}

/** The rows of new events, each linked to the one before it. */
export function linked(
  events: readonly NewEvent[],
  after: { readonly caseId: CaseId; readonly version: number; readonly hash: string; readonly tenantId: string },
): readonly CaseEventTable[] {
  let previous = after.hash;
  return events.map((event, index) => {
    const link: Link = {
      case_id: after.caseId,
      version: after.version + index + 1,
      type: event.type,
      data: canonicalJson(event.data),
      actor: canonicalJson(event.actor),
      at: event.at,
      previous_hash: previous,
    };
    previous = hashOf(link, after.tenantId);
    return { ...link, hash: previous };
  });
}
