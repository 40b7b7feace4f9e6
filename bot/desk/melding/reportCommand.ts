import type { ReportAnswersInput, ReportCommandInput, ReportRequest } from "#domain/contract/meldingCommand.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import type { ReportCommand } from "#domain/melding/commands.ts";
import type { ContactId, Counterpart, MessageId, NoteId, ReportAnswers } from "#domain/melding/model.ts";
import type { TextKeeper } from "../keepText.ts";

/** Ids for what a command makes anew. Of somebody without a name they must not tell the hour, as a UUIDv7 would. */
export type Ids = { readonly newId: () => string; readonly newNumber: () => string };

/** The answers of a form with their words kept to be sealed. */
export function keptAnswers(answers: ReportAnswersInput, keeper: TextKeeper): ReportAnswers {
  return {
    ...answers,
    counterparts: keptCounterparts(answers.counterparts, keeper),
    what: keeper.keep("what", answers.what),
    more: keeper.keep("more", answers.more),
    when: keeper.keep("when", answers.when),
    where: keeper.keep("where", answers.where),
    witnesses: keeper.keep("witnesses", answers.witnesses),
    sjefReason: keeper.keep("sjefReason", answers.sjefReason),
    firm: keeper.keep("firm", answers.firm),
  };
}

function keptCounterparts(given: readonly Counterpart<string>[], keeper: TextKeeper): readonly Counterpart[] {
  return given.map((one) => (one.kind === "person" ? one : { ...one, name: keeper.keep("counterpart", one.name) }));
}

/** What begins a report, as the domain knows it. `id` is given where a draft or a page has one already. */
export function beginning(request: ReportRequest, keeper: TextKeeper, ids: Ids, files: number, id?: CaseId): ReportCommand {
  const named = { id: id ?? (ids.newId() as CaseId), number: ids.newNumber() };
  switch (request.type) {
    case "Submit":
      return { type: "Submit", ...named, answers: keptAnswers(request.answers, keeper), files };
    case "LogOral": {
      const { oral } = request;
      const kept = { ...oral, what: keeper.keep("what", oral.what), counterparts: keptCounterparts(oral.counterparts, keeper) };
      return { type: "LogOral", ...named, oral: kept };
    }
    case "ExamineOnOwnDuty": {
      const { unitId, source, what, counterparts } = request;
      const kept = { what: keeper.keep("what", what), counterparts: keptCounterparts(counterparts, keeper) };
      return { type: "ExamineOnOwnDuty", ...named, unitId, source, ...kept };
    }
  }
}

/** What somebody wants with a report that is there. `files` came with it. */
export function reportCommand(input: ReportCommandInput, keeper: TextKeeper, ids: Ids, files: number): ReportCommand {
  const messageId = () => ids.newId() as MessageId;
  const reason = (text: string | null): TextRef | null => keeper.keep("reason", text);
  switch (input.type) {
    case "StartInvestigation":
    case "RecordCoordination":
    case "Sign":
    case "Formalise":
    case "AskHelp":
      return input;
    case "DeclareHabilitet":
    case "ChallengeHabilitet":
    case "DecideHabilitet":
    case "Reclassify":
    case "SetTag":
    case "AskToChoose":
    case "HandOver":
    case "StepBack":
    case "AssignOwner":
    case "AssessVarsel":
    case "DecideChange":
    case "ClarifyStudent":
    case "AnswerContact":
    case "Withdraw":
    case "Close":
      return { ...input, reason: reason(input.reason) };
    case "Acknowledge":
    case "GiveFeedback":
    case "Reopen":
      return { ...input, messageId: messageId(), text: keeper.keep("message", input.text) };
    case "SendMessage":
      return { ...input, messageId: messageId(), text: keeper.keep("message", input.text), files };
    case "AddNote":
      return { ...input, noteId: ids.newId() as NoteId, text: keeper.keep("note", input.text) };
    case "ChooseKind":
      return { ...input, what: keeper.keep("what", input.what), more: keeper.keep("more", input.more) };
    case "Forward":
      return { ...input, newId: ids.newId() as CaseId, newNumber: ids.newNumber() };
    case "NameCounterparts":
      return { ...input, counterparts: keptCounterparts(input.counterparts, keeper) };
    case "RequestContact":
      return { ...input, contactId: ids.newId() as ContactId, text: keeper.keep("contact", input.text) };
  }
}
