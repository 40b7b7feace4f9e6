import type { LiveMessage } from "#domain/contract/live.ts";
import type { Api } from "./client.ts";
import { liveMessages } from "./liveMessages.ts";

export type LiveHearing = {
  readonly hear: (message: LiveMessage) => void;
  /** Whether the page is told of changes as they happen. */
  readonly live: (isLive: boolean) => void;
};

/** The server gives a sign of life every 15 seconds; after two that did not come the connection counts as dead. */
const silenceMs = 40_000;
/** Who is back within this keeps their connection. */
const hiddenMs = 10_000;
const longestPauseMs = 30_000;
/** Somebody who listens in too many places tries again after this. */
const replacedPauseMs = 60_000;
/** Browsers open no more than six connections to one server over HTTP/1.1: two stay free for what the pages ask. */
const placesInBrowser = 3;

type End = "ended" | "failed" | "replaced" | "hidden";

/**
 * Listens to what changes, for as long as the page is looked at: begins anew when the token has run out, the connection broke or
 * fell silent, and goes on where it was. Gives back the way to end it.
 */
export function listen(api: Pick<Api, "stream">, hearing: LiveHearing): () => void {
  const stopped = new AbortController();
  run(api, hearing, stopped.signal).catch(() => undefined);
  return () => stopped.abort();
}

async function run(api: Pick<Api, "stream">, hearing: LiveHearing, stopped: AbortSignal): Promise<void> {
  let position: string | undefined;
  let failures = 0;
  while (!stopped.aborted) {
    await untilSeen(stopped);
    const end = await inPlace(stopped, () =>
      connection(api, position, stopped, (message, at) => {
        position = at;
        failures = 0;
        hearing.live(message.type !== "replaced");
        hearing.hear(message);
      }),
    );
    if (stopped.aborted) return;
    hearing.live(false);
    failures += 1;
    if (end !== "hidden") await pause(end === "replaced" ? replacedPauseMs : pauseMs(failures), stopped);
  }
}

/** Spread out, so that not everybody comes back in the same moment after the server was restarted. */
function pauseMs(failures: number): number {
  return Math.min(longestPauseMs, 500 * 2 ** failures) * (0.5 + Math.random() / 2);
}

/** One connection, up to its end. Never rejects. */
async function connection(
  api: Pick<Api, "stream">,
  position: string | undefined,
  stopped: AbortSignal,
  hear: (message: LiveMessage, position: string) => void,
): Promise<End> {
  const given = new AbortController();
  const giveUp = () => given.abort();
  let hidden: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(hidden);
    if (document.visibilityState === "hidden") hidden = setTimeout(giveUp, hiddenMs);
  };
  let silence = setTimeout(giveUp, silenceMs);
  stopped.addEventListener("abort", giveUp);
  document.addEventListener("visibilitychange", look);
  try {
    const answer = await api.stream(position, given.signal);
    if (!answer.ok) return "failed";
    for await (const { message, position: at } of liveMessages(answer.value)) {
      clearTimeout(silence);
      silence = setTimeout(giveUp, silenceMs);
      hear(message, at);
      if (message.type === "replaced") return "replaced";
    }
    return "ended";
  } catch {
    return document.visibilityState === "hidden" ? "hidden" : "failed";
  } finally {
    clearTimeout(silence);
    clearTimeout(hidden);
    stopped.removeEventListener("abort", giveUp);
    document.removeEventListener("visibilitychange", look);
    given.abort();
  }
}

/** Nobody looks at a hidden page: it asks for everything when it is shown again. */
function untilSeen(stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.visibilityState === "hidden" && !stopped.aborted) return;
      document.removeEventListener("visibilitychange", look);
      stopped.removeEventListener("abort", look);
      resolve();
    };
    document.addEventListener("visibilitychange", look);
    stopped.addEventListener("abort", look);
    look();
  });
}

/** Waits; not any longer once the browser has a net again. */
function pause(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      window.removeEventListener("online", over);
      stopped.removeEventListener("abort", over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    window.addEventListener("online", over);
    stopped.addEventListener("abort", over);
  });
}

/** Connects in one of the places that all pages of this browser share; waits for one where all are taken. */
async function inPlace(stopped: AbortSignal, connect: () => Promise<End>): Promise<End> {
  // A browser without locks, or a page that may have none: then without the count.
  if (!("locks" in navigator)) return connect();
  const names = Array.from({ length: placesInBrowser }, (_, index) => `dagsorden-live-${index}`);
  try {
    for (const name of names) {
      const end = await navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? undefined : connect()));
      if (end !== undefined) return end;
    }
  } catch {
    // A browser that lets framed pages keep nothing gives them no locks either. `connect` itself never rejects.
    return connect();
  }
  const any = names[Math.floor(Math.random() * names.length)] ?? "dagsorden-live-0";
  return navigator.locks.request(any, { signal: stopped }, connect);
}
