import { onTestFinished } from "vitest";
import type { LiveMessage } from "#domain/contract/live.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { OfficeServer } from "./officeServer.ts";

/** A message as it came, with the position beside it. */
type Heard = { readonly position: string; readonly message: LiveMessage };

/** Somebody who listens to `GET /api/stream` over real HTTP. */
export type LiveReader = {
  readonly status: number;
  readonly headers: Record<string, string>;
  /** The next message that is no beat; `undefined` at the end. Rejects when the stream is cut off instead of ended. */
  readonly next: () => Promise<Heard | undefined>;
  /** Everything up to its end. */
  readonly rest: () => Promise<readonly LiveMessage[]>;
  /** All that has come, as it came. */
  readonly text: () => string;
  readonly leave: () => Promise<void>;
};

/** Opens the stream as somebody, or with a token; `position` is where they were. */
export async function listenAs(
  server: Pick<OfficeServer, "address" | "tokenOf">,
  as: PersonId | { readonly token: string },
  position?: string,
): Promise<LiveReader> {
  const token = typeof as === "string" ? await server.tokenOf(as) : as.token;
  const headers = { authorization: `Bearer ${token}`, ...(position === undefined ? {} : { "last-event-id": position }) };
  const left = new AbortController();
  const response = await fetch(`${server.address}/api/stream`, { headers, signal: left.signal });
  onTestFinished(() => left.abort());
  if (response.body === null) throw new Error("no body");
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  let read = 0;

  async function frame(): Promise<Heard | undefined> {
    for (;;) {
      const end = text.indexOf("\n\n", read);
      if (end >= 0) {
        const parts = /^id: (.+)\ndata: (.+)$/.exec(text.slice(read, end));
        read = end + 2;
        if (parts?.[1] === undefined || parts[2] === undefined) throw new Error("not in the form of text/event-stream");
        return { position: parts[1], message: JSON.parse(parts[2]) };
      }
      const { done, value } = await reader.read();
      if (done) return undefined;
      text += value;
    }
  }

  async function next(): Promise<Heard | undefined> {
    const heard = await frame();
    return heard?.message.type === "beat" ? next() : heard;
  }

  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    next,
    rest: async () => {
      const all: LiveMessage[] = [];
      for (let heard = await next(); heard !== undefined; heard = await next()) all.push(heard.message);
      return all;
    },
    text: () => text,
    leave: async () => {
      left.abort();
      await reader.cancel().catch(() => undefined);
    },
  };
}
