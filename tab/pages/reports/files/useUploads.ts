import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { FileRefused } from "#domain/contract/meldingViews.ts";
import type { Failure } from "../../../api/result.ts";
import { keys, useApi } from "../../../api/useApi.ts";

export type Upload = {
  readonly file: File;
  readonly state:
    | { readonly kind: "waiting" | "done" }
    | { readonly kind: "sending"; readonly share: number }
    | { readonly kind: "failed"; readonly failure: Failure | FileRefused };
};

/** Sends files to a report one after the other. One that is refused stops none of the others, and can be tried again. */
export function useUploads(reportId: string | undefined) {
  const api = useApi();
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const queue = useRef<File[]>([]);
  const busy = useRef(false);
  const set = useCallback(
    (file: File, state: Upload["state"]) => setUploads((all) => all.map((one) => (one.file === file ? { file, state } : one))),
    [],
  );

  const run = useCallback(
    async (id: string) => {
      if (busy.current) return;
      busy.current = true;
      for (let file = queue.current.shift(); file !== undefined; file = queue.current.shift()) {
        const sent = file;
        set(sent, { kind: "sending", share: 0 });
        const answer = await api.addReportFile(id, sent, (share) => set(sent, { kind: "sending", share }));
        set(sent, answer.ok ? { kind: "done" } : { kind: "failed", failure: answer.failure });
        if (answer.ok) queries.setQueryData(keys.report(id), answer.value);
      }
      busy.current = false;
    },
    [api, queries, set],
  );

  const add = useCallback(
    (files: readonly File[], id = reportId) => {
      if (id === undefined || files.length === 0) return;
      setUploads((all) => [...all, ...files.map((file) => ({ file, state: { kind: "waiting" } as const }))]);
      queue.current.push(...files);
      void run(id);
    },
    [reportId, run],
  );

  const again = useCallback(
    (file: File) => {
      if (reportId === undefined) return;
      set(file, { kind: "waiting" });
      queue.current.push(file);
      void run(reportId);
    },
    [reportId, run, set],
  );

  const isBusy = uploads.some(({ state }) => state.kind === "waiting" || state.kind === "sending");
  return { uploads, add, again, isBusy };
}
