import type { HomeUseView, PresenceView, WishView } from "#domain/contract/presence.ts";
import { decidersOf } from "#domain/hjemmekontor/vikar/deciders.ts";
import type { PersonId, TextId } from "#domain/kernel/ids.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import { availableHomeCommands, availableWishCommands } from "#domain/regime/oppmote/available.ts";
import { specialOn } from "#domain/regime/oppmote/dates.ts";
import { rulesAt } from "#domain/regime/oppmote/facts.ts";
import { lastHomeDay } from "#domain/regime/oppmote/hjemmebruk/decide.ts";
import type { StoreReads } from "../../store/types.ts";
import { personView } from "../commonView.ts";
import type { DeskContext, Who } from "../context.ts";
import {
  homeUseFacts,
  type LoadedHomeUse,
  type LoadedPresence,
  type LoadedWish,
  type PresenceSurroundings,
  presenceFacts,
  wishFacts,
} from "./presenceFacts.ts";

/** One wish or home use as somebody sees it who was found to have access. The only place where its texts are unsealed, lists apart. */
export async function presenceView(
  context: DeskContext,
  reads: StoreReads,
  surroundings: PresenceSurroundings,
  who: Who,
  loaded: LoadedPresence,
): Promise<PresenceView> {
  const words = await reads.texts(loaded.state.id, textsOf(loaded));
  const say = (ref: TextRef | null) => (ref === null ? null : (words.get(ref.textId) ?? ""));
  return loaded.what === "wish"
    ? wishView(context, surroundings, who, loaded, say)
    : homeUseView(context, surroundings, who, loaded, say);
}

function wishView(
  context: DeskContext,
  surroundings: PresenceSurroundings,
  who: Who,
  loaded: LoadedWish,
  say: (ref: TextRef | null) => string | null,
): WishView {
  const { version, state } = loaded;
  const facts = wishFacts(presenceFacts(context, surroundings, who, state.employeeId), []);
  const rules = rulesAt(facts, state.siteId);
  return {
    what: "wish",
    ...sharedView(context, surroundings, who, loaded, state.status === "OENSKER_CAMPUS"),
    version,
    status: state.status,
    dates: state.dates.map((date) => ({ date, needed: rules !== undefined && specialOn(rules, date) !== undefined })),
    ground: state.ground,
    other: say(state.other),
    where: say(state.where) ?? "",
    reason: say(state.reason),
    decidedBy: viewOf(context, state.decidedBy),
    inPlaceOf: viewOf(context, state.decidedFor),
    decidedOn: state.decidedOn,
    actions: availableWishCommands(state, facts),
  };
}

function homeUseView(
  context: DeskContext,
  surroundings: PresenceSurroundings,
  who: Who,
  loaded: LoadedHomeUse,
  say: (ref: TextRef | null) => string | null,
): HomeUseView {
  const { version, state } = loaded;
  const facts = homeUseFacts(presenceFacts(context, surroundings, who, state.employeeId), []);
  const until = lastHomeDay(state, facts);
  return {
    what: "home",
    ...sharedView(context, surroundings, who, loaded, homeUseWaits(loaded)),
    version,
    from: state.from,
    until,
    over: until !== null && until < facts.today,
    where: state.where,
    warned: state.warned,
    clarified: state.clarified !== null,
    equipment: state.equipment.map(({ kind, status, reason }) => ({ kind, status, reason: say(reason) })),
    decidedBy: viewOf(context, state.clarified?.by ?? null),
    inPlaceOf: viewOf(context, state.clarified?.for ?? null),
    decidedOn: state.clarified?.on ?? null,
    actions: availableHomeCommands(state, facts),
  };
}

/** PA-03, PA-08: whether the leader has something left to do. */
export function homeUseWaits({ state }: LoadedHomeUse): boolean {
  return state.clarified === null || state.equipment.some(({ status }) => status === "VENTER");
}

function sharedView(
  context: DeskContext,
  { substitutes }: PresenceSurroundings,
  { personId }: Who,
  { state }: LoadedPresence,
  waits: boolean,
) {
  const organisation = context.directory.organisation();
  const found = decidersOf(organisation, substitutes, state.employeeId);
  return {
    id: state.id,
    employee: personView(organisation, state.employeeId),
    mine: state.employeeId === personId,
    place: organisation.workplaces?.get(state.siteId) ?? null,
    waitsFor: waits && found.kind === "some" ? personView(organisation, found.acting.id) : null,
  };
}

const viewOf = (context: DeskContext, id: PersonId | null) =>
  id === null ? null : personView(context.directory.organisation(), id);

function textsOf({ what, state }: LoadedPresence): readonly TextId[] {
  const refs = what === "wish" ? [state.other, state.where, state.reason] : state.equipment.map(({ reason }) => reason);
  return refs.flatMap((ref) => (ref === null ? [] : [ref.textId]));
}
