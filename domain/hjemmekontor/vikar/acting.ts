import type { Actor } from "../../kernel/actor.ts";
import type { PersonId } from "../../kernel/ids.ts";
import type { NearestLeader } from "../../organisasjon/nearestLeader.ts";
import type { Decider } from "./deciders.ts";

/** Who did something as the leader, and in whose place where it was not their own. */
export type ByLeader = { readonly by: PersonId; readonly onBehalfOf?: PersonId };

/** Who may decide: whom `decidersOf` found, or the nearest leader alone where nobody was asked for substitutes. */
export type LeaderFacts = {
  readonly actor: Actor;
  readonly leader: NearestLeader;
  readonly deciders?: readonly Decider[];
};

/** The one who acts, where they may decide; `undefined` where they may not. */
export function leaderActing({ actor, leader, deciders }: LeaderFacts): ByLeader | undefined {
  if (actor.kind !== "person") return undefined;
  const nearest: readonly Decider[] = leader.kind === "leader" ? [{ id: leader.leader.id, onBehalfOf: null }] : [];
  const found = (deciders ?? nearest).find(({ id }) => id === actor.id);
  if (found === undefined) return undefined;
  return { by: found.id, ...inPlaceOf(found) };
}

function inPlaceOf({ onBehalfOf }: Decider): Pick<ByLeader, "onBehalfOf"> {
  return onBehalfOf === null ? {} : { onBehalfOf };
}
