import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import type { ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import type { RetentionCommandInput, RetentionRow } from "#domain/contract/retention.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import type { Office } from "./office.ts";
import { aKlage } from "./reportAnswers.ts";

/** The two of the demo who have the records role. */
export const [roar, signe] = [demoPersonId(21), demoPersonId(22)] as const;
export const secret = "KANARIFUGL";
/** A klage of the usual day, 2 March 2026, that is withdrawn the same day, may be erased three years later. */
export const warnOn = localDate("2029-01-01");
export const dueOn = localDate("2029-03-02");

export function madeOf<T>(outcome: { readonly kind: string; readonly value?: T }): T {
  if (outcome.kind !== "done" || outcome.value === undefined) throw new Error(`not done: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

/** Something done to a report by somebody who may open it. */
export async function doTo({ desk }: Office, personId: PersonId, id: CaseId, command: ReportCommandInput): Promise<void> {
  const { version } = madeOf(await desk.readReport({ personId }, id));
  madeOf(await desk.runReportCommand({ personId }, id, version, command));
}

/** A klage by Kari about Ante (or somebody else), read by Lars, and withdrawn by Kari. */
export async function withdrawnKlage(office: Office, accused: PersonId = demoPeople.ante): Promise<CaseId> {
  const answers = aKlage({ what: `${secret} i møtene`, counterparts: [{ kind: "person", id: accused }] });
  const { id } = madeOf(await office.desk.beginReport({ personId: demoPeople.kari }, { type: "Submit", answers }));
  await doTo(office, demoPeople.lars, id, { type: "DeclareHabilitet", answer: "habil", reason: null });
  await doTo(office, demoPeople.kari, id, { type: "Withdraw", reason: `${secret} likevel` });
  return id;
}

/** What somebody sees of how long reports are kept; `undefined` where the list does not exist for them. */
export async function listed({ desk }: Office, personId: PersonId): Promise<readonly RetentionRow[] | undefined> {
  const found = await desk.listRetention({ personId }, null);
  return found.kind === "done" ? found.value.items : undefined;
}

/** A step in a report's retention by somebody, from the version that it has. */
export async function keep(office: Office, personId: PersonId, id: CaseId, command: RetentionCommandInput) {
  const found = await office.store.read.openReport(id);
  const version = found?.kind === "report" ? found.report.version : 0;
  return office.desk.runReportRetention({ personId }, id, version, command);
}
