import { accept, refuse } from "../kernel/decision.ts";
import type { PersonId } from "../kernel/ids.ts";
import { addDays, type LocalDate } from "../kernel/localDate.ts";
import type { AskedCase } from "./commands.ts";
import type { DocumentId } from "./document.ts";
import {
  answerNeeded,
  type CaseFacts,
  type CaseOutcome,
  isGiven,
  partyOf,
  roomFor,
  textNeeded,
  todayOf,
  tooLong,
} from "./facts.ts";
import type { HearingAnswer } from "./finding.ts";
import { answerStatuses, hearingOf, hearingStatuses, openHearingOf, roundFor, unheardParties } from "./hearings.ts";
import { helpRefusals } from "./help.ts";
import { isByLetter, isReminded, letterDay, letterFiled } from "./letters.ts";
import type { PartyId, SubCase } from "./model.ts";
import type { SakRefusal } from "./refusals.ts";
import { byHandler, byOwner, byParty, inStatuses } from "./standing.ts";

/**
 * SB-09: a party is given what is said of them, and a deadline to answer it. At least the employer's own number of days. Whoever has no page
 * here is written to first, and the day is recorded with it: the product tells them nothing.
 */
export function inviteStatement(
  state: SubCase,
  { partyId, about, deadline, sentOn }: AskedCase<"InviteStatement">,
  facts: CaseFacts,
): CaseOutcome {
  return byHandler(state, facts, ["eier", "saksbehandler", "undersoeker"], (by) =>
    inStatuses(state, hearingStatuses, () => {
      const party = partyOf(state, partyId);
      const round = roundFor(state, partyId);
      const earlier = hearingOf(state, partyId, round);
      const refusals: SakRefusal[] = [...textNeeded("about", about), ...roomFor("comments", state.hearings.length + 1)];
      // SB-24: one is heard on a draft that there is.
      if (round === "utkast" && (state.report === null || state.report.outdated)) {
        refusals.push({ rule: "SB-15", code: "REPORT_FIRST" });
      }
      if (party === undefined) refusals.push({ rule: null, code: "PARTY_UNKNOWN", field: "partyId" });
      else if (party.informedOn === null) refusals.push({ rule: "SB-09", code: "NOT_HEARD_OF" });
      if (earlier !== undefined && earlier.answer === null) refusals.push({ rule: "SB-09", code: "HEARING_OPEN" });
      const earliest = addDays(todayOf(facts), facts.settings.hearingDays);
      if (deadline !== null && deadline < earliest) {
        refusals.push({ rule: "SB-09", code: "DEADLINE_TOO_SOON", field: "deadline", earliest });
      }
      const byLetter = isByLetter(state, partyId, facts.organisation);
      if (byLetter) {
        const first = round === "utkast" ? state.report?.on : undefined;
        refusals.push(...letterDay("sentOn", sentOn, first ?? state.openedOn, facts));
      }
      if (refusals.length > 0 || !isGiven(about)) return refuse(...refusals);
      const sent = byLetter && sentOn != null ? { sentOn } : {};
      const on = todayOf(facts);
      return accept({ type: "StatementInvited", partyId, round, about, deadline: deadline ?? earliest, ...sent, by, on });
    }),
  );
}

/** SB-09: the party answers, also after the deadline for as long as nothing was concluded. */
export function giveStatement(state: SubCase, { text }: AskedCase<"GiveStatement">, facts: CaseFacts): CaseOutcome {
  return answer(state, "uttalelse", text, textNeeded("text", text), facts);
}

/** SB-09: the party declines in writing. That they may take part in interviews all the same, and must (SB-29), stands. */
export function declineStatement(state: SubCase, { text }: AskedCase<"DeclineStatement">, facts: CaseFacts): CaseOutcome {
  return answer(state, "avslaar", text, tooLong("text", text), facts);
}

function answer(
  state: SubCase,
  how: HearingAnswer,
  text: AskedCase<"GiveStatement">["text"],
  faults: readonly SakRefusal[],
  facts: CaseFacts,
): CaseOutcome {
  return byParty(state, facts, (by, { partyId }) => record(state, { partyId, how, text, faults, by }, facts));
}

/**
 * SB-09: what a party answered who has no page to answer on, outside the house or gone from it: by letter, or in a meeting. Also who
 * declines does so in writing, and what they wrote is kept. Whoever has a page answers for themselves.
 */
export function recordStatement(state: SubCase, asked: AskedCase<"RecordStatement">, facts: CaseFacts): CaseOutcome {
  const { partyId, how, text, receivedOn, documentId } = asked;
  return byOwner(state, facts, (by) => {
    if (!isByLetter(state, partyId, facts.organisation)) return refuse({ rule: null, code: "PARTY_UNKNOWN", field: "partyId" });
    const open = answeredHearing(state, partyId);
    const faults = [
      ...answerNeeded("answer", how),
      ...textNeeded("text", text),
      ...letterDay("receivedOn", receivedOn, open?.invitedByLetterOn ?? open?.invitedOn ?? state.openedOn, facts),
      ...letterFiled(state, documentId),
    ];
    if (how === null || receivedOn === null) return refuse(...faults);
    return record(state, { partyId, how, text, faults, by, letter: { receivedOn, documentId } }, facts);
  });
}

/** What an answer is to: the open invitation, or else the last one. */
function answeredHearing(state: SubCase, partyId: PartyId) {
  return openHearingOf(state, partyId) ?? state.hearings.findLast((one) => one.partyId === partyId);
}

