import { createHash, randomUUID } from "node:crypto";
import type { ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import type { ReportPreview } from "#domain/contract/meldingViews.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { availableReportCommands } from "#domain/melding/available.ts";
import { checkAnswers } from "#domain/melding/checkAnswers.ts";
import { deadlinesOf } from "#domain/melding/deadlines.ts";
import { decideReport } from "#domain/melding/decide.ts";
import type { ReportActor, ReportFacts } from "#domain/melding/facts.ts";
import { warningsOf } from "#domain/melding/warnings.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { fileTypes } from "#domain/vedlegg/fileType.ts";
import type { CleanFile } from "../../files/clean/cleaned.ts";
import type { PostboksDesk, PostboksForm, SendOutcome, UnnamedDetail, UnnamedReport } from "../../postboks/postboksDesk.ts";
import type { StoreReads, StoreTx } from "../../store/types.ts";
import {
  lookupTagOf,
  newReceiptCode,
  openReceipt,
  parseReceiptCode,
  type ReceiptCode,
  receiptCodeOf,
  sealForReceipt,
} from "../../vault/receiptCode.ts";
import type { DeskContext } from "../context.ts";
import { textKeeper } from "../keepText.ts";
import { done, notFound, type Outcome, refused } from "../outcome.ts";
import { factsFor, partiesOfCases, relatedReport } from "./factsFor.ts";
import { type LoadedReport, loadReport } from "./openReport.ts";
import { reporterDetail, viewsOf } from "./readReport.ts";
import { beginning, reportCommand } from "./reportCommand.ts";
import { keepFiles, openFile } from "./reportFiles.ts";
import { previewFor, shownSettings, unitChoices } from "./reportForm.ts";
import { rowOf } from "./rows.ts";
import { idsFor } from "./runReport.ts";
import { saveReport } from "./saveReport.ts";

/*
 * The desk of the anonymous page: nobody is asked who they are, and what is kept has neither person nor hour. Ids that are made here are
 * UUIDv4, since a UUIDv7 bears its millisecond.
 */

const unnamed: ReportActor = { kind: "unnamed" };

/** The use cases of the anonymous page over one server's parts. */
export function createPostboksDesk(context: DeskContext): PostboksDesk {
  const quiet: DeskContext = { ...context, newId: randomUUID };
  return {
    form: async (language) => formFor(quiet, language),
    preview: (report) => preview(quiet, report),
    send: (report) => send(quiet, report),
    confirm: async (typed) => {
      const code = parseReceiptCode(typed);
      if (code === undefined) return false;
      return quiet.store.transaction((tx) => tx.confirmReceipt(lookupTagOf(code)));
    },
    open: async (typed) => {
      const code = parseReceiptCode(typed);
      const found = code === undefined ? undefined : await find(quiet.store.read, code);
      return found === undefined ? undefined : detailFor(quiet, quiet.store.read, found);
    },
    command: (typed, _language, version, input, files) => command(quiet, typed, version, input, files),
    file: async (typed, fileId) => {
      const code = parseReceiptCode(typed);
      const found = code === undefined ? undefined : await find(quiet.store.read, code);
      const file = found === undefined ? undefined : await openFile(quiet.store.read, found.report.id, fileId);
      return file && { name: file.name, type: fileTypes[file.type].mediaType, bytes: file.bytes };
    },
  };
}

function formFor({ directory, reports, clock }: DeskContext, language: Language): PostboksForm {
  const organisation = directory.organisation();
  const top = [...organisation.units.values()].find(({ parentId }) => parentId === undefined);
  return {
    settings: shownSettings(reports()),
    units: unitChoices(organisation, language),
    institutionId: top?.id ?? null,
    today: clock.today(),
  };
}

type Previewed = Parameters<PostboksDesk["preview"]>[0];

async function preview(context: DeskContext, { answers, relatedCode }: Previewed): Promise<ReportPreview> {
  return previewFor(context, unnamed, answers, await relatedByCode(context.store.read, relatedCode));
}

/** VA-34: whoever has the code of a report has shown that it is theirs. */
async function relatedByCode(reads: StoreReads, typed: string | null): Promise<ReportFacts["related"]> {
  const code = typed === null ? undefined : parseReceiptCode(typed);
  const found = code === undefined ? undefined : await find(reads, code);
  return found === undefined ? undefined : relatedReport(found.report);
}

type Found = LoadedReport & { readonly codeKept: boolean; readonly contentHash: string | undefined };

/** The report that a code leads to. A code that was never given and one that is half right look the same. */
async function find(reads: StoreReads, code: ReceiptCode): Promise<Found | undefined> {
  const receipt = await reads.receipt(lookupTagOf(code));
  if (receipt === undefined) return undefined;
  const { caseId, contentHash } = openReceipt(code, receipt.sealedCaseId);
  const loaded = await loadReport(reads, caseId as CaseId);
  return loaded === undefined ? undefined : { ...loaded, codeKept: receipt.confirmed, contentHash };
}

/** Sends a report. The id of the form makes a doubled post one report. */
async function send(context: DeskContext, report: UnnamedReport): Promise<SendOutcome> {
  const sent = await sendOnce(context, report);
  return sent.kind === "already" ? again(context, report) : sent;
}

/** So many days a form may be posted again: past midnight, and no longer. Of when it was sent nothing finer is known. */
const againDays = 1;

/**
 * Without JavaScript a double click posts twice, and the browser shows the second answer; a lost connection has people reload. They get the answer
 * of the first post, from any server, until the code is confirmed. Without this the code, which is shown once, would be gone.
 */
async function again(context: DeskContext, report: UnnamedReport): Promise<SendOutcome> {
  if (report.seed === undefined) return { kind: "already" };
  const code = receiptCodeOf(report.seed, report.formId);
  const found = await find(context.store.read, code);
  if (found === undefined || found.codeKept) return { kind: "already" };
  const detail = await detailFor(context, context.store.read, found);
  if (addDays(detail.submittedOn, againDays) < context.clock.today()) return { kind: "already" };
  return { kind: "sent", code, number: found.report.number, detail, isOther: found.contentHash !== hashOf(report) };
}

/** Of what a form said, to tell whether a second post says the same. It is kept under the code alone. */
function hashOf({ answers, files }: UnnamedReport): string {
  const content = JSON.stringify([answers, files.map(({ type, bytes }) => [type, bytes.length])]);
  return createHash("sha256").update(content).digest("base64");
}

async function sendOnce(context: DeskContext, report: UnnamedReport): Promise<SendOutcome> {
  const id = report.formId as CaseId;
  return context.store.transaction(async (tx): Promise<SendOutcome> => {
    if ((await tx.openReport(id)) !== undefined) return { kind: "already" };
    const keeper = textKeeper(context);
    const request = { type: "Submit", answers: report.answers } as const;
    const toBegin = beginning(request, keeper, await idsFor(context, tx, context.newId), report.files.length, id);
    const facts = { ...(await factsFor(context, tx, unnamed)), related: await relatedByCode(tx, report.relatedCode) };
    const decision = decideReport(undefined, toBegin, facts);
    if (!decision.ok) {
      const warnings = toBegin.type === "Submit" ? checkAnswers(toBegin.answers, facts).warnings : [];
      return { kind: "refused", refusals: decision.refusals, warnings };
    }
    const change = { before: undefined, expectedVersion: 0, actor: unnamed, texts: keeper.kept() };
    if ((await saveReport(context, tx, decision.events, change)) === "stale") return { kind: "already" };
    await keepFiles(context, tx, id, report.files);
    const code = report.seed === undefined ? newReceiptCode() : receiptCodeOf(report.seed, id);
    const contentHash = hashOf(report);
    await tx.putReceipt(lookupTagOf(code), sealForReceipt(code, { caseId: id, contentHash }));
    const loaded = await loadReport(tx, id);
    if (loaded === undefined) throw new Error("report lost within a transaction");
    const detail = await detailFor(context, tx, { ...loaded, codeKept: false, contentHash });
    return { kind: "sent", code, number: loaded.report.number, detail, isOther: false };
  });
}

async function command(
  context: DeskContext,
  typed: string,
  version: number,
  input: ReportCommandInput,
  files: readonly CleanFile[],
): Promise<Outcome<UnnamedDetail, UnnamedDetail>> {
  const code = parseReceiptCode(typed);
  if (code === undefined) return notFound;
  return context.store.transaction(async (tx): Promise<Outcome<UnnamedDetail, UnnamedDetail>> => {
    const found = await find(tx, code);
    if (found === undefined) return notFound;
    if (found.stored.version !== version) return { kind: "stale", current: await detailFor(context, tx, found) };
    const keeper = textKeeper(context);
    const toDo = reportCommand(input, keeper, await idsFor(context, tx, context.newId), files.length);
    const caseParties = await partiesOfCases(tx, found.report.id);
    const decision = decideReport(found.report, toDo, { ...(await factsFor(context, tx, unnamed)), caseParties });
    if (!decision.ok) return refused(decision.refusals);
    const change = { before: found.report, expectedVersion: version, actor: unnamed, texts: keeper.kept() };
    const saved = await saveReport(context, tx, decision.events, change);
    if (saved === "saved") await keepFiles(context, tx, found.report.id, files);
    const after = await find(tx, code);
    if (after === undefined) return notFound;
    const detail = await detailFor(context, tx, after);
    return saved === "stale" ? { kind: "stale", current: detail } : done(detail);
  });
}

/** What somebody without a name sees of their report: as a reporter with one, but for the hours, which nobody has kept. */
async function detailFor(context: DeskContext, reads: StoreReads | StoreTx, found: Found): Promise<UnnamedDetail> {
  const { report, stored, codeKept } = found;
  const organisation = context.directory.organisation();
  const today = context.clock.today();
  const parts = [report.answers, report.messages, report.contacts, report.decision, report.closed, report.reclassifications];
  const views = await viewsOf(reads, organisation, report, parts);
  const { timeline: _timeline, ...detail } = await reporterDetail(reads, report, views, null);
  return {
    ...rowOf(stored, ["melder"], today),
    version: stored.version,
    actions: availableReportCommands(report, await factsFor(context, reads, unnamed)),
    // 7.23: what is about oneself becomes no klage without a name; the page invites it.
    warnings: warningsOf(report).filter(({ code }) => code === "NO_KLAGE_WITHOUT_NAME"),
    sight: "melder",
    ...detail,
    codeKept,
    filesWithReport: report.files,
    deadlines: deadlinesOf(report, context.reports(), today).filter(
      ({ what }) => what === "kvittering" || what === "tilbakemelding",
    ),
  };
}
