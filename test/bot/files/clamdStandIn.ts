import { createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** The harmless file that every scanner calls a virus, in two parts, so that this one is none. */
export const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");

export type ClamdMood = "well" | "silent" | "hangs-up" | "babbles" | "limit";

/**
 * A stand-in for clamd that speaks its INSTREAM protocol: reads the command, then chunks with their lengths up to one of 0, and answers as
 * clamd 1.4 does. It knows EICAR. Goes with the test.
 */
export async function clamdStandIn(listen: { readonly path: string } | { readonly port: number; readonly host: string }) {
  const state = { mood: "well" as ClamdMood, scans: 0 };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    const received: Buffer[] = [];
    let length = 0;
    if (state.mood === "hangs-up") return void socket.destroy();
    socket.on("data", (bytes) => {
      received.push(bytes);
      length += bytes.length;
      if (state.mood === "limit" && length > 100_000) return void socket.end("INSTREAM size limit exceeded. ERROR\0");
      // Only an end can be the end: 5 MiB need not be looked through with each piece.
      const content = bytes.at(-1) === 0 ? wholeStream(Buffer.concat(received)) : undefined;
      if (content === undefined || state.mood === "silent") return;
      state.scans += 1;
      if (state.mood === "babbles") return void socket.end("stream: OK but no\0");
      socket.end(content.includes(eicar) ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0");
    });
  });
  await new Promise<void>((resolve) => server.listen(listen, resolve));
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  onTestFinished(close);
  const address = server.address();
  return { state, close, port: typeof address === "object" && address !== null ? address.port : 0 };
}

const command = "zINSTREAM\0";

/** What was sent, once its end has come. Throws for what clamd would not understand. */
function wholeStream(received: Buffer): Buffer | undefined {
  if (received.length < command.length) return undefined;
  if (received.toString("latin1", 0, command.length) !== command) throw new Error("no INSTREAM");
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
