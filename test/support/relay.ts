import { connect, createServer, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A way over the network to a server, which can be cut. */
export type Relay = {
  /** The same address, by way of the relay. */
  readonly url: string;
  /** Breaks every connection and refuses new ones. */
  cut(): Promise<void>;
  /** Takes connections again, at the same port. */
  mend(): Promise<void>;
  /** Passes nothing on any more and tells nobody, on the connections that there are: as when a machine is switched off. */
  freeze(): void;
  /** The same, and takes new connections on which it says nothing: as when the server is frozen. `thaw` passes on what has waited. */
  hush(): void;
  thaw(): void;
};

/** Relays connections of a test to the server of an address. */
export async function relayTo(url: string): Promise<Relay> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // Whichever side goes first, the other is broken off.
    socket.on("error", () => undefined);
  };
  const pairs = new Set<readonly [Socket, Socket]>();
  let isHushed = false;
  const pass = ([from, to]: readonly [Socket, Socket]) => {
    from.pipe(to);
    to.pipe(from);
  };
  const newServer = () =>
    createServer((from) => {
      const to = connect(Number(target.port), target.hostname);
      for (const socket of [from, to]) keep(socket);
      const pair = [from, to] as const;
      pairs.add(pair);
      from.on("close", () => void (to.destroy() && pairs.delete(pair)));
      to.on("close", () => from.destroy());
      if (!isHushed) pass(pair);
    });
  let server = newServer();
  const port = await listening(server, 0);
  const cut = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  onTestFinished(cut);
  const freeze = () => {
    for (const socket of sockets) socket.unpipe().pause();
  };
  return {
    url: Object.assign(new URL(url), { port: String(port) }).href,
    cut,
    mend: async () => {
      server = newServer();
      await listening(server, port);
    },
    freeze,
    hush: () => {
      isHushed = true;
      freeze();
    },
    thaw: () => {
      isHushed = false;
      for (const pair of pairs) pass(pair);
    },
  };
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      if (typeof address === "object" && address !== null) resolve(address.port);
    });
  });
}
