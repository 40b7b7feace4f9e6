import type { PersonId, UnitId } from "#domain/kernel/ids.ts";

/** Id of the demo person with that number: a fixed UUID, so that a folder from yesterday still knows them. */
export function demoPersonId(number: number): PersonId {
  return `d0000000-0000-4000-8000-${String(number).padStart(12, "0")}` as PersonId;
}

/** Id of the demo unit with that number. */
function demoUnitId(number: number): UnitId {
  return `e0000000-0000-4000-8000-${String(number).padStart(12, "0")}` as UnitId;
}

export const demoUnits = {
  universitet: demoUnitId(1),
  ingenioerfakultet: demoUnitId(2),
  bygg: demoUnitId(3),
  /** Its leader has left. */
  data: demoUnitId(4),
  humaniorafakultet: demoUnitId(5),
  /** Has no leader. */
  spraak: demoUnitId(6),
  administrasjon: demoUnitId(7),
  hr: demoUnitId(8),
} as const;

/** The people that the local shell shows first and the tests are told about. */
export const demoPeople = {
  /** Employee at Institutt for bygg- og miljøteknikk, full post, bokmål. */
  kari: demoPersonId(1),
  /** Leads the institute: Kari's nearest leader. */
  lars: demoPersonId(2),
  /** Verneombud at the institute. */
  vera: demoPersonId(3),
  /** HR adviser. */
  hilde: demoPersonId(4),
  /** Employee under Lars who writes nynorsk. */
  gunnhild: demoPersonId(5),
  /** Employee under Lars who reads English. */
  amara: demoPersonId(6),
  /** Dean: Lars's own nearest leader. */
  solveig: demoPersonId(7),
  /** Rector: nobody is above. */
  ragnhild: demoPersonId(8),
  /** HR- og HMS-sjef. */
  berit: demoPersonId(9),
  /** Administrator. */
  elias: demoPersonId(23),
  /** Half post under Lars. */
  ante: demoPersonId(10),
  /** Employee that the directory places nowhere. */
  piotr: demoPersonId(61),
  /** Student with no post. */
  sofie: demoPersonId(62),
  /** Receives varsler, with Leif Magne. */
  astrid: demoPersonId(20),
  leifMagne: demoPersonId(28),
  /** Sit in the work-environment committee: the prorector, and the chief safety representative. */
  bjoern: demoPersonId(56),
  mona: demoPersonId(57),
  /** Chairs the board: above the rector, and in no unit. */
  torgeir: demoPersonId(63),
  /** Led Institutt for datateknologi and has left. */
  oddvar: demoPersonId(38),
  /** Employee at the institute whose leader has left. */
  thi: demoPersonId(39),
  /** Employee at the institute without leader. */
  ingunn: demoPersonId(50),
} as const;
