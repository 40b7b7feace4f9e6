import type { NotificationReason } from "#domain/hjemmekontor/fastAvtale/notify.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import type { LetterWords } from "../../elsewhere/letterText.ts";
import { en } from "./en.ts";
import type { HomeTexts } from "./hjemmekontor/homeTexts.ts";
import type { ReportTexts } from "./melding/reportTexts.ts";
import { nb } from "./nb.ts";
import { nn } from "./nn.ts";
import type { CycleTexts } from "./oppfolging/cycleTexts.ts";
import type { PresenceTexts } from "./oppmote/presenceTexts.ts";
import type { CaseTexts } from "./sak/caseTexts.ts";
import type { StartTexts } from "./start/startTexts.ts";
import type { GuideTexts } from "./veileder/guideTexts.ts";

/** The steps of the application for a fixed agreement (C2), in order. */
export const steps = ["periode", "arbeidstid", "grunner", "hjemmeplass", "oppsummering"] as const;
export type Step = (typeof steps)[number];

/** What the chat says in one language, beside the domain's own words. */
export type ChatTexts = {
  /** The yearly work-environment cycle. */
  readonly cycle: CycleTexts;
  /** Following up home office. */
  readonly home: HomeTexts;
  /** Presence under special rules. */
  readonly presence: PresenceTexts;
  /** Reports («si ifra»). */
  readonly report: ReportTexts;
  /** Cases that reports have become. */
  readonly case: CaseTexts;
  /** The guide. */
  readonly guide: GuideTexts;
  /** The first page, and the language. */
  readonly start: StartTexts;
  readonly letter: LetterWords;
  readonly welcome: { readonly title: string; readonly ask: string };
  readonly help: { readonly title: string; readonly commands: readonly string[] };
  readonly notUnderstood: (contact: string | null) => string;
  readonly chooser: {
    readonly title: string;
    readonly text: string;
    readonly day: string;
    readonly dayHelp: string;
    readonly fixed: string;
    readonly fixedHelp: string;
    readonly resume: string;
  };
  readonly buttons: Readonly<
    Record<
      | "next"
      | "back"
      | "showShare"
      | "send"
      | "discard"
      | "discardSure"
      | "homeOffice"
      | "mine"
      | "pending"
      | "help"
      | "open"
      | "assess"
      | "approve"
      | "return"
      | "reject"
      | "accept"
      | "decline"
      | "declineSure"
      | "withdraw"
      | "withdrawSure"
      | "undo"
      | "callIn"
      | "callInSure"
      | "terminate"
      | "terminateSure"
      | "change"
      | "applyFixed"
      | "backToCase",
      string
    >
  >;
  readonly form: {
    readonly allNeeded: string;
    readonly stepOf: (step: number, of: number) => string;
    readonly stepTitles: Readonly<Record<Step, string>>;
    readonly title: string;
    readonly removed: (count: number) => string;
    readonly outdated: string;
    readonly stillMissing: string;
    readonly optional: string;
    readonly sure: string;
    readonly discardSure: string;
    readonly discarded: string;
    readonly saved: string;
  };
  readonly questions: {
    readonly otherArrangement: string;
    readonly start: string;
    readonly end: string;
    readonly endHelp: (latest: string) => string;
    readonly weeklyHours: string;
    readonly homeDays: string;
    readonly shareOfPeriod: (share: string, percent: number) => string;
    readonly homeDaysHelp: (max: string, percent: number, core: string | null) => string;
    readonly fromTime: (weekday: string) => string;
    readonly toTime: (weekday: string) => string;
    readonly share: (share: string, home: string, max: string, percent: number) => string;
    readonly availability: string;
    readonly availabilityExample: string;
    readonly renewalReason: string;
    readonly reasonEmployee: string;
    readonly noHealth: string;
    readonly reasonEmployer: string;
    readonly tasksSuitable: string;
    readonly specialEquipment: string;
    readonly strictRequirements: string;
    readonly conflict: string;
    readonly physicalOk: string;
    readonly equipment: string;
    readonly equipmentHelp: string;
    readonly extraEquipment: string;
    readonly contributes: string;
    readonly summaryHelp: string;
    readonly insuranceTitle: string;
  };
  readonly day: {
    readonly title: string;
    readonly help: string;
    readonly from: string;
    readonly to: string;
    readonly work: string;
    readonly everyWeek: string;
  };
  readonly caseCard: {
    readonly agreementTitle: string;
    readonly dayTitle: string;
    readonly ofPerson: (title: string, name: string) => string;
    readonly facts: Readonly<
      Record<"period" | "days" | "share" | "leader" | "employee" | "work" | "equipment" | "lastDay", string>
    >;
    readonly decidedBy: (status: string, name: string, date: string) => string;
    readonly why: Readonly<Record<NotificationReason, (name: string, leader: string) => string>>;
    /** The same for a single day, where it reads otherwise. */
    readonly whyDay: Readonly<Partial<Record<NotificationReason, (name: string, leader: string) => string>>>;
    /** Instead of a name that the directory does not give. */
    readonly yourLeader: string;
    readonly waitsForYou: string;
    readonly next: Readonly<Record<string, (facts: { readonly date: string; readonly leader: string }) => string>>;
    readonly leaderNext: Readonly<Record<string, (facts: { readonly date: string; readonly employee: string }) => string>>;
    readonly superseded: string;
    readonly changed: string;
    readonly calledIn: (dates: string) => string;
    readonly reasonGiven: string;
    readonly acceptTitle: string;
    readonly accept: string;
    readonly earlier: string;
  };
  readonly assess: {
    readonly title: (name: string) => string;
    readonly intro: string;
    readonly workEnvironment: string;
    readonly physicalOk: string;
    readonly tasksSuitable: string;
    readonly discussed: string;
    readonly goodSituation: string;
    readonly cost: string;
    readonly costNo: string;
    readonly costYes: string;
    readonly equipment: string;
    readonly extra: string;
    readonly shortened: string;
    readonly override: string;
    readonly reason: string;
  };
  readonly callIn: {
    readonly title: string;
    readonly text: string;
    readonly date: string;
    readonly choose: string;
    readonly none: string;
  };
  readonly terminate: { readonly title: string; readonly text: (days: number, date: string) => string; readonly lastDay: string };
  readonly mine: {
    readonly title: string;
    readonly none: string;
    readonly draft: string;
    readonly more: (count: number) => string;
  };
  readonly pending: {
    readonly title: (count: number) => string;
    readonly none: string;
    readonly more: (count: number) => string;
  };
  readonly notFound: { readonly title: string; readonly text: string };
  readonly fault: { readonly title: string; readonly text: (reference: string) => string };
  readonly unknownPerson: string;
  /** What opens in a dialog and nowhere else. */
  readonly dialog: {
    readonly title: string;
    /** Where the client knows no dialogs. */
    readonly needed: string;
    readonly outdated: string;
  };
  readonly otherArrangement: { readonly title: string };
  readonly injury: { readonly title: string; readonly text: string; readonly report: string; readonly noLink: string };
  readonly offices: { readonly title: string };
  readonly guidance: {
    readonly backToApplication: string;
    readonly contacts: string;
    readonly contact: Readonly<Record<"tillitsvalgt" | "bht", string>>;
    readonly arbeidstilsynet: string;
  };
};

const all: Readonly<Record<Language, ChatTexts>> = { nb, nn, en };

/** What the chat says in a language. */
export function chatTextsFor(language: Language): ChatTexts {
  return all[language];
}
