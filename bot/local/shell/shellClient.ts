import type { PersonId } from "#domain/kernel/ids.ts";
import type {
  DialogOutcome,
  MoveClock,
  SendAction,
  SendDialog,
  SendMessage,
  SendOutcome,
  ShellChat,
  ShellClock,
  ShellPeople,
} from "../wire.ts";

/** Asks the shell's server; throws when it does not answer with success. */
async function ask<T>(path: string, body?: unknown): Promise<T> {
  const post = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(`/local/api${path}`, body === undefined ? {} : post);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const answer: T = await response.json();
  return answer;
}

const of = (personId: PersonId) => `/people/${encodeURIComponent(personId)}`;

export const shellClient = {
  people: () => ask<ShellPeople>("/people"),
  chat: (personId: PersonId) => ask<ShellChat>(`${of(personId)}/chat`),
  open: (personId: PersonId) => ask<{ readonly installed: boolean }>(`${of(personId)}/open`, {}),
  send: (personId: PersonId, message: SendMessage) => ask<SendOutcome>(`${of(personId)}/messages`, message),
  act: (personId: PersonId, action: SendAction) => ask<SendOutcome>(`${of(personId)}/actions`, action),
  dialog: (personId: PersonId, dialog: SendDialog) => ask<DialogOutcome>(`${of(personId)}/dialogs`, dialog),
  markRead: (personId: PersonId) => ask<unknown>(`${of(personId)}/read`, {}),
  tabToken: async (personId: PersonId) => (await ask<{ readonly token: string }>(`${of(personId)}/tab-token`, {})).token,
  clock: () => ask<ShellClock>("/clock"),
  moveClock: (move: MoveClock) => ask<ShellClock>("/clock", move),
};
