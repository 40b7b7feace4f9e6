import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { chatTextsFor } from "#bot/teams/texts/chatTexts.ts";
import type { CaseDetail } from "#domain/contract/views.ts";
import { wordsOf } from "#test/support/cardParts.ts";
import { Breach } from "./breach.ts";
import type { Chance } from "./chance.ts";
import type { Ledger } from "./ledger.ts";
import type { Somebody } from "./organisation.ts";
import type { ServerPool } from "./serverPool.ts";
import { botId, tenantId } from "./servers/settings.ts";
import { type Arrival, conversationOf, type StandIn } from "./standIn.ts";

const ordinaryWaitMs = 15_000;
const mostTries = 200;
const ordinaryFaults = 20;
const untilRepeatMs = 60;
const untilTryAgainMs = 250;

export type Outside = {
  readonly standIn: StandIn;
  readonly servers: Pick<ServerPool, "address">;
  readonly ledger: Ledger;
  readonly chance: Chance;
  /** Requests that nobody has answered yet, and the server that each went to. */
  readonly unanswered: Map<string, string>;
  /** Called when a request goes out. */
  onSent: () => void;
  /** How long somebody waits until they try again, where something is to be gone for longer than a moment; in milliseconds. */
  readonly tryAgainMs?: number;
  /** How often somebody is told that something went wrong before they give up, where it is not the ordinary. */
  readonly mostFaults?: number;
  /** How long somebody waits for an answer, where it is not the ordinary. */
  readonly answerWithinMs?: number;
};

/** Somebody with Teams: repeats what has not been answered, with the same id, until it is. */
export type Person = Somebody & {
  readonly install: () => Promise<void>;
  /** Says something and gives the message that answers it. */
  readonly say: (text: string, isAnswer: (message: Arrival) => boolean) => Promise<Arrival>;
  /** Says something once, whatever comes of it. */
  readonly sayOnce: (text: string) => Promise<void>;
  /** Presses a button that sends this once; `undefined` where a message says that something went wrong. */
  readonly pressOnce: (data: object) => Promise<unknown>;
  /** Presses it until nothing goes wrong, and gives the card that takes the place of the one it was on. */
  readonly press: (data: object) => Promise<unknown>;
  /** Presses it and makes sure that the card says so. */
  readonly pressUntil: (data: object, words: string) => Promise<unknown>;
  /** Asks the tab's API. */
  readonly tab: (
    method: "GET" | "POST",
    path: string,
    body?: object,
  ) => Promise<{ readonly status: number; readonly body: unknown }>;
  /** Asks it once, whatever the answer. */
  readonly tabOnce: Person["tab"];
  readonly read: (caseId: string) => Promise<CaseDetail>;
};

