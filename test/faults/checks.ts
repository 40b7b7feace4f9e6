import { whySent } from "#bot/teams/cards/caseCard.ts";
import { chatTextsFor } from "#bot/teams/texts/chatTexts.ts";
import type { CaseId, PersonId, TextId } from "#domain/kernel/ids.ts";
import { partsOf } from "#test/support/cardParts.ts";
import { holds } from "./breach.ts";
import { type Effect, keyOf, type Ledger } from "./ledger.ts";
import type { Person } from "./person.ts";
import { type Place, type Row, verifiedChains } from "./place.ts";
import type { StandIn } from "./standIn.ts";

type Reader = Pick<Person, "name" | "read">;

const allEvents = "select case_id, version, type, actor from case_event order by case_id, version";

/**
 * Between two kills: what was acknowledged up to the moment before is there, nothing is there twice, every chain holds, and every
 * event has the jobs that tell of it. Throws a `Breach`.
 * @param effects what had been acknowledged before this was called
 */
export async function checkRound(place: Place, effects: readonly Effect[]): Promise<void> {
  const { fault } = await verifiedChains(place);
  holds(fault === null, () => `the log does not hold: ${JSON.stringify(fault)}`);
  const events = eventsByCase(await place.rows(allEvents));
  for (const effect of effects) {
    const kept = events.get(effect.caseId)?.[effect.version - 1];
    holds(
      kept?.["type"] === effect.type,
      () => `lost: ${JSON.stringify(effect)} was acknowledged; there is ${JSON.stringify(kept)}`,
    );
    holds(byOf(kept) === effect.by, () => `${JSON.stringify(effect)} is there as done by ${byOf(kept)}`);
  }
  for (const [caseId, list] of events) {
    const types = list.map(({ type }) => String(type));
    holds(new Set(types).size === types.length, () => `twice: case ${caseId} has the events ${types.join(", ")}`);
  }
  const keys = new Set((await place.rows("select delivery_key from job")).map((row) => row["delivery_key"]));
  for (const effect of effects) {
    const missing = effect.tells.find((told) => !keys.has(keyOf(effect, told)));
    holds(
      missing === undefined,
      () => `nobody is to be told: no job for ${JSON.stringify(missing)} of ${JSON.stringify(effect)}`,
    );
  }
}

/** When all work is done: the database holds what was acknowledged and nothing more, and every word of it can be read. */
export async function checkContent(place: Place, ledger: Ledger, personOf: (id: PersonId) => Reader): Promise<void> {
  await checkRound(place, ledger.effects);
  const rows = await place.rows(allEvents);
  holds(rows.length === ledger.effects.length, () => {
    const known = new Set(ledger.effects.map(({ caseId, version }) => `${caseId} ${version}`));
    const more = rows.filter((row) => !known.has(`${row["case_id"]} ${row["version"]}`));
    return `${ledger.effects.length} effects were acknowledged and there are ${rows.length} events, among them ${JSON.stringify(more)}`;
  });
  const last = new Map(ledger.effects.map(({ caseId, version }) => [caseId, version]));
  for (const { id, version } of await place.rows("select id, version from case_state")) {
    holds(
      last.get(String(id)) === Number(version),
      () => `case ${id} stands at ${version} and has ${last.get(String(id))} events`,
    );
  }
  for (const { caseId, reader, text } of ledger.written) {
    const detail = JSON.stringify(await personOf(reader).read(caseId));
    holds(detail.includes(text), () => `${personOf(reader).name} cannot read «${text}» in case ${caseId}: ${detail}`);
  }
  await checkTexts(place, new Set(last.keys()));
  await checkDrafts(place, ledger);
}

/** Every text that an event names opens, also those that are not shown any more. */
async function checkTexts(place: Place, caseIds: ReadonlySet<string>): Promise<void> {
  await place.reading(async ({ read }) => {
    for (const id of caseIds as ReadonlySet<CaseId>) {
      const named = partsOf((await read.events(id)).map(({ data }) => data)).flatMap(({ textId }) => textId ?? []);
      const open = await read.texts(id, named as TextId[]);
      const shut = named.find((textId) => (open.get(textId as TextId) ?? "") === "");
      holds(shut === undefined, () => `the text ${shut} of case ${id} does not open`);
    }
  });
}

/** Drafts that were left are as they were, and those that were sent are gone. */
async function checkDrafts(place: Place, { drafts }: Ledger): Promise<void> {
  const rows = await place.rows("select id from draft");
  holds(rows.length === drafts.length, () => `${drafts.length} drafts were left and there are ${rows.length}`);
  await place.reading(async ({ read }) => {
    for (const { id, owner, step, start } of drafts) {
      const kept = (await read.draftsOf(owner)).find((draft) => draft.id === id);
      const found: unknown = Reflect.get(Object(kept?.content), "start");
      holds(kept?.step === step && found === start, () => `draft ${id} of ${owner} was left at ${step} and is at ${kept?.step}`);
    }
  });
}

