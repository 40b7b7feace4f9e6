import type { ReportStepName } from "../../cards/melding/steps.ts";

/**
 * What the chat says of reports in one language beside the domain's own words (`texts.melding`). Nothing of it speaks of a report's
 * content.
 */
export type ReportTexts = {
  /** The card that one gets on «si ifra», «varsle», «klage» and the like. */
  readonly menu: {
    readonly title: string;
    readonly notHere: string;
    readonly welcome: string;
    readonly help: readonly string[];
    readonly leaderTitle: string;
    readonly guidelines: string;
  };
  readonly buttons: Readonly<
    Record<
      | "report"
      | "advice"
      | "write"
      | "mine"
      | "oral"
      | "examine"
      | "examineNow"
      | "guidelines"
      | "next"
      | "back"
      | "discard"
      | "send"
      | "search"
      | "inTab"
      | "openTab"
      | "close"
      | "begin"
      | "resume"
      | "keepKind"
      | "changeText"
      | "routine"
      | "read"
      | "answer"
      | "withdraw"
      | "withdrawSure"
      | "sign"
      | "logOral",
      string
    >
  >;
  /** «Bekrefte at meldingen er mottatt innen fredag 30. oktober» */
  readonly due: (what: string, date: string, overdue: boolean) => string;
  readonly stepTitle: Readonly<Record<ReportStepName, string>>;
  readonly choose: {
    readonly title: string;
    readonly kind: string;
    readonly unsure: string;
    readonly drafts: string;
    readonly draft: (kind: string, date: string) => string;
    readonly elsewhere: string;
    readonly chooseOne: string;
    readonly verneombud: string;
  };
  readonly anonymity: {
    readonly title: string;
    readonly nothingKept: string;
    readonly picture: string;
    readonly choose: string;
  };
  readonly optional: (question: string) => string;
  readonly people: {
    readonly chosen: string;
    readonly search: string;
    readonly found: (count: number) => string;
    readonly none: (name: string) => string;
    readonly outside: string;
    readonly group: string;
    readonly groupUnnamed: string;
  };
  readonly long: { readonly inTab: string; readonly kept: string; readonly tooLong: (max: number) => string };
  readonly change: {
    readonly title: string;
    readonly suggested: (kind: string) => string;
    readonly goOnAs: (kind: string) => string;
  };
  readonly student: { readonly title: string; readonly noChannel: string };
  readonly review: {
    readonly readBy: string;
    readonly told: string;
    readonly footing: string;
    readonly yours: string;
    readonly missing: string;
    readonly level: (level: number) => string;
    readonly ask: (name: string) => string;
    readonly passedOver: (name: string, why: string) => string;
  };
  readonly receipt: {
    readonly title: (number: string) => string;
    readonly number: string;
    readonly status: string;
    readonly due: string;
    readonly where: string;
  };
  readonly draftSaved: string;
  readonly draftGone: string;
  readonly discarded: string;
  readonly mine: {
    readonly title: string;
    readonly none: string;
    readonly inbox: string;
    readonly more: (count: number) => string;
  };
  readonly read: {
    readonly messages: string;
    readonly none: string;
    readonly from: (name: string, date: string) => string;
    readonly you: string;
    readonly files: (count: number) => string;
    readonly readers: string;
    readonly write: string;
    readonly sent: string;
    readonly changed: string;
    readonly inTab: string;
    readonly minutes: string;
    readonly withdraw: string;
    readonly shortened: string;
    readonly handler: string;
  };
  readonly tell: {
    readonly newForHandler: (number: string) => string;
    readonly handler: (number: string) => string;
    readonly reporter: (number: string) => string;
    /** Somebody who is told that something is amiss, and may not open the report. */
    readonly amiss: string;
    readonly waits: (what: string) => string;
    readonly text: string;
  };
  readonly oral: { readonly title: string; readonly lead: string; readonly against: string; readonly notLeader: string };
  /** VA-31. `elsewhere`: it went to another leader (VA-03). */
  readonly examine: {
    readonly title: string;
    readonly lead: string;
    readonly noHealth: string;
    readonly notLeader: string;
    readonly elsewhere: string;
  };
};
