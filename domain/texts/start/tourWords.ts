import type { Language } from "../../organisasjon/model.ts";
import { enTour } from "./enTour.ts";
import { nbTour } from "./nbTour.ts";
import { nnTour } from "./nnTour.ts";
import type { TourWords } from "./words.ts";

/** What the tour says. A module of its own: it comes with the tour, and not with the first screen. */
export const tourWords: Readonly<Record<Language, TourWords>> = { nb: nbTour, nn: nnTour, en: enTour };
