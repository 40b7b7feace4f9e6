import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { PersonId } from "#domain/kernel/ids.ts";
import { Breach, holds, within } from "#test/faults/breach.ts";
import { type Chance, chance as chanceOf } from "#test/faults/chance.ts";
import { checkContent, checkMessages, type MessageFigures } from "#test/faults/checks.ts";
import { runCourse } from "#test/faults/courses.ts";
import { emptyLedger, type Ledger } from "#test/faults/ledger.ts";
import { employee, everyLeader, leaderOf, organisationOf, type Somebody } from "#test/faults/organisation.ts";
import { type Outside, type Person, personIn } from "#test/faults/person.ts";
import { openPlace, type Place, verifyLog } from "#test/faults/place.ts";
import { type StandIn, startStandIn } from "#test/faults/standIn.ts";
import { openReplicas, type Replicas } from "./replicas.ts";

/** An installation of several servers, its people, and everything that was acknowledged to them. */
export type World = {
  readonly replicas: Replicas;
  readonly place: Place;
  readonly standIn: StandIn;
  readonly ledger: Ledger;
  readonly chance: Chance;
  readonly personOf: (somebody: Somebody) => Person;
  /** Lets so many people have business with their leaders, one after another, until `until` is settled. Counts what they came to. */
  readonly work: (atOnce: number, until: Promise<unknown>) => Promise<number>;
  /** When nobody works any more: waits for the queue, and compares what is there with what was acknowledged. Throws a `Breach`. */
  readonly compare: () => Promise<MessageFigures>;
  end(): Promise<void>;
};

const employees = 4_000;
const restWithinMs = 150_000;
const readWithinMs = 180_000;
const awayAtMostMs = 60_000;

/** @param clocks for each server, by how many milliseconds its machine's clock is wrong */
export async function openWorld(databaseUrl: string, clocks: readonly number[], seed: number): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-replicas-"));
  const ways = chanceOf(seed);
  const standIn = await startStandIn(ways.apart());
  standIn.manner = "smooth";
  const place = patient(await openPlace(folder, databaseUrl));
  const directoryFile = join(folder, "organisation.json");
  await writeFile(directoryFile, JSON.stringify(organisationOf(employees)));
  const { urls } = standIn.issuer;
  const outside = {
    ...{ channelMetadata: urls.channel, emulatorMetadata: urls.emulator, tabKeys: urls.entraKeys },
    botToken: await standIn.issuer.signBotToken(),
  };
  const replicas = await openReplicas({ settings: place.settings, directoryFile, outside }, clocks.length);
  const ledger = emptyLedger();
  const people = new Map<PersonId, Person>();
  const parts: Outside = {
    ...{ standIn, ledger, chance: ways.apart(), unanswered: new Map(), onSent: () => undefined },
    servers: { address: async () => replicas.proxy.address },
    // A database that is away is away for all of them, and on a busy machine for a while.
    mostFaults: 240,
    // Whether an answer comes is what counts here, and not how fast this machine is.
    answerWithinMs: 90_000,
  };
  const personOf = (somebody: Somebody) => {
    const known = people.get(somebody.id) ?? personIn(parts, somebody);
    people.set(somebody.id, known);
    return known;
  };
  let next = 0;

  async function courses(chance: Chance, isOver: () => boolean): Promise<number> {
    for (let done = 0; ; done += 1) {
      if (isOver()) return done;
      const number = next++;
      holds(number < employees, () => "there are no more employees");
      const [one, leader] = [personOf(employee(number)), personOf(leaderOf(number))];
      await runCourse({ employee: one, leader, ledger, place, standIn, chance: chance.apart() });
    }
  }

  async function end(): Promise<void> {
    await replicas.end();
    await standIn.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }

  try {
    for (const [number, aheadMs] of clocks.entries()) await replicas.start(number, aheadMs);
    await replicas.proxy.untilServing(clocks.length);
    for (const leader of everyLeader) await personOf(leader).install();
  } catch (error) {
    await end();
    throw error;
  }
  return {
    ...{ replicas, place, standIn, ledger, personOf, end, chance: ways },
    work: async (atOnce, until) => {
      let isOver = false;
      const over = until.finally(() => {
        isOver = true;
      });
      const workers = Promise.all(Array.from({ length: atOnce }, () => courses(ways.apart(), () => isOver)));
      const [done] = await Promise.race([Promise.all([workers, over]), replicas.failed]);
      return done.reduce((sum, one) => sum + one, 0);
    },
    compare: async () => {
      await Promise.race([queueAtRest(place), replicas.failed]);
      const byId = (id: PersonId) => {
        const known = people.get(id);
        if (known === undefined) throw new Breach(`${id} has no part in this run`);
        return known;
      };
      await within(readWithinMs, "what was written is read", checkContent(place, ledger, byId));
      const figures = await checkMessages(place, standIn, ledger, byId);
      const { code, said } = await verifyLog(place);
      holds(code === 0, () => `verify-log: ${said}`);
      return figures;
    },
  };
}

/** A place that is asked again where its database is away for a moment. */
function patient(place: Place): Place {
  return {
    ...place,
    rows: async (query) => {
      for (const begun = Date.now(); ; await pause(100)) {
        try {
          return await place.rows(query);
        } catch (error) {
          if (Date.now() - begun > awayAtMostMs) throw error;
        }
      }
    },
  };
}

/** Waits until nothing that is due waits or runs. */
async function queueAtRest(place: Pick<Place, "rows">): Promise<void> {
  const left = "select delivery_key, status from job where status = 'running' or (status = 'waiting' and clock = 'wall')";
  for (const begun = Date.now(); ; await pause(100)) {
    const rows = await place.rows(left);
    if (rows.length === 0) return;
    holds(Date.now() - begun < restWithinMs, () => `the queue does not come to rest: ${JSON.stringify(rows.slice(0, 5))}`);
  }
}
