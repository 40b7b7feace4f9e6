import type { CaseId } from "#domain/kernel/ids.ts";
import { type CaseSight, sightOf } from "#domain/sak/access.ts";
import { type Apart, apartIn } from "#domain/sak/apart.ts";
import type { CaseHouse } from "#domain/sak/facts.ts";
import type { SubCase } from "#domain/sak/model.ts";
import type { StoredSubCase } from "../../store/subCaseTypes.ts";
import type { StoreReads, StoreTx } from "../../store/types.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";

export type LoadedSubCase = { readonly stored: StoredSubCase; readonly state: SubCase };
export type OpenedSubCase = LoadedSubCase & { readonly sight: CaseSight };

/**
 * The one place where a case is unsealed for a person: after the lists have said that they have access, and only to be checked once
 * more against the case itself, so that a row put into the database by hand opens nothing. `undefined` for none, for no access, and
 * for one that was erased, which look the same (SB-19).
 */
export async function openSubCase(context: DeskContext, tx: StoreTx, who: Who, id: CaseId): Promise<OpenedSubCase | undefined> {
  if (!isKnown(context, who)) return undefined;
  if ((await tx.subCaseLists(id, who.personId)).length === 0) return undefined;
  const loaded = await loadSubCase(tx, id);
  if (loaded === undefined) return undefined;
  const sight = sightOf(loaded.state, who.personId, await houseOf(context, tx, loaded.state));
  return sight === undefined ? undefined : { ...loaded, sight };
}

/** A case unsealed for the product itself: to plan reminders, to find whom a message is for. Never for a person. */
export async function loadSubCase(reads: StoreReads, id: CaseId): Promise<LoadedSubCase | undefined> {
  const found = await reads.openSubCase(id);
  // Written by `evolveCase`, and guarded by seal and chain.
  return found?.kind === "case" ? { stored: found.case, state: found.case.state as SubCase } : undefined;
}

/** What a case lies among, as it is at this moment. */
export async function houseOf(context: DeskContext, reads: StoreReads, state: SubCase): Promise<CaseHouse> {
  const { others } = await apartFrom(reads, state);
  return { organisation: context.directory.organisation(), reports: context.reports(), others };
}

/** The other cases of the same report are opened for this alone, and for nobody's eyes: who is a party there has no part in this (SB-19). */
export async function apartFrom(reads: StoreReads, { id, reportId }: SubCase): Promise<Apart> {
  const cases: SubCase[] = [];
  for (const other of await reads.subCasesOf(reportId)) {
    const loaded = other === id ? undefined : await loadSubCase(reads, other);
    if (loaded !== undefined) cases.push(loaded.state);
  }
  return apartIn(cases);
}
