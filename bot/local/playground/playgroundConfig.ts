import type { Person } from "#domain/organisasjon/model.ts";
import type { TeamsIds } from "../teamsIds.ts";

/** Where the Playground looks for its settings: in the folder that it is started in. */
export const configFileName = ".m365agentsplayground.yml";

/** The Playground of version 0.2.28 wants this many colleagues, no fewer. */
export const colleagueCount = 5;

/**
 * The Playground's settings for one person: YAML, of which JSON is a part. `colleagues` are those of its group and its team, neither
 * of which this bot takes part in; there must be `colleagueCount` of them.
 */
export function playgroundConfig(person: Person, colleagues: readonly Person[], ids: TeamsIds, tenantId: string): string {
  const user = ({ id, name }: Person) => {
    const names = name.split(" ");
    const mail = `${id}@dagsorden.invalid`;
    return {
      id: ids.userOf(id),
      name,
      aadObjectId: id,
      givenName: names.slice(0, -1).join(" "),
      surname: names.at(-1) ?? "",
      email: mail,
      // Spelt so by the Playground.
      userPrincipleName: mail,
    };
  };
  const config = {
    version: "0.1.1",
    tenantId,
    bot: { id: ids.bot, name: "Dagsorden" },
    currentUser: user(person),
    users: colleagues.map(user),
    personalChat: { id: ids.conversationOf(person.id) },
    groupChat: { id: "group", name: "Not for this bot" },
    team: { id: "team", name: "Not for this bot", aadGroupId: tenantId, channels: [{ id: "channel", name: "Channel" }] },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
