import { accept, refuse } from "../kernel/decision.ts";
import { hasRole } from "../organisasjon/unitPeople.ts";
import { isShutOut, standingsTo } from "./access.ts";
import type { AskedCase } from "./commands.ts";
import {
  answerNeeded,
  type CaseFacts,
  type CaseOutcome,
  isGiven,
  personOf,
  roomFor,
  takenElsewhere,
  textNeeded,
  todayOf,
  tooLong,
} from "./facts.ts";
import type { SubCase } from "./model.ts";
import { byOwner, whileOpen } from "./standing.ts";
import { helpsParty } from "./succession.ts";

/** SB-16: whether the safety representative is involved must be considered; a no has its reason. They get the number and no more. */
export function settleStrain(
  state: SubCase,
  { involved, representatives, reason }: AskedCase<"SettleStrain">,
  facts: CaseFacts,
): CaseOutcome {
  return byOwner(state, facts, (by) =>
    whileOpen(state, () => {
      const refusals = [...answerNeeded("involved", involved)];
      refusals.push(...(involved === false ? textNeeded("reason", reason) : tooLong("reason", reason)));
      const named = involved === true ? [...new Set(representatives)] : [];
      if (involved === true && named.length === 0) {
        refusals.push({ rule: null, code: "CASE_ANSWER_MISSING", field: "representatives" });
      }
      for (const personId of named) {
        if (!hasRole(facts.organisation, personId, ["verneombud", "hovedverneombud"])) {
          refusals.push({ rule: "SB-16", code: "NOT_A_VERNEOMBUD", field: "representatives", personId });
        } else if (isShutOut(state, personId) || helpsParty(state, personId) || takenElsewhere(facts).includes(personId)) {
          refusals.push({ rule: "VA-03", code: "PERSON_IS_BARRED", field: "representatives", personId });
        }
      }
      if (refusals.length > 0 || involved === null) return refuse(...refusals);
      const said = isGiven(reason) ? reason : null;
      return accept({ type: "StrainSettled", involved, representatives: named, reason: said, by, on: todayOf(facts) });
    }),
  );
}

/** SB-10: the safety representative says how those concerned bear it. They have not read the case, and are not asked about it. */
export function checkStrain(state: SubCase, { concern, text }: AskedCase<"CheckStrain">, facts: CaseFacts): CaseOutcome {
  const by = personOf(facts);
  if (by === null || !standingsTo(state, by, facts).includes("belastning")) {
    return refuse({ rule: "SB-10", code: "NOT_INVOLVED" });
  }
  const refusals = [
    ...answerNeeded("concern", concern),
    ...(concern === true ? textNeeded("text", text) : tooLong("text", text)),
    ...roomFor("checks", (state.strain?.checks.length ?? 0) + 1),
  ];
  if (refusals.length > 0 || concern === null) return refuse(...refusals);
  return accept({ type: "StrainChecked", concern, text: isGiven(text) ? text : null, by, on: todayOf(facts) });
}

/** SB-10: leader and safety representative have met about it. */
export function recordStrainMeeting(state: SubCase, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    whileOpen(state, () => {
      if (state.strain?.involved !== true) return refuse({ rule: "SB-16", code: "STRAIN_UNSETTLED" });
      return accept({ type: "StrainMeetingHeld", by, on: todayOf(facts) });
    }),
  );
}
