import { openQuestions } from "../habilitet/questions.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { TextRef } from "../kernel/text.ts";
import type { ReportCommand } from "./commands.ts";
import { isWaiting } from "./contact.ts";
import { decideReport } from "./decide.ts";
import { personOf, type ReportFacts } from "./facts.ts";
import type { ContactId, MessageId, NoteId, Report } from "./model.ts";
import type { MeldingRefusal } from "./refusals.ts";

/** What people can do with a report that is there. */
export type OngoingCommand = Exclude<
  ReportCommand,
  { type: "Submit" | "LogOral" | "ExamineOnOwnDuty" | "ReplaceGone" | "FollowHands" | "FollowOwner" | "FollowCases" }
>;

/** Refusals that say «not you» or «not now»; all others say what is still missing. */
export const outOfReach: readonly MeldingRefusal["code"][] = [
  "ONLY_REPORTER",
  "ONLY_WITH_NAME",
  "NOT_THIS_HANDLER",
  "HABILITET_FIRST",
  "HABILITET_SAID",
  "HABILITET_OPEN",
  "NOT_THE_ONE_WHO_DECIDES",
  "NO_OPEN_QUESTION",
  "REPORT_STATUS_WRONG",
  "ACKNOWLEDGED_ALREADY",
  "FORWARDED_ALREADY",
  "NOTHING_TO_CLARIFY",
  "NO_CONTACT_REQUEST",
  "CONTACT_ASKED_ALREADY",
  "NO_CONTACT_NEEDED",
  "NOT_A_SOEKNAD",
  "NOTHING_TO_SIGN",
  "NOT_A_VARSEL",
  "DUTY_NOT_WITHDRAWN",
  "WITHDRAW_IN_CASE",
  "NO_EXTERNAL_FIRM",
  "ASK_THE_REPORTER",
  "KIND_NOT_POSSIBLE",
  "ACKNOWLEDGE_FIRST",
  "OWNER_FIRST",
  "ASSESS_FIRST",
  "NOT_CENSURABLE",
];

/** What this actor may do with a report now, found by asking `decideReport` itself with nothing filled in. */
export function availableReportCommands(report: Report, facts: ReportFacts): readonly OngoingCommand["type"][] {
  return probesFor(report, facts)
    .filter((probe) => {
      const decision = decideReport(report, probe, facts);
      return decision.ok || !decision.refusals.some(({ code }) => outOfReach.includes(code));
    })
    .map(({ type }) => type);
}

const none = "" as PersonId;
const messageId = "" as MessageId;

const empty: TextRef | null = null;

/** Every command with nothing filled in, about a part of the report where there is one. */
export function probesFor(report: Report, facts: ReportFacts): readonly OngoingCommand[] {
  // A handler, a question and a request that the command could be about, where there is one.
  const own = personOf(facts);
  const handler = report.handlers.find(({ personId }) => personId !== own)?.personId ?? none;
  const question = openQuestions(report).find(({ deciderId }) => deciderId === own)?.personId ?? none;
  const contactId = report.contacts.find(isWaiting)?.contactId ?? ("" as ContactId);
  const to = report.kind === "underretning" ? "bekymringsmelding" : "underretning";
  return [
    { type: "DeclareHabilitet", answer: null, reason: empty },
    { type: "ChallengeHabilitet", personId: handler, reason: empty },
    { type: "DecideHabilitet", personId: question, habil: null, reason: empty },
    { type: "Acknowledge", messageId, text: empty },
    { type: "SendMessage", messageId, text: empty, files: 0 },
    { type: "AddNote", noteId: "" as NoteId, text: empty },
    { type: "Reclassify", to, reason: empty },
    { type: "SetTag", tag: "seksuell-trakassering", on: !report.tags.includes("seksuell-trakassering"), reason: empty },
    { type: "AskToChoose", reason: empty },
    { type: "ChooseKind", to: "soeknad-om-endring", what: empty, more: empty },
    { type: "NameCounterparts", counterparts: [] },
    { type: "HandOver", to: null, reason: empty },
    { type: "StepBack", reason: empty },
    { type: "AssignOwner", ownerId: null, reason: empty },
    { type: "AskHelp", wanted: null, adviserId: null },
    { type: "AssessVarsel", censurable: null, reason: empty },
    { type: "StartInvestigation" },
    { type: "GiveFeedback", messageId, text: empty },
    { type: "DecideChange", outcome: null, reason: empty },
    { type: "ClarifyStudent", covered: null, reason: empty },
    { type: "RecordCoordination", agreement: null },
    { type: "Sign" },
    { type: "Formalise" },
    { type: "Forward", newId: report.id, newNumber: "", leaderId: null },
    { type: "RequestContact", contactId: "" as ContactId, text: empty },
    { type: "AnswerContact", contactId, consent: null, factual: false, contradiction: false, reason: empty },
    { type: "Withdraw", reason: empty },
    { type: "Close", reason: empty },
    { type: "Reopen", messageId, text: empty },
  ];
}
