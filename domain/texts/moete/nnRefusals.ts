import type { GatheringRefusal } from "../../regime/moete/model.ts";
import type { Wording } from "../words.ts";

export const nnGatheringRefusals: Wording<GatheringRefusal> = {
  GATHERING_ONLY_LEADER: () => "Berre leiaren for eininga, eller den som er vikar for leiaren, kan registrere og avlyse møte.",
  GATHERING_KIND_MISSING: () => "Vel kva slags møte eller samling det er.",
  GATHERING_FORM_MISSING: () => "Vel om det er fysisk, digitalt eller begge delar.",
  GATHERING_DATE_MISSING: () => "Vel kva dag det er.",
  GATHERING_PAST: ({ today }, format) => `Dagen er passert. Vel ${format.dayMonthYear(today)} eller seinare.`,
  GATHERING_PLACE_MISSING: () => "Vel kvar de møtest. Det er reglane i den kommunen som gjeld.",
  GATHERING_PLACE_UNKNOWN: () => "Staden står ikkje i katalogen lenger. Vel ein som står der.",
  GATHERING_NUMBER_WRONG: ({ min, max }) => `Skriv kor mange som kjem, som eit heilt tal frå ${min} til ${max}.`,
  GATHERING_FORBIDDEN: ({ rule }) =>
    rule === "LI-06"
      ? "Når nokre møtest, er samlinga forboden etter forskrifta til kommunen. Ho kan haldast heildigitalt."
      : "Samlinga er forboden etter forskrifta til kommunen, same kor mange som kjem. Ho kan haldast heildigitalt.",
  GATHERING_DIGITAL_NOT_CONSIDERED: () => "Vurder først om møtet kan haldast digitalt, og svar ja når det er gjort.",
  GATHERING_NEED_MISSING: ({ min }) =>
    `Skriv kvifor omsynet til verksemda krev at de møtest, med minst ${min} teikn. Elles blir møtet halde digitalt.`,
  GATHERING_NEED_TOO_LONG: ({ length, max }) => `Teksten er på ${length} teikn. Det er plass til ${max}.`,
  GATHERING_CALLED_OFF: ({ on }, format) => `Møtet vart avlyst ${format.dayMonthYear(on)}.`,
  GATHERING_OVER: ({ date }, format) => `Møtet var ${format.dayMonthYear(date)}, og kan ikkje avlysast no.`,
};
