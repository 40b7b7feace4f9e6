import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ChoiceRequest, StartView } from "#domain/contract/startViews.ts";
import type { Failed } from "../../api/client.ts";
import type { Failure } from "../../api/result.ts";
import { keys, listEveryMs, unwrap, useApi, useEvery } from "../../api/useApi.ts";

/** What waits for whoever is looking, kept fresh while it is on screen. */
export function useStart() {
  const api = useApi();
  return useQuery<StartView, Failed>({
    queryKey: keys.start,
    queryFn: ({ signal }) => unwrap(api.start(signal)),
    refetchInterval: useEvery(listEveryMs),
  });
}

export type Choosing = {
  readonly choose: (request: ChoiceRequest) => Promise<void>;
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
};

/** Keeps a choice, and asks for all that is on screen anew: names of units come from the server in the person's language. */
export function useChoosing(): Choosing {
  const api = useApi();
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const choose = async (request: ChoiceRequest) => {
    setBusy(true);
    const result = await api.choose(request);
    setFailure(result.ok ? undefined : result.failure);
    if (result.ok) await queries.invalidateQueries();
    setBusy(false);
  };
  return { choose, isBusy, failure };
}
