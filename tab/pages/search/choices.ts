import type { SearchGroup, SearchHit, SearchKind } from "#domain/contract/search.ts";

/** What one can choose in the list: something that was found, or more of its kind. */
export type Choice =
  | { readonly kind: SearchKind; readonly hit: SearchHit }
  | { readonly kind: SearchKind; readonly more: SearchKind };

/** The groups as one list, as the arrows go through them. More of a kind is offered once: what comes then is all there is to see here. */
export function choicesIn(groups: readonly SearchGroup[]): readonly Choice[] {
  const isFirst = groups.length > 1 || (groups[0]?.hits.length ?? 0) <= 5;
  return groups.flatMap(({ kind, hits, more }) => [
    ...hits.map((hit): Choice => ({ kind, hit })),
    ...(more && isFirst ? [{ kind, more: kind }] : []),
  ]);
}
