import type { RuleId } from "../kernel/decision.ts";
import { type LocalDate, localDate } from "../kernel/localDate.ts";
import { holdsOn, type Validity } from "../kernel/validity.ts";

/*
 * Where the law stands that the guidelines and our texts speak of, by date (domain rules 8): sections are moved, and an old case keeps
 * the numbers of its day. From secondary sources: a jurist confirms. An amendment is a line here, and no text is touched.
 */

type Act = "aml" | "ldl";
type Place =
  | { readonly act: Act; readonly chapter: string }
  /** `ledd` and `letter` where the reference is as exact as that. */
  | { readonly act: Act; readonly section: string; readonly ledd?: number; readonly letter?: string }
  /** A body that hears complaints. */
  | { readonly body: "diskrimineringsnemnda" };
/** Where something of the law stands while that version holds. */
export type LegalReference = Place & { readonly validity: Validity };

const date = localDate;
/** Arbeidsmiljøloven of 2005. */
const since2006: Validity = { from: date("2006-01-01") };
/** Aml § 4-3 was given new first and second ledd on 1 January 2026; what was there before moved two on. */
const until2025: Validity = { from: date("2006-01-01"), to: date("2025-12-31") };
const from2026: Validity = { from: date("2026-01-01") };

/** What of the law is spoken of. Of each, at most one version holds on a day. */
export const law = {
  arbeidsgiveransvar: [{ act: "aml", section: "2-1", validity: since2006 }],
  medvirkning: [{ act: "aml", section: "2-3", validity: since2006 }],
  arbeidAvStudenter: [{ act: "aml", section: "1-6", ledd: 1, letter: "a", validity: since2006 }],
  bedriftshelsetjeneste: [{ act: "aml", section: "3-3", validity: since2006 }],
  verneombudetsPlikt: [{ act: "aml", section: "6-2", ledd: 3, validity: since2006 }],
  fulltForsvarlig: [{ act: "aml", section: "4-1", ledd: 1, validity: since2006 }],
  uheldigBelastning: [{ act: "aml", section: "4-1", ledd: 2, validity: since2006 }],
  integritet: [
    { act: "aml", section: "4-3", ledd: 1, validity: until2025 },
    { act: "aml", section: "4-3", ledd: 3, validity: from2026 },
  ],
  /** And other improper conduct. */
  trakassering: [
    { act: "aml", section: "4-3", ledd: 3, validity: until2025 },
    { act: "aml", section: "4-3", ledd: 5, validity: from2026 },
  ],
  diskriminering: [{ act: "aml", section: "13-1", validity: since2006 }],
  seksuellTrakassering: [{ act: "ldl", section: "13", validity: { from: date("2018-01-01") } }],
  varsling: [{ act: "aml", chapter: "2 A", validity: { from: date("2017-07-01") } }],
  /** § 2 A-2 until the chapter was written anew; the guidelines have the old number (7.20). */
  gjengjeldelse: [
    { act: "aml", section: "2 A-2", validity: { from: date("2017-07-01"), to: date("2019-12-31") } },
    { act: "aml", section: "2 A-4", validity: { from: date("2020-01-01") } },
  ],
  /** Hears complaints of retaliation after a varsel. */
  gjengjeldelsesnemnd: [{ body: "diskrimineringsnemnda", validity: { from: date("2021-07-01") } }],
} as const satisfies Readonly<Record<string, readonly LegalReference[]>>;
export type LawId = keyof typeof law;

/** Where it stands on a date; `null` where it did not hold. */
export function lawOn(id: LawId, on: LocalDate): LegalReference | null {
  const versions: readonly LegalReference[] = law[id];
  return versions.find(({ validity }) => holdsOn(validity, on)) ?? null;
}

/** The same, and where it stood first for a date before there was any: a paper always cites something. */
export function lawAround(id: LawId, on: LocalDate): LegalReference {
  return lawOn(id, on) ?? law[id][0];
}

/** The law that a rule's own words in the guidelines refer to. */
const behind: Readonly<Partial<Record<RuleId, readonly LawId[]>>> = {
  "VA-06": ["medvirkning"],
  "VA-08": ["verneombudetsPlikt"],
  "VA-10": ["bedriftshelsetjeneste"],
  "VA-12": ["arbeidAvStudenter"],
  "VA-13": ["arbeidAvStudenter", "medvirkning"],
  "VA-29": ["medvirkning"],
  "VA-30": ["varsling"],
  "VA-31": ["arbeidsgiveransvar"],
  "VA-34": ["gjengjeldelse"],
  "SB-29": ["medvirkning"],
  "SB-30": ["fulltForsvarlig", "integritet", "trakassering", "seksuellTrakassering"],
};

/** The law behind a rule on a date, as it is cited then. */
export function lawBehind(rule: RuleId, on: LocalDate): readonly LegalReference[] {
  return (behind[rule] ?? []).map((id) => lawOn(id, on)).filter((found) => found !== null);
}
