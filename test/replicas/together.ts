import { setTimeout as pause } from "node:timers/promises";
import { v7 } from "uuid";
import { instantOf, osloDate } from "#domain/kernel/instant.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { textsFor } from "#domain/texts/index.ts";
import { holds } from "#test/faults/breach.ts";
import type { Chance } from "#test/faults/chance.ts";
import type { MessageFigures } from "#test/faults/checks.ts";
import { runCourse } from "#test/faults/courses.ts";
import { employee, everyLeader, leaderOf } from "#test/faults/organisation.ts";
import type { Person } from "#test/faults/person.ts";
import { type OpenPage, openPage } from "./listener.ts";
import { openWorld, type World } from "./world.ts";

export type TogetherFigures = MessageFigures & {
  readonly servers: number;
  /** Requests of conversations in which each turn went to another server than the one before. */
  readonly turns: number;
  readonly acknowledged: number;
  /** Processor time of all servers for each turn, messages and news among them. */
  readonly processorMsEach: number;
  /** From somebody's answer until an open page at every server had heard of it, in milliseconds: the usual, and the longest. */
  readonly heardMedianMs: number;
  readonly heardLongestMs: number;
  /** Pairs of decisions at the same moment at two servers. */
  readonly decisionsAtOnce: number;
  readonly seconds: number;
};

export type TogetherPlan = {
  readonly databaseUrl: string;
  readonly servers: number;
  /** How many people have their business from beginning to end, one after another. */
  readonly conversations: number;
  readonly decisionsAtOnce: number;
  readonly seed: number;
};

/** What the product promises: a decision is seen within two seconds, wherever it was made. */
const promisedMs = 2_000;
const firstOfDecisions = 3_000;
const firstOfCourses = 2_000;

/**
 * People whose every word and press leads to another server than the one before, with an open page at each server; then two decisions on
 * the same request at the same moment. Throws a `Breach` where a server knows less than another, or both decisions are taken.
 */
export async function runTogether(plan: TogetherPlan): Promise<TogetherFigures> {
  const begun = performance.now();
  const world = await openWorld(
    plan.databaseUrl,
    Array.from({ length: plan.servers }, () => 0),
    plan.seed,
  );
  const { replicas, ledger, standIn } = world;
  try {
    const all = Array.from({ length: plan.servers }, (_, number) => replicas.addressOf(number));
    const pages = new Map<string, readonly OpenPage[]>();
    for (const leader of everyLeader)
      pages.set(leader.id, await Promise.all(all.map((address) => openPage(address, standIn, leader))));
    const from = replicas.proxy.trail.length;
    const processorBefore = replicas.processorMs();
    const heard: number[] = [];
    for (let number = 0; number < plan.conversations; number += 1) {
      const before = ledger.effects.length;
      const people = {
        employee: world.personOf(employee(firstOfCourses + number)),
        leader: world.personOf(leaderOf(firstOfCourses + number)),
      };
      const course = runCourse({ ...people, ledger, place: world.place, standIn, chance: inTurns(world.chance.apart()) });
      const watched = watchEffects(world, before, pages.get(people.leader.id) ?? [], course);
      await course;
      heard.push(...(await watched));
    }
    const turns = replicas.proxy.trail.slice(from);
    const processorMs = replicas.processorMs() - processorBefore;
    const same = turns.filter((server, index) => index > 0 && server === turns[index - 1]).length;
    holds(same === 0, () => `${same} of ${turns.length} turns went to the server of the turn before`);
    for (let number = 0; number < plan.decisionsAtOnce; number += 1) await decideAtOnce(world, firstOfDecisions + number, all);
    for (const page of [...pages.values()].flat()) await page.close();
    const compared = await world.compare();
    const sorted = heard.toSorted((a, b) => a - b);
    return {
      ...compared,
      ...{ servers: plan.servers, turns: turns.length, acknowledged: ledger.effects.length },
      processorMsEach: Math.round((processorMs / Math.max(1, turns.length)) * 10) / 10,
      heardMedianMs: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
      heardLongestMs: Math.round(sorted.at(-1) ?? 0),
      decisionsAtOnce: plan.decisionsAtOnce,
      seconds: Math.round((performance.now() - begun) / 100) / 10,
    };
  } finally {
    await world.end();
  }
}

