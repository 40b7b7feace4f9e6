import { setTimeout as pause } from "node:timers/promises";
import type { LiveMessage } from "#domain/contract/live.ts";
import type { Person } from "#test/faults/person.ts";
import type { StandIn } from "#test/faults/standIn.ts";
import { liveMessages } from "../../tab/api/liveMessages.ts";

type Heard = { readonly message: LiveMessage; readonly at: number };

/** An open page of somebody: listens, and comes back when its stream has ended, as the tab does. */
export type OpenPage = {
  readonly heard: readonly Heard[];
  /** How often its stream has ended, and how often it broke off or was refused. */
  readonly ends: { ended: number; broken: number; refused: number };
  /** Whether it knows of that version of the case, and since when: by a message, or by having been told to ask for everything. */
  readonly knows: (caseId: string, version: number, since: number) => number | undefined;
  close(): Promise<void>;
};

/** Sooner than the tab, which waits for about a second: so that a run has more of it. */
const pauseMs = () => 50 + Math.random() * 200;

export async function openPage(address: string, standIn: StandIn, { id }: Pick<Person, "id">): Promise<OpenPage> {
  const heard: Heard[] = [];
  const ends = { ended: 0, broken: 0, refused: 0 };
  const closed = new AbortController();
  const authorization = `Bearer ${await standIn.issuer.signTabToken({ personId: id })}`;
  let position: string | undefined;
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });

  async function listen(): Promise<void> {
    const headers = { authorization, ...(position === undefined ? {} : { "last-event-id": position }) };
    const response = await fetch(`${address}/api/stream`, { headers, signal: closed.signal });
    if (response.status !== 200 || response.body === null) {
      await response.body?.cancel();
      ends.refused += 1;
      return;
    }
    for await (const placed of liveMessages(response.body)) {
      position = placed.position;
      heard.push({ message: placed.message, at: performance.now() });
      begin();
    }
    ends.ended += 1;
  }

  const over = (async () => {
    while (!closed.signal.aborted) {
      await listen().catch(() => {
        if (!closed.signal.aborted) ends.broken += 1;
      });
      if (!closed.signal.aborted) await pause(pauseMs());
    }
  })();
  await begun;
  return {
    heard,
    ends,
    knows: (caseId, version, since) =>
      heard.find(({ message, at }) => {
        if (message.type === "all") return at > since;
        return "caseId" in message && message.caseId === caseId && message.version >= version;
      })?.at,
    close: async () => {
      closed.abort();
      await over;
    },
  };
}
