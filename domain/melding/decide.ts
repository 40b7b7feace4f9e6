import { refuse } from "../kernel/decision.ts";
import { besideCases } from "./access.ts";
import type { ReportCommand } from "./commands.ts";
import { followCases, followHands, followOwner } from "./decideFollow.ts";
import { challengeHabilitet, decideHabilitet, declareHabilitet, replaceGone, stepBack } from "./decideHabilitet.ts";
import { askHelp, assignOwner, forward, handOver } from "./decideHands.ts";
import { askToChoose, chooseKind, nameCounterparts, reclassify, setTag } from "./decideKind.ts";
import { acknowledge, addNote, answerContact, reopen, requestContact, sendMessage, withdraw } from "./decideMessage.ts";
import {
  assessVarsel,
  clarifyStudent,
  close,
  decideChange,
  formalise,
  giveFeedback,
  recordCoordination,
  sign,
  startInvestigation,
} from "./decideOutcome.ts";
import { examine, logOral, submit } from "./decideSubmit.ts";
import type { ReportFacts, ReportOutcome } from "./facts.ts";
import type { Report } from "./model.ts";

/**
 * The rules of a report (S3b 1 to 6.2, aml kap. 2 A), from the first word until it is formalised or over. Access is checked before
 * (`access.ts`): for whoever has no standing there is no report. `before` is `undefined` until it is begun. A `Forward` decides the
 * first event of another report as well: see `ReportForwarded`.
 */
export function decideReport(before: Report | undefined, command: ReportCommand, facts: ReportFacts): ReportOutcome {
  const state = before === undefined ? undefined : besideCases(before, facts.caseParties);
  switch (command.type) {
    case "Submit":
      return state === undefined ? submit(command, facts) : refuse({ rule: null, code: "REPORT_EXISTS" });
    case "LogOral":
      return state === undefined ? logOral(command, facts) : refuse({ rule: null, code: "REPORT_EXISTS" });
    case "ExamineOnOwnDuty":
      return state === undefined ? examine(command, facts) : refuse({ rule: null, code: "REPORT_EXISTS" });
  }
  if (state === undefined) throw new Error(`${command.type} without a report`);
  switch (command.type) {
    case "DeclareHabilitet":
      return declareHabilitet(state, command, facts);
    case "ChallengeHabilitet":
      return challengeHabilitet(state, command, facts);
    case "DecideHabilitet":
      return decideHabilitet(state, command, facts);
    case "Acknowledge":
      return acknowledge(state, command, facts);
    case "SendMessage":
      return sendMessage(state, command, facts);
    case "AddNote":
      return addNote(state, command, facts);
    case "Reclassify":
      return reclassify(state, command, facts);
    case "SetTag":
      return setTag(state, command, facts);
    case "AskToChoose":
      return askToChoose(state, command, facts);
    case "ChooseKind":
      return chooseKind(state, command, facts);
    case "NameCounterparts":
      return nameCounterparts(state, command, facts);
    case "HandOver":
      return handOver(state, command, facts);
    case "StepBack":
      return stepBack(state, command, facts);
    case "ReplaceGone":
      return replaceGone(state, facts);
    case "FollowHands":
      return followHands(state, command, facts);
    case "FollowOwner":
      return followOwner(state, command, facts);
    case "FollowCases":
      return followCases(state, facts);
    case "AssignOwner":
      return assignOwner(state, command, facts);
    case "AskHelp":
      return askHelp(state, command, facts);
    case "AssessVarsel":
      return assessVarsel(state, command, facts);
    case "StartInvestigation":
      return startInvestigation(state, facts);
    case "GiveFeedback":
      return giveFeedback(state, command, facts);
    case "DecideChange":
      return decideChange(state, command, facts);
    case "ClarifyStudent":
      return clarifyStudent(state, command, facts);
    case "RecordCoordination":
      return recordCoordination(state, command, facts);
    case "Sign":
      return sign(state, facts);
    case "Formalise":
      return formalise(state, facts);
    case "Forward":
      return forward(state, command, facts);
    case "RequestContact":
      return requestContact(state, command, facts);
    case "AnswerContact":
      return answerContact(state, command, facts);
    case "Withdraw":
      return withdraw(state, command, facts);
    case "Close":
      return close(state, command, facts);
    case "Reopen":
      return reopen(state, command, facts);
  }
}
