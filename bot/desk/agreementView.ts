import type { AgreementDetail, AgreementSummary } from "#domain/contract/views.ts";
import type { TeamShare } from "#domain/hjemmekontor/enhetsuke/teamShare.ts";
import { availableCommands } from "#domain/hjemmekontor/fastAvtale/available.ts";
import { warningsFor } from "#domain/hjemmekontor/fastAvtale/checkAssessment.ts";
import { type Facts, nextHomeDays } from "#domain/hjemmekontor/fastAvtale/decide.ts";
import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { paperOn } from "#domain/hjemmekontor/fastAvtale/paper.ts";
import { homeMinutesOf, shareTenths } from "#domain/hjemmekontor/fastAvtale/share.ts";
import { standardAgreementOf } from "#domain/hjemmekontor/fastAvtale/standardAgreement.ts";
import { statusOn } from "#domain/hjemmekontor/fastAvtale/status.ts";
import { todoOf } from "#domain/hjemmekontor/fastAvtale/todo.ts";
import type { TextId } from "#domain/kernel/ids.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import type { StoredCase } from "../store/caseTypes.ts";
import type { CommonDetail, CommonSummary } from "./commonView.ts";
import { contentHashOf, contentTexts } from "./hjemmekontor/contentHash.ts";
import { equipmentTexts, equipmentView } from "./hjemmekontor/equipmentView.ts";

/** How many coming home days a view names. */
const homeDaysShown = 12;

/** A line of a list. Nothing sealed is opened for it. */
export function agreementSummary(stored: StoredCase, state: FastAvtale, facts: Facts, common: CommonSummary): AgreementSummary {
  const { agreement } = state;
  return {
    kind: "fast-avtale",
    ...common,
    version: stored.version,
    status: statusOn(state, facts.today),
    from: agreement.start,
    to: agreement.end,
    submittedOn: state.submittedOn,
    decidedOn: state.decidedOn,
    homeDays: agreement.homeDays,
    weeklyMinutes: agreement.weeklyMinutes,
    shareTenths: shareTenths(homeMinutesOf(agreement.homeDays), agreement.weeklyMinutes),
    // HO-31 is about a conversation that the leader has still to confirm, and so is not held against a waiting application.
    warnings: state.status === "INNSENDT" ? warningsFor(agreement, true, facts) : [],
  };
}

/** The texts that a detail shows, to be unsealed in one go. */
export function agreementTexts(state: FastAvtale): readonly TextId[] {
  return [
    ...contentTexts(state),
    ...equipmentTexts(state),
    ...(state.decisionReason === null ? [] : [state.decisionReason.textId]),
  ];
}

/** Everything about an agreement, for somebody who may see it. */
export function agreementDetail(
  stored: StoredCase,
  state: FastAvtale,
  facts: Facts,
  common: CommonDetail,
  words: ReadonlyMap<TextId, string>,
  team: TeamShare | null,
  /** All agreements of the employee. */
  own: readonly FastAvtale[],
): AgreementDetail {
  const { agreement, assessment } = state;
  const standard = standardAgreementOf(facts.settings.standardAgreements, state);
  const read = (text: TextRef | null): string | null => (text === null ? null : (words.get(text.textId) ?? ""));
  return {
    ...agreementSummary(stored, state, facts, common.summary),
    ...common.detail,
    actions: availableCommands(state, facts),
    decisionReason: read(state.decisionReason),
    calledIn: state.calledIn,
    nextHomeDays: nextHomeDays(state, facts.today, homeDaysShown),
    renewalReason: read(agreement.renewalReason ?? null),
    reasonEmployee: read(agreement.reasonEmployee) ?? "",
    reasonEmployer: read(agreement.reasonEmployer) ?? "",
    availability: read(agreement.availability) ?? "",
    extraEquipment: read(agreement.extraEquipment),
    tasksSuitable: agreement.tasksSuitable === true,
    specialEquipment: agreement.specialEquipment === true,
    strictRequirements: agreement.strictRequirements === true,
    physicalOk: agreement.physicalOk === true,
    equipment: agreement.equipment,
    assessment:
      assessment === null
        ? null
        : {
            workEnvironment: read(assessment.workEnvironment) ?? "",
            equipment: assessment.equipment,
            extraEquipmentGranted: assessment.extraEquipmentGranted,
            overrideReason: read(assessment.overrideReason),
          },
    templateVersion: standard.version,
    terms: standard.terms,
    contentHash: contentHashOf(state, standard.version, words),
    hasPaper: paperOn(state, facts.today).kind === "paper",
    effectiveFrom: state.acceptance?.effectiveFrom ?? null,
    termination: state.termination === null ? null : { by: state.termination.by, lastDay: state.termination.lastDay },
    settings: facts.settings,
    meetingDay: facts.meetingDay,
    handedOver: equipmentView(state, own, words, facts.today),
    todo: todoOf(state, facts),
    team,
    // For the assessment, which is the leader's.
    history: common.detail.standing === "leader" ? facts.history : [],
  };
}
