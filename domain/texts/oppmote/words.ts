import type { HomePlace, HomeUseRefusal, MovableEquipment } from "../../regime/oppmote/hjemmebruk/model.ts";
import type { PresenceGround, WishRefusal, WishStatus } from "../../regime/oppmote/model.ts";
import type { PresenceNotificationReason } from "../../regime/oppmote/notify.ts";

/** Every refusal of presence under special rules. */
export type PresenceRefusal = WishRefusal | HomeUseRefusal;

/** Words of presence on campus under special rules, shared by chat and tab. */
export type PresenceWords = {
  readonly status: Readonly<Record<WishStatus, string>>;
  /** PA-04, in the form and wherever a ground is told. */
  readonly ground: Readonly<Record<PresenceGround, string>>;
  readonly home: Readonly<Record<HomePlace, string>>;
  readonly equipment: Readonly<Record<MovableEquipment, string>>;
  readonly task: Readonly<Record<"VENTER" | "ORDNET" | "AVVIST", string>>;
  /** The first line of what people are told; the name is that of the employee, where it is told to somebody else. */
  readonly told: Readonly<Record<PresenceNotificationReason, (name: string) => string>>;
  /** The same outside the chat, where no name stands. */
  readonly elsewhere: Readonly<Record<PresenceNotificationReason, string>>;
  readonly questions: {
    readonly from: string;
    readonly to: string;
    readonly toHelp: string;
    readonly weekdays: string;
    readonly ground: string;
    readonly other: string;
    readonly otherHelp: string;
    readonly place: string;
    readonly where: string;
    readonly control: string;
    readonly reason: string;
    readonly homeFrom: string;
    readonly homePlace: string;
    readonly homeWhere: string;
    readonly goesOn: string;
    readonly equipment: string;
    readonly equipmentReason: string;
    readonly lastDay: string;
  };
  /** On that date no permission is needed any more. */
  readonly notNeeded: string;
  readonly notNeededOn: (dates: string) => string;
  readonly clarified: string;
  readonly notClarified: string;
  /** LI-12, to the leader and on the card. */
  readonly withColleague: string;
  readonly until: (date: string | null) => string;
  /** How long all this is kept. */
  readonly kept: (days: number) => string;
};
