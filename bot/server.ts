import { createServer, type Server } from "restify";

/** A restify server without restify's own answers to faults: those would give messages away. */
export function createHttpServer(): Server {
  const server = createServer({ name: "dagsorden", handleUncaughtExceptions: false });
  server.on("NotFound", (_request, response, _error, next) => {
    response.sendRaw(404, "not found\n", { "content-type": "text/plain; charset=utf-8" });
    next();
  });
  return server;
}

/** A port that another program has, or that this account may not open. */
export class PortError extends Error {}

/** Listens; throws `PortError` with one line that says what is in the way. */
export function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      const why = error.code === "EADDRINUSE" ? "is in use by another program" : `cannot be opened (${error.code ?? error.name})`;
      reject(new PortError(`Port ${port} ${why}. Choose another with PORT=… or stop the other program.`));
    };
    server.server.once("error", onError);
    server.server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      server.server.off("error", onError);
      const address = server.server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
