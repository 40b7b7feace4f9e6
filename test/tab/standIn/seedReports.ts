import type { ReportAnswersInput, ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import type { ReportDetail } from "#domain/contract/meldingViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { ReporterKind } from "#domain/melding/model.ts";
import { given } from "#test/support/cycleCourse.ts";
import type { StandIn } from "./standIn.ts";

/** No answer to anything. */
const blank: Omit<ReportAnswersInput, "kind"> = {
  about: null,
  onBehalf: null,
  members: [],
  selfAffected: null,
  counterparts: [],
  general: false,
  leaderIsParty: null,
  unitId: null,
  what: null,
  more: null,
  when: null,
  where: null,
  witnesses: null,
  recipient: null,
  sjefReason: null,
  acceptsIdentified: false,
  signs: false,
  conflict: null,
  expectsNothing: false,
  workEnvironment: null,
  relatedNumber: null,
  danger: null,
  sexualHarassment: null,
  studentBranch: null,
  firm: null,
};

/** What a report of each kind holds when nothing is amiss with it. */
function complete(kind: ReporterKind, about: PersonId): Partial<ReportAnswersInput> {
  const counterparts = [{ kind: "person", id: about }] as const;
  const shared = { counterparts, leaderIsParty: "nei", acceptsIdentified: true, recipient: "leder" } as const;
  switch (kind) {
    case "klage":
      return { ...shared, selfAffected: true, signs: true, what: "Jeg blir avbrutt og latterliggjort i møtene." };
    case "underretning":
    case "bekymringsmelding":
      return { ...shared, about: "andre", what: "En kollega blir holdt utenfor." };
    case "varsel":
      return { what: "Innkjøp går til et firma som eies av familien til innkjøperen.", workEnvironment: false };
    case "gjengjeldelse":
      return { ...shared, what: "Etter klagen får jeg ikke lenger undervise." };
    case "soeknad-om-endring":
      return {
        what: "Jeg ønsker å flytte til gruppa for betongteknologi.",
        more: "Prosjektet mitt hører hjemme der.",
        conflict: false,
        expectsNothing: true,
      };
  }
}

/** Reports as the chat would. Throws when the rules do not allow it. */
export async function report(
  { desk }: StandIn,
  personId: PersonId,
  kind: ReporterKind,
  about: PersonId,
  but: Partial<ReportAnswersInput> = {},
): Promise<ReportDetail> {
  const answers = { ...blank, kind, ...complete(kind, about), ...but };
  return given(await desk.beginReport({ personId }, { type: "Submit", answers }, undefined));
}

/** Does something with a report as somebody else would in the chat, on the version as it is now. */
export async function inReport({ desk }: StandIn, personId: PersonId, id: CaseId, command: ReportCommandInput) {
  const { version } = given(await desk.readReport({ personId }, id));
  return desk.runReportCommand({ personId }, id, version, command);
}

/** A handler who has said that they are habil, and reads it. */
export async function opened(standIn: StandIn, personId: PersonId, id: CaseId): Promise<ReportDetail> {
  return given(await inReport(standIn, personId, id, { type: "DeclareHabilitet", answer: "habil", reason: null }));
}
