import type { Server } from "restify";
import { z } from "zod";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Person } from "#domain/organisasjon/model.ts";
import { activity } from "../activities.ts";
import { type Answer, answering, failure, jsonBody, parsedJson, pathParameter } from "../jsonRoutes.ts";
import type { LocalParts } from "../startLocal.ts";
import { type TeamsIds, teamsIds } from "../teamsIds.ts";

export type SigningProxyConfig = LocalParts & {
  /** The only people who can be acted for through the proxy. */
  readonly people: readonly PersonId[];
  /** Where the Playground of a person takes what the bot sends, no slash last; `undefined` until it has started. */
  readonly connectorOf: (personId: PersonId) => string | undefined;
};

const base = "/local/playground";
/** As Teams, which gives up after about 15 seconds. */
const timeoutMs = 15_000;

const sentActivity = z.looseObject({
  type: z.string().min(1),
  id: z.string().optional(),
  conversation: z.looseObject({ conversationType: z.string().optional() }),
  channelData: z.looseObject({}).optional(),
});
type SentActivity = z.infer<typeof sentActivity>;

export type SigningProxy = {
  /**
   * Lets the bot know where to reach a person before their page has been opened, which only then tells of the installation. `false` when
   * the bot did not take it.
   */
  readonly introduce: (person: Person) => Promise<boolean>;
};

/** Where the Playground of a person is to send activities. */
export function endpointFor(baseUrl: string, personId: PersonId): string {
  return `${baseUrl}${base}/${personId}/messages`;
}

/**
 * Mounts what lies between Microsoft's Agents Playground, which knows no tokens, and the bot, which takes nothing without one. Each
 * person has a Playground of their own, told apart by the path: whatever an activity says about who sent it, in which tenant and
 * through which channel is written anew, as Teams would write it, and signed. The bot's own token is verified on the way back and
 * not handed on.
 */
export function mountSigningProxy(server: Server, config: SigningProxyConfig): SigningProxy {
  const { issuer, organisation, baseUrl, botId, tenantId } = config;
  const ids = teamsIds(botId, tenantId, organisation);

  const ofPerson = (answer: (person: Person, request: Parameters<typeof pathParameter>[0]) => Promise<Answer> | Answer) =>
    answering((request) => {
      const personId = config.people.find((id) => id === pathParameter(request, "person"));
      const person = personId === undefined ? undefined : organisation().people.get(personId);
      return person === undefined ? notFound : answer(person, request);
    });

  const deliver = async (person: Person, sent: SentActivity): Promise<Answer> => {
    const serviceUrl = `${baseUrl}${base}/${person.id}/`;
    const stamped = asFromTeams(sent, { person, serviceUrl, ids, config });
    const token = await issuer.signChannelToken({ serviceUrl });
    return passOn("POST", `${baseUrl}/api/messages`, stamped, { authorization: `Bearer ${token}` });
  };

  const toBot = ofPerson(async (person, request) => {
    const sent = sentActivity.safeParse(await jsonBody(request));
    return sent.success
      ? deliver(person, sent.data)
      : { status: 400, body: failure("BadSyntax", "The activity could not be read.") };
  });

  const toPlayground = (method: "POST" | "PUT") =>
    ofPerson(async (person, request) => {
      if (!(await issuer.verifyBotToken(request.headers.authorization))) return { status: 401, body: failure("Unauthorized") };
      const connector = config.connectorOf(person.id);
      const conversation = pathParameter(request, "conversation");
      if (connector === undefined || conversation !== ids.conversationOf(person.id)) return notFound;
      const segments = [conversation, "activities", pathParameter(request, "activity")].filter((segment) => segment !== "");
      const address = `${connector}/v3/conversations/${segments.map(encodeURIComponent).join("/")}`;
      return passOn(method, address, await jsonBody(request), {});
    });

  // The Playground asks so until somebody answers, and begins then.
  server.head(
    `${base}/:person/messages`,
    ofPerson(() => ({ status: 200 })),
  );
  server.post(`${base}/:person/messages`, toBot);
  // What the bot calls: new messages, answers to one, and cards in the place of others.
  const activities = `${base}/:person/v3/conversations/:conversation/activities`;
  server.post(activities, toPlayground("POST"));
  server.post(`${activities}/:activity`, toPlayground("POST"));
  server.put(`${activities}/:activity`, toPlayground("PUT"));

  return {
    introduce: async (person) => (await deliver(person, { type: "conversationUpdate", conversation: {} })).status === 200,
  };
}

type Sender = {
  readonly person: Person;
  readonly serviceUrl: string;
  readonly ids: TeamsIds;
  readonly config: SigningProxyConfig;
};

/** The activity with everything in it that Teams, and not its client, decides. */
function asFromTeams(sent: SentActivity, { person, serviceUrl, ids, config: { tenantId, clock } }: Sender) {
  const stamp = activity({ ids, tenantId, serviceUrl, person, activityId: sent.id ?? "", at: clock.now() }, sent.type);
  const personal = (sent.conversation.conversationType ?? "personal") === "personal";
  return {
    ...sent,
    ...stamp,
    // A group's or a channel's stays what it is: it is the bot's to turn it away.
    conversation: personal ? stamp.conversation : { ...sent.conversation, tenantId },
    channelData: { ...sent.channelData, ...stamp.channelData },
  };
}

async function passOn(method: string, address: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method,
      headers: { ...headers, "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, body: parsedJson(await response.text()) };
  } catch {
    return { status: 502, body: failure("BadGateway", "The other side did not answer.") };
  }
}

const notFound: Answer = { status: 404, body: failure("NotFound") };
