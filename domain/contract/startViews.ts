import { z } from "zod";
import type { LocalDate } from "../kernel/localDate.ts";
import type { Language } from "../organisasjon/model.ts";
import type { WaitingGroup } from "../start/order.ts";
import type { TourRole } from "../start/tour.ts";

/** `GET /api/start`: what waits for whoever asks, and for nobody else. */
export type StartView = {
  readonly today: LocalDate;
  /** How many things wait; a line may stand for many. */
  readonly count: number;
  /** The most pressing first. */
  readonly groups: readonly WaitingGroup[];
  readonly tour: {
    readonly role: TourRole;
    /** Whether it is to be offered: it was neither taken nor turned down yet. */
    readonly isNew: boolean;
  };
  readonly choices: OwnChoicesView;
};

/** What somebody has chosen for themselves, and the answer to `POST /api/choices`. `language`: `null` where the directory's holds. */
export type OwnChoicesView = {
  readonly language: Language | null;
  /** What the directory says. */
  readonly ofDirectory: Language;
  readonly tourSeenOn: LocalDate | null;
};

/** Body of `POST /api/choices`. */
export const choiceRequest = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ChooseLanguage"), language: z.enum(["nb", "nn", "en"]).nullable() }),
  z.strictObject({ type: z.literal("TourSeen") }),
  z.strictObject({ type: z.literal("ForgetChoices") }),
]);
export type ChoiceRequest = z.infer<typeof choiceRequest>;
