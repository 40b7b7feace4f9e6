import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";

/** Everybody who has some role in the house, and none in what Kari says of Ante under Lars until the rules give them one. */
export const bystanders = {
  colleague: demoPeople.gunnhild,
  verneombud: demoPeople.vera,
  hovedverneombud: demoPersonId(57),
  tillitsvalgt: demoPersonId(14),
  hr: demoPeople.hilde,
  sjef: demoPeople.berit,
  mottak: demoPeople.astrid,
  boardChair: demoPeople.torgeir,
  admin: demoPeople.elias,
  arkiv: demoPersonId(21),
  bht: demoPersonId(59),
  student: demoPeople.sofie,
  left: demoPeople.oddvar,
} as const;
