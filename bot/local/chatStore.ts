import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";

/** A message as Teams keeps it: the activity as it was sent, and what has become of it. */
export type StoredMessage = {
  readonly id: string;
  readonly from: "bot" | "person";
  readonly at: Instant;
  readonly activity: unknown;
  readonly revision: number;
  readonly undelivered: boolean;
};

type NewMessage = Pick<StoredMessage, "from" | "at"> & { readonly activity: (id: string) => unknown };

/**
 * The chats, as Teams would keep them: outside the product's own database, in a file of their own, so that they survive a
 * restart and that the product cannot lean on reading them.
 */
export interface ChatStore {
  /** Adds a message, whose activity is made from its id: a count of milliseconds as in Teams, which always grows. */
  add(personId: PersonId, message: NewMessage): StoredMessage;
  /** Replaces a message in place; `false` when the person's chat has no such message. */
  replace(personId: PersonId, id: string, activity: unknown): boolean;
  remove(personId: PersonId, id: string): boolean;
  find(personId: PersonId, id: string): StoredMessage | undefined;
  /** Messages of a chat, oldest first. */
  messages(personId: PersonId): readonly StoredMessage[];
  setUndelivered(id: string, undelivered: boolean): void;
  isInstalled(personId: PersonId): boolean;
  /** Records that the person has the app; `false` when they had it already. */
  install(personId: PersonId, at: Instant): boolean;
  /** Takes an installation back that the bot did not hear of. */
  uninstall(personId: PersonId): void;
  markRead(personId: PersonId): void;
  lastRead(personId: PersonId): string | null;
  /** The bot's messages after the last one read, per person who has any. */
  unread(): ReadonlyMap<PersonId, number>;
  close(): void;
}

/** Opens (and makes, at first) `local-teams.sqlite` in the folder. */
export function openChatStore(dataDir: string): ChatStore {
  mkdirSync(dataDir, { recursive: true });
  const db = new DatabaseSync(join(dataDir, "local-teams.sqlite"));
  db.exec(`pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 2000;
    create table if not exists installation (person_id text primary key, at text not null, last_read integer not null default 0) strict;
    create table if not exists message (
      id integer primary key, person_id text not null, sender text not null check (sender in ('bot', 'person')), at text not null,
      activity text not null, revision integer not null default 0, undelivered integer not null default 0) strict;
    create index if not exists message_of on message (person_id, id);`);

  const nextId = db.prepare("select max(?, coalesce(max(id), 0) + 1) as id from message");
  const add = db.prepare("insert into message (id, person_id, sender, at, activity) values (?, ?, ?, ?, ?) returning *");
  const replace = db.prepare("update message set activity = ?, revision = revision + 1 where person_id = ? and id = ?");
  const remove = db.prepare("delete from message where person_id = ? and id = ?");
  const find = db.prepare("select * from message where person_id = ? and id = ?");
  const list = db.prepare("select * from message where person_id = ? order by id");
  const setUndelivered = db.prepare("update message set undelivered = ? where id = ?");
  const installed = db.prepare("select last_read from installation where person_id = ?");
  const install = db.prepare("insert into installation (person_id, at) values (?, ?) on conflict do nothing");
  const uninstall = db.prepare("delete from installation where person_id = ?");
  const markRead = db.prepare(`update installation set last_read = coalesce((select max(id) from message m
    where m.person_id = installation.person_id), 0) where person_id = ?`);
  const unread = db.prepare(`select m.person_id, count(*) as count from message m
    left join installation i on i.person_id = m.person_id
    where m.sender = 'bot' and m.id > coalesce(i.last_read, 0) group by m.person_id`);

  return {
    add: (personId, { from, at, activity }) => {
      const id = Number(nextId.get(Date.now())?.["id"]);
      return messageOf(add.get(id, personId, from, at, JSON.stringify(activity(String(id)))) ?? {});
    },
    replace: (personId, id, activity) => isId(id) && replace.run(JSON.stringify(activity), personId, Number(id)).changes === 1,
    remove: (personId, id) => isId(id) && remove.run(personId, Number(id)).changes === 1,
    find: (personId, id) => {
      const row = isId(id) ? find.get(personId, Number(id)) : undefined;
      return row === undefined ? undefined : messageOf(row);
    },
    messages: (personId) => list.all(personId).map(messageOf),
    setUndelivered: (id, undelivered) => void setUndelivered.run(undelivered ? 1 : 0, Number(id)),
    isInstalled: (personId) => installed.get(personId) !== undefined,
    install: (personId, at) => install.run(personId, at).changes === 1,
    uninstall: (personId) => void uninstall.run(personId),
    markRead: (personId) => void markRead.run(personId),
    lastRead: (personId) => {
      const last = installed.get(personId)?.["last_read"];
      return last === undefined || last === 0 ? null : String(last);
    },
    unread: () => new Map(unread.all().map((row) => [row["person_id"] as PersonId, Number(row["count"])])),
    close: () => db.close(),
  };
}

const isId = (id: string) => /^\d{1,15}$/.test(id);

function messageOf(row: Readonly<Record<string, unknown>>): StoredMessage {
  return {
    id: String(row["id"]),
    from: row["sender"] === "bot" ? "bot" : "person",
    at: String(row["at"]) as Instant,
    activity: JSON.parse(String(row["activity"])),
    revision: Number(row["revision"]),
    undelivered: row["undelivered"] === 1,
  };
}
