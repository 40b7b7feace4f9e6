import type { Strength } from "../../rules/entry.ts";
import type { RegisteredRuleId } from "../../rules.ts";

type OfReports = `${"VA" | "SB" | "LM"}-${string}`;

/** Each rule as people read it, in one sentence of ours: rules on how one works, and rules on speaking up and what comes of it. */
export type WorkRules = Readonly<Record<Exclude<RegisteredRuleId, OfReports>, string>>;
export type ReportRules = Readonly<Record<Extract<RegisteredRuleId, OfReports>, string>>;

/** What Dagsorden does about rules of each strength. */
export type StrengthWords = Readonly<Record<Strength, string>>;

/** The register in one language. */
export type RuleTexts = { readonly rules: Readonly<Record<RegisteredRuleId, string>>; readonly strength: StrengthWords };