export type MessageFigures = {
  /** Jobs of every kind that are due. */
  readonly jobs: number;
  readonly messages: number;
  /** Messages of which nobody knows whether they arrived, and those of them that did. */
  readonly unknown: number;
  readonly unknownArrived: number;
  /** Cards that could not be brought up to date in the end. */
  readonly failed: number;
  /** Effects and messages that are not there, and those that are there once too often. */
  readonly lost: number;
  readonly twice: number;
};

/**
 * When the queue is at rest: each message that was due arrived once, or stands as unknown and arrived at most once, and no job is left
 * over. A message to a leader that was overtaken by the leader's own decision may have stayed away.
 */
export async function checkMessages(
  place: Place,
  standIn: Pick<StandIn, "chatOf">,
  ledger: Ledger,
  personOf: (id: PersonId) => Reader,
): Promise<MessageFigures> {
  const rows = await place.rows("select kind, delivery_key, status, clock, due_at, last_error from job");
  const jobs = new Map(rows.map((row) => [String(row["delivery_key"]), row]));
  const expected = ledger.effects.flatMap((effect) => effect.tells.map((told) => ({ effect, told, key: keyOf(effect, told) })));
  const keys = new Set(expected.map(({ key }) => key));
  const due = rows.filter((row) => !(row["clock"] === "domain" && row["status"] === "waiting"));
  for (const row of rows) {
    const key = String(row["delivery_key"]);
    holds(row["kind"] !== "tell" || keys.has(key), () => `a message that nobody is to have: ${key}`);
  }
  for (const row of due) {
    const ended = ["done", "failed", "unknown"].includes(String(row["status"]));
    holds(ended, () => `left over: ${JSON.stringify(row)}`);
    holds(row["kind"] !== "tell" || row["status"] !== "failed", () => `not told: ${JSON.stringify(row)}`);
  }
  const groups = new Map<string, { done: number; unknown: number; overtaken: number; arrived: number }>();
  for (const { effect, told, key } of expected) {
    const row = jobs.get(key);
    holds(row !== undefined, () => `no job ${key}`);
    if (told.when === "later") {
      holds(row["status"] === "waiting", () => `${key} is for a date to come and is ${row["status"]}`);
      continue;
    }
    const summary = whySent(chatTextsFor("nb"), await personOf(told.to).read(effect.caseId), told.reason);
    // What tells a leader's messages apart is the employee's name, and every employee has one case.
    const about = `${told.to} ${summary}`;
    const arrived = standIn.chatOf(told.to).filter((message) => message.summary === summary).length;
    const group = groups.get(about) ?? { done: 0, unknown: 0, overtaken: 0, arrived };
    groups.set(about, group);
    if (row["status"] === "unknown") group.unknown += 1;
    else if (ledger.overtaken.has(key)) group.overtaken += 1;
    else group.done += 1;
  }
  const kept = eventsByCase(await place.rows(allEvents));
  let lost = ledger.effects.filter(({ caseId, version, type }) => kept.get(caseId)?.[version - 1]?.["type"] !== type).length;
  let twice = [...kept.values()].flat().length - ledger.effects.length;
  let unknownArrived = 0;
  for (const [about, { done, unknown, overtaken, arrived }] of groups) {
    const words = () => `«${about}»: ${arrived} arrived; ${done} done, ${unknown} unknown, ${overtaken} overtaken`;
    holds(arrived >= done, () => `a message is lost: ${words()}`);
    holds(arrived <= done + unknown + overtaken, () => `a message came twice: ${words()}`);
    lost += Math.max(0, done - arrived);
    twice += Math.max(0, arrived - done - unknown - overtaken);
    if (overtaken === 0) unknownArrived += arrived - done;
  }
  const count = (kind: string | undefined, status: string) =>
    due.filter((row) => row["status"] === status && (kind === undefined || row["kind"] === kind)).length;
  return {
    jobs: due.length,
    messages: due.filter((row) => row["kind"] === "tell").length,
    unknown: count("tell", "unknown"),
    unknownArrived,
    failed: count(undefined, "failed"),
    lost,
    twice,
  };
}

function eventsByCase(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, (row) => String(row["case_id"]));
}

function byOf(event: Row): unknown {
  return Reflect.get(Object(JSON.parse(String(event["actor"]))), "id");
}
