import { demoPeople } from "#bot/local/demo/featured.ts";
import type { ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import type { CaseCommandInput } from "#domain/contract/sakCommand.ts";
import type { CaseDetail, CaseHandlingDetail, CasePartyDetail } from "#domain/contract/sakViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { Office } from "./office.ts";
import { aKlage } from "./reportAnswers.ts";

const { kari, lars } = demoPeople;
const as = (personId: PersonId) => ({ personId });

export function value<T>(outcome: { readonly kind: string; readonly value?: T }): T {
  if (outcome.kind !== "done" || outcome.value === undefined) throw new Error(`not done: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

export async function reportDoes(office: Office, by: PersonId, id: CaseId, command: ReportCommandInput) {
  const found = await office.desk.readReport(as(by), id);
  const version = found.kind === "done" ? found.value.version : 0;
  return office.desk.runReportCommand(as(by), id, version, command);
}

/** A klage by Kari that Lars has made formal, with the cases that came of it, in their order. */
export async function formalised(
  office: Office,
  but: Parameters<typeof aKlage>[0] = {},
): Promise<{ readonly reportId: CaseId; readonly cases: readonly CaseId[] }> {
  const { id } = value(await office.desk.beginReport(as(kari), { type: "Submit", answers: aKlage(but) }));
  value(await reportDoes(office, lars, id, { type: "DeclareHabilitet", answer: "habil", reason: null }));
  value(await reportDoes(office, lars, id, { type: "Acknowledge", text: "Takk. Jeg har lest den." }));
  value(await reportDoes(office, lars, id, { type: "Formalise" }));
  return { reportId: id, cases: await office.store.read.subCasesOf(id) };
}

export async function readCase(office: Office, by: PersonId, id: CaseId): Promise<CaseDetail | undefined> {
  const found = await office.desk.readSubCase(as(by), id);
  return found.kind === "done" ? found.value : undefined;
}

/** What somebody does with a case, as they see it. */
export async function caseDoes(office: Office, by: PersonId, id: CaseId, command: CaseCommandInput) {
  const version = (await readCase(office, by, id))?.version ?? 0;
  return office.desk.runCaseCommand(as(by), id, version, command);
}

/** The same where it has to go well. */
export async function did(office: Office, by: PersonId, id: CaseId, command: CaseCommandInput): Promise<CaseDetail> {
  return value(await caseDoes(office, by, id, command));
}

export const declaresHabil: CaseCommandInput = { type: "DeclareHabilitet", answer: "habil", reason: null };

/** The case as its owner sees it. */
export async function handled(office: Office, by: PersonId, id: CaseId): Promise<CaseHandlingDetail> {
  const found = await readCase(office, by, id);
  if (found?.sight !== "saksbehandling") throw new Error(`handled by nobody: ${JSON.stringify(found)}`);
  return found;
}

/** A party's own page. */
export async function ownPage(office: Office, by: PersonId, id: CaseId): Promise<CasePartyDetail> {
  const found = await readCase(office, by, id);
  if (found?.sight !== "part") throw new Error(`no party's page: ${JSON.stringify(found)}`);
  return found;
}

/** Opened by Lars, everybody told, and confidentiality promised by both parties. */
export async function underWay(office: Office, id: CaseId, accused: PersonId = demoPeople.ante): Promise<void> {
  await did(office, lars, id, declaresHabil);
  const { parties } = await handled(office, lars, id);
  for (const { partyId, informedOn } of parties)
    if (informedOn === null) await did(office, lars, id, { type: "InformParty", partyId });
  for (const person of [kari, accused]) await did(office, person, id, { type: "PromiseConfidentiality" });
}
