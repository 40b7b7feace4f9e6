import type { RegisteredRuleId } from "../../rules.ts";
import { nbStrength, nbWorkRules } from "./nb.ts";
import { nbReportRules } from "./nbSak.ts";
import type { RuleTexts } from "./words.ts";

const rules: Readonly<Record<RegisteredRuleId, string>> = { ...nbWorkRules, ...nbReportRules };

export const nbRuleTexts: RuleTexts = { rules, strength: nbStrength };
