import type { Answer, Incoming } from "./incoming.ts";

/** Longer than Teams waits for an answer, and so than it would ask again. */
const sameInvokeMs = 60_000;
const remembered = 1_000;

/**
 * Teams may deliver what was sent in a dialog twice. The second time gets the first one's answer, also while that is still being made, and
 * nothing is posted again. It holds for one server; across replicas, what a dialog sends is idempotent by the ids that it carries, and at
 * worst a receipt lies twice in the chat.
 */
export function createDialogGate(now: () => number = Date.now) {
  const seen = new Map<string, { readonly at: number; readonly answer: Promise<Answer> }>();
  return (incoming: Incoming, answerTo: () => Promise<Answer>): Promise<Answer> => {
    if (incoming.kind !== "dialog" || incoming.step !== "submit" || incoming.activityId === null) return answerTo();
    const key = `${incoming.personId} ${incoming.activityId}`;
    const before = seen.get(key);
    if (before !== undefined && now() - before.at < sameInvokeMs) return before.answer.then(withoutPosts);
    const answer = answerTo();
    const oldest = seen.keys().next().value;
    if (seen.size >= remembered && oldest !== undefined) seen.delete(oldest);
    seen.delete(key);
    seen.set(key, { at: now(), answer });
    // What failed may be tried again, and an answer is not kept for longer than it may be asked for.
    const forget = () => {
      if (seen.get(key)?.answer === answer) seen.delete(key);
    };
    answer.then(({ dialog }) => (dialog === undefined ? forget() : setTimeout(forget, sameInvokeMs).unref()), forget);
    return answer;
  };
}

function withoutPosts({ dialog }: Answer): Answer {
  return dialog === undefined ? {} : { dialog };
}
