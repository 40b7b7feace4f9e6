import { create } from "xmlbuilder2";
import type { Instant } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { noark } from "./vocabulary.ts";

/** Who may not see it, and by which law. */
type Shielding = {
  /** The archive's access code: at the first user P, PX (sensitive personal cases) or H (health, safety, environment). */
  readonly accessCode: string;
  /** The legal ground, as the archive writes it: «offl. § 13 jf. fvl. § 13». */
  readonly ground: string;
  /** Which fields of the journal are shielded. */
  readonly fields: readonly string[];
  readonly wholeDocument: boolean;
};

type ArchiveDocument = {
  readonly systemId: string;
  readonly title: string;
  /** The archive's name for the kind of document, such as «Plan». */
  readonly type: string;
  /** Name of the file beside the message. */
  readonly file: string;
};

/** A journal entry. Its first document is the main one, the others are attachments. */
export type ArchiveRecord = {
  readonly systemId: string;
  readonly title: string;
  readonly publicTitle: string;
  readonly at: Instant;
  readonly by: string;
  readonly date: LocalDate;
  readonly shielding: Shielding | null;
  readonly documents: readonly [ArchiveDocument, ...ArchiveDocument[]];
};

export type ArchiveFolder = {
  readonly systemId: string;
  readonly title: string;
  readonly publicTitle: string;
  readonly at: Instant;
  readonly by: string;
  readonly date: LocalDate;
  readonly unit: string;
  readonly responsible: string;
  readonly isClosed: boolean;
  readonly shielding: Shielding | null;
  readonly records: readonly ArchiveRecord[];
};

export type ArchiveMessage = {
  readonly id: string;
  readonly at: Instant;
  /** Who sends it: the product and the employer. */
  readonly system: string;
  readonly folder: ArchiveFolder;
};

/**
 * An `arkivmelding` (Noark 5) with one case folder, as XML text in UTF-8. The same message gives the same text. What XML cannot
 * hold, such as control characters, is written as «□».
 */
export function arkivmelding(message: ArchiveMessage): string {
  const files = message.folder.records.reduce((count, record) => count + record.documents.length, 0);
  const root = {
    arkivmelding: {
      "@xmlns": noark.namespace,
      "@xmlns:xsi": noark.schemaInstance,
      system: message.system,
      meldingId: message.id,
      tidspunkt: message.at,
      antallFiler: String(files),
      [noark.element.folder]: folderElement(message.folder),
    },
  };
  return create({ version: "1.0", encoding: "UTF-8", invalidCharReplacement: "□" }, root).end({ prettyPrint: true });
}

function folderElement(folder: ArchiveFolder) {
  return {
    "@xsi:type": noark.type.caseFolder,
    systemID: folder.systemId,
    tittel: folder.title,
    offentligTittel: folder.publicTitle,
    dokumentmedium: noark.medium,
    opprettetDato: folder.at,
    opprettetAv: folder.by,
    ...(folder.isClosed ? { avsluttetDato: folder.at, avsluttetAv: folder.by } : {}),
    ...shieldingElement(folder.shielding),
    [noark.element.record]: folder.records.map((record) => recordElement(record, folder)),
    saksdato: folder.date,
    administrativEnhet: folder.unit,
    saksansvarlig: folder.responsible,
    saksstatus: folder.isClosed ? noark.caseStatus.closed : noark.caseStatus.open,
  };
}

function recordElement(record: ArchiveRecord, folder: ArchiveFolder) {
  return {
    "@xsi:type": noark.type.journalEntry,
    systemID: record.systemId,
    opprettetDato: record.at,
    opprettetAv: record.by,
    arkivertDato: record.at,
    arkivertAv: record.by,
    referanseForelderMappe: folder.systemId,
    ...shieldingElement(record.shielding),
    dokumentbeskrivelse: record.documents.map((document, index) => documentElement(document, index, record)),
    tittel: record.title,
    offentligTittel: record.publicTitle,
    dokumentmedium: noark.medium,
    journalposttype: noark.recordType,
    journalstatus: noark.recordStatus,
    journaldato: record.date,
    dokumentetsDato: record.date,
  };
}

function documentElement(document: ArchiveDocument, index: number, { at, by }: ArchiveRecord) {
  return {
    systemID: document.systemId,
    dokumenttype: document.type,
    dokumentstatus: noark.documentStatus,
    tittel: document.title,
    opprettetDato: at,
    opprettetAv: by,
    dokumentmedium: noark.medium,
    tilknyttetRegistreringSom: index === 0 ? noark.attachedAs.main : noark.attachedAs.attachment,
    dokumentnummer: String(index + 1),
    tilknyttetDato: at,
    tilknyttetAv: by,
    dokumentobjekt: {
      versjonsnummer: "1",
      variantformat: noark.variant,
      opprettetDato: at,
      opprettetAv: by,
      referanseDokumentfil: document.file,
    },
  };
}

function shieldingElement(shielding: Shielding | null) {
  if (shielding === null) return {};
  return {
    skjerming: {
      tilgangsrestriksjon: shielding.accessCode,
      skjermingshjemmel: shielding.ground,
      skjermingMetadata: shielding.fields,
      ...(shielding.wholeDocument ? { skjermingDokument: noark.shielded.wholeDocument } : {}),
    },
  };
}
