import { type PaperStatus, paperOn } from "#domain/hjemmekontor/fastAvtale/paper.ts";
import { homeMinutesOf, shareTenths } from "#domain/hjemmekontor/fastAvtale/share.ts";
import { standardAgreementOf } from "#domain/hjemmekontor/fastAvtale/standardAgreement.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { regimeOn } from "#domain/regime/regimeOn.ts";
import { agreementDocument } from "../../documents/hjemmekontor/agreementDocument.ts";
import type { AgreementPaper } from "../../documents/hjemmekontor/paper.ts";
import { renderPdf } from "../../documents/pdf/renderPdf.ts";
import type { StoreReads } from "../../store/types.ts";
import type { LoadedCase } from "../caseState.ts";
import { personView, unitName } from "../commonView.ts";
import type { DeskContext, Who } from "../context.ts";
import { settingsOf } from "../facts.ts";
import { openCase } from "../openCase.ts";
import type { MadeFile } from "../oppfolging/documents.ts";
import { done, notFound, type Outcome, refused } from "../outcome.ts";
import { contentHashOf, contentTexts } from "./contentHash.ts";

/**
 * The standard agreement as PDF/A (HO-14), for whoever may open the case: there is none for anybody else, and none of a single day.
 * Before the leader has approved it they are told what would be right.
 */
export async function readAgreementPaper(context: DeskContext, who: Who, id: CaseId): Promise<Outcome<MadeFile, never>> {
  const reads = context.store.read;
  const open = await openCase(context, reads, who, id);
  if (open?.loaded.kind !== "fast-avtale") return notFound;
  const { loaded } = open;
  const paper = paperOn(loaded.state, context.clock.today());
  if (paper.kind === "refused") return refused([paper.refusal]);
  const bytes = await renderPdf(agreementDocument(await sourceOf(context, reads, loaded, paper.status)));
  return done({ name: `fast-avtale-${loaded.state.agreement.start}.pdf`, type: "application/pdf", bytes });
}

type Agreement = Extract<LoadedCase, { readonly kind: "fast-avtale" }>;

/** What it is made from: all of it as it is kept, so that the same agreement gives the same bytes whoever asks. */
async function sourceOf(
  context: DeskContext,
  reads: StoreReads,
  { stored, state }: Agreement,
  status: PaperStatus,
): Promise<AgreementPaper> {
  const organisation = context.directory.organisation();
  const { agreement } = state;
  const settings = settingsOf(regimeOn(context.regimes, state.rulesOn));
  const standard = standardAgreementOf(settings.standardAgreements, state);
  const words = await reads.texts(state.id, contentTexts(state));
  const language = organisation.people.get(state.employeeId)?.language ?? "nb";
  const root = [...organisation.units.values()].find(({ parentId }) => parentId === undefined);
  const events = await reads.events(state.id);
  const lastAt = (type: string) => events.findLast((event) => event.type === type)?.at ?? null;
  return {
    ...{ language, state, status, standard, settings },
    employer: root?.name[language] ?? "",
    employee: personView(organisation, state.employeeId),
    unitName: unitName(organisation, state.unitId, language) ?? "",
    leaderName: state.decidedBy === null ? "" : personView(organisation, state.decidedBy).name,
    insteadOf: state.decidedFor === null ? null : personView(organisation, state.decidedFor).name,
    shareTenths: shareTenths(homeMinutesOf(agreement.homeDays), agreement.weeklyMinutes),
    approvedAt: lastAt("Approved"),
    acceptedAt: lastAt("Accepted"),
    contentHash: contentHashOf(state, standard.version, words),
    text: ({ textId }) => words.get(textId) ?? "",
    madeAt: stored.updatedAt,
  };
}
