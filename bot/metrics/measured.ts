import type { Request, Response, Server } from "restify";
import { type HandlerOutcome, type JobHandler, repeatable } from "../jobs/runJob.ts";
import { property } from "../property.ts";
import { StoreFault } from "../store/storeFault.ts";
import type { Store } from "../store/types.ts";
import { deliveryError } from "../teams/deliveryError.ts";
import type { Incoming } from "../teams/incoming.ts";
import type { Messenger } from "../teams/messenger.ts";
import type { Metrics, SentOutcome, TurnKind } from "./metrics.ts";

/* What is measured is wrapped; where nothing is, nothing is in the way. */

/** Answers of a server by the route that they came from. A stream that goes on for minutes is none. */
export function measureRequests(server: Server, metrics: Metrics): void {
  const begun = new WeakMap<Request, number>();
  server.pre((request, _response, next) => {
    begun.set(request, performance.now());
    next();
  });
  server.on("after", (request: Request, response: Response, route: unknown) => {
    const at = begun.get(request);
    const template = property(route, "path");
    if (at === undefined || template === "/api/stream") return;
    const known = typeof template === "string" ? template : "none";
    const method = request.method === "GET" || request.method === "POST" ? request.method : "other";
    metrics.request({ method, route: known, status: response.statusCode, ms: performance.now() - at });
  });
}

const kinds: Readonly<Record<Incoming["kind"], TurnKind>> = {
  text: "message",
  action: "invoke",
  dialog: "invoke",
  installed: "other",
  removed: "other",
  other: "other",
};

/** The same answer to what came from the chat. */
export function measuredTurn<Answer>(
  onIncoming: (incoming: Incoming) => Promise<Answer>,
  metrics: Metrics,
): (incoming: Incoming) => Promise<Answer> {
  return async (incoming) => {
    const begun = performance.now();
    let outcome: "answered" | "fault" = "fault";
    try {
      const answer = await onIncoming(incoming);
      outcome = "answered";
      return answer;
    } finally {
      metrics.turn(kinds[incoming.kind], outcome, performance.now() - begun);
    }
  };
}

/** The same store. */
export function measuredStore(store: Store, metrics: Metrics): Store {
  return {
    ...store,
    transaction: async (work) => {
      const begun = performance.now();
      let runs = 0;
      let outcome: Parameters<Metrics["transaction"]>[0] = "undone";
      try {
        const result = await store.transaction((tx) => {
          runs += 1;
          return work(tx);
        });
        outcome = "done";
        return result;
      } catch (thrown) {
        if (thrown instanceof StoreFault) outcome = thrown.code === "TOO_BUSY" ? "too-busy" : "lost";
        throw thrown;
      } finally {
        metrics.transaction(outcome, runs, performance.now() - begun);
      }
    },
  };
}

/** The same handlers. What one throws is tried once more. */
export function measuredHandlers(
  handlers: Readonly<Record<string, JobHandler>>,
  metrics: Metrics,
): Readonly<Record<string, JobHandler>> {
  const measured = (handle: JobHandler): JobHandler => {
    const counted: JobHandler = async (job) => {
      let outcome: HandlerOutcome["kind"] = "retry";
      try {
        const ended = await handle(job);
        outcome = ended.kind;
        return ended;
      } finally {
        metrics.job(outcome);
      }
    };
    return handle.isRepeatable ? repeatable(counted) : counted;
  };
  return Object.fromEntries(Object.entries(handlers).map(([kind, handle]) => [kind, measured(handle)]));
}

/** The same messenger. */
export function measuredMessenger(messenger: Messenger, metrics: Metrics): Messenger {
  const counted = async <T>(sending: Promise<T>): Promise<T> => {
    try {
      const sent = await sending;
      metrics.sent("sent");
      return sent;
    } catch (thrown) {
      metrics.sent(outcomeOf(deliveryError(thrown).code));
      throw thrown;
    }
  };
  return {
    send: (reference, card) => counted(messenger.send(reference, card)),
    update: (reference, activityId, card) => counted(messenger.update(reference, activityId, card)),
  };
}

function outcomeOf(code: string): SentOutcome {
  if (code === "http-429") return "429";
  if (code === "no-token") return "no-token";
  const first = /^http-(\d)\d\d$/.exec(code)?.[1];
  if (first === "5") return "5xx";
  return first === "4" ? "4xx" : "no-answer";
}
