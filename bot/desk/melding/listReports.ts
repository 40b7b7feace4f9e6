import type { ReportList, ReportStanding } from "#domain/contract/meldingViews.ts";
import type { ReportListName } from "../../store/reportTypes.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { rowOf } from "./rows.ts";

const pageLength = 50;

/** `inbox`: what one handles or decides on. `mine`: what one has reported. Filtered in the query; nothing is unsealed for it. */
export async function listReports(
  context: DeskContext,
  who: Who,
  { list, after }: { readonly list: ReportListName; readonly after: string | null },
): Promise<Outcome<ReportList>> {
  if (!isKnown(context, who)) return notFound;
  const page = { personId: who.personId, list, limit: pageLength + 1, after: after ?? undefined };
  const found = await context.store.read.listReports(page);
  const shown = found.slice(0, pageLength);
  const today = context.clock.today();
  const items = shown.map((stored) => rowOf(stored, stored.standings as readonly ReportStanding[], today));
  return done({ items, next: found.length > pageLength ? (shown.at(-1)?.position ?? null) : null });
}
