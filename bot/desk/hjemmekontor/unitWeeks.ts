import type { UnitWeekRequest, UnitWeeks, UnitWeekView } from "#domain/contract/unitWeek.ts";
import { decideUnitWeek, evolveUnitWeek } from "#domain/hjemmekontor/enhetsuke/decide.ts";
import type { UnitWeek } from "#domain/hjemmekontor/enhetsuke/model.ts";
import type { WorkingWeekday } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { type Substitutes, setsWeekOf } from "#domain/hjemmekontor/vikar/deciders.ts";
import type { CaseId, UnitId } from "#domain/kernel/ids.ts";
import type { StoreReads } from "../../store/types.ts";
import { unitName } from "../commonView.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { namedId } from "../namedId.ts";
import { done, notFound, type Outcome, refused } from "../outcome.ts";
import { substitutesNow } from "./substitutes.ts";

/** The weekdays on which units meet (HO-28), of those that have one. */
export async function meetingDaysOf(
  reads: StoreReads,
  unitIds: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, WorkingWeekday | null>> {
  const stored = await reads.unitWeeks([...new Set(unitIds)].map(unitWeekId));
  return new Map(stored.map(({ state }) => asWeek(state)).map(({ unitId, meetingDay }) => [unitId, meetingDay]));
}

/** The weeks of the units that this person leads, or whose leader they stand in for; the page exists for nobody else. */
export async function listUnitWeeks(context: DeskContext, who: Who): Promise<Outcome<UnitWeeks, UnitWeeks>> {
  if (!isKnown(context, who)) return notFound;
  const organisation = context.directory.organisation();
  const substitutes = await substitutesNow(context, context.store.read);
  const led = [...organisation.units.values()].filter(({ id }) => sets(context, substitutes, id, who));
  if (led.length === 0) return notFound;
  const stored = await context.store.read.unitWeeks(led.map(({ id }) => unitWeekId(id)));
  const byUnit = new Map(stored.map((one) => [asWeek(one.state).unitId, one]));
  const language = organisation.people.get(who.personId)?.language ?? "nb";
  return done({
    items: led.map(({ id }): UnitWeekView => {
      const found = byUnit.get(id);
      const meetingDay = found === undefined ? null : asWeek(found.state).meetingDay;
      return { unitId: id, unitName: unitName(organisation, id, language) ?? "", version: found?.version ?? 0, meetingDay };
    }),
  });
}

/** HO-28: says on which day a unit meets. `stale` where somebody else has said so since. */
export async function setMeetingDay(
  context: DeskContext,
  who: Who,
  { unitId, version, meetingDay }: UnitWeekRequest,
): Promise<Outcome<UnitWeeks, UnitWeeks>> {
  const organisation = context.directory.organisation();
  if (!isKnown(context, who)) return notFound;
  const outcome = await context.store.transaction(async (tx): Promise<Outcome<null, null>> => {
    const substitutes = await substitutesNow(context, tx);
    if (!sets(context, substitutes, unitId, who)) return notFound;
    const id = unitWeekId(unitId);
    const [stored] = await tx.unitWeeks([id]);
    if ((stored?.version ?? 0) !== version) return { kind: "stale", current: null };
    const today = context.clock.today();
    const facts = { id, unitId, by: who.personId, today, organisation, substitutes };
    const before = stored === undefined ? undefined : asWeek(stored.state);
    const decision = decideUnitWeek(before, { type: "SetMeetingDay", meetingDay }, facts);
    if (!decision.ok) return refused(decision.refusals);
    const [event] = decision.events;
    if (event === undefined) return done(null);
    const at = context.clock.now();
    const actor = { kind: "person", id: who.personId } as const;
    const saved = await tx.saveUnitWeek({
      ...{ id, unitId, state: evolveUnitWeek(event), on: today, at, expectedVersion: version },
      events: [{ type: event.type, data: event, actor, at }],
    });
    return saved === "saved" ? done(null) : { kind: "stale", current: null };
  });
  if (outcome.kind === "refused" || outcome.kind === "not_found") return outcome;
  const now = await listUnitWeeks(context, who);
  return outcome.kind === "stale" && now.kind === "done" ? { kind: "stale", current: now.value } : now;
}

// Who may not is not told whether there is such a unit.
function sets(context: DeskContext, substitutes: Substitutes, unitId: UnitId, { personId }: Who): boolean {
  return setsWeekOf(context.directory.organisation(), substitutes, unitId, personId) !== undefined;
}

/** A unit has one week, and so one id. */
const unitWeekId = (unitId: UnitId): CaseId => namedId(`enhetsuke ${unitId}`);

// Written by this file alone.
const asWeek = (state: unknown) => state as UnitWeek;
