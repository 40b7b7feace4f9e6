import type { VikarRefusal } from "../../hjemmekontor/vikar/model.ts";
import type { RerouteWhy } from "../../hjemmekontor/vikar/route.ts";
import type { ReroutedWords, Wording } from "../words.ts";

export const nnVikarRefusals: Wording<VikarRefusal> = {
  SUBSTITUTE_ONLY_LEADER: () => "Berre leiaren sjølv kan velje vikar og avslutte vikariatet.",
  SUBSTITUTE_IS_SELF: () => "Du kan ikkje vere din eigen vikar. Vel ein annan.",
  SUBSTITUTE_NOT_EMPLOYED: () => "Vikaren må vere tilsett her og stå i katalogen. Vel ein annan.",
  SUBSTITUTE_OVERLAPS: ({ substituteId, from, to, latestEnd, earliestStart }, format, nameOf) =>
    `${nameOf(substituteId) ?? "Ein annan"} er alt vikar for deg ${format.span(from, to)}. ${
      latestEnd === null
        ? `Begynn ${format.dayMonthYear(earliestStart)} eller seinare`
        : `La perioden slutte seinast ${format.dayMonthYear(latestEnd)}, begynn ${format.dayMonthYear(earliestStart)} eller seinare`
    }, eller avslutt det andre vikariatet først.`,
  SUBSTITUTE_MISSING: () => "Vel kven som skal vere vikar.",
  SUBSTITUTE_DATE_MISSING: ({ field }) => (field === "from" ? "Vel første dag." : "Vel siste dag."),
  SUBSTITUTE_PAST: ({ today }, format) => `Dagen er passert. Vel ${format.dayMonthYear(today)} eller seinare.`,
  SUBSTITUTE_END_BEFORE_START: ({ from }, format) =>
    `Siste dag er før første dag. Vel ${format.dayMonthYear(from)} eller seinare.`,
  SUBSTITUTE_OVER: ({ lastDay }, format) => `Vikariatet er alt over. Siste dag var ${format.dayMonthYear(lastDay)}.`,
};

const why: Readonly<Record<RerouteWhy, string>> = {
  LEADER_CHANGED: "Eininga har fått ny leiar.",
  LEADER_LEFT: "Leiaren har slutta.",
  LEADER_FOUND: "Katalogen har fått ein leiar.",
  UNIT_MOVED: "Den tilsette har bytt eining.",
  NO_LEADER: "Katalogen har ingen leiar for den tilsette no.",
  SUBSTITUTE_BEGAN: "Leiaren har vikar.",
  SUBSTITUTE_ENDED: "Vikariatet er over.",
  SUBSTITUTE_LEFT: "Vikaren er ikkje lenger tilsett her.",
  SUBSTITUTE_ASKS: "Vikaren kan ikkje avgjere sin eigen søknad, så han går til leiaren over.",
  FIRST_KEPT: "",
};

export const nnRerouted: ReroutedWords = (code, from, to) => {
  const moved =
    to === null
      ? `Ingen kan avgjere søknaden no${from === null ? "" : `. Før låg han hos ${from}`}`
      : from === null
        ? `Søknaden ligg hos ${to}`
        : `Søknaden gjekk frå ${from} til ${to}`;
  return `${moved}. ${why[code]}`.trim();
};
