import type { RetentionRefusal } from "../../oppbevaring/model.ts";
import type { Wording } from "../words.ts";

export const nnRetentionRefusals: Wording<RetentionRefusal> = {
  RETENTION_ONLY_RECORDS: () => "Berre arkivet kan avgjere kor lenge ei sak skal oppbevarast.",
  RETENTION_OWN_CASE: () => "Du er part i saka. Nokon andre i arkivet må ta dette.",
  RETENTION_ERASED: ({ on }, format) => `Innhaldet i saka vart sletta ${format.dayMonthYear(on)}.`,
  RETENTION_CASE_OPEN: () => "Saka er ikkje avslutta. Ho kan først slettast når ho er det, og oppbevaringstida er over.",
  RETENTION_NO_PERIOD: () => "Det er ikkje fastsett noka oppbevaringstid for slike saker. Saka blir ståande til det er gjort.",
  RETENTION_NOT_DUE: ({ dueOn }, format) => `Saka skal oppbevarast. Ho kan tidlegast slettast ${format.dayMonthYear(dueOn)}.`,
  RETENTION_NOT_WARNED: ({ warnDays, earliest }, format) =>
    earliest === null
      ? `Det er ikkje varsla om slettinga enno. Det må gjerast ${warnDays} dagar før.`
      : `Det må varslast ${warnDays} dagar før saka blir sletta. Ho kan tidlegast slettast ${format.dayMonthYear(earliest)}.`,
  RETENTION_ON_HOLD: ({ on }, format) =>
    `Slettinga er stansa sidan ${format.dayMonthYear(on)}. Opphev stansen først, med ei grunngiving.`,
  RETENTION_NOT_ON_HOLD: () => "Slettinga er ikkje stansa.",
  RETENTION_PROPOSED_ALREADY: ({ on }, format) =>
    `Sletting vart føreslått ${format.dayMonthYear(on)}. No må ein annan stadfeste det.`,
  RETENTION_NOT_PROPOSED: () => "Ingen har føreslått å slette saka. Éin må føreslå det, og ein annan stadfeste det.",
  RETENTION_CONTENT_SINCE: ({ dueOn }, format) =>
    `Saka har fått nytt innhald etter framlegget, så ho skal oppbevarast til ${format.dayMonthYear(dueOn)}. Sletting må føreslåast på nytt.`,
  RETENTION_SAME_PERSON: () => "Du føreslo sjølv å slette saka. Ein annan må stadfeste det.",
  RETENTION_REASON_MISSING: () => "Skriv kvifor.",
  RETENTION_REASON_TOO_LONG: ({ length, max }) => `Grunngivinga har ${length} teikn. Det er plass til ${max}.`,
};