/** A chance by which nothing is sent twice at once, so that each request is a turn. */
function inTurns(chance: Chance): Chance {
  return { ...chance, isOneIn: (count) => count < 12 && chance.isOneIn(count), apart: () => inTurns(chance.apart()) };
}

/** How long after each effect of a course was acknowledged every page had heard of it. Each must have within what is promised. */
async function watchEffects({ ledger }: World, from: number, pages: readonly OpenPage[], course: Promise<void>) {
  const acknowledged: number[] = [];
  const watch = setInterval(() => {
    while (from + acknowledged.length < ledger.effects.length) acknowledged.push(performance.now());
  }, 1);
  const begun = performance.now();
  await course.finally(() => clearInterval(watch));
  while (from + acknowledged.length < ledger.effects.length) acknowledged.push(performance.now());
  const late: number[] = [];
  for (const [index, at] of acknowledged.entries()) {
    const effect = ledger.effects[from + index];
    if (effect === undefined) continue;
    const knownAt = () => pages.map((page) => page.knows(effect.caseId, effect.version, begun));
    while (knownAt().some((known) => known === undefined) && performance.now() - at < promisedMs) await pause(5);
    const known = knownAt();
    holds(
      known.every((one) => one !== undefined && one - at < promisedMs),
      () =>
        `a page has not heard of ${effect.type} within ${promisedMs} ms: ${JSON.stringify(known.map((one) => (one ?? NaN) - at))}`,
    );
    late.push(Math.max(0, ...known.map((one) => (one ?? 0) - at)));
  }
  return late;
}

/** The leader allows a day at one server and refuses it at another, at the same moment: one is done, and the other is told what was. */
async function decideAtOnce({ personOf, ledger, standIn }: World, number: number, addresses: readonly string[]): Promise<void> {
  const [asks, decides] = [personOf(employee(number)), personOf(leaderOf(number))];
  await asks.install();
  const caseId = v7();
  const from = addDays(osloDate(instantOf(Date.now())), 40);
  const status = textsFor("nb").status;
  await asks.pressUntil({ v: 1, verb: "day.send", id: caseId, from, work: "Rette.", everyWeek: "false" }, status.OENSKET);
  const note = (version: number, type: string, by: Person, to: Person, reason: "decide" | "approved" | "rejected") =>
    ledger.effects.push({ caseId, version, type, by: by.id, tells: [{ to: to.id, reason, when: "now" }] });
  note(1, "DayAsked", asks, decides, "decide");
  ledger.overtaken.add(`tell:${caseId}:1:${decides.id}:decide`);
  const authorization = `Bearer ${await standIn.issuer.signTabToken({ personId: decides.id })}`;
  const commands = [{ type: "ApproveDay" }, { type: "RejectDay", reason: "Vi må møtes." }];
  const answers = await Promise.all(
    commands.map(async (command, index) => {
      const address = addresses[(number + index) % addresses.length] ?? "";
      const response = await fetch(`${address}/api/cases/${caseId}/commands`, {
        method: "POST",
        headers: { authorization, "content-type": "application/json" },
        body: JSON.stringify({ version: 1, command }),
      });
      return { status: response.status, body: (await response.json()) as unknown };
    }),
  );
  const words = () => `two decisions at once had the answers ${JSON.stringify(answers)}`;
  holds(
    answers
      .map((answer) => answer.status)
      .toSorted()
      .join() === "200,409",
    words,
  );
  const done = answers.findIndex((answer) => answer.status === 200);
  const current: unknown = Reflect.get(Object(answers[1 - done]?.body), "current");
  const now = (value: unknown) => Reflect.get(Object(value), "status");
  holds(now(current) === now(answers[done]?.body), words);
  if (done === 0) note(2, "DayApproved", decides, asks, "approved");
  else note(2, "DayRejected", decides, asks, "rejected");
}
