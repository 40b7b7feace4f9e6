import { randomUUID } from "node:crypto";
import { type ClientRequest, request } from "node:http";
import { chatTextsFor } from "#bot/teams/texts/chatTexts.ts";
import type { CaseDetail } from "#domain/contract/views.ts";
import { wordsOf } from "#test/support/cardParts.ts";
import { ask } from "../bench/client.ts";
import { Breach, holds } from "../faults/breach.ts";
import type { Somebody } from "../faults/organisation.ts";
import type { Person as PatientPerson } from "../faults/person.ts";
import { botId, tenantId } from "../faults/servers/settings.ts";
import { conversationOf } from "../faults/standIn.ts";
import type { Connector } from "./connector.ts";
import type { Times } from "./times.ts";

/** What somebody's requests go through. */
export type Outside = { readonly address: string; readonly connector: Connector; readonly times: Times };

/** An open page that hears of what changes. */
type Page = { readonly heard: () => number; readonly close: () => void };

/**
 * Somebody with Teams, as in the fault runs, but who tries once: an answer that does not come, or is another than it should be, is a
 * `Breach`. How long each turn took is noted by its kind.
 */
export type Person = Pick<PatientPerson, "id" | "name" | "install" | "say" | "press" | "pressUntil" | "tab" | "read"> & {
  /** Opens a page's stream; resolves when the server has said that it tells of changes from here on. */
  readonly openPage: () => Promise<Page>;
};

export function personIn({ address, connector, times }: Outside, somebody: Somebody): Person {
  const { id, name } = somebody;
  let token: Promise<string> | undefined;
  const tokenOf = async () => {
    token ??= connector.issuer.signTabToken({ personId: id });
    return `Bearer ${await token}`;
  };

  async function deliver(fields: object): Promise<{ readonly type?: string; readonly value?: unknown } | undefined> {
    const activity = {
      id: randomUUID(),
      serviceUrl: connector.serviceUrl,
      channelId: "msteams",
      from: { id: `29:${id}`, name, aadObjectId: id },
      recipient: { id: `28:${botId}`, name: "Dagsorden" },
      conversation: { id: conversationOf(id), conversationType: "personal", tenantId },
      channelData: { tenant: { id: tenantId } },
      locale: "nb-NO",
      ...fields,
    };
    const authorization = `Bearer ${connector.channelToken}`;
    const answered = await ask(`${address}/api/messages`, { authorization, body: JSON.stringify(activity) });
    holds(answered.status === 200, () => `the bot answered ${answered.status} to ${name}`);
    return answered.text === "" ? undefined : JSON.parse(answered.text);
  }

  const press: Person["press"] = (data) => {
    const verb = String(Reflect.get(data, "verb"));
    return times.taking(`card: ${verb}`, async () => {
      const value = { action: { type: "Action.Execute", verb, data }, trigger: "manual" };
      const answered = await deliver({ type: "invoke", name: "adaptiveCard/action", replyToId: "card-1", value });
      if (answered?.type !== "application/vnd.microsoft.card.adaptive") throw new Breach(`no card came to ${name} of ${verb}`);
      return answered.value;
    });
  };

  const tab: Person["tab"] = (method, path, body) =>
    times.taking(`tab: ${method} ${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, ":id")}`, async () => {
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const { status, text } = await ask(address + path, { authorization: await tokenOf(), ...sent });
      holds(status < 500, () => `the API answered ${status} to ${method} ${path} of ${name}`);
      return { status, body: JSON.parse(text) };
    });

  return {
    ...{ id, name, press, tab },
    install: () =>
      times.taking("chat: installed", async () => void (await deliver({ type: "installationUpdate", action: "add" }))),
    say: (text, isAnswer) =>
      times.taking(`chat: «${text.startsWith("spør") ? "spør …" : text}»`, async () => {
        const before = connector.chatOf(id).length;
        await deliver({ type: "message", text });
        const since = connector.chatOf(id).slice(before);
        const answer = since.find(isAnswer);
        const faulty = since.some(({ summary }) => summary === chatTextsFor("nb").fault.title);
        if (answer !== undefined && !faulty) return answer;
        throw new Breach(`${name} said «${text}» and has had ${JSON.stringify(since.map(({ summary }) => summary))}`);
      }),
    pressUntil: async (data, words) => {
      const card = await press(data);
      holds(
        wordsOf(card).includes(words),
        () => `${name} pressed ${JSON.stringify(data)} and got no «${words}»:\n${wordsOf(card)}`,
      );
      return card;
    },
    read: async (caseId) => {
      const { status, body } = await tab("GET", `/api/cases/${caseId}`);
      holds(status === 200, () => `${name} reads case ${caseId}: ${status}`);
      return body as CaseDetail;
    },
    openPage: () => times.taking("tab: GET /api/stream", async () => streamOf(address, await tokenOf(), name)),
  };
}

function streamOf(address: string, authorization: string, name: string): Promise<Page> {
  return new Promise((resolve, reject) => {
    let heard = 0;
    const asked: ClientRequest = request(`${address}/api/stream`, { agent: false, headers: { authorization } }, (response) => {
      if (response.statusCode !== 200) return reject(new Breach(`the stream answered ${response.statusCode} to ${name}`));
      response.setEncoding("utf8").on("data", (text: string) => {
        heard += text.match(/"type":"case"/g)?.length ?? 0;
        resolve({ heard: () => heard, close: () => void asked.destroy() });
      });
      response.on("error", () => undefined);
    });
    // Whoever closes a page does not wait for anything; what goes wrong before it is open is told.
    asked.on("error", reject);
    asked.end();
  });
}
