import { z } from "zod";
import type { CaseId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { ReportKind } from "../melding/model.ts";
import type { RetentionPeriod } from "../oppbevaring/model.ts";
import { text } from "./fields.ts";

/** How far the erasure of a closed report has come. `proposed` waits for another person; `erased` is only an answer to who erased it. */
type RetentionStage = "kept" | "warned" | "proposed" | "hold" | "erased";

/** `notat` is a confidential note, of which nobody is told whose it is. */
export type RetainedKind = ReportKind | "notat";

/** A closed report or note as the records role sees it: nothing of what it is about, nor whom. */
export type RetentionRow = {
  readonly id: CaseId;
  readonly number: string;
  readonly kind: RetainedKind;
  readonly version: number;
  readonly closedOn: LocalDate;
  /** First day on which it may be erased; `null` where no period holds for its kind, and it is kept. */
  readonly dueOn: LocalDate | null;
  readonly stage: RetentionStage;
  /** Since when it has been in that stage; `null` for `kept`. */
  readonly since: LocalDate | null;
  /** Whether it is the reader who proposed its erasure: another person confirms. */
  readonly proposedByMe: boolean;
  /** Why it is on hold. */
  readonly holdReason: string | null;
  /** What the reader may do with it now, by asking `decideRetention`. */
  readonly actions: readonly RetentionCommandInput["type"][];
};

/** A period that the employer has set for a kind of reports. */
export type RetentionPeriodView = Omit<RetentionPeriod, "kind"> & { readonly kind: RetainedKind };

/**
 * `GET /api/retention`: closed reports, those first that have been closed the longest, at most 50 from `after` on; before the first of
 * them, the confidential notes whose time is running out.
 */
export type RetentionList = {
  readonly items: readonly RetentionRow[];
  readonly next: string | null;
  /** The employer's periods, past and coming ones too. */
  readonly periods: readonly RetentionPeriodView[];
};

/** `POST /api/retention/:id/commands`. */
export const retentionRequest = z.strictObject({
  version: z.int().min(0),
  command: z.discriminatedUnion("type", [
    z.strictObject({ type: z.enum(["PlaceHold", "LiftHold"]), reason: text }),
    z.strictObject({ type: z.enum(["ProposeErasure", "WithdrawProposal", "ConfirmErasure"]) }),
  ]),
});
export type RetentionCommandInput = z.infer<typeof retentionRequest>["command"];
