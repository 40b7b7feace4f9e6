import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, vi } from "vitest";
import { type App, createApp } from "#bot/app.ts";
import { localChanges } from "#bot/changes/changes.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { demoOrganisation } from "#bot/local/demo/organisation.ts";
import { demoReportSettings } from "#bot/local/demo/reportSettings.ts";
import { createIssuer, serveIssuer } from "#bot/local/issuer.ts";
import { createMovableClock, type MovableClock } from "#bot/local/movableClock.ts";
import { trustIssuer } from "#bot/local/trustIssuer.ts";
import { createHttpServer, listen } from "#bot/server.ts";
import { openStore } from "#bot/store/openStore.ts";
import type { Store } from "#bot/store/types.ts";
import type { ElsewhereWays } from "#bot/teams/elsewhereJobs.ts";
import type { RateLimits, Sending } from "#bot/teams/rateLimit.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { startOfDay } from "#domain/kernel/instant.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import type { ReportSettings } from "#domain/melding/settings.ts";
import type { Organisation, Person } from "#domain/organisasjon/model.ts";
import { pressed, wordsOf } from "./cardParts.ts";
import { layTables } from "./layTables.ts";
import { type Connector, startConnector } from "./recordingConnector.ts";
import { botId, executeInvoke, keys, personalMessage, tabClientId, tenantId } from "./signedActivity.ts";

export const { kari, lars, vera, hilde, gunnhild, amara, solveig, thi, piotr } = demoPeople;

/** A message in somebody's chat as it looks now. */
export type Message = { readonly id: string; readonly card: unknown; readonly summary: string; readonly updates: number };

/** What a dialog shows: a card, a line of text, or, closed, nothing. */
type Dialog = {
  readonly kind: "card" | "text" | "closed";
  readonly title: string;
  readonly card: unknown;
  /** What it says. */
  readonly words: string;
  /** Presses a button in it, having filled in `typed`. */
  press(title: string, typed?: Readonly<Record<string, unknown>>): Promise<Dialog>;
  /** The invoke that this is the answer to, delivered once more, as Teams may do. */
  again(): Promise<Dialog>;
};

/** One person's chat with the bot, over signed HTTP both ways. */
export type Chat = {
  /** Installs the app, which the bot answers with its welcome. */
  install(): Promise<void>;
  /** Takes the app away, as the person does in Teams. */
  remove(): Promise<void>;
  say(text: string): Promise<Message>;
  /** Presses a button of the newest card, or of `on`, having filled in `typed`. Gives the card that now lies there, or was posted. */
  press(title: string, typed?: Readonly<Record<string, unknown>>, on?: string): Promise<Message>;
  /** Opens a dialog with a button of the newest card, or of `on`. */
  open(title: string, on?: string): Promise<Dialog>;
  /** Sends to a dialog what no card of ours would. */
  dialog(step: "fetch" | "submit", data: unknown): Promise<Dialog>;
  /** Sends what no card of ours would. */
  send(data: unknown, via?: "execute" | "submit", cardId?: string): Promise<Message>;
  messages(): readonly Message[];
  last(): Message;
  /** What the newest card says. */
  words(): string;
};

export type ChatWorld = {
  /** Everything that the product writes lies under it. */
  readonly folder: string;
  readonly clock: MovableClock;
  readonly log: { readonly level: string; readonly fields: object; readonly message: string }[];
  readonly chat: (personId: PersonId) => Chat;
  readonly store: () => Store;
  readonly connector: Connector;
  /** Changes what the employer has decided for reports. */
  changeReports(change: Partial<ReportSettings>): void;
  organisation(): Organisation;
  /** Replaces the organisation that the directory gives. */
  changePeople(change: (person: Person) => Person): void;
  changeOrganisation(change: (organisation: Organisation) => Organisation): void;
  /** Ends the server and starts another over the same folder. */
  restart(): Promise<void>;
  /** Lets the next transaction fail, as a full disk would; with `after`, the one after so many that go well. */
  breakNextTransaction(options?: { readonly after: number }): void;
  /** Waits until all that is due has gone out. */
  settled(): Promise<void>;
};

