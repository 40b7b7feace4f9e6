import type { Language } from "../../organisasjon/model.ts";
import { enFiles } from "./en.ts";
import { nbFiles } from "./nb.ts";
import { nnFiles } from "./nn.ts";
import type { FileWords } from "./words.ts";

/** What is said of files. A module of its own: the anonymous page needs it and none of the other words. */
export const fileWords: Readonly<Record<Language, FileWords>> = { nb: nbFiles, nn: nnFiles, en: enFiles };
