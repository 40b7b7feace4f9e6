import type { Instant } from "#domain/kernel/instant.ts";
import type { Language, Person } from "#domain/organisasjon/model.ts";
import type { TeamsIds } from "./teamsIds.ts";
import type { SendAction, SendDialog } from "./wire.ts";

/** What every activity from Teams carries. */
export type Envelope = {
  readonly ids: TeamsIds;
  readonly tenantId: string;
  /** Base address of the connector; the channel token is signed for this very text. */
  readonly serviceUrl: string;
  readonly person: Person;
  readonly activityId: string;
  readonly at: Instant;
};

const locales: Readonly<Record<Language, string>> = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" };

/** Teams' locale for a person, after the language they chose. */
function localeOf(language: Language): string {
  return locales[language];
}

/** The fields that Teams itself writes into an activity of that type, whoever the client is. */
export function activity({ ids, tenantId, serviceUrl, person, activityId, at }: Envelope, type: string) {
  const locale = localeOf(person.language);
  return {
    type,
    id: activityId,
    timestamp: at,
    channelId: "msteams",
    serviceUrl,
    from: { id: ids.userOf(person.id), name: person.name, aadObjectId: person.id },
    conversation: { conversationType: "personal", tenantId, id: ids.conversationOf(person.id) },
    recipient: { id: ids.bot, name: "Dagsorden" },
    entities: [{ type: "clientInfo", locale, country: "NO", platform: "Web", timezone: "Europe/Oslo" }],
    channelData: { tenant: { id: tenantId } },
    locale,
    localTimezone: "Europe/Oslo",
  };
}

/** A text that the person wrote. */
export function textActivity(envelope: Envelope, text: string) {
  return { ...activity(envelope, "message"), textFormat: "plain", text };
}

/** `Action.Submit` of a card: a message without text. */
export function submitActivity(envelope: Envelope, action: SendAction) {
  return { ...activity(envelope, "message"), replyToId: action.activityId, value: action.data };
}

/** `Action.Execute` of a card: an invoke, whose answer may replace the card. */
export function executeActivity(envelope: Envelope, action: SendAction) {
  const { id, verb, data, trigger, activityId } = action;
  const value = { action: { type: "Action.Execute", id: id ?? "", verb: verb ?? "", data }, trigger };
  const base = activity(envelope, "invoke");
  const channelData = { ...base.channelData, source: { name: "message" }, legacy: { replyToId: activityId } };
  return { ...base, name: "adaptiveCard/action", value, replyToId: activityId, channelData };
}

/** A button that opens a dialog, or one within it: an invoke, whose answer is what the dialog shows next. */
export function dialogActivity(envelope: Envelope, { activityId, step, data }: SendDialog) {
  const base = activity(envelope, "invoke");
  const channelData = { ...base.channelData, source: { name: "message" }, legacy: { replyToId: activityId } };
  const value = { data, context: { theme: "default" } };
  return { ...base, name: `task/${step}`, value, replyToId: activityId, channelData };
}

/** That the bot was installed for the person, which is how a chat begins. */
export function installedActivity(envelope: Envelope) {
  const base = activity(envelope, "conversationUpdate");
  const { ids, person } = envelope;
  return { ...base, membersAdded: [{ id: ids.userOf(person.id), aadObjectId: person.id }, { id: ids.bot }] };
}
