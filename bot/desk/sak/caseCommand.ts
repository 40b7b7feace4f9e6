import type { CaseCommandInput } from "#domain/contract/sakCommand.ts";
import type { TextId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import type { ContactId } from "#domain/melding/model.ts";
import type { CaseCommand, PartyNamed } from "#domain/sak/commands.ts";
import type { DocumentId } from "#domain/sak/document.ts";
import type { InterviewId } from "#domain/sak/inquiry.ts";
import type { MeetingId } from "#domain/sak/meeting.ts";
import type { PartyId } from "#domain/sak/model.ts";
import type { CaseMeasureId } from "#domain/sak/restoring.ts";
import type { TextKeeper } from "../keepText.ts";

type PlanInput = Extract<CaseCommandInput, { type: "MakePlan" }>;
type Dated<Line> = Omit<Line, "on"> & { readonly on: LocalDate };

/**
 * What is fit to be asked of the rules as it came. What is masked needs the words of the case, which `runCaseCommand.ts` has; a plan without
 * its dates is told of there as well, and the words of a measure that is handed on are not the case's to keep.
 */
export type PlainInput =
  | Exclude<CaseCommandInput, { type: "ShareDocument" | "MakePlan" | "HandOnMeasure" }>
  | {
      readonly type: "MakePlan";
      readonly interviews: readonly Dated<PlanInput["interviews"][number]>[];
      readonly information: readonly Dated<PlanInput["information"][number]>[];
    };

/** An empty text: the rules say that it is missing. */
const nothing: TextRef = { textId: "" as TextId, length: 0 };

type SomebodyInput = Extract<CaseCommandInput, { type: "CallMeeting" }>["attendees"][number]["who"];

/** What somebody wants with a case, with its words kept to be sealed and ids for what it makes anew. */
export function caseCommand(input: PlainInput, keeper: TextKeeper, newId: () => string): CaseCommand {
  const kept = (object: string, text: string | null) => keeper.keep(object, text);
  const somebody = (who: SomebodyInput) =>
    who.kind === "outside" ? { kind: who.kind, name: kept("name", who.name) ?? nothing } : who;
  switch (input.type) {
    case "PromiseConfidentiality":
    case "RefuseInterview":
    case "NameRepresentative":
    case "InformParty":
    case "SettleHelp":
    case "RecordStrainMeeting":
    case "AcceptMandate":
    case "StartInquiry":
    case "EndInquiry":
    case "ConsentToJoint":
    case "SignMinutes":
    case "CloseMeeting":
    case "EndHearing":
    case "OfferReport":
    case "RecordReminder":
    case "EndComments":
    case "EndBriefing":
    case "RecordPolice":
    case "StartFollowUp":
    case "AskProtection":
    case "Archive":
      return input;
    case "DeclareHabilitet":
    case "ChallengeHabilitet":
    case "DecideHabilitet":
    case "AssignOwner":
    case "AddHandler":
    case "RemoveHandler":
    case "StepBack":
    case "DelayInforming":
    case "AnswerContact":
    case "SettleStrain":
    case "PassAssessment":
    case "Escalate":
    case "TagSexualHarassment":
    case "CancelMeeting":
    case "RecordNoAnswer":
    case "SettleApology":
    case "Close":
    case "Reopen":
      return { ...input, reason: kept("reason", input.reason) };
    case "CheckStrain":
    case "AnswerConsultation":
    case "AddLaterInput":
    case "AddLog":
    case "GiveStatement":
    case "DeclineStatement":
    case "RecordStatement":
    case "Comment":
    case "RecordComment":
    case "EvaluateMeasure":
    case "SettlePlan":
    case "AnswerProtection":
      return { ...input, text: kept("text", input.text) };
    case "RequestContact":
      return { ...input, contactId: newId() as ContactId, text: kept("contact", input.text) };
    case "AddParty":
      return { ...input, partyId: newId() as PartyId, who: input.who === null ? null : party(input.who, keeper) };
    case "Assess":
      return { ...input, reason: kept("reason", input.reason), notice: kept(noticeText, input.notice) };
    case "ConsultSjef":
      return { ...input, question: kept("question", input.question) };
    case "MakePlan":
      return {
        type: input.type,
        interviews: input.interviews.map(({ interviewId, who, on }) => ({
          interviewId: interviewId ?? (newId() as InterviewId),
          who: somebody(who),
          on,
        })),
        information: input.information.map(({ to, what, on }) => ({
          to: somebody(to),
          what: kept("what", what) ?? nothing,
          on,
        })),
      };
    case "DraftMandate": {
      const { firm, what, limits } = input;
      return { ...input, firm: kept("firm", firm), what: kept("what", what), limits: kept("limits", limits) };
    }
    case "CallMeeting":
      return {
        ...input,
        meetingId: newId() as MeetingId,
        place: kept("place", input.place),
        topic: kept("topic", input.topic),
        attendees: input.attendees.map(({ who, role }) => ({ who: somebody(who), role })),
        jointAssessment: kept("jointAssessment", input.jointAssessment),
        shortNotice: kept("shortNotice", input.shortNotice),
      };
    case "WriteMinutes":
      return { ...input, text: kept("minutes", input.text), disagreement: kept("disagreement", input.disagreement) };
    case "AddDocument":
      return {
        ...input,
        documentId: newId() as DocumentId,
        title: kept("title", input.title),
        text: kept("document", input.text),
      };
    case "InviteStatement":
      return { ...input, about: kept("about", input.about) };
    case "DraftReport":
      return {
        ...input,
        process: kept("process", input.process),
        facts: kept("facts", input.facts),
        incidents: input.incidents.map((one) => ({ ...one, text: kept("incident", one.text) ?? nothing })),
        overall: kept("overall", input.overall),
        assessment: kept("assessment", input.assessment),
        conclusion: kept("conclusion", input.conclusion),
      };
    case "Conclude":
      return { ...input, reason: kept("reason", input.reason), sanctionsReason: kept("sanctionsReason", input.sanctionsReason) };
    case "AddMeasure":
      return {
        ...input,
        measureId: newId() as CaseMeasureId,
        text: kept("text", input.text),
        movesReason: kept("movesReason", input.movesReason),
      };
  }
}

/** SB-12: what whoever reported is told. It is kept with the report and not with the case. */
export const noticeText = "notice";

function party(who: PartyNamed<string>, keeper: TextKeeper): PartyNamed {
  return who.kind === "person" ? who : { ...who, name: keeper.keep("name", who.name) };
}
