import type { TeamShare } from "#domain/hjemmekontor/enhetsuke/teamShare.ts";
import type { HomeTaskKind } from "#domain/hjemmekontor/paaminnelser/model.ts";
import type { InPlaceWords } from "#domain/texts/hjemmekontor/inPlace.ts";

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
    /** The same outside the chat: how much there is of each, and no names. */
    readonly elsewhere: Readonly<Record<HomeTaskKind, (count: number) => string>>;
  };
  /** Who stands in for a leader. */
  readonly vikar: InPlaceWords & {
    readonly named: (leader: string, period: string) => string;
    readonly namedText: (leader: string) => string;
    readonly ended: (leader: string) => string;
    readonly endedText: string;
    readonly routed: (count: number) => string;
    readonly routedText: string;
    readonly waiting: (count: number) => string;
    /** Why the card of a case comes to who is no nearest leader. */
    readonly asked: (name: string, place: string) => string;
    /** Outside the chat, where no name stands. */
    readonly elsewhere: Readonly<Record<"named" | "ended", string>>;
  };
  /** The directory names no leader: whom to ask. `null`: nobody is known. */
  readonly missingLeader: (contact: string | null) => string;
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
