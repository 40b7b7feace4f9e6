import type { CaseId } from "#domain/kernel/ids.ts";
import { startOfDay } from "#domain/kernel/instant.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { municipalitiesIn } from "#domain/organisasjon/workplace.ts";
import { keepsNotices } from "#domain/regime/beskjed/access.ts";
import { renderPdf } from "../../../documents/pdf/renderPdf.ts";
import { noticeDocument } from "../../../documents/regime/noticeDocument.ts";
import type { DeskContext, Who } from "../../context.ts";
import type { MadeFile } from "../../oppfolging/documents.ts";
import { done, notFound, type Outcome } from "../../outcome.ts";
import { figuresOf } from "./figures.ts";
import { loadNotice, wordsOf } from "./loadNotices.ts";

/**
 * LI-04: what proves that staff were told, as PDF/A, for the administrator; not there for anybody else. It is dated by the day, so that the
 * same on the same day is the same bytes.
 */
export async function readNoticePaper(
  context: DeskContext,
  who: Who,
  id: CaseId,
  language: Language,
): Promise<Outcome<MadeFile, never>> {
  const organisation = context.directory.organisation();
  if (!keepsNotices(organisation, who.personId)) return notFound;
  const reads = context.store.read;
  const loaded = await loadNotice(reads, id);
  if (loaded === undefined) return notFound;
  const { notice, ruleset } = loaded;
  const written = await Promise.all(
    notice.versions.map(async ({ number, forms }) => [number, await wordsOf(reads, id, forms)] as const),
  );
  const root = [...organisation.units.values()].find(({ parentId }) => parentId === undefined);
  const madeOn = context.clock.today();
  const content = noticeDocument({
    ...{ language, ruleset, notice, madeOn, madeAt: startOfDay(madeOn) },
    employer: root?.name[language] ?? "",
    municipality: municipalitiesIn(organisation).find(({ number }) => number === ruleset.municipality)?.name ?? null,
    written: new Map(written),
    figures: await figuresOf(reads, notice),
  });
  const bytes = await renderPdf(content);
  return done({ name: `beskjed-${ruleset.from}-${language}.pdf`, type: "application/pdf", bytes });
}