export function personIn(outside: Outside, somebody: Somebody): Person {
  const {
    standIn,
    servers,
    ledger,
    chance,
    tryAgainMs = untilTryAgainMs,
    mostFaults = ordinaryFaults,
    answerWithinMs = ordinaryWaitMs,
  } = outside;
  const { id } = somebody;

  /** One request, repeated as it is until a server answers it. */
  async function ask(path: string, method: string, authorization: string, body: string | undefined) {
    const key = randomUUID();
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const address = await servers.address();
      outside.unanswered.set(key, address);
      const sent = once(address + path, method, authorization, body, answerWithinMs);
      outside.onSent();
      const answered = await sent.catch(() => undefined);
      outside.unanswered.delete(key);
      if (answered !== undefined && answered.status < 500) return answered;
      ledger.repeats += 1;
      await pause(outside.tryAgainMs ?? untilRepeatMs);
    }
    throw new Breach(`${method} ${path} has no answer after ${mostTries} tries`);
  }

  async function deliver(fields: object): Promise<{ readonly type?: string; readonly value?: unknown } | undefined> {
    const { serviceUrl } = standIn;
    const activity = {
      id: randomUUID(),
      serviceUrl,
      channelId: "msteams",
      from: { id: `29:${id}`, name: somebody.name, aadObjectId: id },
      recipient: { id: `28:${botId}`, name: "Dagsorden" },
      conversation: { id: conversationOf(id), conversationType: "personal", tenantId },
      channelData: { tenant: { id: tenantId } },
      locale: "nb-NO",
      ...fields,
    };
    const authorization = `Bearer ${await standIn.issuer.signChannelToken({ serviceUrl })}`;
    const body = JSON.stringify(activity);
    const first = ask("/api/messages", "POST", authorization, body);
    // Teams may deliver the same press twice, even at once.
    const both = chance.isOneIn(12) ? [first, ask("/api/messages", "POST", authorization, body)] : [first];
    const [answered] = await Promise.all(both);
    if (answered?.status !== 200) throw new Breach(`the bot answered ${answered?.status} to ${somebody.name}`);
    return answered.text === "" ? undefined : JSON.parse(answered.text);
  }

  async function pressOnce(data: object): Promise<unknown> {
    const value = { action: { type: "Action.Execute", verb: Reflect.get(data, "verb"), data }, trigger: "manual" };
    const answered = await deliver({ type: "invoke", name: "adaptiveCard/action", replyToId: "card-1", value });
    return answered?.type === "application/vnd.microsoft.card.adaptive" ? answered.value : undefined;
  }

  async function press(data: object): Promise<unknown> {
    for (let tries = 1; tries <= mostFaults; tries += 1) {
      const card = await pressOnce(data);
      if (card !== undefined) return card;
      ledger.faults += 1;
      await pause(tryAgainMs);
    }
    throw new Breach(`${somebody.name} is told ${mostFaults} times that something went wrong`);
  }

  return {
    ...somebody,
    press,
    pressOnce,
    install: async () => void (await deliver({ type: "installationUpdate", action: "add" })),
    sayOnce: async (text) => void (await deliver({ type: "message", text })),
    say: async (text, isAnswer) => {
      const fault = chatTextsFor("nb").fault.title;
      for (let tries = 1; tries <= mostFaults; tries += 1) {
        const before = standIn.chatOf(id).length;
        await deliver({ type: "message", text });
        const since = standIn.chatOf(id).slice(before);
        const answer = since.find(isAnswer);
        if (answer !== undefined) return answer;
        ledger.faults += since.filter(({ summary }) => summary === fault).length;
        // The connector may not have taken the answer, or have taken it from a server that was killed then.
        await pause(tryAgainMs);
      }
      throw new Breach(`${somebody.name} says «${text}» ${mostFaults} times and has no answer`);
    },
    pressUntil: async (data, words) => {
      const card = await press(data);
      if (!wordsOf(card).includes(words)) {
        throw new Breach(`${somebody.name} pressed ${JSON.stringify(data)} and got no «${words}» but:\n${wordsOf(card)}`);
      }
      return card;
    },
    tab: async (method, path, body) => {
      const authorization = `Bearer ${await standIn.issuer.signTabToken({ personId: id })}`;
      const answered = await ask(path, method, authorization, body === undefined ? undefined : JSON.stringify(body));
      return { status: answered.status, body: JSON.parse(answered.text) };
    },
    tabOnce: async (method, path, body) => {
      const authorization = `Bearer ${await standIn.issuer.signTabToken({ personId: id })}`;
      const address = await servers.address();
      const sent = body === undefined ? undefined : JSON.stringify(body);
      const answered = await once(address + path, method, authorization, sent, answerWithinMs);
      return { status: answered.status, body: JSON.parse(answered.text) };
    },
    async read(caseId) {
      const { status, body } = await this.tab("GET", `/api/cases/${caseId}`);
      if (status !== 200) throw new Breach(`${somebody.name} reads case ${caseId}: ${status}`);
      return body as CaseDetail;
    },
  };
}

async function once(address: string, method: string, authorization: string, body: string | undefined, waitMs: number) {
  const response = await fetch(address, {
    method,
    headers: { authorization, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    signal: AbortSignal.timeout(waitMs),
    ...(body === undefined ? {} : { body }),
  });
  return { status: response.status, text: await response.text() };
}
