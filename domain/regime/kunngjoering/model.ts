import type { CaseId, PersonId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { TextRef } from "../../kernel/text.ts";
import type { Validity } from "../../kernel/validity.ts";
import type { MunicipalityNumber } from "../../organisasjon/model.ts";
import type { SpecialKind } from "../model.ts";

/** What an administrator writes of a rule set before it is published. Full dates: nothing recurs by itself. */
export type RulesetPlan = {
  readonly kind: SpecialKind;
  /** LI-01: whose regulation it is; `null` for the employer's own rules, which hold at every place of work. */
  readonly municipality: MunicipalityNumber | null;
  /** What people call it, «Smittevernforskrift for Lillestrøm». Shown to everybody whom it concerns. */
  readonly name: string;
  /** Where it stands in full (`https`). */
  readonly sourceUrl: string;
  readonly from: LocalDate | null;
  /** The last day, counted; `null` while no end is known. */
  readonly to: LocalDate | null;
  /** PA-10: the unions' chief representatives, who get a copy beside the chief safety representatives. */
  readonly copyTo: readonly PersonId[];
};

/** A published rule set, «regelsett». What it says is in the register (`rules/pa.ts`, `rules/li.ts`); here is when, where and who. */
export type Ruleset = RulesetPlan & {
  readonly id: CaseId;
  readonly from: LocalDate;
  readonly status: "KUNNGJORT" | "AVSLUTTET" | "TRUKKET";
  readonly publishedBy: PersonId;
  readonly publishedOn: LocalDate;
  /** Every change with its reason, oldest first, with the dates that held before it. */
  readonly changes: readonly {
    readonly by: PersonId;
    readonly on: LocalDate;
    readonly reason: TextRef;
    readonly before: Validity;
  }[];
};

export type RulesetCommand =
  | { readonly type: "PublishRuleset"; readonly id: CaseId; readonly plan: RulesetPlan }
  | { readonly type: "ChangeRuleset"; readonly plan: RulesetPlan; readonly reason: TextRef | null }
  | { readonly type: "EndRuleset"; readonly lastDay: LocalDate | null; readonly reason: TextRef | null }
  | { readonly type: "WithdrawRuleset"; readonly reason: TextRef | null };

type Made = { readonly by: PersonId; readonly on: LocalDate };
export type CheckedPlan = RulesetPlan & { readonly from: LocalDate };

export type RulesetEvent =
  | ({ readonly type: "RulesetPublished"; readonly id: CaseId; readonly plan: CheckedPlan } & Made)
  | ({ readonly type: "RulesetChanged"; readonly plan: CheckedPlan; readonly reason: TextRef } & Made)
  | ({ readonly type: "RulesetEnded"; readonly lastDay: LocalDate; readonly reason: TextRef } & Made)
  | ({ readonly type: "RulesetWithdrawn"; readonly reason: TextRef } & Made);

export type RulesetRefusal =
  | { readonly rule: null; readonly code: "ONLY_ADMIN" }
  | { readonly rule: null; readonly code: "RULESET_OVER"; readonly status: "AVSLUTTET" | "TRUKKET" }
  | { readonly rule: null; readonly code: "RULESET_NAME_WRONG"; readonly field: "name"; readonly max: number }
  | { readonly rule: null; readonly code: "RULESET_URL_WRONG"; readonly field: "sourceUrl" }
  | { readonly rule: "LI-01"; readonly code: "RULESET_MUNICIPALITY_MISSING"; readonly field: "municipality" }
  | { readonly rule: null; readonly code: "RULESET_START_MISSING"; readonly field: "from" }
  | { readonly rule: null; readonly code: "RULESET_ENDS_BEFORE"; readonly field: "to"; readonly from: LocalDate }
  | { readonly rule: "PA-01"; readonly code: "RULESET_END_MISSING"; readonly field: "to" }
  | {
      readonly rule: null;
      readonly code: "RULESET_OVERLAPS";
      readonly field: "from";
      readonly name: string;
      readonly from: LocalDate;
      readonly to: LocalDate | null;
    }
  | { readonly rule: null; readonly code: "RULESET_BEGUN"; readonly field: "from"; readonly from: LocalDate }
  | { readonly rule: null; readonly code: "RULESET_KIND_FIXED"; readonly field: "kind" }
  | { readonly rule: null; readonly code: "RULESET_NOT_BEGUN"; readonly from: LocalDate }
  | { readonly rule: null; readonly code: "RULESET_END_PAST"; readonly field: "to" | "lastDay"; readonly earliest: LocalDate }
  | { readonly rule: null; readonly code: "RULESET_END_DATE_MISSING"; readonly field: "lastDay" }
  | { readonly rule: null; readonly code: "RULESET_ENDS_SOONER"; readonly field: "lastDay"; readonly to: LocalDate }
  | { readonly rule: null; readonly code: "RULESET_UNCHANGED" }
  | { readonly rule: "PA-10"; readonly code: "RULESET_COPY_MISSING"; readonly field: "copyTo" }
  | { readonly rule: "PA-10"; readonly code: "RULESET_COPY_UNKNOWN"; readonly field: "copyTo"; readonly personId: PersonId }
  | { readonly rule: null; readonly code: "RULESET_REASON_MISSING"; readonly field: "reason" }
  | {
      readonly rule: null;
      readonly code: "RULESET_REASON_TOO_LONG";
      readonly field: "reason";
      readonly length: number;
      readonly max: number;
    };
