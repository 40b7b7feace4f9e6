import type { SubstituteList, SubstituteRequest, SubstituteView } from "#domain/contract/vikar.ts";
import { decideVikar, evolveVikar } from "#domain/hjemmekontor/vikar/decide.ts";
import { standsInFor } from "#domain/hjemmekontor/vikar/deciders.ts";
import { isEmployed } from "#domain/hjemmekontor/vikar/employed.ts";
import type { VikarCommand, Vikariat } from "#domain/hjemmekontor/vikar/model.ts";
import { lastDayOf } from "#domain/hjemmekontor/vikar/period.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { addDays, laterOf } from "#domain/kernel/localDate.ts";
import { leadsUnit } from "#domain/organisasjon/nearestLeader.ts";
import type { StoredVikar } from "../../store/caseTypes.ts";
import type { StoreTx } from "../../store/types.ts";
import { personView } from "../commonView.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { done, notFound, type Outcome, refused } from "../outcome.ts";
import { newsJob } from "./homeNews.ts";
import { routeHome, routeHomeOn } from "./routeHome.ts";
import { asVikariat, substitutesNow } from "./substitutes.ts";

type Answer = Outcome<SubstituteList, SubstituteList>;

/** Of those that are over, the latest: enough to see who stood in last time. */
const overShown = 3;

/** Whom one has named, and in whose place one is; for everybody else there is no such page. */
export async function listSubstitutes(context: DeskContext, who: Who): Promise<Answer> {
  if (!isKnown(context, who)) return notFound;
  const { personId } = who;
  const organisation = context.directory.organisation();
  const today = context.clock.today();
  const { read } = context.store;
  const inForce = standsInFor(await substitutesNow(context, read), personId);
  const mayName = leadsUnit(organisation, personId);
  if (!mayName && inForce.length === 0) return notFound;
  const views = (await read.vikarsOf(personId)).filter(everHolds).map((one) => viewOf(context, one));
  const lasting = (await read.vikarsLasting(today)).map(asVikariat);
  return done({
    mayName,
    named: [
      ...views.filter(({ when }) => when !== "over"),
      ...views
        .filter(({ when }) => when === "over")
        .reverse()
        .slice(0, overShown),
    ],
    standsInFor: lasting
      .filter((one) => one.substituteId === personId && one.from <= today && inForce.includes(one.leaderId))
      .map((one) => ({ leader: personView(organisation, one.leaderId), to: lastDayOf(one) })),
  });
}

/** HO-05: names somebody to decide in one's place for a time. They are told of it. */
export function nameSubstitute(context: DeskContext, who: Who, request: SubstituteRequest): Promise<Answer> {
  const id = context.newId() as CaseId;
  return carriedOut(context, who, (tx) => carryOut(context, tx, who, undefined, { type: "NameSubstitute", id, ...request }));
}

/** Ends it from now on, or takes it back before it has begun. `stale` where it was ended meanwhile. */
export function endSubstitute(context: DeskContext, who: Who, id: CaseId, version: number): Promise<Answer> {
  return carriedOut(context, who, async (tx) => {
    const stored = await tx.loadVikar(id);
    // That of somebody else is not told from one that is none.
    if (stored === undefined || asVikariat(stored).leaderId !== who.personId) return notFound;
    if (stored.version !== version) return { kind: "stale", current: null };
    return carryOut(context, tx, who, stored, { type: "EndSubstitute" });
  });
}

/** Whom it concerns; `null` where nothing was changed. */
type Ended = Outcome<PersonId | null, null>;

async function carriedOut(context: DeskContext, who: Who, work: (tx: StoreTx) => Promise<Ended>): Promise<Answer> {
  if (!isKnown(context, who) || !leadsUnit(context.directory.organisation(), who.personId)) return notFound;
  const outcome = await context.store.transaction(work);
  if (outcome.kind === "refused" || outcome.kind === "not_found") return outcome;
  if (outcome.kind === "done" && outcome.value !== null) {
    // The one has a message of their own, the other has done it. What fails here is made up for within the hour.
    await routeHome(context, outcome.value);
    context.wake();
  }
  const now = await listSubstitutes(context, who);
  return outcome.kind === "stale" && now.kind === "done" ? { kind: "stale", current: now.value } : now;
}

async function carryOut(
  context: DeskContext,
  tx: StoreTx,
  { personId }: Who,
  stored: StoredVikar | undefined,
  command: VikarCommand,
): Promise<Ended> {
  const today = context.clock.today();
  const others = (await tx.vikarsOf(personId)).map(asVikariat);
  const facts = { by: personId, today, organisation: context.directory.organisation(), others };
  const before = stored === undefined ? undefined : asVikariat(stored);
  const decision = decideVikar(before, command, facts);
  if (!decision.ok) return refused(decision.refusals);
  const [event] = decision.events;
  if (event === undefined) return done(null);
  const state = evolveVikar(before, event);
  const at = context.clock.now();
  const saved = await tx.saveVikar({
    ...{ id: state.id, leaderId: state.leaderId, state, at, createdAt: stored?.createdAt ?? at },
    ...{ fromDate: state.from, toDate: lastDayOf(state), expectedVersion: stored?.version ?? 0 },
    events: [{ type: event.type, data: event, actor: { kind: "person", id: personId }, at }],
  });
  if (saved === "stale") return { kind: "stale", current: null };
  await tx.enqueue(jobsOf(context, state, event.type === "SubstituteNamed"));
  return done(event.type === "SubstituteNamed" ? state.substituteId : state.leaderId);
}

function jobsOf(context: DeskContext, { id, substituteId, from, to }: Vikariat, isNamed: boolean) {
  const news = isNamed ? "named" : "ended";
  const told = newsJob(context, { personId: substituteId, news, vikarId: id }, id);
  if (!isNamed) return [told];
  const begins = from > context.clock.today() ? [routeHomeOn(from, id)] : [];
  return [told, ...begins, routeHomeOn(addDays(to, 1), id)];
}

/** One that was taken back before it began never held: nothing is to be seen of it. */
function everHolds(stored: StoredVikar): boolean {
  const vikariat = asVikariat(stored);
  return vikariat.from <= lastDayOf(vikariat);
}

function viewOf(context: DeskContext, stored: StoredVikar): SubstituteView {
  const organisation = context.directory.organisation();
  const today = context.clock.today();
  const vikariat = asVikariat(stored);
  const { id, substituteId, from } = vikariat;
  const to = lastDayOf(vikariat);
  return {
    ...{ id, version: stored.version, substitute: personView(organisation, substituteId), from, to },
    when: to < today ? "over" : laterOf(from, today) === today ? "now" : "coming",
    hasLeft: !isEmployed(organisation, substituteId),
  };
}
