import type { Language } from "../../organisasjon/model.ts";
import { enNotifications } from "./en.ts";
import { nbNotifications } from "./nb.ts";
import { nnNotifications } from "./nn.ts";
import type { NotificationWords } from "./words.ts";

/** What is said where somebody chooses which messages they get. A module of its own: the first screen does not wait for it. */
export const notificationWords: Readonly<Record<Language, NotificationWords>> = {
  nb: nbNotifications,
  nn: nnNotifications,
  en: enNotifications,
};
