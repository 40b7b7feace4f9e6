import type { BindingKind, OptionalKind, Timing } from "../../notifications/model.ts";

type Said<Code extends string> = Readonly<Record<Code, string>>;

/** What is said where somebody chooses which messages they get. */
export type NotificationWords = {
  readonly title: string;
  readonly intro: string;
  readonly optional: string;
  readonly kind: Said<OptionalKind>;
  readonly timingOf: (kind: string) => string;
  readonly timing: Said<Timing>;
  readonly letter: string;
  readonly feed: string;
  readonly elsewhere: string;
  /** Of a kind that has no letter and no notice. */
  readonly chatOnly: string;
  /** HO-29, VA-38: how the quarter's card comes, and where it is for whoever gets no message of it. */
  readonly quarterCard: string;
  readonly quiet: string;
  readonly quietHow: string;
  readonly quietOn: string;
  readonly from: string;
  readonly to: string;
  readonly weekends: string;
  readonly sameTime: string;
  readonly binding: string;
  readonly bindingHow: string;
  readonly bindingKind: Said<BindingKind>;
  readonly ruleOf: (rule: string) => string;
  readonly save: string;
  readonly saved: string;
  readonly daily: { readonly title: (count: number) => string; readonly more: string };
  readonly chat: {
    readonly help: string;
    readonly atOnce: string;
    readonly collected: string;
    readonly mixed: string;
    readonly quietIs: (from: string, to: string, weekends: boolean) => string;
    readonly noQuiet: string;
    readonly collect: string;
    readonly sendAtOnce: string;
    readonly quietOn: string;
    readonly quietOff: string;
    readonly more: string;
  };
};
