import type { CaseId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { Workplace } from "../organisasjon/model.ts";
import type { DocumentationKind } from "../regime/beskjed/documentation.ts";
import type { RulesetStanding } from "../regime/kunngjoering/published.ts";
import type { RegimeChange } from "../regime/kunngjoering/regimeChanges.ts";
import type { Regime, SpecialKind } from "../regime/model.ts";
import type { PersonView } from "./views.ts";

/** A rule set as everybody in the house may see it. */
export type RulesetView = {
  readonly id: CaseId;
  readonly version: number;
  readonly kind: SpecialKind;
  /** Whose regulation it is; `null` where it holds at every place of work. */
  readonly municipality: Workplace["municipality"] | null;
  readonly name: string;
  readonly sourceUrl: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly standing: RulesetStanding;
  /** Whether it holds, or will, where this person works. */
  readonly concernsMe: boolean;
  /** For the administrator: what was changed and why, and who gets a copy; `null` for everybody else. */
  readonly kept: {
    readonly publishedBy: PersonView;
    readonly publishedOn: LocalDate;
    readonly changes: readonly {
      readonly by: PersonView;
      readonly on: LocalDate;
      readonly reason: string;
      readonly before: { readonly from: LocalDate; readonly to: LocalDate | null };
    }[];
    readonly copyTo: readonly PersonView[];
    /** LI-04: how it is documented that staff were told of it. */
    readonly documentation: DocumentationKind;
  } | null;
};

/** `GET /api/rulesets`, newest first, and the answer to every change. */
export type Rulesets = {
  readonly today: LocalDate;
  /** Where this person works, the main place first, with what decides there today. */
  readonly workplaces: readonly { readonly place: Workplace; readonly decides: Regime["kind"] | null }[];
  readonly items: readonly RulesetView[];
  /** For the administrator: what can be chosen in the form. */
  readonly form: {
    readonly municipalities: readonly Workplace["municipality"][];
    readonly unionRepresentatives: readonly PersonView[];
    /** Those who got a copy of the last one. */
    readonly copyTo: readonly PersonView[];
  } | null;
};

/** `POST /api/rulesets/preview`: what would follow. What stands in the way is refused as when it is done. */
export type RulesetPreview = {
  /** For whom the rules that decide would change, when, from what to what. */
  readonly changes: readonly RegimeChange[];
  /** How many would be told, those who get a copy apart. */
  readonly told: number;
  readonly copies: number;
  /** How many days ago it would have begun. */
  readonly begunDaysAgo: number;
};
