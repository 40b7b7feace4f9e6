import { Agent, createServer, type IncomingMessage, type RequestOptions, request, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** A request that somebody before the proxy has no good answer to: a status of 500 or more, or a connection that broke. */
type Failed = { readonly request: string; readonly server: number; readonly why: string; readonly afterMs: number };

/** Leads requests to several servers in turn, whoever they come from, over connections that it keeps. */
export type LoopbackProxy = {
  readonly address: string;
  /** Where the server with that number is; `undefined` takes it out. It gets requests once it says that it is ready. */
  readonly place: (server: number, address: string | undefined) => void;
  /** Resolves when so many servers get requests. */
  readonly untilServing: (count: number) => Promise<void>;
  /** Which server has had each request, by its number, oldest first. */
  readonly trail: readonly number[];
  readonly failed: readonly Failed[];
  /** Connections to the servers that were made, and how many requests went over them. */
  readonly counts: { connections: number; requests: number; streams: number };
  close(): Promise<void>;
};

export type ProxyRules = {
  /** How often each server is asked at `/readyz`, in milliseconds. Azure asks every minute. */
  readonly askMs: number;
  /** So many bad answers take a server out of service; one good answer brings it back. */
  readonly badAnswers: number;
};
const ordinary: ProxyRules = { askMs: 100, badAnswers: 2 };
const answerWithinMs = 4_000;
const servingWithinMs = 60_000;

type Backend = {
  readonly number: number;
  readonly address: URL;
  readonly agent: Agent;
  readonly asking: AbortController;
  bad: number;
  isReady: boolean;
};

/**
 * A load balancer as it is of the least help: no request leads where the last one of the same person went, none is sent a second time to
 * another server, and what a server says of how long it keeps connections is not heeded. Like Azure's it takes no more than half of the
 * servers out of service for not being well.
 */
export async function startProxy(rules: Partial<ProxyRules> = {}): Promise<LoopbackProxy> {
  const { askMs, badAnswers } = { ...ordinary, ...rules };
  const backends = new Map<number, Backend>();
  const trail: number[] = [];
  const failed: Failed[] = [];
  const counts = { connections: 0, requests: 0, streams: 0 };
  let turn = 0;

  function serving(): readonly Backend[] {
    const all = [...backends.values()];
    const ready = all.filter(({ isReady }) => isReady);
    return ready.length * 2 >= all.length ? ready : all;
  }

  async function watch(backend: Backend): Promise<void> {
    while (!backend.asking.signal.aborted) {
      const signal = AbortSignal.any([backend.asking.signal, AbortSignal.timeout(answerWithinMs)]);
      const asked = fetch(new URL("/readyz", backend.address), { signal, headers: { connection: "close" } });
      const status = await asked.then(read, () => 0);
      backend.bad = status === 200 ? 0 : backend.bad + 1;
      backend.isReady = status === 200 || (backend.isReady && backend.bad < badAnswers);
      await pause(askMs);
    }
  }

  function pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const begun = performance.now();
    const elapsed = () => Math.round(performance.now() - begun);
    const ready = serving();
    const backend = ready[turn++ % Math.max(1, ready.length)];
    counts.requests += 1;
    if (backend === undefined) {
      refuse(incoming, outgoing, -1, "no server", 0);
      return;
    }
    trail.push(backend.number);
    const { hostname, port } = backend.address;
    const options: RequestOptions = { hostname, port, agent: backend.agent, method: incoming.method ?? "GET" };
    const headers = { ...incoming.headers };
    // What is between two neighbours and goes no further.
    for (const name of ["connection", "keep-alive", "transfer-encoding", "expect"]) delete headers[name];
    const to = request({ ...options, path: incoming.url ?? "/", headers }, (answer) => {
      const status = answer.statusCode ?? 502;
      if (status >= 500) note(incoming, backend.number, String(status), elapsed());
      const isStream = answer.headers["content-type"]?.startsWith("text/event-stream") === true;
      if (isStream) counts.streams += 1;
      const own = { ...answer.headers };
      for (const name of ["connection", "keep-alive", "transfer-encoding"]) delete own[name];
      outgoing.writeHead(status, own);
      outgoing.flushHeaders();
      answer.pipe(outgoing);
      // Broken off in the midst of it: so must be what the client gets. A stream that is broken off is told apart by its client.
      answer.on("error", (error) => {
        if (!outgoing.destroyed) note(incoming, backend.number, isStream ? `stream ${error.message}` : error.message, elapsed());
        outgoing.destroy();
      });
    });
    to.on("error", (error: NodeJS.ErrnoException) => {
      if (outgoing.destroyed || outgoing.headersSent) return;
      refuse(incoming, outgoing, backend.number, error.code ?? error.message, elapsed());
    });
    outgoing.on("close", () => {
      if (!outgoing.writableFinished) to.destroy();
    });
    incoming.pipe(to);
  }

  function note({ method, url }: IncomingMessage, server: number, why: string, afterMs: number): void {
    failed.push({ request: `${method} ${url?.split("?")[0]}`, server, why, afterMs });
  }

  function refuse(incoming: IncomingMessage, outgoing: ServerResponse, server: number, why: string, afterMs: number): void {
    note(incoming, server, why, afterMs);
    outgoing.writeHead(502, { "content-type": "text/plain" });
    outgoing.end("no answer\n");
  }

  const front = createServer({ keepAliveTimeout: 60_000 }, pass);
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  const takeOut = (number: number) => {
    const backend = backends.get(number);
    backends.delete(number);
    backend?.asking.abort();
    backend?.agent.destroy();
  };
  return {
    address: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    place: (number, address) => {
      takeOut(number);
      if (address === undefined) return;
      const agent = keepingAgent(() => {
        counts.connections += 1;
      });
      const backend = { number, address: new URL(address), agent, asking: new AbortController(), bad: 0, isReady: false };
      backends.set(number, backend);
      void watch(backend);
    },
    untilServing: async (count) => {
      for (const begun = Date.now(); [...backends.values()].filter(({ isReady }) => isReady).length < count; await pause(10)) {
        if (Date.now() - begun > servingWithinMs) throw new Error(`not ${count} servers are ready`);
      }
    },
    ...{ trail, failed, counts },
    close: async () => {
      for (const number of [...backends.keys()]) takeOut(number);
      const closed = new Promise<void>((resolve) => front.close(() => resolve()));
      front.closeAllConnections();
      await closed;
    },
  };
}

/** Keeps every connection until its other end closes it. Node's own agent would look at what the server says of how long that is. */
function keepingAgent(onConnection: () => void): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets: 500, maxFreeSockets: 500 });
  const seen = new WeakSet<object>();
  return Object.assign(agent, {
    keepSocketAlive: (socket: Socket) => {
      socket.setKeepAlive(true);
      if (!seen.has(socket)) onConnection();
      seen.add(socket);
      return true;
    },
  });
}

/** The status of an answer, once it is there to its end. */
function read(response: Response): Promise<number> {
  return response.arrayBuffer().then(
    () => response.status,
    () => 0,
  );
}
