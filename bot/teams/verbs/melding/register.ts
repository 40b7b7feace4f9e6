import type { Verb } from "../verb.ts";
import { knowGuidelines, reportAdaptation, reportChoose, reportClose, reportGuide, reportStart, showReport } from "./begin.ts";
import { quarterFine, reportExamine, reportExamineSearch, reportExamineSend } from "./examine.ts";
import { reportOral, reportOralSearch, reportOralSend } from "./oral.ts";
import { reportAnswer, reportRead, reportSign, reportWithdraw, showReports } from "./read.ts";
import {
  reportBack,
  reportDiscard,
  reportKeep,
  reportNext,
  reportResume,
  reportSearch,
  reportSend,
  reportSwitch,
  reportToTab,
} from "./write.ts";

/** Verbs of reports. All but the first four belong into a dialog. */
export const reportVerbs: Readonly<Record<string, Verb>> = {
  "show.report": showReport,
  "show.reports": showReports,
  "report.guidelines": knowGuidelines,
  "quarter.fine": quarterFine,
  "report.guide": reportGuide,
  "report.adaptation": reportAdaptation,
  "report.start": reportStart,
  "report.choose": reportChoose,
  "report.resume": reportResume,
  "report.next": reportNext,
  "report.back": reportBack,
  "report.search": reportSearch,
  "report.keep": reportKeep,
  "report.switch": reportSwitch,
  "report.toTab": reportToTab,
  "report.discard": reportDiscard,
  "report.send": reportSend,
  "report.read": reportRead,
  "report.answer": reportAnswer,
  "report.sign": reportSign,
  "report.withdraw": reportWithdraw,
  "report.oral": reportOral,
  "report.oralSearch": reportOralSearch,
  "report.oralSend": reportOralSend,
  "report.examine": reportExamine,
  "report.examineSearch": reportExamineSearch,
  "report.examineSend": reportExamineSend,
  "report.close": reportClose,
};
