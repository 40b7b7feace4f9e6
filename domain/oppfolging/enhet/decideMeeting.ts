import { accept, refuse } from "../../kernel/decision.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { UnitCommand } from "./commands.ts";
import { byLeader, inSteps, isGiven, roomFor, textTooLong, todayOf, type UnitFacts, type UnitOutcome } from "./facts.ts";
import type { Involvement, Meeting, MeetingId, UnitProcess } from "./model.ts";
import type { UnitRefusal } from "./refusals.ts";
import { stepsBetween } from "./steps.ts";

/** Meetings may go on after the plan: carrying it out is worked on together as well. */
const meetingSteps = stepsBetween("PLANLAGT", "IVERKSATT");
const mostParts = 20;
const mostParticipants = 9999;

/** AM-12: the process may be split into as many parts as suits the unit. */
export function planMeeting(
  state: UnitProcess,
  { meetingId, plan }: Extract<UnitCommand, { type: "PlanMeeting" }>,
  facts: UnitFacts,
): UnitOutcome {
  return byLeader(state, facts, (by) =>
    inSteps(state, meetingSteps, () => {
      const refusals: UnitRefusal[] = [...dateRefusals(plan.on, facts), ...roomFor("meetings", state.meetings.length + 1)];
      if (state.meetings.some((meeting) => meeting.meetingId === meetingId)) refusals.push({ rule: null, code: "MEETING_TWICE" });
      if (!Number.isInteger(plan.part) || plan.part < 0 || plan.part > mostParts) {
        refusals.push({ rule: "AM-12", code: "MEETING_PART_INVALID", field: "part" });
      }
      const { on } = plan;
      if (refusals.length > 0 || on === null) return refuse(...refusals);
      return accept({ type: "MeetingPlanned", meetingId, plan: { ...plan, on }, by, on: todayOf(facts) });
    }),
  );
}

/** What came of a meeting that was held: who was there and what was talked about. */
export function holdMeeting(
  state: UnitProcess,
  { meetingId, outcome }: Extract<UnitCommand, { type: "HoldMeeting" }>,
  facts: UnitFacts,
): UnitOutcome {
  return byLeader(state, facts, (by) =>
    inSteps(state, meetingSteps, () =>
      withPlanned(state, meetingId, () => {
        const { on, participants } = outcome;
        const today = todayOf(facts);
        const refusals: UnitRefusal[] = [...dateRefusals(on, facts), ...textTooLong("note", outcome.note)];
        if (on !== null && on > today) refusals.push({ rule: null, code: "MEETING_NOT_YET", field: "on", today });
        if (participants === null || !Number.isInteger(participants) || participants < 0 || participants > mostParticipants) {
          refusals.push({ rule: "AM-08", code: "PARTICIPANTS_MISSING", field: "participants" });
        }
        if (refusals.length > 0 || on === null || participants === null) return refuse(...refusals);
        const held = { ...outcome, on, participants, topics: [...new Set(outcome.topics)] };
        return accept({ type: "MeetingHeld", meetingId, outcome: held, by, on: today });
      }),
    ),
  );
}

export function cancelMeeting(state: UnitProcess, meetingId: MeetingId, facts: UnitFacts): UnitOutcome {
  return byLeader(state, facts, (by) =>
    inSteps(state, meetingSteps, () =>
      withPlanned(state, meetingId, () => accept({ type: "MeetingCancelled", meetingId, by, on: todayOf(facts) })),
    ),
  );
}

/**
 * Ends the meetings, so that the plan can be made. AM-15: the main topics were talked about in at least one of them; AM-08: with
 * staff present. A preparation is neither; all other parts count together (AM-12).
 */
export function closeMeetings(state: UnitProcess, involvement: Involvement, facts: UnitFacts): UnitOutcome {
  return byLeader(state, facts, (by) =>
    inSteps(state, ["PLANLAGT", "RISIKOVURDERT", "MOETER"], () => {
      const refusals: UnitRefusal[] = [
        ...textTooLong("verneombud", involvement.verneombud),
        ...textTooLong("losam", involvement.losam),
      ];
      if (state.risk === null) refusals.push({ rule: "AM-07", code: "RISK_FIRST" });
      const counted = meetingsThatCount(state);
      if (counted.length === 0) refusals.push({ rule: "AM-08", code: "NO_PARTICIPANTS" });
      const talkedOf = new Set(counted.flatMap(({ held }) => held?.topics ?? []));
      const topics = facts.cycle.plan.mainTopics.filter((topic) => !talkedOf.has(topic));
      if (topics.length > 0) refusals.push({ rule: "AM-15", code: "MAIN_TOPIC_NOT_TALKED_OF", topics });
      if (refusals.length > 0) return refuse(...refusals);
      return accept({ type: "MeetingsClosed", involvement: given(involvement), by, on: todayOf(facts) });
    }),
  );
}

/** Meetings with staff that were held, preparations apart (AM-08, AM-12). */
function meetingsThatCount(state: UnitProcess): readonly Meeting[] {
  return state.meetings.filter(({ plan, held }) => plan.part > 0 && held !== null && held.participants > 0);
}

/** An involvement without empty texts. */
export function given({ verneombud, losam }: Involvement): Involvement {
  return { verneombud: isGiven(verneombud) ? verneombud : null, losam: isGiven(losam) ? losam : null };
}

function withPlanned(state: UnitProcess, meetingId: MeetingId, then: () => UnitOutcome): UnitOutcome {
  const meeting = state.meetings.find((one) => one.meetingId === meetingId);
  if (meeting === undefined) return refuse({ rule: null, code: "MEETING_UNKNOWN" });
  if (meeting.held !== null) return refuse({ rule: null, code: "MEETING_HELD" });
  return meeting.cancelled ? refuse({ rule: null, code: "MEETING_CANCELLED" }) : then();
}

function dateRefusals(on: LocalDate | null, { cycle }: UnitFacts): readonly UnitRefusal[] {
  if (on === null) return [{ rule: null, code: "MEETING_DATE_MISSING", field: "on" }];
  const { opens } = cycle.plan;
  return on < opens ? [{ rule: null, code: "MEETING_BEFORE_CYCLE", field: "on", opens }] : [];
}
