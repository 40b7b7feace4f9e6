import type { RegisteredRuleId } from "../../rules.ts";
import { enStrength, enWorkRules } from "./en.ts";
import { enReportRules } from "./enSak.ts";
import type { RuleTexts } from "./words.ts";

const rules: Readonly<Record<RegisteredRuleId, string>> = { ...enWorkRules, ...enReportRules };

export const enRuleTexts: RuleTexts = { rules, strength: enStrength };
