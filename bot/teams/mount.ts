import type { Activity } from "botbuilder";
import type { Request, Response, Server } from "restify";
import { authorizationOf } from "../authorization.ts";
import { faultFacts, type Log, newReference } from "../fault.ts";
import { property } from "../property.ts";
import type { TeamsAdapter } from "./adapter.ts";
import { type Delivery, deliver } from "./delivery.ts";
import { taskResponse } from "./dialog.ts";
import { createDialogGate } from "./dialogGate.ts";
import { type GuardRefusal, type GuardRules, inspectRequest, inspectVerified, longestBody } from "./guard.ts";
import { type Answer, type Incoming, readIncoming } from "./incoming.ts";
import { createInstallGate } from "./installGate.ts";
import { cardContentType, type Messenger } from "./messenger.ts";
import { readBody } from "./requestBody.ts";

export type TeamsMount = {
  readonly adapter: TeamsAdapter;
  /** What answers are sent with. */
  readonly messenger: Messenger;
  readonly rules: GuardRules;
  readonly log: Log;
  /** What the app makes of it. It has committed whatever it did when it answers. */
  readonly onIncoming: (incoming: Incoming) => Promise<Answer>;
  readonly onDelivered: Delivery["onDelivered"];
  readonly onLost: Delivery["onLost"];
  /** What the person sees when `onIncoming` threw; `reference` is the number in the log. */
  readonly onFault: (incoming: Incoming, reference: string) => Answer;
};

export type MountedTeams = {
  /** Resolves when nothing that came in is under way any more: to be waited for before the server's store is closed. */
  readonly settled: () => Promise<void>;
};

type Turn =
  | { readonly kind: "refused"; readonly refusal: GuardRefusal }
  | { readonly kind: "answered"; readonly incoming: Incoming; readonly answer: Answer };

/**
 * Takes in Teams' activities at `POST /api/messages`. It reads the body itself, so no body parser may run in front of it. Nothing
 * of what botbuilder says reaches the sender: a refusal is a status without a body.
 */
export function mountTeams(server: Server, mount: TeamsMount): MountedTeams {
  const { adapter, rules, log, onIncoming, onFault } = mount;
  const firstInstall = createInstallGate();
  const onceInDialog = createDialogGate();
  const underWay = new Set<Promise<void>>();

  server.post("/api/messages", async (request, response) => {
    const handled = handle(request, response);
    underWay.add(handled);
    await handled;
    underWay.delete(handled);
  });
  return {
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };

  async function handle(request: Request, response: Response): Promise<void> {
    const reference = newReference();
    try {
      const inspected = inspectRequest(authorizationOf(request), await readBody(request, longestBody), rules);
      if (!inspected.passed) return turnAway(response, inspected);
      const turn = await verifiedTurn(inspected.authorization, inspected.activity, reference);
      if (turn.kind === "refused") return turnAway(response, turn.refusal);
      const { incoming, answer } = turn;
      // Teams waits for an invoke's answer before it shows anything, so that goes first.
      const invoke = inspected.activity.type === "invoke";
      if (invoke) respondToInvoke(response, incoming, answer);
      await deliver(incoming, answer, reference, mount);
      if (!invoke) respond(response, 200);
    } catch (thrown) {
      log.error({ reference, ...faultFacts(thrown) }, "activity failed");
      if (!response.headersSent) respond(response, 500);
    }
  }

  async function verifiedTurn(authorization: string, activity: Activity, reference: string): Promise<Turn> {
    const outcome: { turn?: Turn } = {};
    try {
      await adapter.verified(authorization, activity, async (context) => {
        const inspected = inspectVerified(context.activity, adapter.claimsOf(context), rules);
        if (!inspected.passed) {
          outcome.turn = { kind: "refused", refusal: inspected };
          return;
        }
        const incoming = firstInstall(readIncoming(context.activity, inspected.personId));
        outcome.turn = { kind: "answered", incoming, answer: await onceInDialog(incoming, () => answerTo(incoming, reference)) };
      });
    } catch (thrown) {
      if (!isTokenRefusal(thrown)) throw thrown;
      return { kind: "refused", refusal: { passed: false, code: "token-not-verified", status: 401 } };
    }
    if (outcome.turn === undefined) throw new Error("botbuilder verified the token and did not run the turn.");
    return outcome.turn;
  }

  async function answerTo(incoming: Incoming, reference: string): Promise<Answer> {
    try {
      return await onIncoming(incoming);
    } catch (thrown) {
      log.error({ reference, ...faultFacts(thrown) }, "incoming failed");
      return onFault(incoming, reference);
    }
  }

  function turnAway(response: Response, refusal: GuardRefusal): void {
    log.warn({ code: refusal.code }, "activity refused");
    respond(response, refusal.status);
  }
}

/** What botbuilder throws for a token that does not hold; anything else is a fault, such as keys that cannot be fetched. */
function isTokenRefusal(thrown: unknown): boolean {
  const name = property(thrown, "name");
  return (
    property(thrown, "statusCode") === 401 ||
    name === "JsonWebTokenError" ||
    name === "NotBeforeError" ||
    name === "TokenExpiredError"
  );
}

function respondToInvoke(response: Response, incoming: Incoming, answer: Answer): void {
  const { status, body } = invokeAnswer(incoming, answer);
  if (body === undefined) respond(response, status);
  else response.sendRaw(status, JSON.stringify(body), { "content-type": "application/json; charset=utf-8" });
}

function invokeAnswer(incoming: Incoming, { replace, dialog }: Answer): { readonly status: number; readonly body?: object } {
  switch (incoming.kind) {
    case "action": {
      const nothing = { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "" };
      const card = replace && { statusCode: 200, type: cardContentType, value: replace.card };
      return { status: 200, body: card ?? nothing };
    }
    case "dialog": {
      // Without one something of ours broke. Teams says so in the dialog and keeps what was typed, where a text would take its place.
      if (dialog === undefined) return { status: 500 };
      const body = taskResponse(dialog);
      return body === undefined ? { status: 200 } : { status: 200, body };
    }
    case "installed":
    case "removed":
    case "text":
    case "other":
      return { status: 501 };
  }
}

function respond(response: Response, status: number): void {
  // The rest of a body that is far too long stays unread, so that connection is of no more use.
  if (status === 413) response.header("connection", "close");
  response.sendRaw(status, "", {});
}
