import type { RegisteredRuleId } from "../rules.ts";

/** What the product may be asked to be silent about: nobody is bound by it to tell, and what it is about stands in the tab. */
export const optionalKinds = ["avgjoere", "egne", "hjemmekontor", "aarshjul-foer", "aarshjul-nytt", "kvartal"] as const;
export type OptionalKind = (typeof optionalKinds)[number];

/**
 * What always comes, at once, and the rule for which: somebody's right hangs on it, or a duty that has come due. «skal» and «må» are the
 * employer's own words, so that no setting of one person can go behind them.
 */
export const bindingKinds = {
  /** The answer to an application, a day that was called in, an agreement that ends, the copy to HR. */
  svar: "HO-05",
  innkalling: "HO-25",
  /** What opens, and what one is asked for by name. */
  "aarshjul-oppgave": "AM-03",
  medvirkning: "AM-02",
  /** The day itself, and what is overdue. */
  frist: "AM-01",
  /** Acknowledgements, habilitet, hearings and answers in reports and cases. */
  melding: "VA-02",
  sak: "SB-09",
  /** Notices and duties under special rules. */
  regelsett: "LI-04",
} as const satisfies Readonly<Record<string, RegisteredRuleId>>;
export type BindingKind = keyof typeof bindingKinds;

export type NotificationKind = OptionalKind | BindingKind;

/** What is said in the chat alone: cards to act on, for which there is no letter and no notice. */
export const chatOnlyKinds: readonly OptionalKind[] = ["avgjoere", "egne", "kvartal"];

/** When a message of a kind comes to the chat. `samlet`: on one card a day, with the others. */
export const timings = ["straks", "samlet", "av"] as const;
export type Timing = (typeof timings)[number];

/** `letter`, `feed`: whether it may go by e-mail, or to Teams' activity feed, where the chat does not lead to them. */
export type KindChoice = { readonly timing: Timing; readonly letter: boolean; readonly feed: boolean };

/** Minutes after midnight in Oslo; `from` later than `to` is over night. `weekends`: all of Saturday and Sunday too. */
export type QuietHours = { readonly from: number; readonly to: number; readonly weekends: boolean };

export type Choices = {
  readonly kinds: Readonly<Record<OptionalKind, KindChoice>>;
  readonly quiet: QuietHours | null;
};

const asToday: KindChoice = { timing: "straks", letter: true, feed: true };

/** Of whoever has chosen nothing: all of it, at once. */
export const defaultChoices: Choices = {
  kinds: {
    ...{ avgjoere: asToday, egne: asToday, hjemmekontor: asToday },
    ...{ "aarshjul-foer": asToday, "aarshjul-nytt": asToday, kvartal: asToday },
  },
  quiet: null,
};

export function isOptional(kind: NotificationKind): kind is OptionalKind {
  return optionalKinds.some((one) => one === kind);
}
