import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";

/** What a calendar that one subscribes to holds: deadlines of the yearly cycle, one's own days at home, or those of a unit. */
export type FeedAbout =
  | { readonly kind: "frister" }
  | { readonly kind: "egne" }
  | { readonly kind: "enhet"; readonly unitId: UnitId };

/** A calendar that has an address. The address itself is not kept. */
export type KnownFeed = { readonly personId: PersonId; readonly about: FeedAbout; readonly madeAt: Instant };
