import type { Language } from "../../organisasjon/model.ts";
import { enTour } from "./tour/en.ts";
import { nbTour } from "./tour/nb.ts";
import { nnTour } from "./tour/nn.ts";
import type { TourWords } from "./words.ts";

/** What the tour says. A module of its own: it comes with the tour, and not with the first screen. */
export const tourWords: Readonly<Record<Language, TourWords>> = { nb: nbTour, nn: nnTour, en: enTour };
