import type { NoticeFiguresView } from "#domain/contract/noticeViews.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { keepsNotices } from "#domain/regime/beskjed/access.ts";
import { type NoticeFigures, noticeFigures } from "#domain/regime/beskjed/figures.ts";
import type { Beskjed } from "#domain/regime/beskjed/model.ts";
import { noticeCsv } from "../../../documents/regime/noticeCsv.ts";
import type { StoreReads } from "../../../store/types.ts";
import { unitName } from "../../commonView.ts";
import type { DeskContext, Who } from "../../context.ts";
import type { MadeFile } from "../../oppfolging/documents.ts";
import { done, notFound, type Outcome } from "../../outcome.ts";
import { tellKey } from "./jobs.ts";
import { loadNotice } from "./loadNotices.ts";

/** How far a notice came, in figures, for the administrator; not there for anybody else. Nobody's name is among it. */
export async function readNoticeFigures(context: DeskContext, who: Who, id: CaseId): Promise<Outcome<NoticeFiguresView, never>> {
  if (!keepsNotices(context.directory.organisation(), who.personId)) return notFound;
  const reads = context.store.read;
  const loaded = await loadNotice(reads, id);
  return loaded === undefined ? notFound : done(await viewOf(context, reads, loaded.notice, languageOf(context, who)));
}

/** The same as a file, in the reader's language. Its name tells nothing. */
export async function readNoticeFiguresFile(context: DeskContext, who: Who, id: CaseId): Promise<Outcome<MadeFile, never>> {
  const read = await readNoticeFigures(context, who, id);
  if (read.kind !== "done") return notFound;
  const text = noticeCsv(read.value, languageOf(context, who));
  return done({ name: "beskjed-i-tall.csv", type: "text/csv; charset=utf-8", bytes: new TextEncoder().encode(text) });
}

/** Every version in figures: counted now, or as they were when it was forgotten who had read it. */
export async function figuresOf(reads: StoreReads, notice: Beskjed): Promise<readonly NoticeFigures[]> {
  if (notice.forgotten !== null) return notice.forgotten.figures;
  return Promise.all(
    notice.versions.map(async ({ number }) =>
      noticeFigures(number, await reads.countReceipts({ noticeId: notice.id, version: number })),
    ),
  );
}

function languageOf(context: DeskContext, { personId }: Who): Language {
  return context.directory.organisation().people.get(personId)?.language ?? "nb";
}

async function viewOf(context: DeskContext, reads: StoreReads, notice: Beskjed, language: Language): Promise<NoticeFiguresView> {
  const organisation = context.directory.organisation();
  const { waiting = 0, running = 0, failed = 0, unknown = 0 } = await reads.countJobs(tellKey(notice.id, notice.versions.length));
  return {
    versions: (await figuresOf(reads, notice)).map(({ version, whole, units }) => ({
      version,
      whole,
      units: units
        .map(({ unitId, ...counts }) => ({ name: unitName(organisation, unitId, language) ?? "", ...counts }))
        .toSorted((a, b) => a.name.localeCompare(b.name, language)),
    })),
    messages: { waiting: waiting + running, failed, unknown },
    forgottenOn: notice.forgotten?.on ?? null,
  };
}
