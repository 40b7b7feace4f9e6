import type { Effect } from "../store/types.ts";
import { DeliveryError } from "./deliveryError.ts";

/** How a message to Teams ended, and what is to be written of it. `unknown` may or may not have arrived, and is not sent again. */
export type Delivery =
  | { readonly kind: "done"; readonly effect?: Effect }
  /** Not sent: there is room for it after so long. */
  | { readonly kind: "wait"; readonly afterMs: number; readonly error: string }
  | { readonly kind: "retry"; readonly afterMs: number | null; readonly error: string }
  | { readonly kind: "failed"; readonly error: string }
  | { readonly kind: "unknown"; readonly error: string };

export const nothingToDo = { kind: "done" } as const;

/** Sends, and says how it ended. Throws only what is a fault of ours. */
export async function attempt(send: () => Promise<Delivery>): Promise<Delivery> {
  try {
    return await send();
  } catch (thrown) {
    if (!(thrown instanceof DeliveryError)) throw thrown;
    const error = thrown.code;
    switch (thrown.kind) {
      case "wait":
        return { kind: "wait", afterMs: thrown.retryAfterMs ?? 0, error };
      case "retry":
        return { kind: "retry", afterMs: thrown.retryAfterMs, error };
      case "gone":
        return { kind: "failed", error };
      case "unknown":
        return { kind: "unknown", error };
    }
  }
}
