import type { RegisteredRuleId } from "../../rules.ts";
import { nnStrength, nnWorkRules } from "./nn.ts";
import { nnReportRules } from "./nnSak.ts";
import type { RuleTexts } from "./words.ts";

const rules: Readonly<Record<RegisteredRuleId, string>> = { ...nnWorkRules, ...nnReportRules };

export const nnRuleTexts: RuleTexts = { rules, strength: nnStrength };
