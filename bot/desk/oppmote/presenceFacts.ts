import { decidersOf, type Substitutes } from "#domain/hjemmekontor/vikar/deciders.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { nearestLeader } from "#domain/organisasjon/nearestLeader.ts";
import type { Regime } from "#domain/regime/model.ts";
import type { WishFacts } from "#domain/regime/oppmote/decide.ts";
import type { PresenceFacts } from "#domain/regime/oppmote/facts.ts";
import { type HomeUseFacts, lastHomeDay } from "#domain/regime/oppmote/hjemmebruk/decide.ts";
import type { HomeUse } from "#domain/regime/oppmote/hjemmebruk/model.ts";
import type { CampusWish } from "#domain/regime/oppmote/model.ts";
import type { StoredPresence } from "../../store/presenceTypes.ts";
import type { StoreReads } from "../../store/types.ts";
import type { DeskContext, Who } from "../context.ts";
import { contactOf } from "../hjemmekontor/contact.ts";
import { substitutesNow } from "../hjemmekontor/substitutes.ts";
import { regimesNow } from "../regime/loadRulesets.ts";

/** More of one person's presence than anybody has at once: a list is bounded, always. */
export const everyPresence = 500;

export type LoadedWish = { readonly what: "wish"; readonly version: number; readonly state: CampusWish };
export type LoadedHomeUse = { readonly what: "home"; readonly version: number; readonly state: HomeUse };
export type LoadedPresence = LoadedWish | LoadedHomeUse;

/** Written by `savePresence.ts` alone, and trusted. */
export function loadedPresence({ what, version, state }: StoredPresence): LoadedPresence {
  return what === "wish" ? { what, version, state: state as CampusWish } : { what, version, state: state as HomeUse };
}

/** What holds for everybody at one moment. */
export type PresenceSurroundings = { readonly substitutes: Substitutes; readonly regimes: readonly Regime[] };

export async function presenceSurroundings(context: DeskContext, reads: StoreReads): Promise<PresenceSurroundings> {
  return { substitutes: await substitutesNow(context, reads), regimes: await regimesNow(context, reads) };
}

/** Facts for what one person does about another's presence, or about their own. */
export function presenceFacts(
  context: DeskContext,
  { substitutes, regimes }: PresenceSurroundings,
  { personId }: Who,
  employeeId: PersonId,
): PresenceFacts {
  const organisation = context.directory.organisation();
  const found = decidersOf(organisation, substitutes, employeeId);
  const nearest = nearestLeader(organisation, employeeId);
  const askId = nearest.kind === "none" ? contactOf(context, employeeId, nearest) : undefined;
  return {
    actor: { kind: "person", id: personId },
    employeeId,
    unitId: organisation.people.get(employeeId)?.unitId,
    today: context.clock.today(),
    regimes,
    workplaces: organisation.workplaces ?? new Map(),
    leader: nearest.kind === "none" && askId !== undefined ? { ...nearest, askId } : nearest,
    deciders: found.kind === "some" ? found.deciders : [],
  };
}

/** The same for a wish, with the others that the employee has. */
export function wishFacts(facts: PresenceFacts, all: readonly LoadedPresence[], but?: CampusWish): WishFacts {
  const others = all.flatMap(({ what, state }) =>
    what === "wish" && state.id !== but?.id && (state.status === "OENSKER_CAMPUS" || state.status === "CAMPUS_GODKJENT")
      ? [{ dates: state.dates, siteId: state.siteId }]
      : [],
  );
  return { ...facts, others };
}

/** The same for home use. */
export function homeUseFacts(facts: PresenceFacts, all: readonly LoadedPresence[], but?: HomeUse): HomeUseFacts {
  const others = all.flatMap(({ what, state }) => {
    if (what !== "home" || state.id === but?.id) return [];
    const last = lastHomeDay(state, facts);
    return last !== null && last < facts.today ? [] : [{ siteId: state.siteId, from: state.from }];
  });
  return { ...facts, others };
}
