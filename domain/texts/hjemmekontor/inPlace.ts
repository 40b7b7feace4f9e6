import type { InPlaceOf } from "../../contract/views.ts";

/** Who decides about home office where it is not the nearest leader (HO-05), as chat and tab both say it. */
export type InPlaceWords = {
  /** To whoever decides: in whose place. */
  readonly place: Readonly<Record<InPlaceOf["as"], (name: string) => string>>;
  /** To the employee: who decides now, where it is not the nearest leader. */
  readonly decides: Readonly<Record<InPlaceOf["as"], (name: string, leader: string) => string>>;
  readonly onBehalfOf: (name: string) => string;
};

export const nbInPlace: InPlaceWords = {
  place: {
    substitute: (name) => `som vikar for ${name}`,
    "leader-above": (name) => `i stedet for ${name}, siden vikaren søker selv`,
  },
  decides: {
    substitute: (name, leader) => `${name} avgjør nå, som vikar for ${leader}.`,
    "leader-above": (name, leader) => `${name} avgjør nå, i stedet for ${leader}: du kan ikke avgjøre din egen søknad som vikar.`,
  },
  onBehalfOf: (name) => `på vegne av ${name}`,
};

export const nnInPlace: InPlaceWords = {
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
};

export const enInPlace: InPlaceWords = {
  place: {
    substitute: (name) => `as the substitute of ${name}`,
    "leader-above": (name) => `in the place of ${name}, since the substitute is the one who applies`,
  },
  decides: {
    substitute: (name, leader) => `${name} decides now, as the substitute of ${leader}.`,
    "leader-above": (name, leader) =>
      `${name} decides now, in the place of ${leader}: as a substitute you cannot decide on your own application.`,
  },
  onBehalfOf: (name) => `on behalf of ${name}`,
};
