import type { ServerResponse } from "node:http";
import type { ShellEvent } from "./wire.ts";

/** The shell's windows that are listening for what happens. */
export interface ShellStream {
  tell(event: ShellEvent): void;
  /** Turns a response into a stream of server-sent events, open until the window goes. */
  open(response: ServerResponse): void;
  close(): void;
}

const beatMs = 25_000;

/** Makes the stream. Nothing is kept for windows that come later: they ask for the whole state first. */
export function createShellStream(): ShellStream {
  const windows = new Set<ServerResponse>();
  // A comment now and then, so that a window that has gone without a word is found out.
  const beat = setInterval(() => {
    for (const window of windows) window.write(": \n\n");
  }, beatMs);
  beat.unref();
  return {
    tell: (event) => {
      for (const window of windows) window.write(`data: ${JSON.stringify(event)}\n\n`);
    },
    open: (response) => {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" });
      response.write("retry: 1000\n\n");
      windows.add(response);
      response.on("close", () => windows.delete(response));
    },
    close: () => {
      clearInterval(beat);
      for (const window of windows) window.end();
      windows.clear();
    },
  };
}
