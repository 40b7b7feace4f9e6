import { type ByLeader, type LeaderFacts, leaderActing } from "../../hjemmekontor/vikar/acting.ts";
import { refuse } from "../../kernel/decision.ts";
import type { PersonId, UnitId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { TextFact, TextRef } from "../../kernel/text.ts";
import type { Organisation, SiteId, Workplace } from "../../organisasjon/model.ts";
import type { Regime } from "../model.ts";
import type { PlaceRules } from "./dates.ts";
import type { SharedPresenceRefusal } from "./model.ts";

/** What the rules of presence ask for, whoever acts. */
export type PresenceFacts = LeaderFacts & {
  readonly employeeId: PersonId;
  readonly unitId: UnitId | undefined;
  readonly today: LocalDate;
  /** Every rule set that holds at some time. */
  readonly regimes: readonly Regime[];
  /** Every place of work in the directory. */
  readonly workplaces: NonNullable<Organisation["workplaces"]>;
};

/** Longest reason of a leader, in characters. */
export const presenceReasonLength = 1000;

/** LI-01: the rules of the municipality that a place lies in; `undefined` for a place that the directory does not know. */
export function rulesAt(
  { regimes, workplaces }: Pick<PresenceFacts, "regimes" | "workplaces">,
  siteId: SiteId | null,
): PlaceRules | undefined {
  const place: Workplace | undefined = siteId === null ? undefined : workplaces.get(siteId);
  return place && { regimes, municipality: place.municipality.number };
}

/** PA-03: «avklares med nærmeste leder», or with who stands in for them, and by nobody for themselves. */
export function byLeader<Outcome>(
  employeeId: PersonId,
  facts: PresenceFacts,
  then: (by: ByLeader) => Outcome,
): Outcome | { readonly ok: false; readonly refusals: readonly SharedPresenceRefusal[] } {
  if (isActor(employeeId, facts)) return refuse({ rule: "PA-03", code: "PRESENCE_OWN" } as const);
  const acting = leaderActing(facts);
  return acting === undefined ? refuse({ rule: "PA-03", code: "PRESENCE_NOT_LEADER" } as const) : then(acting);
}

export function isActor(id: PersonId, { actor }: Pick<PresenceFacts, "actor">): boolean {
  return actor.kind === "person" && actor.id === id;
}

/** What keeps anything from being asked of a leader: the directory names none. */
export function leaderMissing({ leader }: PresenceFacts): readonly SharedPresenceRefusal[] {
  if (leader.kind === "leader") return [];
  const asked = leader.askId === undefined ? {} : { askId: leader.askId };
  return [{ rule: "PA-03", code: "PRESENCE_NO_LEADER", why: leader.why, ...asked }];
}

export function checkReason(reason: TextFact | null): readonly SharedPresenceRefusal[] {
  if (reason === null || reason.length === 0) return [{ rule: "PA-03", code: "PRESENCE_REASON_MISSING", field: "reason" }];
  return tooLong("reason", reason, presenceReasonLength);
}

export function tooLong(
  field: "other" | "where" | "reason",
  text: TextFact | TextRef | null,
  max: number,
): readonly SharedPresenceRefusal[] {
  if (text === null || text.length <= max) return [];
  return [{ rule: null, code: "PRESENCE_TEXT_TOO_LONG", field, length: text.length, max }];
}
