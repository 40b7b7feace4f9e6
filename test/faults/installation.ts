import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { chatTextsFor } from "#bot/teams/texts/chatTexts.ts";
import { instantOf, osloDate } from "#domain/kernel/instant.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { wordsOf } from "#test/support/cardParts.ts";
import type { KeyVaultStandIn } from "#test/support/keyVaultStandIn.ts";
import { holds } from "./breach.ts";
import { type Chance, chance as chanceOf } from "./chance.ts";
import { emptyLedger, type Ledger } from "./ledger.ts";
import { admin, employee, leaderOf, organisationOf } from "./organisation.ts";
import { type Outside, type Person, personIn } from "./person.ts";
import { openPlace, type Place } from "./place.ts";
import { type ServerPool, serverPool } from "./serverPool.ts";
import { soon } from "./soon.ts";
import { type StandIn, startStandIn } from "./standIn.ts";

/** An installation with people, a connector that takes everything, and nothing that troubles it but what a course does to it. */
export type Installation = {
  readonly folder: string;
  readonly place: Place;
  readonly standIn: StandIn;
  readonly servers: ServerPool;
  readonly ledger: Ledger;
  readonly employee: (number: number) => Person;
  readonly leaderOf: (number: number) => Person;
  readonly admin: Person;
  /** Status and words of the server's own account of itself. */
  readonly health: (path: "/readyz" | "/healthz") => Promise<string>;
  readonly close: () => Promise<void>;
};

type InstallationPlan = {
  readonly seed: number;
  readonly databaseUrl?: string | undefined;
  readonly vault?: KeyVaultStandIn;
  readonly employees?: number;
  /** How long people wait until they try again, in milliseconds. */
  readonly tryAgainMs?: number;
};

/** No server of it runs yet. */
export async function newInstallation({
  seed,
  databaseUrl,
  vault,
  employees = 200,
  tryAgainMs,
}: InstallationPlan): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-faults-"));
  const ways = chanceOf(seed);
  const standIn = await startStandIn(ways.apart());
  standIn.manner = "smooth";
  const place = await openPlace(folder, databaseUrl);
  const directoryFile = join(folder, "organisation.json");
  await writeFile(directoryFile, JSON.stringify(organisationOf(employees)));
  const servers = serverPool(place, standIn, directoryFile, ways.apart(), vault);
  const ledger = emptyLedger();
  const outside: Outside = {
    ...{ standIn, servers, ledger, chance: once(ways.apart()), unanswered: new Map(), onSent: () => undefined },
    ...(tryAgainMs === undefined ? {} : { tryAgainMs }),
  };
  const known = new Map<string, Person>();
  const personOf = (somebody: Parameters<typeof personIn>[1]) => {
    const person = known.get(somebody.id) ?? personIn(outside, somebody);
    known.set(somebody.id, person);
    return person;
  };
  return {
    folder,
    place,
    standIn,
    servers,
    ledger,
    employee: (number) => personOf(employee(number)),
    leaderOf: (number) => personOf(leaderOf(number)),
    admin: personOf(admin),
    health: async (path) => {
      const answer = await fetch((await servers.address()) + path, { signal: AbortSignal.timeout(10_000) });
      return `${answer.status} ${(await answer.text()).trim()}`;
    },
    close: async () => {
      await servers.cutAll();
      await standIn.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Nothing is delivered twice at once, so that what is sent can be counted. */
const once = (chance: Chance): Chance => ({ ...chance, isOneIn: () => false });

export const today = osloDate(instantOf(Date.now()));

/** What the form for a day sends, for that many days ahead. */
export const dayForm = (id: string = v7(), daysAhead = 20) => ({
  ...{ v: 1, verb: "day.send", id },
  ...{ from: addDays(today, daysAhead), work: "Rette oppgaver", everyWeek: "false" },
});

/** One press, as it is answered: the words of the card that came back, or of the message about a fault, which comes after the answer. */
export async function pressedOnce({ standIn }: Installation, person: Person, data: object): Promise<string> {
  const before = standIn.chatOf(person.id).length;
  const card = await person.pressOnce(data);
  if (card !== undefined) return wordsOf(card);
  const told = await soon(`${person.name} is told what became of it`, async () => standIn.chatOf(person.id)[before]);
  return wordsOf(told.card);
}

/** Whether these are the words about a fault of ours, with a number that finds it in the log. */
export function isFault(words: string): boolean {
  const fault = chatTextsFor("nb").fault;
  const [start = "", end = ""] = fault.text("#").split("#");
  const at = words.indexOf(start);
  return words.includes(fault.title) && at >= 0 && /^[0-9A-Z]{8}/.test(words.slice(at + start.length)) && words.includes(end);
}

/** Presses once, and makes sure that the person is told that it went wrong, in time for Teams. */
export async function isRefused(installed: Installation, person: Person, data: object, withinMs: number): Promise<void> {
  const begun = performance.now();
  const told = await pressedOnce(installed, person, data);
  const took = performance.now() - begun;
  holds(isFault(told), () => `${person.name} pressed ${JSON.stringify(data)}, which cannot be done, and was told:\n${told}`);
  holds(took < withinMs, () => `${person.name} waited ${Math.round(took / 1_000)} s to be told that it cannot be done`);
}

/** How many rows there are of everything that a save could have written a part of. */
export async function contentOf({ place }: Installation): Promise<string> {
  const tables = ["case_state", "case_event", "sealed_text", "case_key", "job", "draft"];
  const counts = await Promise.all(tables.map((table) => place.rows(`select count(*) as n from ${table}`)));
  return tables.map((table, index) => `${table} ${counts[index]?.[0]?.["n"]}`).join(", ");
}
