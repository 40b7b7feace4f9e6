import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * Bounds the open connections without asking whose they are. When there are too many, the one goes that has been idle or unfinished for
 * longest: somebody who holds hundreds open loses them, and whoever sends a request gets in. With a limit that turns newcomers away
 * (`maxConnections`) the one would shut out the others.
 */
export function boundConnections(server: Server, most: number): void {
  /** Oldest first. Those whose request is being answered are not in it. */
  const idle = new Set<Socket>();
  let open = 0;

  server.on("connection", (socket: Socket) => {
    open += 1;
    idle.add(socket);
    socket.once("close", () => {
      open -= 1;
      idle.delete(socket);
    });
    if (open <= most) return;
    const oldest = idle.values().next();
    if (oldest.done === false) {
      idle.delete(oldest.value);
      oldest.value.destroy();
    }
  });

  server.on("request", ({ socket }: { readonly socket: Socket }, response: ServerResponse) => {
    idle.delete(socket);
    response.once("close", () => {
      if (!socket.destroyed) idle.add(socket);
    });
  });
}
