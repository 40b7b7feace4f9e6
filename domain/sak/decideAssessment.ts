import { accept, refuse } from "../kernel/decision.ts";
import type { AskedCase } from "./commands.ts";
import { answerNeeded, type CaseFacts, type CaseOutcome, isGiven, textNeeded, todayOf, tooLong } from "./facts.ts";
import { hearingStatuses } from "./hearings.ts";
import { isAdvised } from "./help.ts";
import type { AssessmentOutcome, CaseStatus, SubCase } from "./model.ts";
import type { SakRefusal } from "./refusals.ts";
import { byOwner, inStatuses } from "./standing.ts";

/**
 * The preliminary assessment (S3b 6.3, 7.2): is there a case (SB-34), how is it best handled, how far has it escalated, and is HR/HMS
 * asked (VA-05)? «Bagatell» is no answer: no case takes a reason, and word to whoever reported (SB-12).
 */
export function assess(
  state: SubCase,
  { outcome, level, signs, reason, notice }: AskedCase<"Assess">,
  facts: CaseFacts,
): CaseOutcome {
  return byOwner(state, facts, (by) =>
    inStatuses(state, ["FORELOEPIG_VURDERING"], () => {
      const refusals: SakRefusal[] = [...answerNeeded("outcome", outcome), ...textNeeded("reason", reason)];
      if (level === null) refusals.push({ rule: "SB-34", code: "LEVEL_MISSING", field: "level" });
      if (state.help === null) refusals.push({ rule: "VA-05", code: "HELP_UNSETTLED" });
      if (state.strain === null) refusals.push({ rule: "SB-16", code: "STRAIN_UNSETTLED" });
      const isNoCase = outcome === "ingen-sak" || outcome === "forbedring";
      // What a leader began by themselves, and nobody reported, has nobody to be told.
      const isReported = state.reporters.length > 0 || state.source !== "egen-undersoekelse";
      if (isNoCase && isReported && !isGiven(notice)) refusals.push({ rule: "SB-12", code: "NOTICE_MISSING", field: "notice" });
      refusals.push(...tooLong("notice", notice));
      // A case that escalates is reported to HR/HMS, whatever the leader thinks of it (SB-13).
      if (level === "hoeyt" && !isAdvised(state, facts.organisation)) refusals.push({ rule: "SB-13", code: "HR_NOT_CONSULTED" });
      refusals.push(...(outcome === null ? [] : dutyRefusals(state, outcome, facts)));
      if (refusals.length > 0 || outcome === null || level === null || !isGiven(reason)) return refuse(...refusals);
      const on = todayOf(facts);
      const assessment = { outcome, level, signs: [...new Set(signs)], reason, by, on };
      return accept({ type: "Assessed", assessment, notice: isGiven(notice) ? notice : null, by, on });
    }),
  );
}

/** What binds the leader whatever they come to. */
function dutyRefusals(state: SubCase, outcome: AssessmentOutcome, { organisation }: CaseFacts): readonly SakRefusal[] {
  const consulted = isAdvised(state, organisation);
  const refusals: SakRefusal[] = [];
  // VA-31: what the leader has to examine by themselves is done with those who know.
  if (state.source === "egen-undersoekelse" && !consulted) refusals.push({ rule: "VA-31", code: "HR_NOT_CONSULTED" });
  // SB-24: our reading of «grunnleggende rettssikkerhetshensyn».
  if (state.sexualHarassment && !consulted && outcome !== "ingen-sak") refusals.push({ rule: "SB-24", code: "HR_NOT_CONSULTED" });
  return refusals;
}

/**
 * SB-25: passed over only where it is obvious that facts have to be examined; for a formal klage a word of reason is enough (domain rules
 * 7.24).
 */
export function passAssessment(
  state: SubCase,
  { track, obvious, reason }: AskedCase<"PassAssessment">,
  facts: CaseFacts,
): CaseOutcome {
  return byOwner(state, facts, (by) =>
    inStatuses(state, ["FORELOEPIG_VURDERING"], () => {
      const refusals: SakRefusal[] = [...answerNeeded("track", track), ...textNeeded("reason", reason)];
      const formal = state.source === "klage" || state.source === "gjengjeldelse";
      if (!formal && !obvious) refusals.push({ rule: "SB-25", code: "NOT_OBVIOUS", field: "obvious" });
      if (state.help === null) refusals.push({ rule: "VA-05", code: "HELP_UNSETTLED" });
      if (state.strain === null) refusals.push({ rule: "SB-16", code: "STRAIN_UNSETTLED" });
      refusals.push(...(track === null ? [] : dutyRefusals(state, track, facts)));
      if (refusals.length > 0 || track === null || !isGiven(reason)) return refuse(...refusals);
      return accept({ type: "AssessmentPassed", track, reason, by, on: todayOf(facts) });
    }),
  );
}

/** SB-13: a simple case turns out serious, at any time before the decision (domain rules section 3). HR/HMS is told. */
export function escalate(state: SubCase, { signs, reason }: AskedCase<"Escalate">, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) => {
    if (state.track === "alvorlig") return refuse({ rule: null, code: "CASE_STATUS_WRONG", status: state.status });
    return inStatuses(state, ["UNDERSOEKELSE_LEDER", "KONTRADIKSJON", "RAPPORTUTKAST", "PARTSKOMMENTARER"], () => {
      const refusals: SakRefusal[] = [...textNeeded("reason", reason)];
      if (!isAdvised(state, facts.organisation)) refusals.push({ rule: "SB-13", code: "HR_NOT_CONSULTED" });
      if (refusals.length > 0 || !isGiven(reason)) return refuse(...refusals);
      return accept({ type: "Escalated", signs: [...new Set(signs)], reason, by, on: todayOf(facts) });
    });
  });
}

/** Until it is concluded: what was found without the safeguards is not made sound by them afterwards. */
const taggedIn: readonly CaseStatus[] = ["FORELOEPIG_VURDERING", "PLAN_MANDAT", ...hearingStatuses, "BESLUTNING"];

/**
 * SB-24: the owner sees that it is about sexual harassment, or that it is not. HR/HMS is with them before the assessment is done, and so
 * before this where it is done already; the parties are heard on the draft as well, and facts are tested against § 13-1 and ldl § 13 (SB-30).
 */
export function tagSexualHarassment(
  state: SubCase,
  { on, reason }: AskedCase<"TagSexualHarassment">,
  facts: CaseFacts,
): CaseOutcome {
  return byOwner(state, facts, (by) =>
    inStatuses(state, taggedIn, () => {
      if (state.sexualHarassment === on) return refuse({ rule: "SB-24", code: "TAGGED_ALREADY" });
      const refusals: SakRefusal[] = [...textNeeded("reason", reason)];
      if (on && state.track !== null && !isAdvised(state, facts.organisation))
        refusals.push({ rule: "SB-24", code: "HR_NOT_CONSULTED" });
      if (refusals.length > 0 || !isGiven(reason)) return refuse(...refusals);
      return accept({ type: "SexualHarassmentTagged", isSet: on, reason, by, on: todayOf(facts) });
    }),
  );
}
