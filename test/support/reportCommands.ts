import { demoPeople } from "#bot/local/demo/featured.ts";
import type { ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { ContactId } from "#domain/melding/model.ts";

/** One of each command that there is to a report, with something in every field. */
export function blankReportCommands(about: PersonId): readonly ReportCommandInput[] {
  const reason = "Fordi.";
  const all: { readonly [Type in ReportCommandInput["type"]]: Extract<ReportCommandInput, { type: Type }> } = {
    DeclareHabilitet: { type: "DeclareHabilitet", answer: "habil", reason },
    ChallengeHabilitet: { type: "ChallengeHabilitet", personId: demoPeople.lars, reason },
    DecideHabilitet: { type: "DecideHabilitet", personId: demoPeople.lars, habil: true, reason },
    Acknowledge: { type: "Acknowledge", text: reason },
    SendMessage: { type: "SendMessage", text: reason },
    AddNote: { type: "AddNote", text: reason },
    Reclassify: { type: "Reclassify", to: "underretning", reason },
    SetTag: { type: "SetTag", tag: "varsel-2a", on: true, reason },
    AskToChoose: { type: "AskToChoose", reason },
    ChooseKind: { type: "ChooseKind", to: "klage", what: reason, more: null },
    NameCounterparts: { type: "NameCounterparts", counterparts: [{ kind: "person", id: about }] },
    HandOver: { type: "HandOver", to: demoPeople.solveig, reason },
    StepBack: { type: "StepBack", reason },
    AssignOwner: { type: "AssignOwner", ownerId: demoPeople.solveig, reason },
    AskHelp: { type: "AskHelp", wanted: false, adviserId: null },
    AssessVarsel: { type: "AssessVarsel", censurable: true, reason },
    StartInvestigation: { type: "StartInvestigation" },
    GiveFeedback: { type: "GiveFeedback", text: reason },
    DecideChange: { type: "DecideChange", outcome: "avslaatt", reason },
    ClarifyStudent: { type: "ClarifyStudent", covered: true, reason },
    RecordCoordination: { type: "RecordCoordination", agreement: true },
    Sign: { type: "Sign" },
    Formalise: { type: "Formalise" },
    Forward: { type: "Forward", leaderId: null },
    RequestContact: { type: "RequestContact", text: reason },
    AnswerContact: {
      type: "AnswerContact",
      contactId: "ingen" as ContactId,
      ...{ consent: true, factual: true, contradiction: true, reason },
    },
    Withdraw: { type: "Withdraw", reason },
    Close: { type: "Close", reason },
    Reopen: { type: "Reopen", text: reason },
  };
  return Object.values(all);
}
