import type { HomeFollowUpRefusal, HomeFollowUpWarning, Wording } from "../words.ts";
import { nbEquipmentRefusals } from "./nbEquipment.ts";

export const nbHomeRefusals: Wording<HomeFollowUpRefusal> = {
  ...nbEquipmentRefusals,
  RENEWAL_REASON_MISSING: () =>
    "Skriv hva som har fungert, og hvorfor en ny periode trengs. Hver periode er en ny avtale; hjemmekontor blir aldri en permanent ordning.",
  FOLLOWED_UP_ALREADY: ({ on }, format) => `Du har alt fulgt opp. Det ble registrert ${format.dayMonthYear(on)}.`,
  DIALOGUE_HELD_ALREADY: () => "Samtalen er alt registrert i dag.",
  RENEWAL_EXPIRED: ({ lastDay }, format) =>
    `Avtalen gikk ut ${format.dayMonthYear(lastDay)} og kan ikke fornyes. Du kan søke om en ny avtale.`,
  RENEWAL_TERMINATED: ({ lastDay }, format) =>
    `Avtalen er sagt opp, med siste dag ${format.dayMonthYear(lastDay)}. Den kan ikke fornyes, men du kan søke om en ny avtale.`,
  RENEWAL_NOT_AGREED: () => "Det er ingen avtale å fornye her. Du kan søke om en ny avtale.",
  PAPER_NOT_APPROVED: ({ status }) =>
    status === "INNSENDT"
      ? "Avtalen finnes som dokument når lederen har godkjent søknaden. Nå ligger den hos lederen."
      : "Avtalen finnes som dokument når lederen har godkjent søknaden. Nå er den sendt tilbake, og den ansatte må endre den og sende den på nytt.",
  PAPER_NO_AGREEMENT: ({ status }) => {
    switch (status) {
      case "AVSLAATT":
        return "Søknaden ble avslått, så det finnes ingen avtale. Den ansatte kan søke på nytt.";
      case "AVTAKKET":
        return "Den ansatte takket nei, så det finnes ingen avtale. Den ansatte kan søke på nytt.";
      case "TRUKKET":
        return "Søknaden ble trukket, så det finnes ingen avtale. Den ansatte kan søke på nytt.";
    }
  },
  MEETING_DAY_ONLY_LEADER: () => "Bare lederen for enheten kan velge dagen for enhetsmøtet.",
};

export const nbHomeWarnings: Wording<HomeFollowUpWarning> = {
  UNIT_MEETING_WEEKDAY: ({ weekday }, format) =>
    `Enheten møtes fysisk hver ${format.weekday(weekday)}. En annen dag hjemme passer bedre.`,
  UNIT_MEETING_DATE: ({ date }, format) => `Enheten har fast fysisk møte den dagen: ${format.date(date)}.`,
  SUGGESTS_FIXED: ({ periods, withinDays }) =>
    `Dette er hjemmekontor ${periods} ganger i løpet av ${withinDays} dager. Så ofte passer det bedre med en fast avtale.`,
};
