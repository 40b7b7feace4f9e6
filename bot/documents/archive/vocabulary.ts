/**
 * The words of Noark 5 that an arkivmelding is written in: names of elements and types, and the values of its catalogues. All of
 * them stand here, so that another version of the standard is another table. A newer one says `registrering`, `part` and `klasse`
 * where this one says `basisregistrering`, `sakspart` and `klassifikasjon`.
 */
export const noark = {
  namespace: "http://www.arkivverket.no/standarder/noark5/arkivmelding",
  schemaInstance: "http://www.w3.org/2001/XMLSchema-instance",
  element: { folder: "mappe", record: "basisregistrering" },
  type: { caseFolder: "saksmappe", journalEntry: "journalpost" },
  caseStatus: { open: "Under behandling", closed: "Avsluttet" },
  recordType: "Organinternt dokument uten oppfølging",
  recordStatus: "Ferdigstilt fra saksbehandler",
  documentStatus: "Dokumentet er ferdigstilt",
  medium: "Elektronisk arkiv",
  attachedAs: { main: "Hoveddokument", attachment: "Vedlegg" },
  variant: "Arkivformat",
  shielded: { wholeDocument: "Skjerming av hele dokumentet" },
  documentType: {
    notice: "Innkalling",
    minutes: "Referat",
    mandate: "Mandat",
    report: "Rapport",
    letter: "Brev",
    note: "Notat",
    log: "Logg",
    attachment: "Vedlegg",
  },
  /** A case about people (SB-03): what everybody may read of it in the journal, and what nobody outside may. */
  personnelCase: {
    publicTitle: "Personalsak",
    /** The first user's code for sensitive cases about people. */
    accessCode: "PX",
    shieldedInFolder: ["tittel", "opprettetAv", "saksansvarlig"],
    shieldedInRecord: ["tittel", "opprettetAv", "arkivertAv"],
  },
} as const;
