import type { GatheringRefusal } from "../../regime/moete/model.ts";
import type { Wording } from "../words.ts";

export const nbGatheringRefusals: Wording<GatheringRefusal> = {
  GATHERING_ONLY_LEADER: () => "Bare lederen for enheten, eller den som er vikar for lederen, kan registrere og avlyse møter.",
  GATHERING_KIND_MISSING: () => "Velg hva slags møte eller samling det er.",
  GATHERING_FORM_MISSING: () => "Velg om det er fysisk, digitalt eller begge deler.",
  GATHERING_DATE_MISSING: () => "Velg hvilken dag det er.",
  GATHERING_PAST: ({ today }, format) => `Dagen er passert. Velg ${format.dayMonthYear(today)} eller senere.`,
  GATHERING_PLACE_MISSING: () => "Velg hvor dere møtes. Det er reglene i den kommunen som gjelder.",
  GATHERING_PLACE_UNKNOWN: () => "Stedet står ikke i katalogen lenger. Velg et som står der.",
  GATHERING_NUMBER_WRONG: ({ min, max }) => `Skriv hvor mange som kommer, som et helt tall fra ${min} til ${max}.`,
  GATHERING_FORBIDDEN: ({ rule }) =>
    rule === "LI-06"
      ? "Når noen møtes, er samlingen forbudt av kommunens forskrift. Den kan holdes heldigitalt."
      : "Samlingen er forbudt av kommunens forskrift, uansett hvor mange som kommer. Den kan holdes heldigitalt.",
  GATHERING_DIGITAL_NOT_CONSIDERED: () => "Vurder først om møtet kan holdes digitalt, og svar ja når det er gjort.",
  GATHERING_NEED_MISSING: ({ min }) =>
    `Skriv hvorfor hensynet til virksomheten krever at dere møtes, med minst ${min} tegn. Ellers holdes møtet digitalt.`,
  GATHERING_NEED_TOO_LONG: ({ length, max }) => `Teksten er på ${length} tegn. Det er plass til ${max}.`,
  GATHERING_CALLED_OFF: ({ on }, format) => `Møtet ble avlyst ${format.dayMonthYear(on)}.`,
  GATHERING_OVER: ({ date }, format) => `Møtet var ${format.dayMonthYear(date)}, og kan ikke avlyses nå.`,
};
