import { createHash } from "node:crypto";
import type { WrappedKey } from "#bot/vault/types.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { canonicalJson } from "./canonicalJson.ts";
import type { CaseEventTable } from "./schema.ts";
import type { Seals } from "./seals.ts";
import type { NewEvent } from "./types.ts";

/** What stands before the first event of a case. */
export const chainStart = "";

/** Seals the newest hash of each case's chain. */
export type HeadSeals = {
  seal(caseId: CaseId, version: number, hash: string): Promise<Uint8Array>;
  /** Whether the seal is the one made for this hash. */
  holds(caseId: CaseId, version: number, hash: string, seal: Uint8Array): Promise<boolean>;
};

export function headSeals(seals: Seals, storeKey: WrappedKey): HeadSeals {
  const what = (caseId: CaseId, version: number) => ({ owner: caseId, object: "chain-head", version });
  return {
    seal: (caseId, version, hash) => seals.seal(storeKey, what(caseId, version), hash),
    holds: (caseId, version, hash, seal) =>
      seals.open(storeKey, what(caseId, version), seal).then(
        (sealed) => sealed === hash,
        () => false,
      ),
  };
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
