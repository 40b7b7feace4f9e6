import type { Incoming } from "./incoming.ts";

/** Teams sends both an `installationUpdate` and a `conversationUpdate` at an installation, seconds apart at most. */
const sameInstallationMs = 60_000;
const remembered = 1_000;

/**
 * Lets one of the two messages of an installation through as `installed`, and the other as `other`, so that people are not welcomed
 * twice. It holds for one server; should the two go to different replicas, somebody gets two welcomes.
 */
export function createInstallGate(now: () => number = Date.now): (incoming: Incoming) => Incoming {
  const seen = new Map<string, number>();
  return (incoming) => {
    if (incoming.kind !== "installed") return incoming;
    const conversation = incoming.reference.conversation?.id ?? incoming.personId;
    const before = seen.get(conversation);
    if (before !== undefined && now() - before < sameInstallationMs) return { ...incoming, kind: "other" };
    // A Map keeps the order in which keys came, so the first is the oldest.
    const oldest = seen.keys().next().value;
    if (seen.size >= remembered && oldest !== undefined) seen.delete(oldest);
    seen.delete(conversation);
    seen.set(conversation, now());
    return incoming;
  };
}
