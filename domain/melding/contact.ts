import type { MeldingRefusal } from "./refusals.ts";

/** VA-18: whether the leader has not answered yet. What went along to a case is answered there. */
export function isWaiting({ answer, movedOn }: { readonly answer: unknown; readonly movedOn?: unknown }): boolean {
  return answer === null && movedOn === undefined;
}

/** VA-18: the leader sees to it that it is «saklig», and that those concerned can answer: no consent without both ticks. */
export function consentRefusals(asked: {
  readonly consent: boolean | null;
  readonly factual: boolean;
  readonly contradiction: boolean;
}): readonly Extract<MeldingRefusal, { code: "CONSENT_TICKS" }>[] {
  if (asked.consent !== true) return [];
  const ticks = ["factual", "contradiction"] as const;
  return ticks.filter((tick) => !asked[tick]).map((field) => ({ rule: "VA-18", code: "CONSENT_TICKS", field }));
}
