import type { Language } from "../../organisasjon/model.ts";
import { enSoek } from "./en.ts";
import { nbSoek } from "./nb.ts";
import { nnSoek } from "./nn.ts";
import type { SoekWords } from "./words.ts";

/** What is said where people search. A module of its own: the first screen does not wait for it. */
export const soekWords: Readonly<Record<Language, SoekWords>> = { nb: nbSoek, nn: nnSoek, en: enSoek };
