import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { isOver } from "#domain/sak/access.ts";
import type { CaseEvent } from "#domain/sak/events.ts";
import { caseLawWords } from "#domain/texts/sak/legalGrounds.ts";
import { type ArchiveMessage, type ArchiveRecord, arkivmelding } from "../archive/arkivmelding.ts";
import { noark } from "../archive/vocabulary.ts";
import { type CaseDocumentOrder, type MadeCaseDocument, makeCaseDocument } from "./caseDocument.ts";
import type { CaseSource } from "./paper.ts";

export type CaseArchiveSource = CaseSource & {
  readonly events: readonly CaseEvent[];
  /** The archive's id of a thing of this case: the same whenever it is asked for, so that the archive knows it again. */
  readonly archiveId: (what: string) => string;
  readonly unitName: string;
};

/** A file for the archive. */
export type ArchiveFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/**
 * What goes to the archive of a closed sub-case: one `arkivmelding` with one case folder (SB-19), and every document as PDF/A. Outsiders
 * see a neutral title and nothing else (SB-03, offl. § 13); no title and no file name holds anybody's name. `undefined` while the case
 * goes on.
 */
export async function caseArchivePackage(
  source: CaseArchiveSource,
): Promise<{ readonly name: string; readonly files: readonly ArchiveFile[] } | undefined> {
  const { sak, archiveId, madeAt, nameOf, unitName, language } = source;
  if (!isOver(sak) || sak.closed === null) return undefined;
  const by = nameOf(sak.closed.by);
  const owner = sak.handlers.find(({ as }) => as === "eier");
  const files: ArchiveFile[] = [];
  const records: ArchiveRecord[] = [];
  for (const entry of entriesOf(source)) {
    const made = await documentsOf(source, entry);
    const [main, ...attached] = made;
    if (main === undefined) continue;
    files.push(...made);
    records.push({
      systemId: archiveId(`journalpost/${entry.id}`),
      title: main.title,
      publicTitle: noark.personnelCase.publicTitle,
      ...{ at: madeAt, by, date: entry.on },
      shielding: shieldedOn(entry.on, language, noark.personnelCase.shieldedInRecord),
      documents: [archived(source, entry, main, 0), ...attached.map((one, index) => archived(source, entry, one, index + 1))],
    });
  }
  const id = archiveId("arkivmelding");
  const message: ArchiveMessage = {
    ...{ id, at: madeAt, system: "Dagsorden" },
    folder: {
      systemId: archiveId("mappe"),
      title: `${noark.personnelCase.publicTitle} ${sak.number}`,
      publicTitle: noark.personnelCase.publicTitle,
      ...{
        at: madeAt,
        by,
        date: sak.openedOn,
        unit: unitName,
        responsible: owner === undefined ? by : nameOf(owner.personId),
        isClosed: true,
      },
      shielding: shieldedOn(sak.openedOn, language, noark.personnelCase.shieldedInFolder),
      records,
    },
  };
  const bytes = new TextEncoder().encode(arkivmelding(message));
  return { name: id, files: [...files, { name: "arkivmelding.xml", type: "application/xml", bytes }] };
}

/** The archive writes in bokmål or nynorsk. */
function shieldedOn(on: LocalDate, language: Language, fields: readonly string[]) {
  const ground = caseLawWords("utenfor-offentlighet", on, language === "en" ? "nb" : language);
  return { accessCode: noark.personnelCase.accessCode, ground, fields, wholeDocument: true };
}

/** A journal entry that is to be: its documents, the main one first. */
type Entry = {
  /** Names it within the case, for ids and files. */
  readonly id: string;
  readonly on: LocalDate;
  readonly type: string;
  readonly orders: readonly CaseDocumentOrder[];
};

const types = noark.documentType;

/** Everything of the case that has a document, in the order of the process. Ids hold numbers, never names. */
function entriesOf({ sak, events }: CaseArchiveSource): readonly Entry[] {
  const { documents, meetings, mandate, hearings, report, conclusion, parties, closed } = sak;
  const numbered = <T>(list: readonly T[], kind: string, entry: (one: T, index: number) => Omit<Entry, "id">): readonly Entry[] =>
    list.map((one, index) => ({ id: `${kind}-${index + 1}`, ...entry(one, index) }));
  return [
    ...numbered(documents, "dokument", ({ documentId, on }) => ({
      ...{ on, type: types.note },
      orders: [{ kind: "dokument", documentId }],
    })),
    ...(mandate === null
      ? []
      : [{ id: "mandat", on: mandate.draftedOn, type: types.mandate, orders: [{ kind: "mandat" } as const] }]),
    ...numbered(meetings, "mote", ({ meetingId, calledOn, minutes, later }) => ({
      on: minutes?.on ?? calledOn,
      type: minutes === null ? types.notice : types.minutes,
      orders: [
        ...(minutes === null ? [] : [{ kind: "referat", meetingId, later: "alone" } as const]),
        { kind: "innkalling", meetingId },
        ...later.map((_, index) => ({ kind: "innspill", meetingId, number: index + 1 }) as const),
      ],
    })),
    ...numbered(hearings, "uttalelse", ({ invitedOn, answer }, index) => ({
      ...{ on: answer?.on ?? invitedOn, type: types.note },
      orders: [{ kind: "uttalelse", index }],
    })),
    ...(report === null
      ? []
      : [{ id: "rapport", on: report.on, type: types.report, orders: [{ kind: "rapport", comments: "attached" } as const] }]),
    ...(conclusion === null
      ? []
      : numbered(parties, "beslutning", ({ partyId }) => ({
          ...{ on: conclusion.on, type: types.letter },
          orders: [{ kind: "beslutning", partyId }],
        }))),
    { id: "logg", on: closed?.on ?? sak.movedOn, type: types.log, orders: [{ kind: "logg", events }] },
  ];
}

async function documentsOf(source: CaseSource, { id, orders }: Entry): Promise<readonly MadeCaseDocument[]> {
  const made = await Promise.all(orders.map((order) => makeCaseDocument(source, order)));
  return made
    .filter((one) => one !== undefined)
    .map((one, index) => ({ ...one, name: index === 0 ? `${id}.pdf` : `${id}-vedlegg-${index}.pdf` }));
}

function archived({ archiveId }: CaseArchiveSource, entry: Entry, { title, name }: MadeCaseDocument, index: number) {
  return { systemId: archiveId(`dokument/${name}`), title, type: index === 0 ? entry.type : types.attachment, file: name };
}
