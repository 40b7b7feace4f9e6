import { type Delivery, nothingToDo } from "./attempt.ts";

/** How it ended with several people. Once somebody has been written to, the job is not tried again: they would be told twice. */
export function together(deliveries: readonly Delivery[]): Delivery {
  const wrong = deliveries.find(({ kind }) => kind !== "done");
  if (wrong === undefined) return nothingToDo;
  const [first] = deliveries;
  const mayRepeat = deliveries.length === 1 || (first === wrong && deliveries.every(({ kind }) => kind !== "done"));
  if (mayRepeat) return wrong;
  return { kind: "failed", error: "error" in wrong ? wrong.error : "not-delivered" };
}
