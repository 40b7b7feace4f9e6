import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { Failure } from "../../../api/result.ts";
import { keys, useApi } from "../../../api/useApi.ts";
import type { Writing } from "./writing.ts";

const pauseMs = 1_500;

export type SealedDraft = {
  /** Where it stands: nothing asked for yet, on its way, kept (since when, in milliseconds since 1970), or not kept. */
  readonly state: "none" | "saving" | "failed" | { readonly keptAt: number };
  readonly failure: Failure | undefined;
  readonly save: () => Promise<void>;
};

/**
 * The sealed draft on the server. Nothing is sent before `save` was asked for once; from then on what is typed is sealed anew when
 * nobody types any more. `onKept` is told which version is kept.
 */
export function useSealedDraft(
  draft: Writing["draft"],
  answers: ReportAnswersInput,
  onKept: (draft: Writing["draft"]) => void,
): SealedDraft {
  const api = useApi();
  const queries = useQueryClient();
  const [state, setState] = useState<SealedDraft["state"]>("none");
  const [failure, setFailure] = useState<Failure>();
  const latest = useRef({ draft, answers, onKept });
  latest.current = { draft, answers, onKept };
  const kept = useRef(draft === null ? undefined : JSON.stringify(answers));
  const busy = useRef(false);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const save = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    setState("saving");
    const { draft: before, answers: given } = latest.current;
    const result = await api.saveReportDraft({ id: before?.id ?? null, version: before?.version ?? 0, answers: given });
    busy.current = false;
    if (isGone.current) {
      // Thrown away while it was on its way: nothing of it is to be left.
      if (before === null && result.ok) void api.discardReportDraft(result.value.id);
      return;
    }
    setFailure(result.ok ? undefined : result.failure);
    setState(result.ok ? { keptAt: Date.now() } : "failed");
    if (!result.ok) return;
    kept.current = JSON.stringify(given);
    latest.current.onKept({ id: result.value.id, version: result.value.version });
    void queries.invalidateQueries({ queryKey: keys.reportDrafts });
  }, [api, queries]);

  const isKept = draft !== null;
  const now = JSON.stringify(answers);
  useEffect(() => {
    if (!isKept || kept.current === now) return;
    const timer = setTimeout(() => void save(), pauseMs);
    return () => clearTimeout(timer);
  }, [isKept, now, save]);
  return { state, failure, save };
}
