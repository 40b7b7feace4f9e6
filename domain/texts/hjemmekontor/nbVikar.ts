import type { VikarRefusal } from "../../hjemmekontor/vikar/model.ts";
import type { RerouteWhy } from "../../hjemmekontor/vikar/route.ts";
import type { ReroutedWords, Wording } from "../words.ts";

export const nbVikarRefusals: Wording<VikarRefusal> = {
  SUBSTITUTE_ONLY_LEADER: () => "Bare lederen selv kan velge vikar og avslutte vikariatet.",
  SUBSTITUTE_IS_SELF: () => "Du kan ikke være din egen vikar. Velg en annen.",
  SUBSTITUTE_NOT_EMPLOYED: () => "Vikaren må være ansatt her og stå i katalogen. Velg en annen.",
  SUBSTITUTE_OVERLAPS: ({ substituteId, from, to, latestEnd, earliestStart }, format, nameOf) =>
    `${nameOf(substituteId) ?? "En annen"} er alt vikar for deg ${format.span(from, to)}. ${
      latestEnd === null
        ? `Begynn ${format.dayMonthYear(earliestStart)} eller senere`
        : `La perioden slutte senest ${format.dayMonthYear(latestEnd)}, begynn ${format.dayMonthYear(earliestStart)} eller senere`
    }, eller avslutt det andre vikariatet først.`,
  SUBSTITUTE_MISSING: () => "Velg hvem som skal være vikar.",
  SUBSTITUTE_DATE_MISSING: ({ field }) => (field === "from" ? "Velg første dag." : "Velg siste dag."),
  SUBSTITUTE_PAST: ({ today }, format) => `Dagen er passert. Velg ${format.dayMonthYear(today)} eller senere.`,
  SUBSTITUTE_END_BEFORE_START: ({ from }, format) =>
    `Siste dag er før første dag. Velg ${format.dayMonthYear(from)} eller senere.`,
  SUBSTITUTE_OVER: ({ lastDay }, format) => `Vikariatet er alt over. Siste dag var ${format.dayMonthYear(lastDay)}.`,
};

const why: Readonly<Record<RerouteWhy, string>> = {
  LEADER_CHANGED: "Enheten har fått ny leder.",
  LEADER_LEFT: "Lederen har sluttet.",
  LEADER_FOUND: "Katalogen har fått en leder.",
  UNIT_MOVED: "Den ansatte har byttet enhet.",
  NO_LEADER: "Katalogen har ingen leder for den ansatte nå.",
  SUBSTITUTE_BEGAN: "Lederen har vikar.",
  SUBSTITUTE_ENDED: "Vikariatet er over.",
  SUBSTITUTE_LEFT: "Vikaren er ikke lenger ansatt her.",
  SUBSTITUTE_ASKS: "Vikaren kan ikke avgjøre sin egen søknad, så den går til lederen over.",
  FIRST_KEPT: "",
};

export const nbRerouted: ReroutedWords = (code, from, to) => {
  const moved =
    to === null
      ? `Ingen kan avgjøre søknaden nå${from === null ? "" : `. Før lå den hos ${from}`}`
      : from === null
        ? `Søknaden ligger hos ${to}`
        : `Søknaden gikk fra ${from} til ${to}`;
  return `${moved}. ${why[code]}`.trim();
};