// Nobody presses buttons as fast as a test does.
const unlimited: RateLimits = {
  perConversation: [{ messages: 1_000, milliseconds: 1 }],
  perApp: [{ messages: 1_000, milliseconds: 1 }],
};

type TaskAnswer =
  | { readonly type: "continue"; readonly value: { readonly title: string; readonly card: { readonly content: unknown } } }
  | { readonly type: "message"; readonly value: string };

type Running = { readonly app: App; readonly store: Store; readonly address: string; readonly stop: () => Promise<void> };

/** The product as `npm start` wires it, over a folder of its own, with a connector that keeps what people are sent. */
export async function startChatWorld(
  today = "2021-01-15",
  installedWith = [kari, lars],
  sending: Partial<Sending> = { limits: unlimited },
  ways: ElsewhereWays = {},
): Promise<ChatWorld> {
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-chat-"));
  const dataDir = join(folder, "data");
  const issuerServer = createHttpServer({ info: ignore, warn: ignore, error: ignore });
  const issuerAddress = `http://127.0.0.1:${await listen(issuerServer, 0, "127.0.0.1")}`;
  // botbuilder keeps keys by address for the whole process, and ports come back: the path must not.
  const baseUrl = `${issuerAddress}/issuer/${randomUUID()}`;
  const issuer = await createIssuer({ baseUrl, botId, tenantId, tabClientId, keys: await keys });
  serveIssuer(issuerServer, issuer, baseUrl);
  const connector = await startConnector(issuer);
  const log: ChatWorld["log"] = [];
  const write = (level: string) => (fields: object, message: string) => void log.push({ level, fields, message });
  const logger = { info: ignore, warn: write("warn"), error: write("error") };
  let organisation = demoOrganisation;
  // The card that comes to every leader once a quarter is for the tests of that card to have sent.
  let reports: ReportSettings = { ...demoReportSettings("https://postboks.example/ifra"), quarterStarts: [] };
  let untilBroken: number | undefined;
  const replaced = new Map<string, Map<string, { card: unknown; updates: number }>>();

  async function start(): Promise<Running> {
    const vault = await openKeyFileVault(join(folder, "keys"));
    await layTables(dataDir);
    const store = await openStore({ dataDir, vault, tenantId });
    const failing: Store = {
      ...store,
      transaction: (work) =>
        store.transaction(async (tx) => {
          const done = await work(tx);
          if (untilBroken === undefined || untilBroken-- > 0) return done;
          untilBroken = undefined;
          throw new Error("disk full: «hemmelig innhold»");
        }),
    };
    const server = createHttpServer(logger);
    const app = createApp({
      server,
      store: failing,
      changes: localChanges(),
      directory: { organisation: () => organisation },
      clock,
      log: logger,
      ...trustIssuer(issuer, { botId, tenantId, tabClientId }, "http://localhost"),
      frameAncestors: ["'self'"],
      hmsUrl: undefined,
      teamsAppId: "f0000000-0000-4000-8000-000000000009",
      reports: () => reports,
      sending,
      ways,
    });
    const address = `http://127.0.0.1:${await listen(server, 0, "127.0.0.1")}`;
    const stop = async () => {
      server.server.closeAllConnections();
      server.close();
      await app.close();
    };
    return { app, store, address, stop };
  }

  // Always in the afternoon, whenever the tests are run: what is due in the morning is due.
  const offset = Date.parse(startOfDay(localDate("2026-03-02"))) + 15 * 3_600_000 - Date.now();
  const clock = createMovableClock(dataDir, () => Date.now() + offset);
  let running = await start();
  let planned = Promise.resolve();
  const moved = () => {
    running.app.poller.wake();
    planned = running.app.planToday();
  };
  clock.set(localDate(today));
  moved();
  clock.onMove(moved);
  onTestFinished(async () => {
    await running.stop();
    await connector.close();
    issuerServer.server.closeAllConnections();
    issuerServer.close();
    await rm(folder, { recursive: true, force: true });
  });

  const settled = async () => {
    await planned;
    await running.app.poller.idle();
  };

  function chat(personId: PersonId): Chat {
    const conversation = `a:${personId}`;
    const who = {
      from: { id: `29:${personId}`, name: "", aadObjectId: personId },
      conversation: { id: conversation, conversationType: "personal", tenantId },
    };
    const inPlace = replaced.get(conversation) ?? new Map();
    replaced.set(conversation, inPlace);

    const deliver = async (activity: object) => {
      const token = await issuer.signChannelToken({ serviceUrl: connector.serviceUrl });
      const response = await fetch(`${running.address}/api/messages`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify(activity),
      });
      const text = await response.text();
      if (response.status !== 200) throw new Error(`the bot answered ${response.status}: ${text}`);
      return text === "" ? undefined : (JSON.parse(text) as { readonly type: string; readonly value: unknown });
    };

    const messages = (): readonly Message[] => {
      const found = new Map<string, Message>();
      let sent = 0;
      for (const { method, path, body } of connector.calls) {
        sent += 1;
        const [, , , , of, , activityId] = path.split("/");
        if (decodeURIComponent(of ?? "") !== conversation) continue;
        const { summary, attachments } = JSON.parse(body);
        const id = method === "PUT" ? decodeURIComponent(activityId ?? "") : `sent-${sent}`;
        // An update notifies nobody: what the notification said is what came first.
        const first = found.get(id)?.summary ?? summary;
        found.set(id, { id, card: attachments[0].content, summary: first, updates: (found.get(id)?.updates ?? -1) + 1 });
        const since = inPlace.get(id);
        // What came back with the response counts until an update goes out after it.
        if (since !== undefined && since.updates === found.get(id)?.updates) {
          found.set(id, { id, card: since.card, summary: first, updates: since.updates });
        }
      }
      return [...found.values()];
    };

    const newest = (): Message => {
      const message = messages().at(-1);
      if (message === undefined) throw new Error("nothing in the chat");
      return message;
    };

    const execute = async (data: unknown, cardId: string): Promise<Message> => {
      const before = messages();
      const response = await deliver(
        executeInvoke(connector.serviceUrl, { verb: verbOf(data), data }, { ...who, replyToId: cardId }),
      );
      if (response?.type === "application/vnd.microsoft.card.adaptive") {
        const lying = messages().find(({ id }) => id === cardId);
        inPlace.set(cardId, { card: response.value, updates: lying?.updates ?? 0 });
        const shown = { id: cardId, card: response.value, summary: lying?.summary ?? "", updates: lying?.updates ?? 0 };
        await settled();
        return shown;
      }
      // What is posted goes out after the response that lets the button come to rest.
      const posted = () => messages().find(({ id }) => !before.some((message) => message.id === id));
      await vi.waitFor(() => expect(posted()).toBeDefined(), { timeout: 10_000 });
      await settled();
      return posted() ?? newest();
    };

    const invoke = async (step: "fetch" | "submit", data: unknown, cardId: string): Promise<Dialog> => {
      const value = { data, context: { theme: "default" } };
      const fields = {
        ...who,
        type: "invoke",
        name: `task/${step}`,
        id: `f:${randomUUID()}`,
        text: undefined,
        replyToId: cardId,
      };
      const activity = personalMessage(connector.serviceUrl, { ...fields, value });
      const shown = async (): Promise<Dialog> => {
        const { task } = ((await deliver(activity)) ?? {}) as { readonly task?: TaskAnswer };
        await settled();
        const card = task?.type === "continue" ? task.value.card.content : undefined;
        return {
          kind: task === undefined ? "closed" : task.type === "continue" ? "card" : "text",
          title: task?.type === "continue" ? task.value.title : "",
          card,
          words: task?.type === "message" ? task.value : wordsOf(card),
          press: (title, typed = {}) => invoke("submit", pressed(card, title, typed, "Action.Submit"), cardId),
          again: shown,
        };
      };
      return shown();
    };
    return {
      open: (title, on) => {
        const message = on === undefined ? newest() : messages().find(({ id }) => id === on);
        return invoke("fetch", pressed(message?.card, title, {}, "Action.Submit"), message?.id ?? "");
      },
      dialog: (step, data) => invoke(step, data, messages().at(-1)?.id ?? "card-0"),
      install: async () => {
        await deliver(
          personalMessage(connector.serviceUrl, { ...who, type: "installationUpdate", action: "add", text: undefined }),
        );
      },
      remove: async () => {
        await deliver(
          personalMessage(connector.serviceUrl, { ...who, type: "installationUpdate", action: "remove", text: undefined }),
        );
      },
      say: async (text) => {
        const before = messages().length;
        await deliver(personalMessage(connector.serviceUrl, { ...who, text }));
        const answer = messages()[before];
        if (answer === undefined) throw new Error("no answer");
        return answer;
      },
      press: (title, typed = {}, on) => {
        const message = on === undefined ? newest() : messages().find(({ id }) => id === on);
        return execute(pressed(message?.card, title, typed), message?.id ?? "");
      },
      send: async (data, via = "execute", cardId = messages().at(-1)?.id ?? "card-0") => {
        if (via === "execute") return execute(data, cardId);
        await deliver(personalMessage(connector.serviceUrl, { ...who, text: undefined, value: data, replyToId: cardId }));
        await settled();
        return newest();
      },
      messages,
      last: newest,
      words: () => wordsOf(newest().card),
    };
  }

  for (const personId of installedWith) await chat(personId).install();
  return {
    folder,
    clock,
    log,
    chat,
    connector,
    store: () => running.store,
    changeReports: (change) => {
      reports = { ...reports, ...change };
    },
    organisation: () => organisation,
    changeOrganisation: (change) => {
      organisation = change(organisation);
    },
    changePeople: (change) => {
      organisation = { ...organisation, people: new Map([...organisation.people].map(([id, one]) => [id, change(one)])) };
    },
    restart: async () => {
      await running.stop();
      running = await start();
    },
    breakNextTransaction: ({ after } = { after: 0 }) => {
      untilBroken = after;
    },
    settled,
  };
}

