import type { RetentionRefusal } from "../../oppbevaring/model.ts";
import type { Wording } from "../words.ts";

export const nbRetentionRefusals: Wording<RetentionRefusal> = {
  RETENTION_ONLY_RECORDS: () => "Bare arkivet kan avgjøre hvor lenge en sak skal oppbevares.",
  RETENTION_OWN_CASE: () => "Du er part i saken. Noen andre i arkivet må ta dette.",
  RETENTION_ERASED: ({ on }, format) => `Innholdet i saken ble slettet ${format.dayMonthYear(on)}.`,
  RETENTION_CASE_OPEN: () => "Saken er ikke avsluttet. Den kan først slettes når den er det, og oppbevaringstiden er over.",
  RETENTION_NO_PERIOD: () => "Det er ikke fastsatt noen oppbevaringstid for slike saker. Saken blir stående til det er gjort.",
  RETENTION_NOT_DUE: ({ dueOn }, format) => `Saken skal oppbevares. Den kan tidligst slettes ${format.dayMonthYear(dueOn)}.`,
  RETENTION_NOT_WARNED: ({ warnDays, earliest }, format) =>
    earliest === null
      ? `Det er ikke varslet om slettingen ennå. Det må gjøres ${warnDays} dager før.`
      : `Det må varsles ${warnDays} dager før saken slettes. Den kan tidligst slettes ${format.dayMonthYear(earliest)}.`,
  RETENTION_ON_HOLD: ({ on }, format) =>
    `Slettingen er stanset siden ${format.dayMonthYear(on)}. Opphev stansen først, med en begrunnelse.`,
  RETENTION_NOT_ON_HOLD: () => "Slettingen er ikke stanset.",
  RETENTION_PROPOSED_ALREADY: ({ on }, format) =>
    `Sletting ble foreslått ${format.dayMonthYear(on)}. Nå må en annen bekrefte det.`,
  RETENTION_NOT_PROPOSED: () => "Ingen har foreslått å slette saken. Én må foreslå det, og en annen bekrefte det.",
  RETENTION_CONTENT_SINCE: ({ dueOn }, format) =>
    `Saken har fått nytt innhold etter forslaget, så den skal oppbevares til ${format.dayMonthYear(dueOn)}. Sletting må foreslås på nytt.`,
  RETENTION_SAME_PERSON: () => "Du foreslo selv å slette saken. En annen må bekrefte det.",
  RETENTION_REASON_MISSING: () => "Skriv hvorfor.",
  RETENTION_REASON_TOO_LONG: ({ length, max }) => `Begrunnelsen har ${length} tegn. Det er plass til ${max}.`,
};
