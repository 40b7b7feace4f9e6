import type { Actor } from "../kernel/actor.ts";
import type { Decision } from "../kernel/decision.ts";
import type { PersonId } from "../kernel/ids.ts";
import { type Instant, osloDate } from "../kernel/instant.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { TextFact } from "../kernel/text.ts";
import type { ReportSettings } from "../melding/settings.ts";
import type { Holidays } from "../oppfolging/paaminnelser/workingDay.ts";
import type { Organisation } from "../organisasjon/model.ts";
import type { CaseEvent } from "./events.ts";
import type { Party, PartyId, SubCase } from "./model.ts";
import type { CaseField, CasePart, SakRefusal } from "./refusals.ts";
import type { CaseSettings } from "./settings.ts";

/** What `decideCase` has to know beside state and command. */
export type CaseFacts = {
  readonly actor: Actor;
  readonly now: Instant;
  readonly organisation: Organisation;
  readonly settings: CaseSettings;
  /** Who leads where the line ends, and the employer's other choices for reports (domain rules 7.13). */
  readonly reports: ReportSettings;
  readonly holidays: Holidays;
  /**
   * SB-19: parties of the other sub-cases of the same report. They never handle this one, and it holds nothing of them: only whoever
   * decides knows of them, and nobody else is told why somebody is barred.
   */
  readonly others: readonly PersonId[];
  /** Who helps a party of those (SB-06): they handle this one no more than its parties' own helpers do (VA-39). */
  readonly helpers?: readonly PersonId[];
  /** SB-19: whom a party would name, and who handles another of those cases or the report itself. */
  readonly engaged?: readonly PersonId[];
};

/** What a case lies among: by it and by the case itself it is settled who may open it. */
export type CaseHouse = Pick<CaseFacts, "organisation" | "reports" | "others">;

/** SB-19, VA-39: whoever is a party in another case of the same report, or there for one, has no part in the handling of this one. */
export function takenElsewhere({ others, helpers = [] }: Pick<CaseFacts, "others" | "helpers">): readonly PersonId[] {
  return [...others, ...helpers];
}

export type CaseOutcome = Decision<CaseEvent, SakRefusal>;

/** Longest free texts in characters: of what one reads at length, and of everything else. */
const longFields: readonly CaseField[] = ["text", "process", "facts", "assessment", "conclusion", "overall", "about"];
const maxLong = 50_000;
const maxOther = 5_000;
const maxTitle = 300;

/** The longest text that a field takes. */
function maxCaseText(field: CaseField): number {
  if (field === "title" || field === "place") return maxTitle;
  return longFields.includes(field) ? maxLong : maxOther;
}

/** The greatest number of each part of one case. Ours: far above any real one, and it bounds what one has to load. */
export const maxCaseParts: Readonly<Record<CasePart, number>> = {
  parties: 20,
  handlers: 20,
  habilitet: 100,
  meetings: 300,
  attendees: 30,
  documents: 500,
  incidents: 100,
  measures: 50,
  interviews: 100,
  log: 1_000,
  comments: 100,
  checks: 100,
  handed: 20,
  contacts: 20,
};

/** The date in Oslo that a command is made on. */
export function todayOf({ now }: CaseFacts): LocalDate {
  return osloDate(now);
}

/** The person who acts; `null` for the product itself. */
export function personOf({ actor }: CaseFacts): PersonId | null {
  return actor.kind === "person" ? actor.id : null;
}

/** A text that is there: not `null`, not empty. */
export function isGiven<Text extends TextFact>(text: Text | null): text is Text {
  return text !== null && text.length > 0;
}

/** What is wrong with a text that may be left out. */
export function tooLong(field: CaseField, text: TextFact | null): readonly SakRefusal[] {
  const max = maxCaseText(field);
  if (text === null || text.length <= max) return [];
  return [{ rule: null, code: "CASE_WORDS_TOO_LONG", field, length: text.length, max }];
}

/** What is wrong with a text that has to be there. */
export function textNeeded(field: CaseField, text: TextFact | null): readonly SakRefusal[] {
  return isGiven(text) ? tooLong(field, text) : [{ rule: null, code: "CASE_WORDS_MISSING", field }];
}

/** What is wrong with a question that has to be answered. */
export function answerNeeded(field: CaseField, answer: unknown): readonly SakRefusal[] {
  return answer === null ? [{ rule: null, code: "CASE_ANSWER_MISSING", field }] : [];
}

/** Refuses when there would be too many of a part. */
export function roomFor(part: CasePart, count: number): readonly SakRefusal[] {
  const max = maxCaseParts[part];
  return count <= max ? [] : [{ rule: null, code: "CASE_TOO_MANY", part, max }];
}

/** The party of an id. */
export function partyOf({ parties }: Pick<SubCase, "parties">, partyId: PartyId): Party | undefined {
  return parties.find((party) => party.partyId === partyId);
}

/** The party that a person of the directory is. */
export function partyAs({ parties }: Pick<SubCase, "parties">, personId: PersonId): Party | undefined {
  return parties.find(({ who }) => who.kind === "person" && who.id === personId);
}

/** Everybody of the directory who is a party. */
export function partyPeople({ parties }: Pick<SubCase, "parties">): readonly PersonId[] {
  return parties.flatMap(({ who }) => (who.kind === "person" ? [who.id] : []));
}

/** Whom statements are aimed at: they are heard before anybody assesses and concludes (SB-09). */
export function accusedParties({ parties }: Pick<SubCase, "parties">): readonly Party[] {
  return parties.filter(({ role }) => role === "paaklaget");
}
