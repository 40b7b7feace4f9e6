import type { TeamShare } from "#domain/hjemmekontor/enhetsuke/teamShare.ts";
import type { HomeTaskKind } from "#domain/hjemmekontor/paaminnelser/model.ts";

/** What one line of a reminder goes by: dates are worded. */
type HomeLineFacts = {
  readonly name: string | null;
  readonly date: string;
  readonly count: number;
  readonly share: TeamShare | null;
};

/** What the chat says in following up home office: reminders, renewal, the unit's meeting. */
export type HomeTexts = {
  readonly buttons: Readonly<Record<"followUp" | "dialogue" | "renew" | "meetingDay" | "save" | "paper", string>>;
  readonly remind: {
    /** `count` things that are open. */
    readonly title: (count: number) => string;
    readonly line: Readonly<Record<HomeTaskKind, (facts: HomeLineFacts) => readonly [what: string, how: string]>>;
    readonly more: (count: number) => string;
  };
  readonly todo: Readonly<Record<"FollowUp" | "HoldDialogue" | "Renew", string>>;
  readonly renewed: string;
  readonly team: (share: TeamShare) => string;
  readonly meeting: {
    readonly title: string;
    readonly text: string;
    readonly day: (unit: string) => string;
    readonly none: string;
    readonly saved: string;
    readonly changed: string;
    readonly help: string;
  };
};
