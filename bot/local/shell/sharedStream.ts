import type { ShellEvent } from "../wire.ts";

/** `resync` says that something may have been missed; `lost` and `found` whether the server is there. */
export type StreamSignal = { readonly type: "event"; readonly event: ShellEvent } | { readonly type: "resync" | "lost" };

/**
 * Listens to the server's events. Browsers open no more than six connections to one server, and several people may be open in
 * windows of their own, so one window holds the stream for all and passes on what it hears; when it goes, another takes over.
 * Gives back a function that ends the listening.
 */
export function listen(hear: (signal: StreamSignal) => void): () => void {
  const channel = new BroadcastChannel("dagsorden-local");
  const ended = new AbortController();
  const pass = (signal: StreamSignal) => {
    hear(signal);
    channel.postMessage(signal);
  };
  channel.onmessage = ({ data }: MessageEvent<StreamSignal>) => hear(data);

  const hold = () =>
    new Promise<void>((resolve) => {
      // The lock may have been given just before the listening was ended.
      if (ended.signal.aborted) return resolve();
      const source = new EventSource("/local/api/stream");
      source.onopen = () => pass({ type: "resync" });
      source.onerror = () => pass({ type: "lost" });
      source.onmessage = ({ data }: MessageEvent<string>) => {
        const event: ShellEvent = JSON.parse(data);
        pass({ type: "event", event });
      };
      ended.signal.addEventListener("abort", () => {
        source.close();
        resolve();
      });
    });
  navigator.locks.request("dagsorden-local-stream", { signal: ended.signal }, hold).catch(() => undefined);
  return () => {
    ended.abort();
    channel.close();
  };
}
