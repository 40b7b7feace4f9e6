import { createServer } from "node:http";
import type { Socket } from "node:net";
import type { Log } from "#bot/fault.ts";
import type { FormLimits } from "#bot/files/form/limits.ts";
import type { FileIntake } from "#bot/files/receiveFiles.ts";
import { closeHttp, keptMs, listenHttp } from "#bot/server.ts";
import { type BrakeLimits, createBrake, ordinaryBrake } from "./brake.ts";
import { answerRequest } from "./http/answer.ts";
import { boundConnections } from "./http/connections.ts";
import { commonHeaders } from "./http/headers.ts";
import type { PostboksDesk } from "./postboksDesk.ts";
import { createQuietLog } from "./quietLog.ts";

export type PostboksParts = {
  readonly desk: PostboksDesk;
  /** The way in for files, whose limits also bound the forms. It stays the caller's. */
  readonly intake: FileIntake;
  readonly limits: FormLimits;
  readonly log: Log;
  /** 0 for any that is free. */
  readonly port: number;
  /** `undefined` for every address of the machine. */
  readonly host: string | undefined;
  /** Whether people reach it over https. */
  readonly isSecure: boolean;
  readonly brake?: BrakeLimits;
  readonly mostConnections?: number;
};

export type Postboks = { readonly port: number; readonly close: () => Promise<void> };

const headersMs = 10_000;
const idleMs = 300_000;
const mostConnections = 2_000;

/**
 * Starts the anonymous page on a port of its own, so that it shares neither origin nor cookies with anything else. It writes no address,
 * no user agent and no time of a visit anywhere: it does not look at them. Resolves when it listens; rejects with `PortError` where
 * it cannot.
 */
export async function startPostboks(given: PostboksParts): Promise<Postboks> {
  const { desk, intake, limits, log } = given;
  const quiet = createQuietLog(log);
  const brake = createBrake(given.brake ?? ordinaryBrake);
  const parts = { desk, brake, limits };
  const answering = { parts, intake, headers: commonHeaders(given.isSecure), onFault: quiet.fault };
  const http = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: headersMs,
      // The body has limits of its own, which answer in words.
      requestTimeout: limits.sendMs + limits.waitMs + idleMs,
      connectionsCheckingInterval: 2_000,
      keepAliveTimeout: keptMs,
    },
    (request, response) => {
      answerRequest(answering, request, response).then(
        () => quiet.wrongCodes(brake.takeWrong()),
        (thrown: unknown) => {
          quiet.fault(thrown);
          response.destroy();
        },
      );
    },
  );
  // Somebody who reads or sends nothing for so long is gone.
  http.setTimeout(idleMs);
  http.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable) return socket.destroy();
    const status = error.code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
    socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    return undefined;
  });
  for (const other of ["upgrade", "connect"]) http.on(other, (_request: unknown, socket: Socket) => void socket.destroy());
  boundConnections(http, given.mostConnections ?? mostConnections);
  const port = await listenHttp(http, given.port, given.host, "POSTBOKS_PORT");
  return {
    port,
    async close() {
      await closeHttp(http);
      quiet.close();
    },
  };
}
