import { createHash } from "node:crypto";

/** How long the answer to a report is kept where its code was not confirmed, in milliseconds, and of how many. */
const keptMs = 10 * 60_000;
const mostKept = 500;

type Kept<Sent> = { readonly hash: string; readonly answer: Promise<Sent>; timer: NodeJS.Timeout };

/**
 * Sends each form once, and gives whoever posts it again the same answer for ten minutes. Without JavaScript a double click posts twice, and the
 * browser shows the second answer; a lost connection has people reload. Without this the code, which is shown once, would be gone.
 * In memory alone, and gone at once when the code is confirmed.
 */
export function keepAnswers<Sent>(isFinal: (sent: Sent) => boolean) {
  const kept = new Map<string, Kept<Sent>>();

  function drop(formId: string): void {
    clearTimeout(kept.get(formId)?.timer);
    kept.delete(formId);
  }

  return {
    /**
     * @param content what is sent, to tell whether a second post says the same
     * @returns the answer, and whether it is that of an earlier post that said something else
     */
    async once(formId: string, content: string, send: () => Promise<Sent>): Promise<{ sent: Sent; isOther: boolean }> {
      const hash = createHash("sha256").update(content).digest("base64");
      const before = kept.get(formId);
      if (before !== undefined) return { sent: await before.answer, isOther: before.hash !== hash };
      const oldest = kept.keys().next();
      if (kept.size >= mostKept && oldest.done === false) drop(oldest.value);
      const answer = send();
      const timer = setTimeout(() => kept.delete(formId), keptMs).unref();
      kept.set(formId, { hash, answer, timer });
      try {
        const sent = await answer;
        // What was refused is mended and sent again.
        if (!isFinal(sent)) drop(formId);
        return { sent, isOther: false };
      } catch (thrown) {
        drop(formId);
        throw thrown;
      }
    },
    forget: drop,
    clear(): void {
      for (const formId of [...kept.keys()]) drop(formId);
    },
  };
}
