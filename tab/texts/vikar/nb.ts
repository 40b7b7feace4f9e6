import type { InPlaceOf } from "#domain/contract/views.ts";

/** What the tab says of who decides about home office in a leader's place, in bokmål. */
export const nbVikar = {
  title: "Vikar",
  how: "Når du er borte, kan en annen ansatt avgjøre om hjemmekontor for dem du leder. Du kan fortsatt avgjøre selv. Meldinger og saker følger ikke med: de har egne regler.",
  none: "Du har ikke valgt noen vikar.",
  when: { now: "Nå", coming: "Kommer", over: "Over" },
  hasLeft: "Er ikke lenger ansatt her. Det som venter, kommer til deg.",
  add: "Velg vikar",
  who: "Hvem skal være vikar?",
  search: "Finn en ansatt",
  change: "Velg en annen",
  from: "Første dag",
  to: "Siste dag",
  save: "Velg og gi beskjed",
  named: "Vikaren er valgt og får beskjed.",
  end: "Avslutt nå",
  endSure: (name: string) => `Skal vikariatet til ${name} avsluttes nå? Det som venter, kommer tilbake til deg med en gang.`,
  takeBack: "Ta tilbake",
  takeBackSure: (name: string) => `Skal ${name} ikke være vikar likevel?`,
  ended: "Vikariatet er avsluttet.",
  about: (action: string, name: string) => `${action}: ${name}`,
  standsInFor: (leader: string, to: string) => `Du er vikar for ${leader} til og med ${to}.`,
  place: {
    substitute: (name: string) => `som vikar for ${name}`,
    "leader-above": (name: string) => `i stedet for ${name}, siden vikaren søker selv`,
  } satisfies Readonly<Record<InPlaceOf["as"], (name: string) => string>>,
  decides: {
    substitute: (name: string, leader: string) => `${name} avgjør nå, som vikar for ${leader}.`,
    "leader-above": (name: string, leader: string) =>
      `${name} avgjør nå, i stedet for ${leader}: du kan ikke avgjøre din egen søknad som vikar.`,
  } satisfies Readonly<Record<InPlaceOf["as"], (name: string, leader: string) => string>>,
  onBehalfOf: (name: string) => `på vegne av ${name}`,
  missing: {
    title: "Ingen leder kan avgjøre for deg nå",
    NO_UNIT: "Du er ikke knyttet til noen enhet i katalogen.",
    NO_LEADER: "Enheten din har ingen leder i katalogen.",
    LEADER_LEFT: "Lederen som står oppført på enheten din, har sluttet.",
    ask: (name: string) => `Ta kontakt med ${name}, så blir det rettet.`,
    askHr: "Ta kontakt med HR, så blir det rettet.",
    kept: "Det du har sendt, ligger trygt hos oss.",
  },
};
