import type { ServerResponse } from "node:http";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Changes } from "../../changes/changes.ts";
import type { Desk } from "../../desk/desk.ts";
import { faultFacts, type Log } from "../../fault.ts";
import { changeLog } from "./changeLog.ts";
import { type Listener, listenerOn } from "./listener.ts";
import { liveMessages, type MessageDesk } from "./messages.ts";
import { positionSeal } from "./position.ts";

/** What bounds the open pages. */
export type LiveRules = {
  /** Open pages of all people together; one costs a socket and some kilobytes. */
  readonly maxInAll: number;
  readonly maxPerPerson: number;
  /** Changes that are kept for those who come back; who was away for more asks for everything anew. */
  readonly kept: number;
  readonly beatMs: number;
};
const ordinary: LiveRules = { maxInAll: 2_000, maxPerPerson: 8, kept: 1_000, beatMs: 15_000 };

export type LiveParts = {
  readonly changes: Changes;
  readonly desk: Pick<Desk, "isKnown"> & MessageDesk;
  readonly log: Pick<Log, "error">;
  /** What the ends of tokens are counted by, where it is not this machine's clock. */
  readonly now?: (() => number) | undefined;
};

type Reader = {
  readonly personId: PersonId;
  /** What the reader was last told beside a message; `undefined` at first. */
  readonly position: string | undefined;
  /** When the token runs out, in milliseconds since 1970. */
  readonly until: number;
};

export type LiveStreams = {
  /** Gives the way to answer with a stream; `undefined` when there are as many as there may be. */
  readonly stream: (reader: Reader) => ((response: ServerResponse) => void) | undefined;
  /** Ends all streams and lets no more begin. */
  readonly close: () => void;
};

/**
 * Tells open pages what has changed, each of them only what its person may see at that moment. Nothing is queued for anybody: a
 * page is a place in one bounded log, and catches up from there when it is new, when it comes back, and when it has been slow.
 */
export function createLiveStreams(parts: LiveParts, rules: Partial<LiveRules> = {}): LiveStreams {
  const { changes, desk, now = Date.now } = parts;
  const { maxInAll, maxPerPerson, kept, beatMs } = { ...ordinary, ...rules };
  const log = changeLog(kept);
  const positions = positionSeal();
  const listeners = new Set<Listener>();
  const slowAtBeat = new WeakSet<Listener>();
  const messageFor = liveMessages(desk);
  /** Those who are being told: the rest comes when what is asked for them is answered. */
  const underWay = new WeakSet<Listener>();
  let closed = false;

  const position = ({ personId, at }: Listener) => positions.seal(personId, at);

  /** Somebody who has left the employer hears nothing more, whatever their token says. */
  function hasLeft(listener: Listener): boolean {
    if (desk.isKnown(listener)) return false;
    leave(listener);
    return true;
  }

  function leave(listener: Listener): void {
    listeners.delete(listener);
    listener.end();
  }

  /** What goes wrong here is nothing to whoever has just saved something. The page comes back, and asks for everything. */
  async function guarded(work: (listener: Listener) => void | Promise<void>, listener: Listener): Promise<void> {
    try {
      await work(listener);
    } catch (thrown) {
      if (!listeners.has(listener)) return;
      parts.log.error(faultFacts(thrown), "telling an open page failed");
      leave(listener);
    }
  }

  async function catchUp(listener: Listener): Promise<void> {
    if (underWay.has(listener)) return;
    underWay.add(listener);
    try {
      while (listeners.has(listener) && !listener.isSlow() && listener.at !== log.head() && !hasLeft(listener)) {
        await tellMissed(listener);
      }
    } finally {
      underWay.delete(listener);
    }
  }

  async function tellMissed(listener: Listener): Promise<void> {
    const head = log.head();
    const missed = log.since(listener.at);
    if (missed === undefined || missed.some(({ change }) => change.kind === "everything")) {
      listener.at = head;
      listener.tell({ type: "all" }, position(listener));
      return;
    }
    for (const one of missed) {
      const asked = messageFor(listener, one);
      const message = asked instanceof Promise ? await asked : asked;
      // They may have gone while it was asked for. What is left comes when the reader has drained.
      if (listener.isSlow() || !listeners.has(listener)) return;
      listener.at = one.at;
      if (message !== undefined) listener.tell(message, position(listener));
    }
    listener.at = head;
  }

  function beat(listener: Listener): void {
    if (hasLeft(listener)) return;
    if (!listener.isSlow()) {
      slowAtBeat.delete(listener);
      listener.tell({ type: "beat" }, position(listener));
    } else if (slowAtBeat.has(listener)) leave(listener);
    else slowAtBeat.add(listener);
  }

  function open(reader: Reader, response: ServerResponse): void {
    // Gone while the token was looked at: nobody would ever say so again.
    if (response.destroyed) return;
    const { personId } = reader;
    const own = [...listeners].filter((listener) => listener.personId === personId);
    for (const oldest of own.slice(0, Math.max(0, own.length - maxPerPerson + 1))) {
      oldest.tell({ type: "replaced" }, position(oldest));
      leave(oldest);
    }
    const from = reader.position === undefined ? undefined : positions.open(personId, reader.position);
    const resumes = from !== undefined && log.since(from) !== undefined;
    const listener = listenerOn(
      response,
      { personId, at: resumes ? from : log.head(), leftMs: reader.until - now() },
      { drained: (drained) => void guarded(catchUp, drained), gone: (gone) => listeners.delete(gone) },
    );
    listeners.add(listener);
    listener.tell({ type: resumes ? "ready" : "all" }, position(listener));
    void guarded(catchUp, listener);
  }

  const unsubscribe = changes.subscribe((change) => {
    // Work in the queue shows on no page until it is done.
    if (change.kind === "jobs") return;
    log.add(change);
    for (const listener of listeners) void guarded(catchUp, listener);
  });
  const beats = setInterval(() => {
    for (const listener of listeners) void guarded(beat, listener);
  }, beatMs);
  beats.unref();

  return {
    stream: (reader) => (closed || listeners.size >= maxInAll ? undefined : (response) => open(reader, response)),
    close: () => {
      closed = true;
      unsubscribe();
      clearInterval(beats);
      for (const listener of listeners) leave(listener);
    },
  };
}
