import { organisationFrom } from "#bot/directory/organisationData.ts";
import { norwegianHolidays } from "#bot/holidays/holidays.ts";
import { openStoreForReading } from "#bot/store/openStore.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { instantOf, osloDate } from "#domain/kernel/instant.ts";
import type { UnitProcess } from "#domain/oppfolging/enhet/model.ts";
import { remindersOn } from "#domain/oppfolging/paaminnelser/remindersOn.ts";
import type { Cycle } from "#domain/oppfolging/syklus/model.ts";
import { holds } from "../breach.ts";
import { openPlace, type Row } from "../place.ts";
import type { Institution } from "./institution.ts";
import { morning, type PreparedPlace } from "./prepare.ts";
import { type AutumnTeams, conversationOf } from "./teams.ts";

export type AutumnFigures = {
  readonly engine: "embedded" | "postgres";
  readonly units: number;
  /** People whom the rules name: each is to get one message. */
  readonly recipients: number;
  readonly arrived: number;
  /** Shown as uncertain, and not sent again; of them arrived. */
  readonly unknown: number;
  readonly unknownArrived: number;
  readonly lost: number;
  readonly twice: number;
  readonly kills: number;
  readonly calls: number;
  readonly busy: number;
  readonly overLimit: number;
  readonly uncertain: number;
  /** Most messages within a second. */
  readonly peak: number;
  /** From the hour of sending to the last message, in the time of the run, without what the process was away. */
  readonly sentSeconds: number;
  /** What Teams' limit allows for so many messages, at the least. */
  readonly allowedSeconds: number;
  readonly preparedSeconds: number;
  /** In the machine's time. */
  readonly seconds: number;
  /** The most of JavaScript's heap in the first and in the last tenth of the steps, and of the process at all, in megabytes. */
  readonly heapMb: { readonly first: number; readonly last: number };
  readonly rssMb: number;
};

/** What the process that sends used at the end of a step, in megabytes. */
export type AutumnMemory = { readonly heapMb: number; readonly rssMb: number };

/** No process was there to send, or what one had at hand when it was killed was still its own. */
export type Away = { readonly at: number; readonly ms: number };

type Ended = {
  readonly place: PreparedPlace;
  readonly people: Institution;
  readonly teams: AutumnTeams;
  readonly kills: number;
  readonly away: readonly Away[];
  readonly memory: readonly AutumnMemory[];
  readonly begun: number;
  readonly preparedMs: number;
  /** How many more may be uncertain, where a busy machine lets calls run out of time. */
  readonly late?: number;
};

const messagesASecond = 30;

/** Compares what came into the chats with what the rules say who is reminded, and with what the queue says of each. */
export async function compared({
  place,
  people,
  teams,
  kills,
  away,
  memory,
  begun,
  preparedMs,
  late = 0,
}: Ended): Promise<AutumnFigures> {
  const expected = await remindedBy(place, people);
  const jobs = await jobsOf(place);
  const statusOf = new Map(jobs.map((job) => [String(job["person_id"]), String(job["status"])]));
  const came = (id: PersonId) => teams.arrivals.get(conversationOf(id))?.length ?? 0;
  const twice = [...expected].filter((id) => came(id) > 1);
  holds(twice.length === 0, () => `${twice.length} got the same reminder twice: ${twice.slice(0, 3).join(", ")}`);
  const strangers = [...teams.arrivals.keys()].filter((chat) => !expected.has(chat.slice(2) as PersonId));
  holds(strangers.length === 0, () => `${strangers.length} got a reminder whom the rules do not name: ${strangers.slice(0, 3)}`);
  holds(jobs.length === expected.size, () => `${jobs.length} reminders were planned for ${expected.size} people`);
  const lost = [...expected].filter((id) => came(id) === 0 && statusOf.get(id) !== "unknown");
  holds(
    lost.length === 0,
    () => `${lost.length} got nothing and nobody is told: ${lost.slice(0, 3).map((id) => statusOf.get(id))}`,
  );
  const unsettled = jobs.filter(({ status }) => status !== "done" && status !== "unknown");
  holds(unsettled.length === 0, () => `${unsettled.length} did not come to an end: ${JSON.stringify(unsettled[0])}`);
  const unknown = [...expected].filter((id) => statusOf.get(id) === "unknown");
  const { calls, busy, overLimit, uncertain } = teams.counts;
  // Each broken connection leaves one in doubt, and each kill as many as were under way.
  holds(
    unknown.length <= uncertain + kills * 4 + late,
    () => `${unknown.length} are uncertain after ${uncertain} and ${kills} kills`,
  );
  const last = Math.max(...[...teams.arrivals.values()].flat());
  const outages = away.filter(({ at }) => at < last).reduce((sum, { ms }) => sum + ms, 0);
  const arrived = [...expected].filter((id) => came(id) === 1).length;
  return {
    engine: place.databaseUrl === undefined ? "embedded" : "postgres",
    units: people.units,
    recipients: expected.size,
    arrived,
    unknown: unknown.length,
    unknownArrived: unknown.filter((id) => came(id) === 1).length,
    lost: lost.length,
    twice: twice.length,
    ...{ kills, calls, busy, overLimit, uncertain },
    peak: teams.peak(),
    sentSeconds: rounded((last - morning - outages) / 1_000),
    allowedSeconds: rounded(expected.size / messagesASecond),
    preparedSeconds: rounded(preparedMs / 1_000),
    seconds: rounded((performance.now() - begun) / 1_000),
    heapMb: tenths(memory),
    rssMb: rounded(memory.reduce((most, { rssMb }) => Math.max(most, rssMb), 0)),
  };
}

/** Whom the domain's rules name that morning, worked out here from what is stored. */
async function remindedBy(
  { dataDir, keyDir, databaseUrl }: PreparedPlace,
  { data }: Institution,
): Promise<ReadonlySet<PersonId>> {
  const vault = await openKeyFileVault(keyDir, { create: false });
  const store = await openStoreForReading({ dataDir, databaseUrl, vault });
  try {
    const [stored] = await store.read.cycles();
    if (stored === undefined) throw new Error("no cycle");
    const today = osloDate(instantOf(morning));
    const { messages } = remindersOn({
      cycle: stored.state as Cycle,
      processes: (await store.read.processesOf(stored.id)).map(({ state }) => state as UnitProcess),
      organisation: organisationFrom(data),
      holidays: await norwegianHolidays().around(today),
      today,
    });
    return new Set(messages.map(({ recipient }) => recipient));
  } finally {
    await store.close();
  }
}

async function jobsOf({ dataDir, databaseUrl }: PreparedPlace): Promise<readonly Row[]> {
  const place = await openPlace(`${dataDir}/..`, databaseUrl);
  return place.rows("select person_id, status, last_error from job where kind = 'remind'");
}

/** Between two collections the heap goes up and down: the most of many steps says more than any one of them. */
function tenths(memory: readonly AutumnMemory[]): AutumnFigures["heapMb"] {
  const count = Math.ceil(memory.length / 10);
  const most = (part: readonly AutumnMemory[]) => rounded(part.reduce((sum, { heapMb }) => Math.max(sum, heapMb), 0));
  return { first: most(memory.slice(0, count)), last: most(memory.slice(-count)) };
}

const rounded = (value: number) => Math.round(value * 10) / 10;
