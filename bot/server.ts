import type { EventEmitter } from "node:events";
import type { Server as HttpServer } from "node:http";
import type { Duplex } from "node:stream";
import { createServer, type Request, type Response, type Server } from "restify";
import { faultFacts, type Log, newReference } from "./fault.ts";
import { property } from "./property.ts";

/** How long a request's headers may take to come, and all of it: the tab gives up on a large file after two minutes. */
const headersMs = 20_000;
const requestMs = 150_000;

/**
 * How long a connection may be idle, in milliseconds. Longer than a load balancer keeps one (Azure's four minutes): else it sends a request
 * in the moment in which we close the connection, and somebody gets no answer.
 */
export const keptMs = 250_000;

/** A restify server without restify's own answers to faults: those would give messages away. */
export function createHttpServer(log: Log): Server {
  const server = createServer({ name: "dagsorden", handleUncaughtExceptions: false });
  Object.assign(server.server, { headersTimeout: headersMs, requestTimeout: requestMs });
  server.server.keepAliveTimeout = keptMs;
  // restify reads the address outside of any `try`: one that is no URL would end the whole process.
  server.pre((request, response, next) => {
    if (isReadable(request.url)) return next();
    answer(request, response, 400, "invalid");
    next(false);
  });
  server.on("restifyError", (request: Request, response: Response, error: unknown, done: () => void) => {
    const status = property(error, "statusCode");
    if (status === 404) answer(request, response, 404, "not_found");
    else if (status === 405) answer(request, response, 405, "invalid");
    else {
      const reference = newReference();
      log.error({ reference, ...faultFacts(error) }, "request failed");
      answer(request, response, 500, "fault", reference);
    }
    done();
  });
  // restify listens for these, and then Node leaves their sockets open for ever.
  server.on("upgrade", (_request: unknown, socket: Duplex) => void socket.destroy());
  return server;
}

/** An address on this server, as every client but a proxy's sends it: a path, and nothing that names a host. */
function isReadable(url: string | undefined): boolean {
  return url?.startsWith("/") === true && URL.canParse(url, "http://localhost");
}

/** The API's errors have the form of the contract, wherever they arise. */
function answer(request: Request, response: Response, status: number, error: string, reference?: string): void {
  if (response.headersSent) return;
  const isApi = request.url?.startsWith("/api/") === true;
  const body = isApi
    ? JSON.stringify(reference === undefined ? { error } : { error, reference })
    : `${error.replace("_", " ")}\n`;
  response.sendRaw(status, body, {
    "content-type": isApi ? "application/json; charset=utf-8" : "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
}

/** A port that another program has, or that this account may not open. */
export class PortError extends Error {}

/** Listens; throws `PortError` with one line that says what is in the way. */
export function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  // restify passes its server's errors on to itself, and an error that nobody listens to ends the process.
  return listenHttp(server.server, port, host, "PORT", server);
}

/** The same for a server that is not restify's. `setting` is what chooses the port, and `errors` tells what goes wrong. */
export function listenHttp(
  http: HttpServer,
  port: number,
  host: string | undefined,
  setting: string,
  errors: Pick<EventEmitter, "once" | "off"> = http,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      const why = error.code === "EADDRINUSE" ? "is in use by another program" : `cannot be opened (${error.code ?? error.name})`;
      reject(new PortError(`Port ${port} ${why}. Choose another with ${setting}=… or stop the other program.`));
    };
    errors.once("error", onError);
    http.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      errors.off("error", onError);
      const address = http.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** How long requests under way may take once the server is to end, in milliseconds: as long as Teams waits for an answer. */
const graceMs = 15_000;
const idleCheckMs = 25;

/** Takes no more requests, lets those under way be answered, and cuts off what is open for longer. */
export function closeServer(server: Server): Promise<void> {
  return closeHttp(server.server);
}

/** The same for a server that is not restify's. */
export function closeHttp(http: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    // A connection that is kept alive is idle again after its answer.
    const idle = setInterval(() => http.closeIdleConnections(), idleCheckMs);
    const cut = setTimeout(() => http.closeAllConnections(), graceMs);
    http.close(() => {
      clearInterval(idle);
      clearTimeout(cut);
      resolve();
    });
  });
}
