import { v7 } from "uuid";
import type { TroubleList } from "#domain/contract/troubles.ts";
import { textsFor } from "#domain/texts/index.ts";
import { holds } from "./breach.ts";
import { queueAtRest } from "./campaign.ts";
import { dayForm, type Installation, newInstallation } from "./installation.ts";
import type { Outcome } from "./outcome.ts";
import type { Person } from "./person.ts";
import { soon } from "./soon.ts";
import { type Call, conversationOf, type Fate } from "./standIn.ts";

type Behaviour = {
  readonly fate: Fate;
  /** Whether the message has come into the chat, whatever we hear of it. */
  readonly taken: boolean;
  /** A new message is sent again, or stands as uncertain and is not. */
  readonly ends: "sent again" | "uncertain";
};
const status = (code: number, headers: Readonly<Record<string, string>> = {}): Fate => ({
  kind: "status",
  status: code,
  headers,
});
const inASecond = { "retry-after": "1" };

/** How a connector fails. The first is longer than the product waits for an answer. A new one is a line here. */
const behaviours = {
  "an answer after 12 s": { fate: { kind: "late", milliseconds: 12_000 }, taken: true, ends: "uncertain" },
  "429 with Retry-After": { fate: status(429, inASecond), taken: false, ends: "sent again" },
  "429 without Retry-After": { fate: status(429), taken: false, ends: "sent again" },
  "500": { fate: status(500), taken: false, ends: "uncertain" },
  "502": { fate: status(502), taken: false, ends: "uncertain" },
  "503": { fate: status(503), taken: false, ends: "uncertain" },
  "503 with Retry-After": { fate: status(503, inASecond), taken: false, ends: "sent again" },
  "a connection that is reset": { fate: { kind: "reset" }, taken: true, ends: "uncertain" },
  "half a response": { fate: { kind: "half" }, taken: true, ends: "uncertain" },
  "a response that is no JSON": { fate: { kind: "no-json" }, taken: true, ends: "uncertain" },
} as const satisfies Readonly<Record<string, Behaviour>>;
type BehaviourName = keyof typeof behaviours;

type ConnectorFigures = {
  readonly behaviours: number;
  /** Calls that met one: answers, messages and updates of a card. */
  readonly met: number;
  /** Messages that were sent again and arrived once; and those that stand as uncertain under «Drift». */
  readonly sentAgain: number;
  readonly uncertain: number;
};

/** A call that is to meet a fate, once, and all calls of its kind. */
type Trap = { readonly isFor: (call: Call) => boolean; readonly fate: Fate; calls: number };

/**
 * Lets a connector fail in each of these ways, at the answer to somebody, at a message to their leader, and at the update of a card.
 * Throws a `Breach` where a message is lost without a word, comes twice, or somebody is told what is not so.
 */
export async function runConnector(seed: number, names: readonly BehaviourName[]): Promise<ConnectorFigures> {
  const installed = await newInstallation({ seed });
  const { standIn, servers, admin, place, leaderOf } = installed;
  const traps: Trap[] = [];
  let met = 0;
  standIn.fateOf = (call) => {
    const trap = traps.find(({ isFor }) => isFor(call));
    if (trap === undefined) return undefined;
    trap.calls += 1;
    if (trap.calls > 1) return undefined;
    met += 1;
    return trap.fate;
  };
  const trap: SetTrap = (method, to, about, fate) => {
    const isFor = (call: Call) =>
      call.method === method &&
      decodeURIComponent(call.path).includes(`/${conversationOf(to.id)}/`) &&
      call.body.includes(about.name);
    const set: Trap = { isFor, fate, calls: 0 };
    traps.unshift(set);
    return set;
  };
  try {
    await servers.start(0);
    for (let number = 0; number < 4; number += 1) await leaderOf(number).install();
    const work = Promise.all(names.map((name, number) => through(installed, trap, number, name)));
    await Promise.race([work, servers.failed]);
    const checks = await work;
    await queueAtRest(place);
    for (const check of checks) await check();
    const uncertain = names.filter((name) => behaviours[name].ends === "uncertain").length;
    const { body } = await admin.tab("GET", "/api/troubles");
    const shown = (body as TroubleList).groups.reduce((sum, group) => sum + group.uncertain, 0);
    holds(
      shown === uncertain,
      () => `under «Drift» stand ${shown} of ${uncertain} messages of which nobody knows whether they arrived`,
    );
    await servers.stopAll();
    return { behaviours: names.length, met, sentAgain: names.length - uncertain, uncertain };
  } finally {
    await installed.close();
  }
}

