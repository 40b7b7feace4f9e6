import type { nbVikar } from "./nb.ts";

export const nnVikar: typeof nbVikar = {
  title: "Vikar",
  how: "Når du er borte, kan ein annan tilsett avgjere om heimekontor for dei du leier. Du kan framleis avgjere sjølv. Meldingar og saker følgjer ikkje med: dei har eigne reglar.",
  none: "Du har ikkje valt nokon vikar.",
  when: { now: "No", coming: "Kjem", over: "Over" },
  hasLeft: "Er ikkje lenger tilsett her. Det som ventar, kjem til deg.",
  add: "Vel vikar",
  who: "Kven skal vere vikar?",
  search: "Finn ein tilsett",
  change: "Vel ein annan",
  from: "Første dag",
  to: "Siste dag",
  save: "Vel og gi beskjed",
  named: "Vikaren er vald og får beskjed.",
  end: "Avslutt no",
  endSure: (name) => `Skal vikariatet til ${name} avsluttast no? Det som ventar, kjem tilbake til deg med ein gong.`,
  takeBack: "Ta tilbake",
  takeBackSure: (name) => `Skal ${name} ikkje vere vikar likevel?`,
  ended: "Vikariatet er avslutta.",
  about: (action, name) => `${action}: ${name}`,
  standsInFor: (leader, to) => `Du er vikar for ${leader} til og med ${to}.`,
  place: {
    substitute: (name) => `som vikar for ${name}`,
    "leader-above": (name) => `i staden for ${name}, sidan vikaren søkjer sjølv`,
  },
  decides: {
    substitute: (name, leader) => `${name} avgjer no, som vikar for ${leader}.`,
    "leader-above": (name, leader) =>
      `${name} avgjer no, i staden for ${leader}: du kan ikkje avgjere din eigen søknad som vikar.`,
  },
  onBehalfOf: (name) => `på vegner av ${name}`,
  missing: {
    title: "Ingen leiar kan avgjere for deg no",
    NO_UNIT: "Du er ikkje knytt til noka eining i katalogen.",
    NO_LEADER: "Eininga di har ingen leiar i katalogen.",
    LEADER_LEFT: "Leiaren som står oppført på eininga di, har slutta.",
    ask: (name) => `Ta kontakt med ${name}, så blir det retta.`,
    askHr: "Ta kontakt med HR, så blir det retta.",
    kept: "Det du har sendt, ligg trygt hos oss.",
  },
};
