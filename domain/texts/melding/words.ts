import type { ReportStanding } from "../../melding/access.ts";
import type { ReportCommand, ReportEvent } from "../../melding/commands.ts";
import type { DueWhat } from "../../melding/deadlines.ts";
import type {
  ExamineSource,
  Habilitet,
  LeaderIsParty,
  OralApproach,
  PassedOver,
  Recipient,
  RecipientChoice,
  Report,
  ReportAnswers,
  ReporterKind,
  ReporterRole,
  ReportKind,
  ReportStatus,
  ReportTag,
  StudentBranch,
} from "../../melding/model.ts";
import type { ReportNotificationReason } from "../../melding/notify.ts";
import type { questions } from "../../melding/questions.ts";
import type { ReportField, ReportPart } from "../../melding/refusals.ts";

import type { SayLaw } from "../lawWords.ts";

type Said<Code extends string> = Readonly<Record<Code, string>>;

/** A heading with what stands under it. */
type Passage = { readonly title: string; readonly text: string };

/** The words of one language for reports. */
export type MeldingWords = {
  readonly kind: Said<ReportKind>;
  /** When one uses which, in one sentence. */
  readonly kindHelp: Said<ReporterKind>;
  /** What it rests on. */
  readonly legal: Readonly<Record<ReportKind, (law: SayLaw) => string>>;
  /** Who is told what, before it is sent. */
  readonly told: Said<ReporterKind>;
  readonly status: Said<ReportStatus>;
  readonly standing: Said<ReportStanding>;
  readonly reporterRole: Said<ReporterRole>;
  readonly recipient: Said<Recipient["kind"]>;
  readonly noRecipient: Said<Extract<Recipient, { kind: "none" }>["why"]>;
  readonly passedOver: Said<PassedOver>;
  readonly former: Said<Report["former"][number]["why"]>;
  readonly habilitet: Said<Habilitet["answer"]>;
  readonly tag: Said<ReportTag>;
  readonly due: Said<DueWhat>;
  readonly message: Said<Report["messages"][number]["as"]>;
  readonly command: Said<Exclude<ReportCommand["type"], "ReplaceGone" | "FollowHands" | "FollowOwner" | "FollowCases">>;
  readonly timeline: Said<ReportEvent["type"]>;
  /** What a message to somebody says of why they get it: never of what or whom. */
  readonly notified: Said<ReportNotificationReason>;
  readonly field: Said<ReportField>;
  readonly part: Said<ReportPart>;
  /** The questions of C5 to C9, as they are asked. */
  readonly question: { readonly [Kind in ReporterKind]: Said<(typeof questions)[Kind][number]["field"]> };
  /** What stands under a question. */
  readonly help: Said<
    "counterparts" | "leaderIsParty" | "recipient" | "sexualHarassment" | "what" | "firm" | "relatedNumber" | "unitId" | "files"
  >;
  readonly about: Said<NonNullable<ReportAnswers["about"]>>;
  readonly leaderIsParty: Said<LeaderIsParty>;
  readonly choice: Said<RecipientChoice>;
  readonly studentBranch: Said<StudentBranch>;
  readonly counterpart: Said<"person" | "outside" | "group" | "external" | "unnamedGroup">;
  readonly oralForm: Said<NonNullable<OralApproach["form"]>>;
  readonly oralNext: Said<NonNullable<OralApproach["next"]>>;
  readonly source: Said<ExamineSource>;
  readonly outcome: Said<NonNullable<Report["decision"]>["outcome"]>;
  /** C10 and C11: what a safety representative and a leader are asked. */
  readonly ask: Said<
    | "verneombudWhat"
    | "danger"
    | "verneombudLeader"
    | "habilitet"
    | "oralWho"
    | "oralOn"
    | "oralWhat"
    | "oralForm"
    | "oralNext"
    | "factual"
    | "contradiction"
    | "help"
    | "files"
    | "anonymous"
  >;
  /** VA-08: said as soon as danger is answered with yes. */
  readonly dangerDuty: string;
  /** VA-15: both stand on every receipt. */
  readonly receipt: { readonly heard: string; readonly protection: string; readonly guideline: string };
  /** VA-23. */
  readonly expectation: string;
  /** VA-35. */
  readonly disagreement: string;
  /** VA-32: what the minutes are for, above the button to sign. */
  readonly minutes: string;
  /** 7.21: deadlines are the employer's own. */
  readonly ownStandard: string;
  /** C4, before anything is reported. Nothing of it is stored. */
  readonly guidance: {
    readonly title: string;
    readonly nothingStored: string;
    readonly about: string;
    readonly aboutOptions: Said<"meg-selv" | "andre" | "virksomheten">;
    /** VA-06. */
    readonly duty: string;
    /** VA-07. */
    readonly ownExperience: string;
    /** VA-16: what silence can lead to. */
    readonly silence: Passage & { readonly points: readonly [string, string, string, string] };
    /** VA-17: exactly these three need not tell the employer. */
    readonly advisers: Passage & Said<"tillitsvalgt" | "bht" | "arbeidstilsynet">;
    /** VA-18. */
    readonly raiseYourself: Passage;
    readonly formal: Passage;
    /** VA-08, VA-17: why the safety representative is not among them. */
    readonly verneombud: string;
    /** LM-04. */
    readonly human: Passage;
    /** LM-06; `none` where the employer has named nobody. */
    readonly adaptation: Passage & { readonly button: string; readonly none: string };
  };
  /** C8, 0: where a varsel may be given. */
  readonly channels: Passage & { readonly list: readonly string[] };
  /** 7.22: nothing in Teams is anonymous. `anonymousWay` is followed by the address. */
  readonly way: {
    readonly confidential: Passage;
    readonly anonymous: Passage;
    readonly noPostboks: string;
  };
};
