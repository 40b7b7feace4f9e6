import { accept, refuse } from "../kernel/decision.ts";
import type { AskedCase } from "./commands.ts";
import { answerNeeded, type CaseFacts, type CaseOutcome, isGiven, textNeeded, todayOf, tooLong } from "./facts.ts";
import { unheardParties, unofferedParties } from "./hearings.ts";
import { helpRefusals } from "./help.ts";
import { briefedParties, openMeetings } from "./meetings.ts";
import type { SubCase } from "./model.ts";
import type { SakRefusal } from "./refusals.ts";
import { byOwner, inStatuses } from "./standing.ts";

/**
 * The employer's conclusion, by the owner alone. Everything that must come before it is asked once more here, so that no way around it
 * exists: contradiction (SB-09), report and comments (SB-15, SB-31), legal basis and finding (SB-30), weighed together (SB-33).
 */
export function conclude(state: SubCase, command: AskedCase<"Conclude">, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) => {
    const before = gateRefusals(state, facts);
    if (before.length > 0) return refuse(...before);
    return inStatuses(state, ["BESLUTNING"], () => {
      const { finding, general, breach, sanctions, sanctionsReason, crime, reason } = command;
      const refusals: SakRefusal[] = [
        ...answerNeeded("breach", breach),
        ...answerNeeded("crime", crime),
        ...textNeeded("reason", reason),
        ...tooLong("sanctionsReason", sanctionsReason),
      ];
      if (finding === null) refusals.push({ rule: "SB-30", code: "FINDING_MISSING", field: "finding" });
      // S3b 8.2: what is uheldig is a breach of aml; what one has to bear is none.
      if (finding !== null && breach === true && finding !== "uheldig") {
        refusals.push({ rule: "SB-22", code: "BREACH_AND_FINDING_DIFFER", field: "breach" });
      }
      if (breach === true && (sanctions === null || !isGiven(sanctionsReason))) {
        refusals.push({ rule: "SB-22", code: "SANCTIONS_UNASSESSED", field: "sanctions" });
      }
      if (refusals.length > 0 || finding === null || breach === null || crime === null || !isGiven(reason))
        return refuse(...refusals);
      const on = todayOf(facts);
      const conclusion = {
        ...{ finding, unsound: finding === "uheldig", general, breach },
        sanctions: breach ? sanctions : null,
        sanctionsReason: breach ? sanctionsReason : null,
        ...{ crime, reason, by, on },
      };
      return accept({ type: "Concluded", conclusion, by, on });
    });
  });
}

/** What has to be behind, whatever state the case is in: told first, so that a conclusion too early says why (SB-09, SB-15, SB-31). */
function gateRefusals(state: SubCase, facts: CaseFacts): readonly SakRefusal[] {
  const refusals: SakRefusal[] = [];
  if (state.conclusion !== null) return refusals;
  if (state.track === null) refusals.push({ rule: "SB-25", code: "CASE_ASSESS_FIRST" });
  const unheard = unheardParties(state, "fakta");
  if (unheard.length > 0) refusals.push({ rule: "SB-09", code: "PARTIES_UNHEARD", partyIds: unheard });
  if (state.report === null || state.report.outdated) refusals.push({ rule: "SB-15", code: "REPORT_FIRST" });
  else if (state.report.offered === null || unofferedParties(state).length > 0)
    refusals.push({ rule: "SB-31", code: "OFFER_FIRST" });
  else if (state.status === "PARTSKOMMENTARER" && todayOf(facts) <= state.report.offered.deadline) {
    refusals.push({ rule: "SB-31", code: "COMMENTS_OPEN", deadline: state.report.offered.deadline });
  }
  const unheardDraft = state.sexualHarassment && state.report !== null ? unheardParties(state, "utkast") : [];
  if (unheardDraft.length > 0) refusals.push({ rule: "SB-24", code: "PARTIES_UNHEARD", partyIds: unheardDraft });
  if (openMeetings(state).length > 0 && state.status === "BESLUTNING") refusals.push({ rule: "SB-07", code: "MEETINGS_OPEN" });
  refusals.push(...helpRefusals(state, facts));
  return refusals;
}

/** SB-20: after the conclusion each party was called to a meeting of their own. A party outside who cannot be called is not waited for. */
export function endBriefing(state: SubCase, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    inStatuses(state, ["ORIENTERING"], () => {
      const briefed = briefedParties(state);
      const partyIds = state.parties
        .filter(({ who, informedOn }) => who.kind !== "group" && informedOn !== null)
        .map(({ partyId }) => partyId)
        .filter((partyId) => !briefed.includes(partyId));
      if (partyIds.length > 0) return refuse({ rule: "SB-20", code: "PARTIES_UNBRIEFED", partyIds });
      return accept({ type: "BriefingEnded", by, on: todayOf(facts) });
    }),
  );
}
