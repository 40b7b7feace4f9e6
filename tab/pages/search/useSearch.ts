import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { SearchAnswer, SearchKind } from "#domain/contract/search.ts";
import type { Failed } from "../../api/client.ts";
import type { Failure } from "../../api/result.ts";
import { unwrap, useApi } from "../../api/useApi.ts";

/** So long nothing more was typed before it is asked for. */
const pauseMs = 150;
const shortest = 2;

type Searched = {
  /** `undefined` while nothing was asked. */
  readonly answer: SearchAnswer | undefined;
  readonly failure: Failure | undefined;
  readonly again: () => void;
};

/** Asks for what is typed. Nothing of it is kept once it is off the screen. */
export function useSearch(typed: string, kind: SearchKind | null): Searched {
  const api = useApi();
  const [words, setWords] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const isAsked = words.length >= shortest;
  const found = useQuery<SearchAnswer, Failed>({
    queryKey: ["search", words, kind],
    queryFn: ({ signal }) => unwrap(api.search({ words, kind }, signal)),
    enabled: isAsked,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  return {
    answer: isAsked ? found.data : undefined,
    failure: isAsked && found.error !== null ? found.error.failure : undefined,
    again: () => void found.refetch(),
  };
}
