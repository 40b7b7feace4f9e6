import { createHash } from "node:crypto";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Organisation, Person } from "#domain/organisasjon/model.ts";

/** Ids as Teams gives them: opaque, and never the directory's, so that nobody can take one for the other. */
export type TeamsIds = {
  /** The bot's account in Teams. */
  readonly bot: string;
  /** A person's account, `29:…`. */
  userOf(personId: PersonId): string;
  /** The id of a person's chat with the bot, `a:…`. */
  conversationOf(personId: PersonId): string;
  /** Whose account it is, by account id or by directory id; both are taken by Teams. */
  personByUser(id: string): Person | undefined;
  personByConversation(id: string): Person | undefined;
};

/** Ids that are the same after every restart, for the people whom the organisation has at the moment of asking. */
export function teamsIds(botId: string, tenantId: string, organisation: () => Organisation): TeamsIds {
  const opaque = (kind: string, personId: string) =>
    createHash("sha256").update(`${tenantId}|${botId}|${kind}|${personId}`).digest("base64url");
  const userOf = (personId: PersonId) => `29:${opaque("user", personId)}`;
  const conversationOf = (personId: PersonId) => `a:${opaque("conversation", personId)}`;
  const personBy = (matches: (person: Person) => boolean) => [...organisation().people.values()].find(matches);
  return {
    bot: `28:${botId}`,
    userOf,
    conversationOf,
    personByUser: (id) => personBy((person) => person.id === id || userOf(person.id) === id),
    personByConversation: (id) => personBy((person) => conversationOf(person.id) === id),
  };
}
