import type { PersonId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { TextRef } from "../kernel/text.ts";

export type CaseMeasureId = string & { readonly __caseMeasureId: unique symbol };

/** SB-21, SB-22, SB-23: what is done. About people's health nothing is stored. */
export type CaseMeasure = {
  readonly measureId: CaseMeasureId;
  readonly text: TextRef;
  readonly ownerId: PersonId;
  readonly due: LocalDate;
  /** SB-21: it moves whoever was exposed to it, which needs a reason. */
  readonly movesExposed: TextRef | null;
  /** SB-21: evaluated while it runs, newest last. */
  readonly evaluations: readonly {
    readonly text: TextRef;
    readonly works: boolean;
    readonly by: PersonId;
    readonly on: LocalDate;
  }[];
  readonly doneOn: LocalDate | null;
};

/** VA-15, VA-34: whoever reported is asked how they are being treated. No answer is given for them. */
type ProtectionCheck = {
  readonly personId: PersonId;
  readonly askedOn: LocalDate;
  readonly answer: { readonly exposed: boolean; readonly text: TextRef | null; readonly on: LocalDate } | null;
};

export type Restoring = {
  readonly measures: readonly CaseMeasure[];
  /** SB-21: must be considered. */
  readonly apology: { readonly given: boolean; readonly reason: TextRef; readonly by: PersonId; readonly on: LocalDate } | null;
  /** SB-21: a plan of leader and employee; without one a reason. */
  readonly plan: { readonly made: boolean; readonly text: TextRef | null; readonly by: PersonId; readonly on: LocalDate } | null;
  /** SB-22. */
  readonly police: { readonly reference: string | null; readonly by: PersonId; readonly on: LocalDate } | null;
  readonly checks: readonly ProtectionCheck[];
  /** The days on which an anonymised measure was handed on to the unit's yearly plan. Which measure, nobody can tell from here. */
  readonly handedOn: readonly LocalDate[];
};

export const nothingRestored: Restoring = { measures: [], apology: null, plan: null, police: null, checks: [], handedOn: [] };
