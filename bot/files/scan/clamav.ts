import { connect, type NetConnectOpts, type Socket } from "node:net";
import { isAbsolute } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Scanner } from "./scanner.ts";

/** How long an answer of the scanner is waited for, in milliseconds. A large document of many parts takes it seconds. */
const ordinaryWaitMs = 30_000;
const chunkBytes = 64 * 1024;
// What it answers is a line: the name of a virus at the longest.
const longestAnswer = 4_096;

/** Where a ClamAV daemon listens: `host:3310`, or the path of its socket. `undefined` for what is neither. */
export function clamavAddress(text: string): NetConnectOpts | undefined {
  if (isAbsolute(text)) return { path: text };
  const [, host, port] = /^([a-z0-9.-]+|\[[0-9a-f:.]+\]):(\d{1,5})$/i.exec(text) ?? [];
  if (host === undefined || Number(port) < 1 || Number(port) > 65_535) return undefined;
  return { host: host.replace(/^\[|\]$/g, ""), port: Number(port) };
}

/**
 * A ClamAV daemon (clamd), asked with its own INSTREAM command: the file goes to it over the socket and is never put on a disk by us. Over
 * TCP it goes in the clear: the daemon belongs on the same machine or in a network of its own. Whatever is amiss with it, no file is
 * clean.
 */
export function clamavScanner(address: NetConnectOpts, waitMs = ordinaryWaitMs): Scanner {
  return {
    async scan(bytes) {
      const socket = connect(address);
      // Also of what comes when the answer is there: nobody else listens.
      socket.on("error", () => undefined);
      socket.setTimeout(waitMs, () => socket.destroy());
      const late = setTimeout(() => socket.destroy(), 2 * waitMs);
      try {
        // It may answer, and hang up, before it has got everything: that a file is too large.
        const answer = answerOf(socket);
        await pipeline(Readable.from(spoken(bytes)), socket, { end: false }).catch(() => undefined);
        return verdictOf(await answer);
      } catch {
        return "scanner-unavailable";
      } finally {
        clearTimeout(late);
        socket.destroy();
      }
    },
  };
}

/** The command, then each piece with its length before it, and a length of 0 for the end. */
function* spoken(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from("zINSTREAM\0");
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const chunk = bytes.subarray(at, at + chunkBytes);
    yield lengthOf(chunk.length);
    yield chunk;
  }
  yield lengthOf(0);
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

async function answerOf(socket: Socket): Promise<string> {
  let answer = "";
  socket.setEncoding("latin1");
  socket.on("data", (text: string) => {
    answer += text;
    if (answer.length > longestAnswer || answer.includes("\0")) socket.destroy();
  });
  // Comes in any case, after an error as well.
  await new Promise((resolve) => socket.once("close", resolve));
  return answer;
}

function verdictOf(answer: string): "clean" | "virus" | "scanner-unavailable" {
  if (answer === "stream: OK\0") return "clean";
  return /^stream: [^\0]+ FOUND\0$/.test(answer) ? "virus" : "scanner-unavailable";
}
