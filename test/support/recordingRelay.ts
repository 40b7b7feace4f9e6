import { connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A way over the network to a server, on which every byte is written down. */
export type RecordingRelay = {
  readonly port: number;
  /** An address of the server, by way of the relay. */
  readonly through: (url: string) => string;
  /** What has passed so far: of each connection both ways, each as one piece, so that nothing is missed that came in two packets. */
  readonly recorded: () => readonly Buffer[];
  /** Breaks every connection and refuses new ones from now on, or takes them again. */
  readonly cut: (isCut: boolean) => void;
};

/** Relays connections on loopback to a port of it, and keeps what passes. It goes with the test. */
export async function recordTo(port: number): Promise<RecordingRelay> {
  const ways: Buffer[][] = [];
  const sockets = new Set<Socket>();
  let refuses = false;
  const pass = (from: Socket, to: Socket) => {
    const passed: Buffer[] = [];
    ways.push(passed);
    sockets.add(from);
    from.on("data", (bytes) => {
      passed.push(Buffer.from(bytes));
      to.write(bytes);
    });
    from.on("end", () => to.end());
    from.on("error", () => undefined);
    from.on("close", () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const server = createServer({ allowHalfOpen: true }, (from) => {
    if (refuses) return void from.destroy();
    const to = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    pass(from, to);
    pass(to, from);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  onTestFinished(() => {
    breakAll();
    return new Promise<void>((resolve) => void server.close(() => resolve()));
  });
  return {
    port: address.port,
    through: (url) => Object.assign(new URL(url), { port: String(address.port) }).href,
    recorded: () => ways.map((passed) => Buffer.concat(passed)),
    cut: (isCut) => {
      refuses = isCut;
      if (isCut) breakAll();
    },
  };
}