type Answered = {
  readonly partyId: PartyId;
  readonly how: HearingAnswer;
  readonly text: AskedCase<"GiveStatement">["text"];
  readonly faults: readonly SakRefusal[];
  readonly by: PersonId;
  readonly letter?: { readonly receivedOn: LocalDate; readonly documentId: DocumentId | null };
};

function record(state: SubCase, { partyId, how, text, faults, by, letter }: Answered, facts: CaseFacts): CaseOutcome {
  return inStatuses(state, answerStatuses, () => {
    const open = answeredHearing(state, partyId);
    if (open === undefined) return refuse({ rule: "SB-09", code: "NO_HEARING" });
    // What the leader recorded as no answer is no word of the party's: theirs comes in its place.
    if (open.answer !== null && open.answer.how !== "ingen-svar") return refuse({ rule: "SB-09", code: "HEARING_ANSWERED" });
    if (faults.length > 0) return refuse(...faults);
    const said = isGiven(text) ? text : null;
    return accept({ type: "StatementAnswered", partyId, round: open.round, how, text: said, ...letter, by, on: todayOf(facts) });
  });
}

/**
 * Domain rules 7.27: one reminder when the deadline has passed, with some days more. Whoever has no page here is not reminded by the
 * product: nothing is recorded as sent that nobody was sent.
 */
export function remindStatement(state: SubCase, { partyId }: AskedCase<"RemindStatement">, facts: CaseFacts): CaseOutcome {
  if (facts.actor.kind !== "system") return refuse({ rule: null, code: "ONLY_SYSTEM" });
  return inStatuses(state, hearingStatuses, () => {
    const open = openHearingOf(state, partyId);
    if (open === undefined || open.outdated) return refuse({ rule: "SB-09", code: "NO_HEARING" });
    const on = todayOf(facts);
    if (isByLetter(state, partyId, facts.organisation)) return refuse({ rule: "SB-09", code: "REMIND_BY_LETTER" });
    if (open.remindedOn !== null) return refuse({ rule: "SB-09", code: "HEARING_OPEN" });
    if (on <= open.deadline) return refuse({ rule: "SB-09", code: "DEADLINE_OPEN", deadline: open.deadline });
    const deadline = addDays(on, facts.settings.reminderDays);
    return accept({ type: "StatementReminded", partyId, round: open.round, deadline, by: null, on });
  });
}

/** Domain rules 7.27: the same reminder, sent by the owner in a letter. The days more are counted from the day that it was sent. */
export function recordReminder(state: SubCase, { partyId, sentOn }: AskedCase<"RecordReminder">, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    inStatuses(state, hearingStatuses, () => {
      if (!isByLetter(state, partyId, facts.organisation)) return refuse({ rule: null, code: "PARTY_UNKNOWN", field: "partyId" });
      const open = openHearingOf(state, partyId);
      if (open === undefined || open.outdated) return refuse({ rule: "SB-09", code: "NO_HEARING" });
      if (open.remindedByLetterOn !== undefined) return refuse({ rule: "SB-09", code: "HEARING_OPEN" });
      const on = todayOf(facts);
      if (on <= open.deadline) return refuse({ rule: "SB-09", code: "DEADLINE_OPEN", deadline: open.deadline });
      const refusals = letterDay("sentOn", sentOn, addDays(open.deadline, 1), facts);
      if (refusals.length > 0 || sentOn === null) return refuse(...refusals);
      const deadline = addDays(sentOn, facts.settings.reminderDays);
      return accept({ type: "StatementReminded", partyId, round: open.round, deadline, sentOn, by, on });
    }),
  );
}

/**
 * Domain rules 7.27: notice, deadline and one reminder are behind, and still no word: the leader goes on with a recorded reason. The
 * report says neutrally that no answer came.
 */
export function recordNoAnswer(state: SubCase, { partyId, reason }: AskedCase<"RecordNoAnswer">, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    inStatuses(state, hearingStatuses, () => {
      const open = openHearingOf(state, partyId);
      if (open === undefined || open.outdated) {
        const answered = state.hearings.some((one) => one.partyId === partyId && one.answer !== null);
        return refuse({ rule: "SB-09", code: answered ? "HEARING_ANSWERED" : "NO_HEARING" });
      }
      if (!isReminded(state, open, facts.organisation)) {
        const byLetter = isByLetter(state, partyId, facts.organisation);
        return refuse({ rule: "SB-09", code: byLetter ? "REMIND_BY_LETTER" : "REMIND_FIRST" });
      }
      if (todayOf(facts) <= open.deadline) return refuse({ rule: "SB-09", code: "DEADLINE_OPEN", deadline: open.deadline });
      const refusals = textNeeded("reason", reason);
      if (refusals.length > 0 || !isGiven(reason)) return refuse(...refusals);
      const { round } = open;
      return accept({ type: "StatementAnswered", partyId, round, how: "ingen-svar", text: reason, by, on: todayOf(facts) });
    }),
  );
}

/** SB-09: everybody whom statements are aimed at has been heard on the facts, before anybody assesses and concludes. */
export function endHearing(state: SubCase, facts: CaseFacts): CaseOutcome {
  return byOwner(state, facts, (by) =>
    inStatuses(state, ["KONTRADIKSJON"], () => {
      const partyIds = unheardParties(state, "fakta");
      const refusals: SakRefusal[] = [...helpRefusals(state, facts)];
      if (partyIds.length > 0) refusals.push({ rule: "SB-09", code: "PARTIES_UNHEARD", partyIds });
      return refusals.length > 0 ? refuse(...refusals) : accept({ type: "HearingEnded", by, on: todayOf(facts) });
    }),
  );
}
