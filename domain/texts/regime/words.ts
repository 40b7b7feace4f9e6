import type { RulesetNotificationReason } from "../../regime/kunngjoering/notify.ts";
import type { SpecialKind } from "../../regime/model.ts";
import type { BeskjedWords } from "./beskjed/words.ts";

/** Words of rule sets that hold for a time. */
export type RegimeWords = {
  /** What staff are told of a rule set. */
  readonly beskjed: BeskjedWords;
  readonly kind: Readonly<Record<SpecialKind, string>>;
  readonly status: Readonly<Record<"KOMMENDE" | "GJELDER" | "SLUTT" | "TRUKKET", string>>;
  /** What each means for whoever it concerns, in a line or two. */
  readonly means: Readonly<Record<SpecialKind, readonly [string, ...string[]]>>;
  /** The first line of what people are told. */
  readonly told: Readonly<Record<RulesetNotificationReason, string>>;
  /** To whoever is told because they speak for others (PA-10). */
  readonly copy: string;
  readonly period: (from: string, to: string | null) => string;
  readonly place: (municipality: string | null) => string;
  /** Leads to what holds now. */
  readonly readOn: string;
  readonly source: string;
  readonly meansTitle: string;
  readonly todayTitle: (date: string) => string;
  /** What decides at a place of work, in a word; `INGEN` before any rules were set. */
  readonly decides: Readonly<Record<SpecialKind | "NORMAL" | "INGEN", string>>;
  readonly noPlace: string;
  readonly onlyNormal: string;
};
