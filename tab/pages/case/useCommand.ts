import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { CommandInput } from "#domain/contract/command.ts";
import type { CaseDetail } from "#domain/contract/views.ts";
import type { Failure } from "../../api/result.ts";
import { keys, useApi } from "../../api/useApi.ts";

/** Sends a command. Resolves to the case as it became, or to `undefined` when it was not carried out: then `failure` says why. */
type Send = (version: number, command: CommandInput, typed?: string) => Promise<CaseDetail | undefined>;

export type CommandState = {
  readonly send: Send;
  readonly sending: boolean;
  readonly failure: Failure | undefined;
  /** What the person had written into what could not be sent. */
  readonly typed: string;
  readonly clear: () => void;
};

/** Commands on one case. A second click while the first is on its way does nothing. */
export function useCommand(caseId: string): CommandState {
  const api = useApi();
  const queries = useQueryClient();
  const busy = useRef(false);
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<{ readonly failure: Failure; readonly typed: string }>();
  const clear = useCallback(() => setFailed(undefined), []);

  const send: Send = useCallback(
    async (version, command, typed = "") => {
      if (busy.current) return undefined;
      busy.current = true;
      setSending(true);
      setFailed(undefined);
      const result = await api.command(caseId, version, command);
      busy.current = false;
      setSending(false);
      // A poll that set out before the command must not bring the old state back.
      await queries.cancelQueries({ queryKey: keys.detail(caseId) });
      if (result.ok) queries.setQueryData(keys.detail(caseId), result.value);
      else {
        if (result.failure.error === "stale") queries.setQueryData(keys.detail(caseId), result.failure.current);
        else void queries.invalidateQueries({ queryKey: keys.detail(caseId) });
        setFailed({ failure: result.failure, typed });
      }
      void queries.invalidateQueries({ queryKey: keys.lists });
      void queries.invalidateQueries({ queryKey: keys.me });
      return result.ok ? result.value : undefined;
    },
    [api, caseId, queries],
  );

  return { send, sending, failure: failed?.failure, typed: failed?.typed ?? "", clear };
}
