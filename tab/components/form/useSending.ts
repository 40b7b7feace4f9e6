import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { Failure, Result } from "../../api/result.ts";

/** How the latest thing that was sent ended, and which part of the page it was about. */
type End = { readonly about: string } & (
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly failure: Failure; readonly typed: string }
);

/** `ask` sends it. Resolves to the answer, or to `undefined` when it was not carried out: then `end` says why. */
type Send<Value> = (about: string, ask: () => Promise<Result<Value>>, typed?: string) => Promise<Value | undefined>;

export type Sending<Value> = {
  readonly send: Send<Value>;
  /** The part of the page that is on its way. */
  readonly sending: string | undefined;
  readonly end: End | undefined;
  readonly clear: () => void;
};

/**
 * Sends what somebody does on a page, one thing at a time, and puts the answer in the place of what `key` holds; also the newer
 * state that a stale answer carries. `null`: the answer is nothing that is on screen. `family`: what is asked for anew after it.
 */
export function useSending<Value>(key: readonly string[] | null, family: readonly string[]): Sending<Value> {
  const queries = useQueryClient();
  const busy = useRef(false);
  const [sending, setSending] = useState<string>();
  const [end, setEnd] = useState<End>();
  const clear = useCallback(() => setEnd(undefined), []);
  const name = JSON.stringify(key);
  const send: Send<Value> = useCallback(
    async (about, ask, typed = "") => {
      if (busy.current) return undefined;
      busy.current = true;
      setSending(about);
      setEnd(undefined);
      const queryKey: readonly string[] | null = JSON.parse(name);
      const result = await ask();
      busy.current = false;
      setSending(undefined);
      // A poll that set out before the command must not bring the old state back.
      if (queryKey !== null) await queries.cancelQueries({ queryKey });
      const current = result.ok ? result.value : result.failure.error === "stale" ? result.failure.current : undefined;
      if (queryKey !== null && current !== undefined) queries.setQueryData(queryKey, current);
      else if (queryKey !== null) void queries.invalidateQueries({ queryKey });
      setEnd(result.ok ? { about, kind: "done" } : { about, kind: "failed", failure: result.failure, typed });
      void queries.invalidateQueries({ queryKey: family, predicate: (query) => JSON.stringify(query.queryKey) !== name });
      return result.ok ? result.value : undefined;
    },
    [queries, name, family],
  );
  return { send, sending, end, clear };
}
