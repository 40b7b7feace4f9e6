import type { CaseList } from "#domain/contract/sakViews.ts";
import type { CaseStanding } from "#domain/sak/access.ts";
import type { CaseStatus } from "#domain/sak/model.ts";
import type { SubCaseListName } from "../../store/subCaseTypes.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { dueOn } from "./caseAccess.ts";

const pageLength = 50;

/** `handled`: what one works with. `mine`: what one is a party in, or has a part of one's own in. Filtered in the query; nothing is unsealed. */
export async function listSubCases(
  context: DeskContext,
  who: Who,
  { list, after }: { readonly list: SubCaseListName; readonly after: string | null },
): Promise<Outcome<CaseList>> {
  if (!isKnown(context, who)) return notFound;
  const page = { personId: who.personId, list, limit: pageLength + 1, after: after ?? undefined };
  const found = await context.store.read.listSubCases(page);
  const shown = found.slice(0, pageLength);
  const today = context.clock.today();
  const items = shown.map(({ id, number, status, openedOn, due, standings }) => ({
    ...{ id, number, openedOn, due: dueOn(due, today) },
    // Written by the domain.
    status: status as CaseStatus,
    standings: standings as readonly CaseStanding[],
  }));
  return done({ items, next: found.length > pageLength ? (shown.at(-1)?.position ?? null) : null });
}