type SetTrap = (method: "POST" | "PUT", to: Person, about: { readonly name: string }, fate: Fate) => Trap;

/** One way to fail, in all directions. Gives what is to hold in the end as well. */
async function through(
  installed: Installation,
  trap: SetTrap,
  number: number,
  name: BehaviourName,
): Promise<() => Promise<void>> {
  const { employee, leaderOf, standIn, place } = installed;
  const { fate, taken, ends } = behaviours[name];
  const [person, leader] = [employee(number), leaderOf(number)];
  await person.install();

  // An answer that changed nothing: the person asks again. It is there once for each time that it was taken.
  const answered = standIn.chatOf(person.id).length;
  const isForm = ({ summary }: { readonly summary: string }) => summary.includes("Fast hjemmekontor");
  const answer = trap("POST", person, { name: "draft.next" }, fate);
  await person.sayOnce("fast avtale");
  const came = () => standIn.chatOf(person.id).slice(answered);
  holds(answer.calls === 1, () => `${name}: the answer was sent ${answer.calls} times`);
  holds(came().length === (taken ? 1 : 0), () => `${name}: ${came().length} answers came`);
  await person.sayOnce("fast avtale");
  holds(
    came().length === (taken ? 2 : 1),
    () => `${name}: after another try ${came().length} answers came, ${came().filter(isForm).length} forms`,
  );

  // A message to the leader.
  const id = v7();
  const message = trap("POST", leader, person, fate);
  await person.pressUntil(dayForm(id), textsFor("nb").status.OENSKET);
  const ended = await endOf(installed, `tell:${id}:1:${leader.id}:decide`);
  const arrived = () => standIn.chatOf(leader.id).filter(({ summary }) => summary.startsWith(person.name)).length;
  const isOnce = () => {
    const expected =
      ends === "sent again" ? { status: "done", calls: 2, arrived: 1 } : { status: "unknown", calls: 1, arrived: taken ? 1 : 0 };
    const found = { status: ended, calls: message.calls, arrived: arrived() };
    holds(
      JSON.stringify(found) === JSON.stringify(expected),
      () => `${name}: the message to the leader is ${JSON.stringify(found)}`,
    );
  };
  isOnce();
  const seen = await leader.read(id);
  holds(seen.status === "OENSKET", () => `${name}: the leader sees ${seen.status} in the tab`);

  // The card that the leader has, when the case is withdrawn: of a second case, whose message came as it should.
  const colleague = employee(number + 100);
  await colleague.install();
  const other = v7();
  await colleague.pressUntil(dayForm(other), textsFor("nb").status.OENSKET);
  await endOf(installed, `tell:${other}:1:${leader.id}:decide`);
  const update = trap("PUT", leader, colleague, fate);
  await colleague.pressUntil({ v: 1, verb: "case.withdraw", id: other, version: 1 }, textsFor("nb").status.TRUKKET);
  await soon(`${name}: the leader's card is brought up to date`, async () => (update.calls >= 2 ? true : undefined), 120_000);

  return async () => {
    const [after] = await place.rows(`select status from job where delivery_key = 'tell:${id}:1:${leader.id}:decide'`);
    holds(after?.["status"] === ended, () => `${name}: the message was ${ended} and is ${after?.["status"]}`);
    isOnce();
    const events = await place.rows(
      `select type from case_event where case_id in ('${id}', '${other}') order by case_id, version`,
    );
    holds(events.length === 3, () => `${name}: there are ${JSON.stringify(events)}`);
  };
}

/** How the job ended. */
function endOf({ place }: Installation, key: string): Promise<string> {
  return soon(
    `${key} ends`,
    async () => {
      const [job] = await place.rows(`select status from job where delivery_key = '${key}'`);
      return ["done", "unknown", "failed"].find((ended) => ended === job?.["status"]);
    },
    120_000,
  );
}

export async function connectorOutcome(seed: number): Promise<Outcome> {
  const figures = await runConnector(seed, Object.keys(behaviours) as BehaviourName[]);
  const { behaviours: ways, met, sentAgain, uncertain } = figures;
  const words = `a connector that fails in ${ways} ways, at ${met} calls: ${sentAgain} messages sent again and come once, ${uncertain} uncertain under «Drift», every card brought up to date; lost without a word 0, twice 0\n`;
  return { course: "connector", words, figures, breaches: [] };
}
