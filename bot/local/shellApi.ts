import type { Request, Server } from "restify";
import { z } from "zod";
import type { PersonId } from "#domain/kernel/ids.ts";
import { parseLocalDate } from "#domain/kernel/localDate.ts";
import type { Organisation, Person } from "#domain/organisasjon/model.ts";
import { leadsUnit } from "#domain/organisasjon/nearestLeader.ts";
import type { ChatStore } from "./chatStore.ts";
import { chatMessageOf } from "./chatView.ts";
import type { Conversations } from "./conversations.ts";
import { type Answer, answering, failure, jsonBody, pathParameter } from "./jsonRoutes.ts";
import { refuseForeign } from "./loopbackOnly.ts";
import type { MovableClock } from "./movableClock.ts";
import type { ShellStream } from "./shellStream.ts";
import type { ShellChat, ShellClock, ShellPeople, ShellPerson } from "./wire.ts";

export type ShellApiConfig = {
  readonly chats: ChatStore;
  readonly conversations: Conversations;
  readonly stream: ShellStream;
  readonly clock: MovableClock;
  readonly organisation: () => Organisation;
  readonly featured: readonly PersonId[];
  readonly tenantId: string;
  readonly signTabToken: (token: { readonly personId: PersonId }) => Promise<string>;
};

const messageBody = z.strictObject({ text: z.string().min(1).max(20_000), retryOf: z.string().optional() });
const actionBody = z.strictObject({
  activityId: z.string(),
  kind: z.enum(["execute", "submit"]),
  trigger: z.enum(["manual", "automatic"]),
  id: z.string().optional(),
  verb: z.string().optional(),
  data: z.unknown(),
});
const dialogBody = z.strictObject({ activityId: z.string(), step: z.enum(["fetch", "submit"]), data: z.unknown() });
const clockBody = z.union([
  z.strictObject({ days: z.int().min(-3660).max(3660) }),
  z.strictObject({ date: z.string() }),
  z.strictObject({ reset: z.literal(true) }),
]);

/** Mounts what the shell's page asks for. Whoever reaches it may be anybody: see `refuseForeign`. */
export function mountShellApi(server: Server, config: ShellApiConfig): void {
  const { chats, conversations, stream, clock, organisation } = config;
  const base = "/local/api";
  const ofPerson = (answer: (person: Person, request: Request) => Promise<Answer> | Answer) =>
    answering((request) => {
      const person = organisation().people.get(pathParameter(request, "person") as PersonId);
      return person === undefined ? { status: 404, body: failure("NotFound") } : answer(person, request);
    });

  server.get(
    `${base}/people`,
    answering(() => ({ status: 200, body: peopleOf(config) })),
  );
  server.get(
    `${base}/people/:person/chat`,
    ofPerson((person) => ({ status: 200, body: chatOf(chats, person.id) })),
  );
  server.post(
    `${base}/people/:person/open`,
    ofPerson(async (person) => ({ status: 200, body: { installed: await conversations.install(person) } })),
  );
  server.post(
    `${base}/people/:person/messages`,
    ofPerson(async (person, request) => {
      const message = messageBody.safeParse(await jsonBody(request));
      if (!message.success) return badRequest;
      const { text, retryOf } = message.data;
      const outcome = await conversations.sendText(person, retryOf === undefined ? { text } : { text, retryOf });
      return { status: 200, body: outcome };
    }),
  );
  server.post(
    `${base}/people/:person/actions`,
    ofPerson(async (person, request) => {
      const action = actionBody.safeParse(await jsonBody(request));
      if (!action.success) return badRequest;
      const { id, verb, ...rest } = action.data;
      const named = { ...(id === undefined ? {} : { id }), ...(verb === undefined ? {} : { verb }) };
      return { status: 200, body: await conversations.sendAction(person, { ...rest, ...named }) };
    }),
  );
  server.post(
    `${base}/people/:person/dialogs`,
    ofPerson(async (person, request) => {
      const dialog = dialogBody.safeParse(await jsonBody(request));
      if (!dialog.success) return badRequest;
      return { status: 200, body: await conversations.sendDialog(person, dialog.data) };
    }),
  );
  server.post(
    `${base}/people/:person/read`,
    ofPerson((person) => {
      if ((chats.unread().get(person.id) ?? 0) > 0) {
        chats.markRead(person.id);
        stream.tell({ type: "people" });
      }
      return { status: 200, body: {} };
    }),
  );
  server.post(
    `${base}/people/:person/tab-token`,
    ofPerson(async (person) => ({ status: 200, body: { token: await config.signTabToken({ personId: person.id }) } })),
  );
  server.get(
    `${base}/clock`,
    answering(() => ({ status: 200, body: clockOf(clock) })),
  );
  server.post(
    `${base}/clock`,
    answering(async (request) => {
      const move = clockBody.safeParse(await jsonBody(request));
      return move.success && moved(clock, move.data) ? { status: 200, body: clockOf(clock) } : badRequest;
    }),
  );
  server.get(`${base}/stream`, async (request, response) => {
    if (refuseForeign(request) === undefined) return stream.open(response);
    response.writeHead(403);
    response.end();
  });
}

const badRequest: Answer = { status: 400, body: failure("BadRequest") };

/** The clock as the shell shows it. */
export function clockOf(clock: MovableClock): ShellClock {
  return { now: clock.now(), today: clock.today(), movedDays: clock.movedDays() };
}

function moved(clock: MovableClock, move: z.infer<typeof clockBody>): boolean {
  try {
    if ("days" in move) clock.move(move.days);
    else if ("reset" in move) clock.reset();
    else {
      const date = parseLocalDate(move.date);
      if (date === undefined) return false;
      clock.set(date);
    }
    return true;
  } catch (fault) {
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}

function chatOf(chats: ChatStore, personId: PersonId): ShellChat {
  return {
    messages: chats.messages(personId).map(chatMessageOf),
    unread: chats.unread().get(personId) ?? 0,
    lastReadId: chats.lastRead(personId),
  };
}

function peopleOf({ chats, organisation, featured, tenantId }: ShellApiConfig): ShellPeople {
  const unread = chats.unread();
  const all = organisation();
  const shown = (person: Person): ShellPerson => {
    const unit = person.unitId === undefined ? undefined : all.units.get(person.unitId)?.name;
    return {
      id: person.id,
      name: person.name,
      ...(person.title === undefined ? {} : { title: person.title }),
      language: person.language,
      roles: leadsUnit(all, person.id) ? ["leder", ...person.roles] : person.roles,
      ...(unit === undefined ? {} : { unit }),
      unread: unread.get(person.id) ?? 0,
      featured: featured.includes(person.id),
    };
  };
  const active = [...all.people.values()].filter((person) => person.active);
  const first = featured.flatMap((id) => active.filter((person) => person.id === id));
  const rest = active.filter((person) => !featured.includes(person.id));
  const byName = new Intl.Collator("nb-NO").compare;
  rest.sort((a, b) => byName(a.name, b.name));
  return { tenantId, people: [...first, ...rest].map(shown) };
}
