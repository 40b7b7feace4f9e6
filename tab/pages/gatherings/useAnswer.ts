import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { GatheringAnswer, GatheringInput } from "#domain/contract/gatherings.ts";
import type { Failed } from "../../api/client.ts";
import { keys, unwrap, useApi } from "../../api/useApi.ts";
import { isWhole } from "./draft.ts";

/** Nobody is answered in the middle of a word. */
const settleMs = 400;

/** The answer to what is filled in, as soon as there is enough to be answered; the earlier one stays in sight until the next has come. */
export function useAnswer(plan: GatheringInput) {
  const api = useApi();
  const asked = useSettled(JSON.stringify(plan), settleMs);
  const enabled = isWhole(plan);
  const { data, error, refetch } = useQuery<GatheringAnswer, Failed>({
    queryKey: keys.gatheringAnswer(asked),
    queryFn: ({ signal }) => unwrap(api.askGathering(JSON.parse(asked) as GatheringInput, signal)),
    enabled: enabled && isWhole(JSON.parse(asked) as GatheringInput),
    placeholderData: keepPreviousData,
    // What the rules refuse they refuse the second time too.
    retry: false,
  });
  const failure = enabled ? error?.failure : undefined;
  return { answer: enabled && error === null ? data : undefined, failure, retry: () => void refetch() };
}

function useSettled(value: string, afterMs: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}
