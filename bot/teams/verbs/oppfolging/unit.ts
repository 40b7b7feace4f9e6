import type { UnitCommandInput } from "#domain/contract/oppfolgingCommand.ts";
import { environmentKinds } from "#domain/oppfolging/enhet/model.ts";
import { startpunkter } from "#domain/oppfolging/syklus/model.ts";
import type { Inputs } from "../../cardData.ts";
import { riskForm } from "../../cards/oppfolging/riskForm.ts";
import { challengesForm, commentForm, planForm, startForm } from "../../cards/oppfolging/startForms.ts";
import { choicesCard } from "../../cards/oppfolging/unitActions.ts";
import { nothingRefused } from "../../cards/refusalsBeside.ts";
import { notFoundCard, outgoingUnit, type Turn } from "../../turn.ts";
import type { Verb } from "../verb.ts";
import { codeIn, personIn, wholeNumber } from "./inputs.ts";
import { acting, type Drawing, following, loadUnit, opening } from "./unitVerb.ts";

/** The unit's card as it is now. */
export const openUnit: Verb = async (turn, sent) => {
  const detail = await loadUnit(turn, sent);
  return { replace: detail === undefined ? notFoundCard(turn) : outgoingUnit(turn, detail) };
};

/** The same as a message of its own, so that a list stays a list. */
export const postUnit: Verb = async (turn, sent) => {
  const detail = await loadUnit(turn, sent);
  return { post: [detail === undefined ? notFoundCard(turn) : outgoingUnit(turn, detail)] };
};

export const moreChoices: Verb = async (turn, sent) => {
  const detail = await loadUnit(turn, sent);
  if (detail === undefined) return { replace: notFoundCard(turn) };
  return { replace: following(choicesCard(turn.texts, turn.chat, detail), detail) };
};

const drawStart = ({ turn, detail, form }: Drawing) => startForm(turn.texts, turn.chat, detail, form);
export const start = opening(["ChooseStart"], drawStart);
export const startSave = acting(
  (_detail, inputs) => ({
    type: "ChooseStart",
    answers: {
      startpunkt: codeIn(inputs, "startpunkt", startpunkter),
      reportReviewed: inputs.yesNo("reportReviewed"),
      unsoundIndication: inputs.yesNo("unsoundIndication"),
      specialChallenges: inputs.yesNo("specialChallenges"),
    },
  }),
  { form: drawStart },
);

export const report = acting(() => ({ type: "ConfirmReportReviewed" }));

const drawPlan = ({ turn, detail, form }: Drawing) => planForm(turn.texts, turn.chat, detail, form);
export const plan = opening(["PlanProcess"], drawPlan);
export const planSave = acting(
  (_detail, inputs) => ({ type: "PlanProcess", verneombudId: personIn(inputs, "verneombudId"), losam: inputs.text("losam") }),
  { form: drawPlan },
);

const drawChallenges = ({ turn, detail, form }: Drawing) => challengesForm(turn.texts, turn.chat, detail, form);
export const challenges = opening(["RaiseChallenges"], drawChallenges);
export const challengesSave = acting((_detail, inputs) => ({ type: "RaiseChallenges", note: inputs.text("note") }), {
  form: drawChallenges,
});

const drawComment = ({ turn, detail, form }: Drawing) => commentForm(turn.texts, turn.chat, detail, form);
export const comment = opening(["AddComment"], drawComment);
export const commentSave = acting((_detail, inputs) => ({ type: "AddComment", text: inputs.text("text") }), {
  form: drawComment,
});

const drawRisk = ({ turn, detail, form }: Drawing) => riskForm(turn.texts, turn.chat, detail, form);
export const risk = opening(["AssessRisk"], drawRisk);
export const riskSave = acting((detail, inputs) => assessed(detail, inputs), { form: drawRisk });
/** The same, and an empty form for the next one. */
export const riskMore = acting((detail, inputs) => assessed(detail, inputs), { form: drawRisk, next: emptyRisk });

function emptyRisk({ turn, detail }: { readonly turn: Turn; readonly detail: Drawing["detail"] }) {
  return drawRisk({ turn, detail, form: { refused: nothingRefused }, inputs: undefined });
}

/** The assessment with the risk that was typed, where one was, and without the one that was taken out. */
function assessed(detail: Drawing["detail"], inputs: Inputs): UnitCommandInput {
  const removed = wholeNumber(inputs, "removed");
  const kept = (detail.process?.risk?.risks ?? []).filter((_, index) => index + 1 !== removed);
  const added = {
    riskId: null,
    hazard: inputs.text("hazard"),
    kind: codeIn(inputs, "kind", environmentKinds),
    probability: wholeNumber(inputs, "probability"),
    consequence: wholeNumber(inputs, "consequence"),
  };
  const isTyped = Object.values(added).some((value) => value !== null);
  return {
    type: "AssessRisk",
    risks: isTyped ? [...kept, added] : kept,
    leaderMeetingOn: inputs.date("leaderMeetingOn"),
    reason: inputs.text("reason"),
  };
}
