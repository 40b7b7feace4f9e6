import type { Server } from "restify";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Organisation, Person } from "#domain/organisasjon/model.ts";
import { createBotChannel } from "./botChannel.ts";
import { openChatStore } from "./chatStore.ts";
import { connectorPath, mountConnector } from "./connector.ts";
import { createConversations } from "./conversations.ts";
import type { Issuer } from "./issuer.ts";
import type { MovableClock } from "./movableClock.ts";
import { clockOf, mountShellApi } from "./shellApi.ts";
import { mountShellFiles } from "./shellFiles.ts";
import { createShellStream } from "./shellStream.ts";
import { teamsIds } from "./teamsIds.ts";

export type LocalTeamsConfig = {
  readonly issuer: Pick<Issuer, "signChannelToken" | "signTabToken" | "verifyBotToken">;
  readonly clock: MovableClock;
  /** People and units at the moment of asking. */
  readonly organisation: () => Organisation;
  /** Folder for `local-teams.sqlite`. */
  readonly dataDir: string;
  /** `http://localhost:3978`, no slash last. A function where the port is not known before the server listens. */
  readonly baseUrl: string | (() => string);
  readonly botId: string;
  readonly tenantId: string;
  /** The people that the shell shows first: employee, leader, safety representative, HR. */
  readonly featured: readonly PersonId[];
  /** How long the bot may take to answer; 15,000 as in Teams when absent. */
  readonly timeoutMs?: number;
};

export interface LocalTeams {
  /**
   * Gives everybody in the organisation the app, as an administrator's setup policy does, so that the bot can write to people
   * who have not been opened in the shell. Call it once the server listens; ends when all have it or the bot does not answer.
   */
  installForAll(): Promise<void>;
  /** Begins no further installation and waits for the one under way, which needs app and server: before those are closed. */
  endInstalling(): Promise<void>;
  /** Ends open streams and closes the chats' file. */
  close(): void;
}

/**
 * Mounts what stands in for Teams on one's own machine: the connector that the bot calls, the shell's page and its API. For
 * local mode only, on a server bound to loopback. Its routes refuse every request that is not from this machine's own pages.
 */
export function mountLocalTeams(server: Server, config: LocalTeamsConfig): LocalTeams {
  const { issuer, clock, organisation, tenantId, botId, featured } = config;
  const baseUrl = () => (typeof config.baseUrl === "string" ? config.baseUrl : config.baseUrl());
  const chats = openChatStore(config.dataDir);
  const stream = createShellStream();
  const ids = teamsIds(botId, tenantId, organisation);
  const channel = createBotChannel({
    endpoint: () => `${baseUrl()}/api/messages`,
    signChannelToken: issuer.signChannelToken,
    timeoutMs: config.timeoutMs ?? 15_000,
  });
  const serviceUrl = () => baseUrl() + connectorPath;
  const conversations = createConversations({ chats, ids, stream, clock, tenantId, serviceUrl, channel });
  const forgetClock = clock.onMove(() => stream.tell({ type: "clock", clock: clockOf(clock) }));
  let closed = false;
  let installing = Promise.resolve();

  mountConnector(server, { chats, ids, stream, clock, tenantId, verifyBotToken: issuer.verifyBotToken });
  mountShellApi(server, {
    chats,
    conversations,
    stream,
    clock,
    organisation,
    featured,
    tenantId,
    signTabToken: issuer.signTabToken,
  });
  mountShellFiles(server);

  const install = async () => {
    const { people } = organisation();
    const active = [...people.values()].filter((person: Person) => person.active);
    active.sort((a, b) => Number(featured.includes(b.id)) - Number(featured.includes(a.id)));
    try {
      for (const person of active) if (closed || !(await conversations.install(person))) return;
    } catch (fault) {
      // A server that is being stopped has closed the chats in the midst of it; the next start goes on.
      if (!closed) throw fault;
    }
  };

  return {
    installForAll: () => {
      installing = install();
      return installing;
    },
    endInstalling: async () => {
      closed = true;
      await installing.catch(() => undefined);
    },
    close: () => {
      closed = true;
      forgetClock();
      stream.close();
      chats.close();
    },
  };
}
