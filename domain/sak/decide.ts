import type { CaseCommand } from "./commands.ts";
import { assess, escalate, passAssessment, tagSexualHarassment } from "./decideAssessment.ts";
import { answerProtection, archive, askProtection, close, reopen } from "./decideClosing.ts";
import { conclude, endBriefing } from "./decideConclusion.ts";
import { answerContact, requestContact } from "./decideContact.ts";
import { addDocument, addLog, shareDocument } from "./decideDocument.ts";
import { challengeHabilitet, decideHabilitet, declareHabilitet, followHands, replaceGone, stepBack } from "./decideHabilitet.ts";
import { addHandler, assignOwner, removeHandler, settleHelp } from "./decideHands.ts";
import {
  declineStatement,
  endHearing,
  giveStatement,
  inviteStatement,
  recordNoAnswer,
  recordReminder,
  recordStatement,
  remindStatement,
} from "./decideHearing.ts";
import {
  acceptMandate,
  answerConsultation,
  consultSjef,
  draftMandate,
  endInquiry,
  makePlan,
  startInquiry,
} from "./decideInquiry.ts";
import { callMeeting, cancelMeeting, consentToJoint } from "./decideMeeting.ts";
import { addLaterInput, closeMeeting, signMinutes, writeMinutes } from "./decideMinutes.ts";
import {
  addParty,
  delayInforming,
  informParty,
  nameRepresentative,
  promiseConfidentiality,
  refuseInterview,
} from "./decideParties.ts";
import { comment, draftReport, endComments, offerReport, recordComment } from "./decideReport.ts";
import {
  addMeasure,
  evaluateMeasure,
  handOnMeasure,
  recordPolice,
  settleApology,
  settlePlan,
  startFollowUp,
} from "./decideRestoring.ts";
import { checkStrain, recordStrainMeeting, settleStrain } from "./decideStrain.ts";
import type { CaseFacts, CaseOutcome } from "./facts.ts";
import type { SubCase } from "./model.ts";

/**
 * The rules of a case (S3b 6 to 8), from the first opening until it is archived. Access is checked before (`access.ts`): for whoever
 * has no standing there is no case. How a case begins is `openCases` (`open.ts`).
 */
export function decideCase(state: SubCase, command: CaseCommand, facts: CaseFacts): CaseOutcome {
  switch (command.type) {
    case "DeclareHabilitet":
      return declareHabilitet(state, command, facts);
    case "ChallengeHabilitet":
      return challengeHabilitet(state, command, facts);
    case "DecideHabilitet":
      return decideHabilitet(state, command, facts);
    case "AssignOwner":
      return assignOwner(state, command, facts);
    case "AddHandler":
      return addHandler(state, command, facts);
    case "RemoveHandler":
      return removeHandler(state, command, facts);
    case "StepBack":
      return stepBack(state, command, facts);
    case "ReplaceGone":
      return replaceGone(state, facts);
    case "FollowHands":
      return followHands(state, command, facts);
    case "SettleHelp":
      return settleHelp(state, command, facts);
    case "AddParty":
      return addParty(state, command, facts);
    case "InformParty":
      return informParty(state, command, facts);
    case "DelayInforming":
      return delayInforming(state, command, facts);
    case "PromiseConfidentiality":
      return promiseConfidentiality(state, facts);
    case "NameRepresentative":
      return nameRepresentative(state, command, facts);
    case "RefuseInterview":
      return refuseInterview(state, facts);
    case "RequestContact":
      return requestContact(state, command, facts);
    case "AnswerContact":
      return answerContact(state, command, facts);
    case "SettleStrain":
      return settleStrain(state, command, facts);
    case "CheckStrain":
      return checkStrain(state, command, facts);
    case "RecordStrainMeeting":
      return recordStrainMeeting(state, facts);
    case "Assess":
      return assess(state, command, facts);
    case "PassAssessment":
      return passAssessment(state, command, facts);
    case "Escalate":
      return escalate(state, command, facts);
    case "TagSexualHarassment":
      return tagSexualHarassment(state, command, facts);
    case "ConsultSjef":
      return consultSjef(state, command, facts);
    case "AnswerConsultation":
      return answerConsultation(state, command, facts);
    case "MakePlan":
      return makePlan(state, command, facts);
    case "DraftMandate":
      return draftMandate(state, command, facts);
    case "AcceptMandate":
      return acceptMandate(state, command, facts);
    case "StartInquiry":
      return startInquiry(state, facts);
    case "EndInquiry":
      return endInquiry(state, facts);
    case "CallMeeting":
      return callMeeting(state, command, facts);
    case "ConsentToJoint":
      return consentToJoint(state, command, facts);
    case "CancelMeeting":
      return cancelMeeting(state, command, facts);
    case "WriteMinutes":
      return writeMinutes(state, command, facts);
    case "SignMinutes":
      return signMinutes(state, command, facts);
    case "AddLaterInput":
      return addLaterInput(state, command, facts);
    case "CloseMeeting":
      return closeMeeting(state, command, facts);
    case "AddDocument":
      return addDocument(state, command, facts);
    case "ShareDocument":
      return shareDocument(state, command, facts);
    case "AddLog":
      return addLog(state, command, facts);
    case "InviteStatement":
      return inviteStatement(state, command, facts);
    case "GiveStatement":
      return giveStatement(state, command, facts);
    case "DeclineStatement":
      return declineStatement(state, command, facts);
    case "RecordStatement":
      return recordStatement(state, command, facts);
    case "RemindStatement":
      return remindStatement(state, command, facts);
    case "RecordReminder":
      return recordReminder(state, command, facts);
    case "RecordNoAnswer":
      return recordNoAnswer(state, command, facts);
    case "EndHearing":
      return endHearing(state, facts);
    case "DraftReport":
      return draftReport(state, command, facts);
    case "OfferReport":
      return offerReport(state, command, facts);
    case "Comment":
      return comment(state, command, facts);
    case "RecordComment":
      return recordComment(state, command, facts);
    case "EndComments":
      return endComments(state, facts);
    case "Conclude":
      return conclude(state, command, facts);
    case "EndBriefing":
      return endBriefing(state, facts);
    case "AddMeasure":
      return addMeasure(state, command, facts);
    case "EvaluateMeasure":
      return evaluateMeasure(state, command, facts);
    case "SettleApology":
      return settleApology(state, command, facts);
    case "SettlePlan":
      return settlePlan(state, command, facts);
    case "RecordPolice":
      return recordPolice(state, command, facts);
    case "StartFollowUp":
      return startFollowUp(state, facts);
    case "HandOnMeasure":
      return handOnMeasure(state, facts);
    case "AskProtection":
      return askProtection(state, command, facts);
    case "AnswerProtection":
      return answerProtection(state, command, facts);
    case "Close":
      return close(state, command, facts);
    case "Reopen":
      return reopen(state, command, facts);
    case "Archive":
      return archive(state, command, facts);
  }
}
