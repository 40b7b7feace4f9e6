import type { LiveMessage } from "#domain/contract/live.ts";

/** A message and the place to go on from after it. */
export type Placed = { readonly message: LiveMessage; readonly position: string };

// A message is ids and numbers; what goes on for so long without an end is not our server.
const longest = 64 * 1024;

/** Reads `text/event-stream` as our server writes it, however it was cut into pieces on its way. Throws on anything else. */
export async function* liveMessages(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Placed> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += value;
      for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        yield placed(text.slice(0, end));
        text = text.slice(end + 2);
      }
      if (text.length > longest) throw new Error("no end of a message");
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function placed(frame: string): Placed {
  const fields = /^id: (\S+)\ndata: (.+)$/.exec(frame);
  if (fields?.[1] === undefined || fields[2] === undefined) throw new Error("not a message of ours");
  return { position: fields[1], message: JSON.parse(fields[2]) };
}
