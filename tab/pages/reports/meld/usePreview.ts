import { useEffect, useRef, useState } from "react";
import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { ReportPreview } from "#domain/contract/meldingViews.ts";
import type { Failure } from "../../../api/result.ts";
import { useApi } from "../../../api/useApi.ts";

const pauseMs = 500;

/**
 * What the rules say of the answers so far and who would read them: asked once nobody types any more, and only while `isOn`. The
 * latest answer stays until the next one is there.
 */
export function usePreview(answers: ReportAnswersInput, isOn: boolean) {
  const api = useApi();
  const [preview, setPreview] = useState<ReportPreview>();
  const [failure, setFailure] = useState<Failure>();
  const asked = JSON.stringify(answers);
  const latest = useRef(answers);
  latest.current = answers;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` is the answers, compared by what they hold
  useEffect(() => {
    if (!isOn) return;
    const given = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await api.previewReport(latest.current, given.signal).catch(() => undefined);
      if (answer === undefined || given.signal.aborted) return;
      if (answer.ok) setPreview(answer.value);
      setFailure(answer.ok ? undefined : answer.failure);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [api, asked, isOn]);
  return { preview, failure };
}
