import { v7 } from "uuid";
import type { StoreTx } from "#bot/store/types.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { answers } from "#test/support/usualCase.ts";
import { benchClock } from "./benchClock.ts";
import { openBenchStore } from "./benchStore.ts";
import type { ChildServer } from "./childServer.ts";
import { ask } from "./client.ts";
import { employeeId, leaderCount, leaderId, reportCount } from "./organisation.ts";
import { botId, type StorePlace, tenantId } from "./settings.ts";
import type { StandIn } from "./standIn.ts";

/** An application filled in and not yet sent: what one turn of ours is taken from. */
export type Prepared = { readonly employee: PersonId; readonly leader: PersonId; readonly draftId: CaseId };

/** Fills in so many applications, each by somebody else, and no two neighbours for one leader; and installs the app with the leaders. */
export async function prepareTurns(place: StorePlace, standIn: StandIn, count: number): Promise<readonly Prepared[]> {
  if (count > (leaderCount - 1) * reportCount) throw new Error("there are not so many employees");
  const prepared = Array.from({ length: count }, (_, index): Prepared => {
    const leader = 1 + (index % (leaderCount - 1));
    return {
      employee: employeeId(leader, Math.floor(index / (leaderCount - 1))),
      leader: leaderId(leader),
      draftId: v7() as CaseId,
    };
  });
  const store = await openBenchStore(place);
  const updatedAt = benchClock.wallNow();
  await store.transaction(async (tx) => {
    await installForLeaders(tx, standIn);
    for (const { employee, draftId } of prepared) {
      // They have just filled in the form in this chat.
      await tx.rememberConversation({ personId: employee, reference: referenceOf(standIn, employee), updatedAt });
      const draft = { id: draftId, ownerId: employee, kind: "fast-avtale", step: "oppsummering", caseId: null } as const;
      await tx.saveDraft({ ...draft, content: answers, updatedAt, expectedVersion: 0 });
    }
  });
  await store.close();
  return prepared;
}

/** The app is with every leader but the one whose list is measured. */
export async function installForLeaders(tx: StoreTx, standIn: StandIn): Promise<void> {
  const updatedAt = benchClock.wallNow();
  for (let leader = 1; leader < leaderCount; leader += 1) {
    const personId = leaderId(leader);
    await tx.rememberConversation({ personId, reference: referenceOf(standIn, personId), updatedAt });
  }
}

const conversationOf = (personId: PersonId) => `a:${personId}`;

function referenceOf(standIn: StandIn, personId: PersonId): object {
  return {
    channelId: "msteams",
    serviceUrl: standIn.serviceUrl,
    conversation: { id: conversationOf(personId), conversationType: "personal", isGroup: false, name: "", tenantId },
    user: { id: `29:${personId}`, name: "", aadObjectId: personId },
    bot: { id: `28:${botId}`, name: "" },
    locale: "nb-NO",
  };
}

/** What somebody does in their chat, as Teams sends it. */
export function activity(standIn: StandIn, personId: PersonId, fields: object): string {
  return JSON.stringify({
    id: "activity-1",
    timestamp: "2026-03-02T07:00:00.000Z",
    serviceUrl: standIn.serviceUrl,
    channelId: "msteams",
    from: { id: `29:${personId}`, name: "Ola Nordmann", aadObjectId: personId },
    recipient: { id: `28:${botId}`, name: "Dagsorden" },
    conversation: { id: conversationOf(personId), conversationType: "personal", tenantId },
    channelData: { tenant: { id: tenantId } },
    locale: "nb-NO",
    ...fields,
  });
}

/** One turn's two times, in milliseconds: until the person has the answer, and until everything that followed has arrived. */
type TurnTimes = { readonly answered: number; readonly whole: number };
export type TakeTurn = (prepared: Prepared) => Promise<TurnTimes>;

/** «Send til leder» in the chat: answered with the case's card, and the leader's card comes to the connector. */
export function submitting(server: ChildServer, standIn: StandIn): TakeTurn {
  return async ({ employee, leader, draftId }) => {
    const data = { v: 1, verb: "draft.send", id: draftId, version: 1 };
    const value = { action: { type: "Action.Execute", verb: data.verb, data }, trigger: "manual" };
    const body = activity(standIn, employee, {
      type: "invoke",
      name: "adaptiveCard/action",
      replyToId: `card-${draftId}`,
      value,
    });
    const told = standIn.arrival(conversationOf(leader));
    const begun = performance.now();
    const { status, text } = await post(server, standIn, body);
    const answered = performance.now() - begun;
    // The card of a case that was sent can be withdrawn; no card of a refusal or of a fault can.
    if (status !== 200 || !text.includes("case.withdraw"))
      throw new Error(`the application was not sent: ${status} ${text.slice(0, 300)}`);
    await told;
    return { answered, whole: performance.now() - begun };
  };
}

/** A message to the echo bot, which comes back through the connector before the request is answered. */
export function echoing(server: ChildServer, standIn: StandIn): TakeTurn {
  return async ({ employee }) => {
    const body = activity(standIn, employee, { type: "message", text: "Send til leder" });
    const told = standIn.arrival(conversationOf(employee));
    const begun = performance.now();
    const { status, text } = await post(server, standIn, body);
    if (status !== 200) throw new Error(`the echo bot answered ${status} ${text.slice(0, 300)}`);
    await told;
    const whole = performance.now() - begun;
    return { answered: whole, whole };
  };
}

/** Sends an activity to the bot, signed as Teams signs. */
export function post(server: ChildServer, standIn: StandIn, body: string) {
  return ask(`${server.address}/api/messages`, { authorization: `Bearer ${standIn.channelToken}`, body });
}

export type Round = { readonly times: readonly TurnTimes[]; readonly cpuMs: number; readonly seconds: number };

/** Takes these turns, so many at once, and gives their times and the processor time that the server spent on one. */
export async function takeRound(server: ChildServer, take: TakeTurn, of: readonly Prepared[], atOnce: number): Promise<Round> {
  const before = await server.usage();
  const begun = performance.now();
  const times: TurnTimes[] = [];
  let next = 0;
  const slot = async () => {
    for (let turn = of[next]; turn !== undefined; turn = of[next]) {
      next += 1;
      times.push(await take(turn));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, slot));
  const seconds = (performance.now() - begun) / 1_000;
  const after = await server.usage();
  return { times, cpuMs: (after.cpuMs - before.cpuMs) / of.length, seconds };
}
