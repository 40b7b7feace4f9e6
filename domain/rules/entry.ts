import type { RuleId } from "../kernel/decision.ts";
import type { SourceId, Validity } from "../kernel/validity.ts";

/**
 * What the software does about a rule. «skal», «må» and «kan ikke» block or require; «bør» and «normalt» warn and may be passed
 * with a reason; «kan» and «vil» inform.
 */
export type Strength = "blocks" | "requires" | "warns" | "informs" | "records" | "routes" | "reminds";

/** Whom a rule binds; `both` is employee and nearest leader. */
export type BoundParty =
  | "staff"
  | "leder"
  | "both"
  | "employer"
  | "all"
  | "admin"
  | "arkiv"
  | "bht"
  | "developer"
  | "klager"
  | "reporter"
  | "student"
  | "teachers"
  | "tillitsvalgt"
  | "verneombud";

/** A rule of the employer's guidelines, as the register holds it. */
export type RuleEntry<Id extends RuleId = RuleId> = {
  readonly id: Id;
  readonly source: SourceId;
  /** Where it stands, as the source numbers or heads it. More than one where the source says it more than once. */
  readonly sections: readonly string[];
  /** The words of the source that carry the rule, in Norwegian; «…» where words are left out. */
  readonly quote: string;
  readonly binds: BoundParty;
  readonly strength: Strength;
  /** `null` while no dates are published. */
  readonly validity: Validity | null;
  /** The rule in short. */
  readonly statement: string;
  /** Whether the product keeps it yet. */
  readonly inForce: boolean;
};

/** Makes entries of one source that hold over the same time. */
export function rulesOf(source: SourceId, validity: Validity | null) {
  return <const Id extends RuleId>(
    id: Id,
    strength: Strength,
    binds: BoundParty,
    sections: readonly string[],
    quote: string,
    statement: string,
    state: "in-force" | "not-yet" = "not-yet",
  ): RuleEntry<Id> => ({ id, source, sections, quote, binds, strength, validity, statement, inForce: state === "in-force" });
}
