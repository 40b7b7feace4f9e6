import { connect, createServer, type Server, type Socket } from "node:net";

/** An address that leads to one server and can be made to lead to another: what a managed database gives its users. */
export type Movable = {
  readonly port: number;
  /** From now on new connections lead there; those that there are break. `undefined`: they lead nowhere. */
  readonly lead: (to: number | undefined) => void;
  close(): Promise<void>;
};

export async function movableAddress(first: number): Promise<Movable> {
  const sockets = new Set<Socket>();
  let target: number | undefined = first;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // Whichever side goes first, the other is broken off.
    socket.on("error", () => undefined);
  };
  const server: Server = createServer((from) => {
    if (target === undefined) return void from.resetAndDestroy();
    const to = connect(target, "127.0.0.1");
    for (const socket of [from, to]) keep(socket.setNoDelay(true));
    from.pipe(to).on("close", () => from.destroy());
    to.pipe(from).on("close", () => to.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    lead: (to) => {
      target = to;
      breakAll();
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      breakAll();
      await closed;
    },
  };
}
