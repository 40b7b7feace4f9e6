import { randomUUID } from "node:crypto";
import type { Outcome } from "#bot/desk/outcome.ts";
import type { ReportAnswersInput, ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import type { ReportDetail } from "#domain/contract/meldingViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { given } from "#test/support/cycleCourse.ts";
import { aVarsel } from "#test/support/reportAnswers.ts";
import type { StandIn } from "./standIn.ts";

/** Reports as the chat would. Throws when the rules do not allow it. */
export async function report({ desk }: StandIn, personId: PersonId, answers: ReportAnswersInput): Promise<ReportDetail> {
  return given(await desk.beginReport({ personId }, { type: "Submit", answers }));
}

/** Sends a varsel from the anonymous page, and gives its code. */
export async function anonymousVarsel({ postboks }: StandIn): Promise<string> {
  const sent = await postboks.send({ formId: randomUUID(), language: "nb", answers: aVarsel(), relatedCode: null, files: [] });
  if (sent.kind !== "sent") throw new Error(`not sent: ${JSON.stringify(sent)}`);
  return sent.code;
}

/** Does something with a report as somebody else would in the chat, on the version as it is now. */
export async function inReport(
  { desk }: StandIn,
  personId: PersonId,
  id: CaseId,
  command: ReportCommandInput,
): Promise<Outcome<ReportDetail, ReportDetail>> {
  const { version } = given(await desk.readReport({ personId }, id));
  return desk.runReportCommand({ personId }, id, version, command);
}

/** A handler who says that they are habil, and reads it. */
export async function opened(standIn: StandIn, personId: PersonId, id: CaseId): Promise<ReportDetail> {
  return given(await inReport(standIn, personId, id, { type: "DeclareHabilitet", answer: "habil", reason: null }));
}
