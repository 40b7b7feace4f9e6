import type { SendOutcome } from "../../wire.ts";
import type { Words } from "../texts/nb.ts";

/** What to say when an action did not go through. */
export function failureText({ why }: Extract<SendOutcome, { kind: "failed" }>, words: Words): string {
  switch (why) {
    case "timeout":
      return words.actionTimeout;
    case "unreachable":
      return words.botUnreachable;
    case "error":
    case "refused":
      return words.actionFailed;
  }
}
