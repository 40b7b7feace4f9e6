import type { CaseId, PersonId, UnitId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { TextRef } from "../../kernel/text.ts";

/** Who keeps it, and so what duty comes with it: a safety representative must forward danger (VA-08), a union representative need not (VA-09). */
export type NotatRole = "verneombud" | "tillitsvalgt";

/**
 * A confidential note of what somebody told a safety representative or a union representative. Nobody but its writer reads it, ever:
 * it is no report, and it has no name of whoever told it but what its writer writes.
 */
export type Notat = {
  readonly id: CaseId;
  readonly ownerId: PersonId;
  readonly as: NotatRole;
  readonly unitId: UnitId | null;
  readonly writtenOn: LocalDate;
  /** What was told, the first and what came later. */
  readonly entries: readonly { readonly text: TextRef; readonly on: LocalDate }[];
  /** C10, 2: danger to health, or a possible breach of a fully sound work environment; `null` until it is answered. */
  readonly danger: boolean | null;
  /** The employer's report that came of it. */
  readonly forwardedTo: CaseId | null;
  readonly closedOn: LocalDate | null;
  /** When its writer last said that they still need it; absent in notes from before one could. */
  readonly keptOn?: LocalDate;
};

export type NotatCommand =
  | {
      readonly type: "WriteNotat";
      readonly id: CaseId;
      readonly as: NotatRole | null;
      readonly unitId: UnitId | null;
      readonly text: TextRef | null;
      readonly danger: boolean | null;
    }
  | { readonly type: "AddToNotat"; readonly text: TextRef | null }
  | { readonly type: "AnswerDanger"; readonly danger: boolean | null }
  /** What the employer is told, in words of its own: the note itself is never handed on. */
  | {
      readonly type: "ForwardNotat";
      readonly newId: CaseId;
      readonly newNumber: string;
      readonly what: TextRef | null;
      readonly counterparts: readonly PersonId[];
      readonly leaderId: PersonId | null;
    }
  | { readonly type: "CloseNotat" }
  /** One that is closed is still needed: the time for which it is kept begins anew. */
  | { readonly type: "KeepNotat" }
  /** Erased for good; where there is a duty to forward, only after that. */
  | { readonly type: "DiscardNotat" };

type Made = { readonly by: PersonId; readonly on: LocalDate };

export type NotatEvent =
  | (Made & {
      readonly type: "NotatWritten";
      readonly id: CaseId;
      readonly as: NotatRole;
      readonly unitId: UnitId | null;
      readonly text: TextRef;
      readonly danger: boolean | null;
    })
  | (Made & { readonly type: "NotatAddedTo"; readonly text: TextRef })
  | (Made & { readonly type: "DangerAnswered"; readonly danger: boolean })
  | (Made & { readonly type: "NotatForwarded"; readonly newId: CaseId })
  | (Made & { readonly type: "NotatClosed" })
  | (Made & { readonly type: "NotatKept" })
  | (Made & { readonly type: "NotatDiscarded" });

export type NotatRefusal =
  | { readonly rule: "VA-08"; readonly code: "NOTAT_ONLY_REPRESENTATIVES" }
  | { readonly rule: null; readonly code: "NOTAT_EXISTS" | "NOTAT_CLOSED" | "NOTAT_OPEN" | "NOT_YOUR_NOTAT" }
  | { readonly rule: "VA-08"; readonly code: "NOTAT_DANGER_UNANSWERED"; readonly field: "danger" }
  | { readonly rule: "VA-08"; readonly code: "NOTAT_FORWARD_FIRST" };
