import { demoPeople } from "#bot/local/demo/featured.ts";
import type { ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import type { CaseCommandInput } from "#domain/contract/sakCommand.ts";
import type { CaseDetail, CaseHandlingDetail } from "#domain/contract/sakViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { given } from "#test/support/cycleCourse.ts";
import { aKlage } from "#test/support/reportAnswers.ts";
import { inReport, report } from "./seedReports.ts";
import type { StandIn } from "./standIn.ts";

const { kari, lars } = demoPeople;

/** A klage by Kari against Ante that Lars has made formal: the case that came of it. */
export async function begunCase(standIn: StandIn, but: Parameters<typeof aKlage>[0] = {}): Promise<CaseId> {
  const { id } = await report(standIn, kari, aKlage(but));
  const steps: readonly ReportCommandInput[] = [
    { type: "DeclareHabilitet", answer: "habil", reason: null },
    { type: "Acknowledge", text: "Takk. Jeg har lest den." },
    { type: "Formalise" },
  ];
  for (const step of steps) given(await inReport(standIn, lars, id, step));
  const [first] = await standIn.store.read.subCasesOf(id);
  if (first === undefined) throw new Error("no case came of it");
  return first;
}

/** Does something with a case as somebody else would, on the version as it is now. Throws when the rules do not allow it. */
export async function inCase({ desk }: StandIn, personId: PersonId, id: CaseId, command: CaseCommandInput): Promise<CaseDetail> {
  const { version } = given(await desk.readSubCase({ personId }, id));
  return given(await desk.runCaseCommand({ personId }, id, version, command));
}

/** The case as whoever owns it sees it. */
export async function asOwner({ desk }: StandIn, personId: PersonId, id: CaseId): Promise<CaseHandlingDetail> {
  const seen = given(await desk.readSubCase({ personId }, id));
  if (seen.sight !== "saksbehandling") throw new Error(`seen as ${seen.sight}`);
  return seen;
}

/** Opened by Lars, who is habil; both parties are told and have promised confidentiality. */
export async function openedCase(standIn: StandIn, but: Parameters<typeof aKlage>[0] = {}): Promise<CaseId> {
  const id = await begunCase(standIn, but);
  await inCase(standIn, lars, id, { type: "DeclareHabilitet", answer: "habil", reason: null });
  for (const { partyId, informedOn } of (await asOwner(standIn, lars, id)).parties) {
    if (informedOn === null) await inCase(standIn, lars, id, { type: "InformParty", partyId });
  }
  for (const person of [kari, demoPeople.ante]) await inCase(standIn, person, id, { type: "PromiseConfidentiality" });
  return id;
}
