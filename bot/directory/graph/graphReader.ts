import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { property } from "../../property.ts";
import { deliveryError } from "../../teams/deliveryError.ts";
import { GraphFault } from "./graphFault.ts";

/** A token for Graph, kept while it holds; `forget` where Graph did not take it. */
export type GraphToken = { readonly token: () => Promise<string>; readonly forget: () => void };

export type GraphReaderParts = {
  /** Where Graph is: `https://graph.microsoft.com`. The token goes nowhere else, whatever a page says of the next one. */
  readonly graphUrl: string;
  readonly token: GraphToken;
  /** Ends what is under way: the server is being stopped. */
  readonly signal: AbortSignal;
  readonly limits?: Partial<ReadingLimits>;
};

export type ReadingLimits = {
  /** How long one page may take, to its last byte. */
  readonly pageMs: number;
  /** How often one page is asked for. */
  readonly attempts: number;
  /** The first wait where Graph names none; each further one is twice as long. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** More pages than the largest tenant has: a list that leads in a circle ends. */
  readonly pages: number;
};
const ordinary: ReadingLimits = { pageMs: 30_000, attempts: 6, firstWaitMs: 1_000, longestWaitMs: 120_000, pages: 20_000 };

/** A page leads to the next one, or to what is new later; one that leads nowhere is half an answer. */
const value = z.array(z.unknown());
const page = z.union([
  z
    .object({ value, "@odata.nextLink": z.string().min(1) })
    .transform((one) => ({ value: one.value, next: one["@odata.nextLink"] })),
  z
    .object({ value, "@odata.deltaLink": z.string().min(1) })
    .transform((one) => ({ value: one.value, delta: one["@odata.deltaLink"] })),
]);
type Page = z.infer<typeof page>;

/** Refused for the moment: too many, or out of order. What is broken off, or is half an answer, is asked for again as well. */
const passing = new Set([408, 429, 500, 502, 503, 504]);
const tooOld = new Set(["syncstatenotfound", "syncstateinvalid", "resyncrequired", "directory_expiredpagetoken"]);

/** Reads pages from Graph: patiently where it is busy, and never half a list. */
export function createGraphReader({ graphUrl, token, signal, limits }: GraphReaderParts) {
  const rules = { ...ordinary, ...limits };
  const { origin } = new URL(graphUrl);
  /** Until when Graph wants to be left alone, on a clock that is never set. */
  let quietUntil = 0;

  async function read(url: string): Promise<Page> {
    if (URL.parse(url)?.origin !== origin) throw new GraphFault("refused", "link-elsewhere");
    if (performance.now() < quietUntil) throw new GraphFault("away", "http-429");
    let last = new GraphFault("away", "not-asked");
    for (let attempt = 1; attempt <= rules.attempts; attempt += 1) {
      signal.throwIfAborted();
      const answer = await ask(url);
      if (!("failed" in answer)) return answer;
      last = answer.failed;
      if (last.kind !== "away") throw last;
      // Longer than anybody waits for: the look that comes after it asks again.
      quietUntil = performance.now() + (answer.afterMs ?? 0);
      if ((answer.afterMs ?? 0) > rules.longestWaitMs) throw last;
      if (attempt < rules.attempts) await wait(pauseMs(attempt, answer.afterMs), undefined, { signal });
    }
    throw last;
  }

  /** Graph's own wait is kept to; others are spread, so that servers that were turned away together do not come back together. */
  function pauseMs(attempt: number, afterMs: number | null): number {
    const ours = rules.firstWaitMs * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
    return Math.max(afterMs ?? 0, Math.min(rules.longestWaitMs, ours));
  }

  async function ask(url: string): Promise<Page | { readonly failed: GraphFault; readonly afterMs: number | null }> {
    const away = (code: string, afterMs: number | null = null) => ({ failed: new GraphFault("away", code), afterMs });
    try {
      const response = await fetch(url, {
        headers: { authorization: `Bearer ${await token.token()}`, accept: "application/json", prefer: "return=minimal" },
        redirect: "error",
        signal: AbortSignal.any([signal, AbortSignal.timeout(rules.pageMs)]),
      });
      if (response.ok) {
        const read = page.safeParse(await response.json());
        return read.success ? read.data : away("half-an-answer");
      }
      const code = `http-${response.status}`;
      if (response.status === 401) {
        await response.body?.cancel();
        token.forget();
        return away(code);
      }
      if (passing.has(response.status)) {
        await response.body?.cancel();
        return away(code, deliveryError({ statusCode: 429, response }).retryAfterMs);
      }
      return { failed: new GraphFault((await isTooOld(response)) ? "anew" : "refused", code), afterMs: null };
    } catch (thrown) {
      signal.throwIfAborted();
      if (thrown instanceof SyntaxError) return away("half-an-answer");
      // fetch tells what went wrong with the connection in the cause.
      return away(deliveryError(property(thrown, "cause") ?? thrown).code);
    }
  }

  return {
    /** Every page from an address on, each given to `take`; the link by which Graph tells later what is new since. */
    async everyPage(start: string, take: (entries: readonly unknown[]) => void): Promise<string> {
      let url = start;
      for (let count = 0; count < rules.pages; count += 1) {
        const found = await read(url);
        taken(found.value, take);
        if ("delta" in found) return found.delta;
        url = found.next;
      }
      throw new GraphFault("refused", "too-many-pages");
    },
  };
}

export type GraphReader = ReturnType<typeof createGraphReader>;

/** An entry that is none of what we know ends the reading: skipped, it would look as if it had been taken away. */
function taken(value: readonly unknown[], take: (entries: readonly unknown[]) => void): void {
  try {
    take(value);
  } catch (thrown) {
    if (thrown instanceof z.ZodError) throw new GraphFault("refused", "entry-unknown");
    throw thrown;
  }
}

async function isTooOld(response: Response): Promise<boolean> {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.status === 410) return true;
  const code = property(property(body, "error"), "code");
  return response.status === 400 && typeof code === "string" && tooOld.has(code.toLowerCase());
}
