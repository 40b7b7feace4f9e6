import type { DocumentationKind } from "../../../regime/beskjed/documentation.ts";
import type { BeskjedRefusal } from "../../../regime/beskjed/model.ts";
import type { NoticeReason } from "../../../regime/beskjed/notify.ts";
import type { ReachStep } from "../../../regime/beskjed/receipt.ts";
import type { Wording } from "../../words.ts";

/** Words of what staff are told of a rule set, and of its running out. */
export type BeskjedWords = {
  /** The first line of what people are told. */
  readonly told: Readonly<Record<NoticeReason, string>>;
  readonly why: (ruleset: string) => string;
  /** To whoever has not confirmed it. */
  readonly waits: string;
  readonly readOn: string;
  readonly confirm: string;
  readonly confirmed: string;
  /** Who sees that one has confirmed. */
  readonly whoSees: string;
  /** To whoever reads it in bokmål because it was not written in their own form. */
  readonly otherForm: string;
  readonly onIntranet: (date: string) => string;
  readonly corrected: (version: number) => string;
  readonly documentation: Readonly<Record<DocumentationKind, string>>;
  /** What would document it, where nothing does. */
  readonly undocumented: string;
  readonly step: Readonly<Record<ReachStep, string>>;
  /** In place of a number below five, or of one that such a number would follow from. */
  readonly hidden: string;
  readonly few: string;
  readonly nearlyAll: string;
  readonly whole: string;
  readonly columns: { readonly version: string; readonly unit: string; readonly figure: string; readonly value: string };
  /** PA-11. */
  readonly end: {
    readonly title: (date: string) => string;
    readonly why: (ruleset: string, date: string) => string;
    readonly how: string;
    readonly open: string;
  };
};

/** Who keeps the rules is worded with the rule sets. */
export type BeskjedRefusals = Wording<BeskjedRefusal, Exclude<BeskjedRefusal["code"], "ONLY_ADMIN">>;
