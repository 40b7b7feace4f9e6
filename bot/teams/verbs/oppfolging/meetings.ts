import type { MeetingId } from "#domain/oppfolging/enhet/model.ts";
import { meetingTopics } from "#domain/oppfolging/syklus/model.ts";
import { closeMeetingsForm, holdMeetingForm, meetingsCard, planMeetingForm } from "../../cards/oppfolging/meetingForms.ts";
import { codeIn, wholeNumber } from "./inputs.ts";
import { acting, type Drawing, opening } from "./unitVerb.ts";

const drawMeetings = ({ turn, detail }: Pick<Drawing, "turn" | "detail">) => meetingsCard(turn.texts, turn.chat, detail);
export const meetings = opening(["PlanMeeting", "HoldMeeting", "CloseMeetings"], drawMeetings);

const drawPlan = ({ turn, detail, form }: Drawing) => planMeetingForm(turn.texts, turn.chat, detail, form);
export const meetingPlan = opening(["PlanMeeting"], drawPlan);
export const meetingPlanSave = acting(
  (_detail, inputs) => ({
    type: "PlanMeeting",
    plan: {
      on: inputs.date("on"),
      part: wholeNumber(inputs, "part") ?? -1,
      form: codeIn(inputs, "form", ["plenum", "gruppe"]) ?? "plenum",
      arena: codeIn(inputs, "arena", ["eget-moete", "ordinaert-moete"]) ?? "eget-moete",
      digital: inputs.isOn("digital"),
    },
  }),
  { form: drawPlan, next: drawMeetings },
);

const drawHold = ({ turn, detail, form }: Drawing) =>
  plannedMeeting(detail, form.about) === undefined ? undefined : holdMeetingForm(turn.texts, turn.chat, detail, form);
export const meetingHold = opening(["HoldMeeting"], drawHold);
export const meetingHoldSave = acting(
  (detail, inputs, about) => {
    const meetingId = plannedMeeting(detail, about);
    if (meetingId === undefined) return undefined;
    return {
      type: "HoldMeeting",
      meetingId,
      outcome: {
        on: inputs.date("on"),
        topics: inputs.choices("topics", meetingTopics),
        participants: wholeNumber(inputs, "participants"),
        verneombudPresent: inputs.isOn("verneombudPresent"),
        note: inputs.text("note"),
      },
    };
  },
  { form: drawHold, next: drawMeetings },
);

export const meetingCancel = acting(
  (detail, _inputs, about) => {
    const meetingId = plannedMeeting(detail, about);
    return meetingId === undefined ? undefined : { type: "CancelMeeting", meetingId };
  },
  { next: drawMeetings },
);

const drawClose = ({ turn, detail, form }: Drawing) => closeMeetingsForm(turn.texts, turn.chat, detail, form);
export const meetingsClose = opening(["CloseMeetings"], drawClose);
export const meetingsCloseSave = acting(
  (_detail, inputs) => ({
    type: "CloseMeetings",
    involvement: { verneombud: inputs.text("verneombud"), losam: inputs.text("losam") },
  }),
  { form: drawClose },
);

function plannedMeeting(detail: Drawing["detail"], about: string | undefined): MeetingId | undefined {
  return detail.process?.meetings.find(({ meetingId, held, cancelled }) => meetingId === about && held === null && !cancelled)
    ?.meetingId;
}
