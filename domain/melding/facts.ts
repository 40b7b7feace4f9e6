import type { Actor } from "../kernel/actor.ts";
import type { Decision } from "../kernel/decision.ts";
import type { CaseId, PersonId } from "../kernel/ids.ts";
import { type Instant, osloDate } from "../kernel/instant.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { TextFact } from "../kernel/text.ts";
import type { Organisation } from "../organisasjon/model.ts";
import type { ReportEvent } from "./commands.ts";
import type { Counterpart, Namesakes, OralApproach, Report } from "./model.ts";
import type { MeldingRefusal, ReportPart, ReportTextField } from "./refusals.ts";
import type { ReportSettings } from "./settings.ts";

/** Who acts. `unnamed` is the anonymous page: whoever holds the code. */
export type ReportActor = Actor | { readonly kind: "unnamed" };

/** What `decideReport` has to know beside state and command. */
export type ReportFacts = {
  readonly actor: ReportActor;
  readonly now: Instant;
  readonly organisation: Organisation;
  readonly settings: ReportSettings;
  /**
   * VA-34: the report that `relatedNumber` names, where the one who acts is its reporter. Whom it is about, and who was kept out of it, may
   * have no part in what comes of it: `outIds` openly, `namesakeIds` without a word.
   */
  readonly related:
    | {
        readonly id: CaseId;
        readonly reporterIds: readonly PersonId[];
        readonly outIds: readonly PersonId[];
        readonly namesakeIds?: readonly PersonId[];
      }
    | undefined;
  /** VA-03: who has a name that was written where nobody could be looked up. */
  readonly namesakes?: readonly Namesakes[];
  /** VA-37: open reports that the one who acts is reporter of. */
  readonly openOwn: readonly CaseId[];
  /** SB-19: whether a sub-case that came of it is open; absent where none has come of it. */
  readonly casesOpen?: boolean;
  /** SB-19: the parties of the sub-cases that came of it, whomever the report itself names. They have no part in handling it. */
  readonly caseParties?: readonly PersonId[];
  /** 7.11: people of the directory whose names were found in the text. A human decides what it means. */
  readonly mentioned?: readonly PersonId[];
};

export type ReportOutcome = Decision<ReportEvent, MeldingRefusal>;

/** Longest free texts in characters: of the account itself, of a message, and of everything else. */
const maxText: Partial<Record<ReportTextField, number>> = { what: 50_000, more: 50_000, text: 20_000 };
const maxOtherText = 5_000;

/** The longest text that a field takes. */
export function maxReportText(field: ReportTextField): number {
  return maxText[field] ?? maxOtherText;
}

/** The greatest number of each part of one report. Ours: far above any real one, and it bounds what one has to load. */
export const maxReportParts: Readonly<Record<ReportPart, number>> = {
  counterparts: 20,
  members: 100,
  from: 20,
  messages: 500,
  notes: 500,
  contacts: 20,
  habilitet: 100,
};

/** The date in Oslo that a command is made on. */
export function todayOf({ now }: ReportFacts): LocalDate {
  return osloDate(now);
}

/** The person who acts; `null` for a reporter without a name and for the product. */
export function personOf({ actor }: ReportFacts): PersonId | null {
  return actor.kind === "person" ? actor.id : null;
}

/** Who did it and when, as every event has it. */
export function madeBy(facts: ReportFacts): { readonly by: PersonId | null; readonly on: LocalDate } {
  return { by: personOf(facts), on: todayOf(facts) };
}

/** A text that is there: not `null`, not empty. */
export function isGiven<Text extends TextFact>(text: Text | null): text is Text {
  return text !== null && text.length > 0;
}

/** What is wrong with a text that may be left out. */
export function tooLong(field: ReportTextField, text: TextFact | null): readonly MeldingRefusal[] {
  const max = maxReportText(field);
  if (text === null || text.length <= max) return [];
  return [{ rule: null, code: "REPORT_TEXT_TOO_LONG", field, length: text.length, max }];
}

/** What is wrong with a text that has to be there. */
export function textNeeded(field: ReportTextField, text: TextFact | null): readonly MeldingRefusal[] {
  return isGiven(text) ? tooLong(field, text) : [{ rule: null, code: "REPORT_TEXT_MISSING", field }];
}

/** Refuses when there would be too many of a part. */
export function roomFor(part: ReportPart, count: number): readonly MeldingRefusal[] {
  const max = maxReportParts[part];
  return count <= max ? [] : [{ rule: null, code: "REPORT_TOO_MANY", part, max }];
}

/** The people of the directory among those that a report is about. */
export function accusedIn(counterparts: readonly Counterpart<TextFact>[]): readonly PersonId[] {
  return [...new Set(counterparts.flatMap((one) => (one.kind === "person" ? [one.id] : [])))];
}

/** Everybody who says it happened: the reporter, the members spoken for (VA-28), those who came orally (VA-25). */
export function reportersOf(report: Pick<Report, "reporter" | "members" | "origin">): readonly PersonId[] {
  const { reporter, members, origin } = report;
  const oral: readonly PersonId[] = origin.kind === "muntlig" ? (origin.oral satisfies OralApproach).from : [];
  return [...(reporter.kind === "person" ? [reporter.id] : []), ...members, ...oral];
}

/**
 * Who complains, and is a party by that: whoever says that it happened to them, or the members that a union representative complains for
 * (VA-28). Whoever only reported is none (SB-02).
 */
export function complainantsOf(report: Pick<Report, "kind" | "reporter" | "members" | "origin">): readonly PersonId[] {
  if (report.kind !== "klage" && report.kind !== "gjengjeldelse") return [];
  return report.members.length > 0 ? report.members : reportersOf(report);
}
