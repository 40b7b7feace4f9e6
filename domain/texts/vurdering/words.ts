import type { SpecialKind } from "../../regime/model.ts";
import type { DisagreementStep } from "../../regime/vurdering/disagreement.ts";
import type { ActivityPlace, UnitPractice } from "../../regime/vurdering/enhet/model.ts";
import type { AssessedPlace, Condition, Ground } from "../../regime/vurdering/model.ts";
import type { VurderingNotificationReason } from "../../regime/vurdering/notify.ts";
import type { UnitTask } from "../../regime/vurdering/remindOn.ts";

/** Words of who works from home and who has to come while special rules hold. */
export type AssessmentWords = {
  readonly place: Readonly<Record<AssessedPlace, string>>;
  /** What each means for the person, under each kind of rules. */
  readonly means: Readonly<Record<SpecialKind, Readonly<Record<AssessedPlace, string>>>>;
  /** That nobody has assessed the person, and home is the rule. */
  readonly byDefault: Readonly<Record<SpecialKind, string>>;
  readonly ground: Readonly<Record<Ground, string>>;
  readonly condition: Readonly<Record<Condition, string>>;
  readonly practice: Readonly<Record<UnitPractice, string>>;
  readonly task: Readonly<Record<UnitTask, string>>;
  readonly activityPlace: Readonly<Record<ActivityPlace, string>>;
  /** The first line of what people are told. */
  readonly told: Readonly<Record<VurderingNotificationReason, string>>;
  /** The same where the chat does not reach: neither what came of it nor who. */
  readonly elsewhere: Readonly<Record<VurderingNotificationReason, string>>;
  readonly talkHeld: string;
  readonly talkNoted: string;
  readonly officeDays: (days: number) => string;
  readonly assessedBy: (leader: string, date: string) => string;
  /** LI-01: to somebody who works in more than one municipality. */
  readonly mainPlace: (municipality: string | null) => string;
  readonly disagree: {
    readonly title: string;
    readonly intro: string;
    readonly step: Readonly<Record<DisagreementStep["step"], string>>;
    readonly read: string;
    readonly ask: string;
    readonly asked: (date: string) => string;
    readonly held: (date: string) => string;
    /** How one gets there from a card. */
    readonly how: string;
    readonly authority: string;
  };
  /** To a leader: somebody wants to talk about where they are to work. */
  readonly wantsTalk: (name: string) => string;
  readonly remind: {
    readonly title: string;
    readonly why: (ruleset: string) => string;
    readonly where: string;
    readonly more: (count: number) => string;
  };
  /** To somebody for whom no special rules decide. */
  readonly onlyNormal: string;
};
