import type { Language } from "../../organisasjon/model.ts";
import { enOversikt } from "./en.ts";
import { nbOversikt } from "./nb.ts";
import { nnOversikt } from "./nn.ts";
import type { OversiktWords } from "./words.ts";

/** What is said of home office in figures. A module of its own: few see them, and nobody else waits for their words. */
export const oversiktWords: Readonly<Record<Language, OversiktWords>> = { nb: nbOversikt, nn: nnOversikt, en: enOversikt };
