import type { HomeFollowUpRefusal, HomeFollowUpWarning, Wording } from "../words.ts";
import { nnEquipmentRefusals } from "./nnEquipment.ts";

export const nnHomeRefusals: Wording<HomeFollowUpRefusal> = {
  ...nnEquipmentRefusals,
  RENEWAL_REASON_MISSING: () =>
    "Skriv kva som har fungert, og kvifor ein ny periode trengst. Kvar periode er ein ny avtale; heimekontor blir aldri ei permanent ordning.",
  FOLLOWED_UP_ALREADY: ({ on }, format) => `Du har alt følgt opp. Det vart registrert ${format.dayMonthYear(on)}.`,
  DIALOGUE_HELD_ALREADY: () => "Samtalen er alt registrert i dag.",
  RENEWAL_EXPIRED: ({ lastDay }, format) =>
    `Avtalen gjekk ut ${format.dayMonthYear(lastDay)} og kan ikkje fornyast. Du kan søkje om ein ny avtale.`,
  RENEWAL_TERMINATED: ({ lastDay }, format) =>
    `Avtalen er sagd opp, med siste dag ${format.dayMonthYear(lastDay)}. Han kan ikkje fornyast, men du kan søkje om ein ny avtale.`,
  RENEWAL_NOT_AGREED: () => "Det er ingen avtale å fornye her. Du kan søkje om ein ny avtale.",
  PAPER_NOT_APPROVED: ({ status }) =>
    status === "INNSENDT"
      ? "Avtalen finst som dokument når leiaren har godkjent søknaden. No ligg han hos leiaren."
      : "Avtalen finst som dokument når leiaren har godkjent søknaden. No er han send tilbake, og den tilsette må endre han og sende han på nytt.",
  PAPER_NO_AGREEMENT: ({ status }) => {
    switch (status) {
      case "AVSLAATT":
        return "Søknaden vart avslått, så det finst ingen avtale. Den tilsette kan søkje på nytt.";
      case "AVTAKKET":
        return "Den tilsette takka nei, så det finst ingen avtale. Den tilsette kan søkje på nytt.";
      case "TRUKKET":
        return "Søknaden vart trekt, så det finst ingen avtale. Den tilsette kan søkje på nytt.";
    }
  },
  MEETING_DAY_ONLY_LEADER: () => "Berre leiaren for eininga kan velje dagen for einingsmøtet.",
};

export const nnHomeWarnings: Wording<HomeFollowUpWarning> = {
  UNIT_MEETING_WEEKDAY: ({ weekday }, format) =>
    `Eininga møtest fysisk kvar ${format.weekday(weekday)}. Ein annan dag heime høver betre.`,
  UNIT_MEETING_DATE: ({ date }, format) => `Eininga har fast fysisk møte den dagen: ${format.date(date)}.`,
  SUGGESTS_FIXED: ({ periods, withinDays }) =>
    `Dette er heimekontor ${periods} gonger på ${withinDays} dagar. Når det er så ofte, høver det betre med ein fast avtale.`,
};
