import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { TroubleRequest } from "#domain/contract/troubles.ts";
import type { Failure } from "../../api/result.ts";
import { keys, useApi } from "../../api/useApi.ts";

/** How the latest action ended: `elsewhere` when another administrator was first. */
export type ActionEnd =
  | { readonly kind: "done"; readonly action: TroubleRequest["action"]; readonly name: string }
  | { readonly kind: "elsewhere" }
  | { readonly kind: "failed"; readonly failure: Failure };

export type TroubleActing = {
  /** `name` is whom the messages are for. Resolves when the list is as it is after it. */
  readonly act: (request: TroubleRequest, name: string) => Promise<void>;
  readonly busy: boolean;
  readonly end: ActionEnd | undefined;
  readonly clear: () => void;
};

/** Sends once more, or puts away. A second click while the first is on its way does nothing. */
export function useTroubleAction(): TroubleActing {
  const api = useApi();
  const queries = useQueryClient();
  const atWork = useRef(false);
  const [busy, setBusy] = useState(false);
  const [end, setEnd] = useState<ActionEnd>();
  const clear = useCallback(() => setEnd(undefined), []);
  const act = useCallback(
    async (request: TroubleRequest, name: string) => {
      if (atWork.current) return;
      atWork.current = true;
      setBusy(true);
      setEnd(undefined);
      const result = await api.actOnTroubles(request);
      void queries.invalidateQueries({ queryKey: keys.me });
      await queries.invalidateQueries({ queryKey: keys.troubles });
      atWork.current = false;
      setBusy(false);
      if (!result.ok) setEnd({ kind: "failed", failure: result.failure });
      else setEnd(result.value.acted === 0 ? { kind: "elsewhere" } : { kind: "done", action: request.action, name });
    },
    [api, queries],
  );
  return { act, busy, end, clear };
}
