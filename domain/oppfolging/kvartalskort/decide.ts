import { accept, type Decision, refuse } from "../../kernel/decision.ts";
import type { PersonId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { leadsUnit } from "../../organisasjon/nearestLeader.ts";
import { isActive } from "../../organisasjon/unitPeople.ts";
import { quarterOf } from "./quarter.ts";

/** That a leader has answered the card of a quarter. What they answered is in no event and no table: who is worried examines (VA-31). */
export type QuarterEvent = { readonly type: "QuarterCardAnswered"; readonly by: PersonId; readonly quarter: LocalDate };

export type QuarterRefusal =
  | { readonly rule: "VA-38"; readonly code: "QUARTER_CARD_ONLY_LEADERS" }
  | { readonly rule: null; readonly code: "QUARTER_CARD_PAST" };

export type QuarterFacts = {
  readonly by: PersonId;
  readonly today: LocalDate;
  readonly organisation: Organisation;
  readonly starts: readonly string[];
};

/** Answers the card of a quarter. Answering again changes nothing. `quarter` is `null` where the card bears none that can be read. */
export function decideQuarterAnswer(
  isAnswered: boolean,
  quarter: LocalDate | null,
  { by, today, organisation, starts }: QuarterFacts,
): Decision<QuarterEvent, QuarterRefusal> {
  if (!isActive(organisation, by) || !leadsUnit(organisation, by))
    return refuse({ rule: "VA-38", code: "QUARTER_CARD_ONLY_LEADERS" });
  if (quarter === null || quarter !== quarterOf(today, starts)) return refuse({ rule: null, code: "QUARTER_CARD_PAST" });
  return isAnswered ? accept() : accept({ type: "QuarterCardAnswered", by, quarter });
}
