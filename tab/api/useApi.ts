import { useQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import type { CaseDetail, CaseList, Me } from "#domain/contract/views.ts";
import { type Api, Failed, type ListName, type Result } from "./client.ts";

const ApiContext = createContext<Api | undefined>(undefined);
export const ApiProvider = ApiContext.Provider;

/** The API of this tab. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === undefined) throw new Error("no ApiProvider");
  return api;
}

export const keys = {
  me: ["me"],
  list: (name: ListName) => ["list", name],
  lists: ["list"],
  detail: (id: string) => ["case", id],
};

// Others act in the chat meanwhile; nobody should have to reload to see it.
const listEveryMs = 4_000;
const meEveryMs = 15_000;

async function unwrap<Value>(answer: Promise<Result<Value>>): Promise<Value> {
  const result = await answer;
  if (result.ok) return result.value;
  throw new Failed(result.failure);
}

/** Who is looking. */
export function useMe() {
  const api = useApi();
  return useQuery<Me, Failed>({
    queryKey: keys.me,
    queryFn: ({ signal }) => unwrap(api.me(signal)),
    refetchInterval: meEveryMs,
  });
}

/** A list of cases, kept fresh while it is on screen. */
export function useCases(name: ListName) {
  const api = useApi();
  return useQuery<CaseList, Failed>({
    queryKey: keys.list(name),
    queryFn: ({ signal }) => unwrap(api.list(name, signal)),
    refetchInterval: listEveryMs,
  });
}

/** One case, kept fresh while it is open. */
export function useCase(id: string) {
  const api = useApi();
  return useQuery<CaseDetail, Failed>({
    queryKey: keys.detail(id),
    queryFn: ({ signal }) => unwrap(api.detail(id, signal)),
    refetchInterval: listEveryMs,
  });
}
