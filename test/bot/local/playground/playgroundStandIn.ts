import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { parseArgs } from "node:util";

// Stands in for Microsoft's Agents Playground in tests, which fetch nothing. What it takes, sends and answers was recorded from
// @microsoft/m365agentsplayground 0.2.28, started by `npm run playground` and used in Chromium: the settings it refuses, the question
// it begins with (HEAD), the bodies that it posts to the bot, what its page posts to it, and the connector's answers. Not recorded:
// `GET /standIn/messages`, in the place of the page's web socket.

type User = { readonly id: string; readonly name: string; readonly aadObjectId: string };
type Config = {
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly currentUser: User;
  readonly users: readonly User[];
  readonly personalChat: { readonly id: string };
  readonly groupChat: { readonly id: string };
  readonly team: { readonly id: string; readonly aadGroupId?: string; readonly channels: readonly { readonly id: string }[] };
};

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    "app-endpoint": { type: "string", default: "" },
    "channel-id": { type: "string", default: "" },
    port: { type: "string", default: "56150" },
    "disable-telemetry": { type: "boolean", default: false },
  },
});
const endpoint = values["app-endpoint"];
const config: Config = JSON.parse(readFileSync(".m365agentsplayground.yml", "utf8"));
const wrong = whatIsWrong(config);
mkdirSync("devTools", { recursive: true });
if (wrong !== undefined) {
  writeFileSync(
    "devTools/m365agentsplayground.log",
    `log Listening on ${values.port}\nerror Reason: ConfigFileParseError ${wrong}\n`,
  );
  process.exit(1);
}
const messages = new Map<string, object>();
let lastId = Date.now();
const nextId = () => {
  lastId += 1;
  return String(lastId);
};

createServer((request, response) => {
  handle(request, response).catch(() => {
    response.writeHead(500);
    response.end();
  });
}).listen(Number(values.port));

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? "/", "http://localhost").pathname.split("/").map(decodeURIComponent);
  const body = await bodyOf(request);
  const [, area, , , conversation = ""] = path;
  if (area === "") return answer(response, 200, "the page");
  if (area === "_internal") return answer(response, 200, { config });
  if (area === "standIn")
    return answer(
      response,
      200,
      [...messages].map(([id, activity]) => ({ id, activity })),
    );
  if (area === "_debug") {
    await until200();
    const of = path[3] ?? "";
    const channelData = { source: { name: "message" }, settings: { selectedChannel: { id: of } } };
    await post(of, { type: "installationUpdate", action: "add", locale: "en-US", entities: [client] }, channelData);
    const { id, aadObjectId } = config.currentUser;
    await post(of, { type: "conversationUpdate", membersAdded: [{ id, aadObjectId }, { id: config.bot.id }] });
    return answer(response, 200, "");
  }
  if (area === "_conversation" && path[3] === "invoke") {
    const { name, value, replyToId, conversation: of } = body as Readonly<Record<string, unknown>>;
    const sent = await post((of as { readonly id: string }).id, { type: "invoke", ...common(), replyToId, value, name });
    const { statusCode: _, ...shown } = JSON.parse(sent.text);
    return answer(response, sent.status, shown);
  }
  if (area === "_conversation") {
    const { text } = body as { readonly text: string };
    const sent = await post(conversation, { type: "message", text, ...common(), textFormat: "plain" });
    return answer(response, sent.status, { messageId: nextId() });
  }
  return answer(response, ...connector(request.method ?? "", path.slice(4), body as object));
}

type Answer = readonly [status: number, body: object];

function connector(method: string, [conversation, , activity]: readonly string[], body: object): Answer {
  if (conversation !== config.personalChat.id) return [404, { error: { code: "ConversationNotFound" } }];
  if (method === "PUT" && activity !== undefined && messages.has(activity)) {
    messages.set(activity, body);
    return [200, { id: activity }];
  }
  if (method !== "POST") return [404, { error: { code: "ActivityNotFound" } }];
  const id = nextId();
  messages.set(id, body);
  return [201, { id }];
}

const client = { type: "clientInfo", locale: "en-US" };
function common() {
  const at = new Date().toISOString();
  const entities = [{ ...client, country: "US", platform: "Web", timezone: "UTC" }];
  return { localTimestamp: at, localTimezone: "UTC", locale: "en-US", entities };
}

async function post(conversation: string, activity: object, channelData: object = {}) {
  const { tenantId, bot, currentUser, personalChat } = config;
  const conversationType = conversation === personalChat.id ? "personal" : "groupChat";
  const { id, name, aadObjectId } = currentUser;
  const response = await fetch(endpoint, {
    method: "POST",
    headers: { "content-type": "application/json", "x-ms-agents-playground": "true" },
    body: JSON.stringify({
      ...activity,
      id: randomUUID(),
      from: { id, name, aadObjectId },
      timestamp: new Date().toISOString(),
      serviceUrl: `http://localhost:${values.port}/_connector`,
      conversation: { conversationType, tenantId, id: conversation },
      recipient: bot,
      channelData: { tenant: { id: tenantId }, ...channelData },
      channelId: values["channel-id"],
    }),
  });
  return { status: response.status, text: await response.text() };
}

async function until200(): Promise<void> {
  while ((await fetch(endpoint, { method: "HEAD" })).status !== 200) await new Promise((resolve) => setTimeout(resolve, 50));
}

function whatIsWrong({ users, personalChat, groupChat, team }: Config): string | undefined {
  if (users.length < 5) return 'YAML path "/users": must NOT have fewer than 5 items.';
  if (Object.keys(personalChat).length !== 1) return 'YAML path "/personalChat": must NOT have additional properties.';
  if (team.aadGroupId === undefined) return `YAML path "/team": must have required property 'aadGroupId'.`;
  const ids = [personalChat.id, groupChat.id, team.id, ...team.channels.map(({ id }) => id)];
  return new Set(ids).size === ids.length ? undefined : "Personal chat, group chat, team and channels ID must be unique.";
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString());
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
