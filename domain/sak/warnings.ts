import { isOver } from "./access.ts";
import { accusedParties, partyOf } from "./facts.ts";
import { advisersOf } from "./help.ts";
import { openMeetings, partiesIn } from "./meetings.ts";
import type { PartyId, SubCase } from "./model.ts";
import type { SakWarning } from "./refusals.ts";

/** What a party is told on the way: their duty to take part once they refused (SB-29), and to follow what was concluded (SB-32). */
export function partyWarnings(state: SubCase, partyId: PartyId): readonly SakWarning[] {
  const found: SakWarning[] = [];
  const party = partyOf(state, partyId);
  if (party?.refusedOn != null && state.conclusion === null) found.push({ rule: "SB-29", code: "DUTY_TO_TAKE_PART" });
  if (party !== undefined && state.conclusion !== null) found.push({ rule: "SB-32", code: "LOYALTY" });
  return found;
}

/** What an owner should know or do now (the guidelines' «bør»), which stops nothing. */
export function caseWarnings(state: SubCase): readonly SakWarning[] {
  const { help, track, assessment, sexualHarassment, strain, restoring, conclusion, status, handlers } = state;
  const found: SakWarning[] = [];
  const advised = help?.wanted === true && advisersOf(state).length > 0;
  // What should be done while it lasts is no more to be done.
  if (isOver(state)) return found;
  if (help === null) found.push({ rule: "VA-05", code: "CONSIDER_HELP" });
  if (track === "enkel" && !advised) found.push({ rule: "SB-14", code: "HR_NOT_CONSULTED" });
  if (track === "enkel" && (assessment?.signs.length ?? 0) > 0) found.push({ rule: "SB-17", code: "SERIOUS_SUGGESTED" });
  if (track === "alvorlig" && !advised) found.push({ rule: "SB-17", code: "SERIOUS_WITHOUT_HR" });
  if (sexualHarassment && accusedParties(state).length > 0) found.push({ rule: "SB-24", code: "SAFEGUARDS_FOR_ACCUSED" });
  // «Grunnleggende rettssikkerhetshensyn», our reading: the owner and one who advises, and more with a reason alone.
  const unreasoned = handlers.filter(({ as, reason }) => (as === "saksbehandler" || as === "bistand") && reason === null);
  if (sexualHarassment && unreasoned.length > 1) found.push({ rule: "SB-24", code: "GROUP_NOT_SMALLEST" });
  if (strain?.involved === true && strain.metOn === null) found.push({ rule: "SB-10", code: "NO_STRAIN_MEETING" });
  if (conclusion?.unsound === true && restoring.plan?.made === false) found.push({ rule: "SB-21", code: "NO_PLAN" });
  if (status === "ORIENTERING") found.push({ rule: "SB-32", code: "LOYALTY" });
  for (const meeting of openMeetings(state)) {
    if (meeting.attendees.some(({ role }) => role === null)) found.push({ rule: "SB-06", code: "ROLES_MISSING" });
    if (meeting.shortNotice !== null) found.push({ rule: "SB-06", code: "SHORT_NOTICE" });
    const missing =
      meeting.joint === null ? [] : partiesIn(meeting).filter((id) => meeting.joint?.consents.includes(id) !== true);
    if (missing.length > 0) found.push({ rule: "SB-08", code: "CONSENT_MISSING", partyIds: missing });
  }
  return found;
}
