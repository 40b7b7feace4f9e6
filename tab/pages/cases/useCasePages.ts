import { type InfiniteData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Newest } from "#domain/contract/sakPieces.ts";
import type { CaseDetail, CasePagePart } from "#domain/contract/sakViews.ts";
import type { Failed } from "../../api/client.ts";
import type { Failure } from "../../api/result.ts";
import { keys, unwrap, useApi } from "../../api/useApi.ts";
import { askedForOnly } from "./useCases.ts";

export type CasePages<Item> = {
  /** As many as have been asked for, in the order of the list. */
  readonly items: readonly Item[];
  readonly hasEarlier: boolean;
  readonly isFetching: boolean;
  readonly failure: Failure | undefined;
  readonly showEarlier: () => void;
};

/** A list of a case, which begins with the part that came with the page. A new version of the page begins anew. */
export function useCasePages<Item extends object>(
  { id, version }: Pick<CaseDetail, "id" | "version">,
  part: CasePagePart,
  first: Newest<Item>,
): CasePages<Item> {
  const api = useApi();
  type Pages = InfiniteData<Newest<Item>, string>;
  const query = useInfiniteQuery<Newest<Item>, Failed, Pages, readonly string[], string>({
    queryKey: keys.subCasePart(id, version, part),
    queryFn: ({ pageParam, signal }) => unwrap(api.subCasePage<Item>(id, part, pageParam, signal)),
    initialPageParam: "",
    initialData: { pages: [first], pageParams: [""] },
    getNextPageParam: ({ earlier }) => earlier,
    ...askedForOnly,
  });
  return {
    items: inOrder(query.data.pages),
    hasEarlier: query.hasNextPage,
    isFetching: query.isFetchingNextPage,
    failure: query.error?.failure,
    showEarlier: () => void query.fetchNextPage(),
  };
}

/** The oldest page first. What is waited for came with the page, however old, and stands where it belongs once its own page is there. */
function inOrder<Item extends object>(pages: readonly Newest<Item>[]): readonly Item[] {
  const [first, ...older] = pages;
  const before = older.toReversed().flatMap(({ items }) => items);
  const known = new Set(before.flatMap(meetingIn));
  return [...before, ...(first?.items ?? []).filter((item) => !meetingIn(item).some((id) => known.has(id)))];
}

const meetingIn = (item: object): readonly unknown[] => ("meetingId" in item ? [item.meetingId] : []);

/** Brings all of a list while `isOn`, and says once it is there, or that it does not come. */
export function useWholeList(pages: CasePages<object>, isOn: boolean, then: (isWhole: boolean) => void): void {
  const { hasEarlier, isFetching, failure, showEarlier } = pages;
  useEffect(() => {
    if (!isOn || isFetching) return;
    if (failure !== undefined) then(false);
    else if (hasEarlier) showEarlier();
    else then(true);
  });
}

/** Prints a list, all of it, whatever part of it is on screen. */
export function usePrint(pages: CasePages<object>): { readonly print: () => void; readonly isPrinting: boolean } {
  const [isPrinting, setPrinting] = useState(false);
  useWholeList(pages, isPrinting, (isWhole) => {
    setPrinting(false);
    if (isWhole) window.print();
  });
  return { print: () => setPrinting(true), isPrinting };
}