function ignore(): void {}

function verbOf(data: unknown): string | undefined {
  const verb = typeof data === "object" && data !== null && "verb" in data ? data.verb : undefined;
  return typeof verb === "string" ? verb : undefined;
}

/** The application of `answers`, filled in step by step as a person would, up to the summary. */
export const answers = {
  period: { otherArrangement: "false", start: "2021-02-01", end: "2021-07-31" },
  week: { day2: "true", day4: "true", availability: "Kl. 8–15.30 på Teams" },
  reasons: {
    reasonEmployee: "Ro til å skrive",
    reasonEmployer: "Rapporten blir ferdig i tide",
    tasksSuitable: "true",
    specialEquipment: "false",
    strictRequirements: "false",
    conflict: "false",
  },
  place: { physicalOk: "true", equipment: "tastatur,skjerm", extraEquipment: "", contributes: "true" },
} as const;

export const assessment = {
  workEnvironment: "Fint for alle",
  physicalOk: "true",
  tasksSuitable: "true",
  discussed: "true",
  goodSituation: "true",
  costDisproportionate: "false",
} as const;

/** Takes a person from the first word to the summary of an application. */
export async function fillIn<Shown>(chat: {
  readonly say: (text: string) => Promise<Shown>;
  readonly press: (title: string, typed: Readonly<Record<string, unknown>>) => Promise<Shown>;
}): Promise<Shown> {
  await chat.say("fast avtale");
  await chat.press("Neste", answers.period);
  await chat.press("Neste", answers.week);
  await chat.press("Neste", answers.reasons);
  return chat.press("Neste", answers.place);
}
