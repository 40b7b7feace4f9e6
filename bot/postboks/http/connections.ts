import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * Bounds the open connections without asking whose they are. When there are too many, the one goes that has been idle, or half-way through
 * its request, for longest: somebody who holds hundreds open loses them, and whoever sends a request gets in. With a limit that turns
 * newcomers away (`maxConnections`) the one would shut out the others. Requests that have come in whole are always answered.
 */
export function boundConnections(server: Server, most: number): void {
  /** With the request that each has begun, if it has; the one that has been as it is for longest first. */
  const open = new Map<Socket, IncomingMessage | undefined>();
  const put = (socket: Socket, request?: IncomingMessage) => {
    open.delete(socket);
    open.set(socket, request);
  };

  server.on("connection", (socket: Socket) => {
    put(socket);
    socket.once("close", () => open.delete(socket));
    if (open.size <= most) return;
    for (const [other, request] of open) {
      if (other === socket || request?.complete === true) continue;
      open.delete(other);
      other.destroy();
      return;
    }
  });

  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    put(socket, request);
    response.once("close", () => {
      if (!socket.destroyed) put(socket);
    });
  });
}
