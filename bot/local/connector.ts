import type { Request, Server } from "restify";
import { z } from "zod";
import type { Clock } from "#bot/clock.ts";
import type { Person } from "#domain/organisasjon/model.ts";
import type { ChatStore } from "./chatStore.ts";
import { type Answer, answering, failure, jsonBody, pathParameter } from "./jsonRoutes.ts";
import type { ShellStream } from "./shellStream.ts";
import type { TeamsIds } from "./teamsIds.ts";

export type ConnectorConfig = {
  readonly chats: ChatStore;
  readonly ids: TeamsIds;
  readonly stream: ShellStream;
  readonly clock: Clock;
  readonly tenantId: string;
  readonly verifyBotToken: (authorization: string | undefined) => Promise<boolean>;
};

/** Where the connector lies; activities carry `baseUrl + connectorPath` as their service URL, with a slash last as in Teams. */
export const connectorPath = "/local/connector/";

const activitySchema = z.looseObject({ type: z.string() });
const conversationSchema = z.looseObject({
  members: z.array(z.looseObject({ id: z.string() })).optional(),
  activity: activitySchema.optional(),
});
type SentActivity = z.infer<typeof activitySchema>;

/** Teams refuses larger messages; refused here too, so that a card that grew too large is found at home. */
const maxActivityBytes = 28 * 1024;

/** Mounts the stand-in for the Bot Connector's REST API, version 3, as far as a personal bot uses it. */
export function mountConnector(server: Server, config: ConnectorConfig): void {
  const { chats, ids, stream, clock, tenantId } = config;
  const base = `${connectorPath}v3/conversations`;

  const asBot = (answer: (request: Request) => Promise<Answer> | Answer) =>
    answering(async (request) => {
      if (await config.verifyBotToken(request.headers.authorization)) return answer(request);
      return { status: 401, body: failure("Unauthorized", "Authorization has been denied for this request.") };
    });
  const inConversation = (answer: (person: Person, request: Request) => Promise<Answer> | Answer) =>
    asBot((request) => {
      const person = ids.personByConversation(pathParameter(request, "conversation"));
      if (person === undefined) return { status: 404, body: failure("ConversationNotFound", "Conversation not found.") };
      return answer(person, request);
    });
  const member = (person: Person) => ({
    id: ids.userOf(person.id),
    name: person.name,
    aadObjectId: person.id,
    objectId: person.id,
    userRole: "user",
    tenantId,
  });

  const post = (person: Person, activity: SentActivity): Answer => {
    if (!chats.isInstalled(person.id)) return notInstalled;
    if (Buffer.byteLength(JSON.stringify(activity)) > maxActivityBytes) return tooLarge;
    if (activity.type === "typing") {
      stream.tell({ type: "typing", personId: person.id, on: true });
      return { status: 201, body: { id: String(Date.now()) } };
    }
    if (activity.type !== "message") return badSyntax;
    const { id } = chats.add(person.id, { from: "bot", at: clock.now(), activity: () => activity });
    stream.tell({ type: "typing", personId: person.id, on: false });
    stream.tell({ type: "chat", personId: person.id });
    return { status: 201, body: { id } };
  };
  const postFrom = async (person: Person, request: Request) => {
    const activity = activitySchema.safeParse(await jsonBody(request));
    return activity.success ? post(person, activity.data) : badSyntax;
  };

  server.post(
    base,
    asBot(async (request) => {
      const body = conversationSchema.safeParse(await jsonBody(request));
      const userId = body.data?.members?.[0]?.id;
      if (userId === undefined) return badSyntax;
      const person = ids.personByUser(userId);
      if (person === undefined) return { status: 404, body: failure("NotFound", "User not found.") };
      if (!chats.isInstalled(person.id)) return notInstalled;
      const first = body.data?.activity;
      const sent = first === undefined ? undefined : post(person, first);
      if (sent !== undefined && sent.status !== 201) return sent;
      const activityId = sent === undefined ? {} : { activityId: (sent.body as { readonly id: string }).id };
      return { status: 201, body: { id: ids.conversationOf(person.id), ...activityId } };
    }),
  );
  server.post(`${base}/:conversation/activities`, inConversation(postFrom));
  server.post(`${base}/:conversation/activities/:activity`, inConversation(postFrom));
  server.put(
    `${base}/:conversation/activities/:activity`,
    inConversation(async (person, request) => {
      const activity = activitySchema.safeParse(await jsonBody(request));
      if (!activity.success) return badSyntax;
      if (Buffer.byteLength(JSON.stringify(activity.data)) > maxActivityBytes) return tooLarge;
      const id = pathParameter(request, "activity");
      if (chats.find(person.id, id)?.from !== "bot") return activityNotFound;
      chats.replace(person.id, id, activity.data);
      stream.tell({ type: "chat", personId: person.id });
      return { status: 200, body: { id } };
    }),
  );
  server.del(
    `${base}/:conversation/activities/:activity`,
    inConversation((person, request) => {
      const id = pathParameter(request, "activity");
      if (chats.find(person.id, id)?.from !== "bot") return activityNotFound;
      chats.remove(person.id, id);
      stream.tell({ type: "chat", personId: person.id });
      return { status: 200, body: {} };
    }),
  );
  server.get(
    `${base}/:conversation/members`,
    inConversation((person) => ({ status: 200, body: [member(person)] })),
  );
  server.get(
    `${base}/:conversation/pagedmembers`,
    inConversation((person) => ({ status: 200, body: { members: [member(person)] } })),
  );
  server.get(
    `${base}/:conversation/members/:member`,
    inConversation((person, request) => {
      const asked = ids.personByUser(pathParameter(request, "member"));
      if (asked?.id !== person.id) return { status: 404, body: failure("MemberNotFoundInConversation", "Member not found.") };
      return { status: 200, body: member(person) };
    }),
  );
}

const badSyntax: Answer = { status: 400, body: failure("BadSyntax", "The activity could not be read.") };
const tooLarge: Answer = { status: 413, body: failure("MessageSizeTooBig", "The message is too large.") };
const activityNotFound: Answer = { status: 404, body: failure("ActivityNotFoundInConversation", "Activity not found.") };
const notInstalled: Answer = {
  status: 403,
  body: failure("ForbiddenOperationException", "The bot is not installed in the user's personal scope."),
};
