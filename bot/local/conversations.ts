import { randomUUID } from "node:crypto";
import type { Clock } from "#bot/clock.ts";
import type { Person } from "#domain/organisasjon/model.ts";
import { dialogActivity, type Envelope, executeActivity, installedActivity, submitActivity, textActivity } from "./activities.ts";
import { type BotChannel, type Delivery, readInvokeAnswer, readTaskAnswer } from "./botChannel.ts";
import type { ChatStore } from "./chatStore.ts";
import { withCard } from "./chatView.ts";
import type { ShellStream } from "./shellStream.ts";
import type { TeamsIds } from "./teamsIds.ts";
import type { DialogOutcome, SendAction, SendDialog, SendMessage, SendOutcome } from "./wire.ts";

export type ConversationsConfig = {
  readonly chats: ChatStore;
  readonly ids: TeamsIds;
  readonly stream: ShellStream;
  readonly clock: Clock;
  readonly tenantId: string;
  readonly serviceUrl: () => string;
  readonly channel: BotChannel;
};

/** What people do in their chats, as it reaches the bot. */
export interface Conversations {
  /** Gives the person the app unless they have it; the bot's welcome counts as read. `false` when the bot could not be reached. */
  install(person: Person): Promise<boolean>;
  sendText(person: Person, message: SendMessage): Promise<SendOutcome>;
  sendAction(person: Person, action: SendAction): Promise<SendOutcome>;
  /** Opens a dialog or sends what is in it. Nothing of it is kept. */
  sendDialog(person: Person, dialog: SendDialog): Promise<DialogOutcome>;
}

/** Wires chats and channel together. */
export function createConversations(config: ConversationsConfig): Conversations {
  const { chats, ids, stream, clock, tenantId, channel } = config;
  const installing = new Map<string, Promise<boolean>>();

  const envelope = (person: Person, activityId: string): Envelope => ({
    ids,
    tenantId,
    serviceUrl: config.serviceUrl(),
    person,
    activityId,
    at: clock.now(),
  });
  const invokeId = () => `f:${randomUUID()}`;
  const whileTyping = async (person: Person, delivery: Promise<Delivery>) => {
    stream.tell({ type: "typing", personId: person.id, on: true });
    return delivery.finally(() => stream.tell({ type: "typing", personId: person.id, on: false }));
  };
  const installNow = async (person: Person) => {
    chats.install(person.id, clock.now());
    const delivery = await channel(installedActivity(envelope(person, invokeId())));
    if (delivery.kind === "taken") chats.markRead(person.id);
    else chats.uninstall(person.id);
    stream.tell({ type: "chat", personId: person.id });
    return delivery.kind === "taken";
  };
  const install = (person: Person): Promise<boolean> => {
    const running = installing.get(person.id);
    if (running !== undefined) return running;
    if (chats.isInstalled(person.id)) return Promise.resolve(true);
    const started = installNow(person).finally(() => installing.delete(person.id));
    installing.set(person.id, started);
    return started;
  };
  const execute = async (person: Person, action: SendAction): Promise<SendOutcome> => {
    const delivery = await channel(executeActivity(envelope(person, invokeId()), action));
    if (delivery.kind === "failed") return delivery;
    const answer = readInvokeAnswer(delivery.body);
    switch (answer.kind) {
      case "nothing":
        return { kind: "done" };
      case "message":
        return answer;
      case "error":
        return { kind: "failed", why: "error" };
      case "card": {
        const activity = chats.find(person.id, action.activityId)?.activity;
        if (chats.replace(person.id, action.activityId, withCard(activity, answer.card))) {
          stream.tell({ type: "chat", personId: person.id });
        }
        return { kind: "done" };
      }
    }
  };

  return {
    install,
    sendText: async (person, { text, retryOf }) => {
      await install(person);
      if (retryOf !== undefined) {
        // Pressed twice, or in another window: it has gone out already.
        if (chats.find(person.id, retryOf)?.undelivered !== true) return { kind: "done" };
        chats.remove(person.id, retryOf);
      }
      const sent = chats.add(person.id, {
        from: "person",
        at: clock.now(),
        activity: (id) => textActivity(envelope(person, id), text),
      });
      stream.tell({ type: "chat", personId: person.id });
      const delivery = await whileTyping(person, channel(textActivity(envelope(person, sent.id), text)));
      if (delivery.kind === "taken") return { kind: "done" };
      chats.setUndelivered(sent.id, true);
      stream.tell({ type: "chat", personId: person.id });
      return delivery;
    },
    sendAction: async (person, action) => {
      if (chats.find(person.id, action.activityId)?.from !== "bot") return { kind: "failed", why: "refused" };
      if (action.kind === "execute") return execute(person, action);
      const delivery = await whileTyping(person, channel(submitActivity(envelope(person, invokeId()), action)));
      return delivery.kind === "taken" ? { kind: "done" } : delivery;
    },
    sendDialog: async (person, dialog) => {
      if (chats.find(person.id, dialog.activityId)?.from !== "bot") return { kind: "failed", why: "refused" };
      const delivery = await channel(dialogActivity(envelope(person, invokeId()), dialog));
      if (delivery.kind === "failed") return delivery;
      const answer = readTaskAnswer(delivery.body);
      return answer.kind === "error" ? { kind: "failed", why: "error" } : answer;
    },
  };
}
