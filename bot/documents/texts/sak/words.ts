import type { DocumentKind } from "#domain/sak/document.ts";
import type { CaseEventType } from "#domain/sak/events.ts";
import type { Finding, HearingRound, Sanctions } from "#domain/sak/finding.ts";
import type { Mandate } from "#domain/sak/inquiry.ts";
import type { AttendeeRole, MeetingPurpose } from "#domain/sak/meeting.ts";
import type { AssessmentOutcome, CaseHabilitet, PartyRole, SeriousSign } from "#domain/sak/model.ts";

type Said<Code extends string> = Readonly<Record<Code, string>>;

/** What the documents of a case say around what people wrote. Neutral throughout: «påstand», never what it is a claim of (SB-11). */
export type CaseDocumentWords = {
  readonly title: {
    readonly innkalling: Said<MeetingPurpose>;
    readonly referat: Said<MeetingPurpose>;
    /** SB-07: what was added after the meeting. */
    readonly innspill: (number: number) => string;
    readonly mandat: string;
    readonly rapport: string;
    readonly utkast: string;
    readonly kommentar: (number: number) => string;
    readonly beslutning: string;
    readonly tidslinje: string;
    readonly logg: string;
    readonly dokument: Said<DocumentKind>;
    readonly uttalelse: string;
  };
  /** One sentence for archives and searches, the same for every document: nothing of what it is about. */
  readonly subject: string;
  readonly foot: (about: {
    readonly number: string;
    readonly template: string;
    readonly law: string;
    readonly page: number;
    readonly pages: number;
  }) => string;
  readonly case: string;
  readonly employer: string;
  readonly date: string;
  readonly to: string;
  readonly from: string;
  readonly name: string;
  readonly role: string;
  readonly by: (name: string, date: string) => string;
  readonly notStated: string;
  readonly yes: string;
  readonly no: string;
  readonly partyRole: Said<PartyRole>;
  readonly unnamedPerson: string;
  readonly unnamedGroup: string;
  readonly notice: {
    readonly intro: string;
    readonly cancelled: (date: string) => string;
    readonly when: string;
    readonly at: (date: string, time: string) => string;
    readonly place: string;
    readonly calledBy: string;
    readonly topic: string;
    readonly attendees: string;
    readonly attendeeRole: Said<AttendeeRole>;
    readonly joint: string;
    readonly shortNotice: string;
    readonly documents: string;
    readonly noDocuments: string;
    readonly readBefore: string;
    readonly company: string;
    /** SB-06: in every notice. */
    readonly union: string;
    /** SB-29: for an interview. */
    readonly adviser: string;
    readonly fullmakt: string;
    readonly duty: string;
    readonly dutyText: (law: string) => string;
    readonly minutes: string;
    readonly minutesText: string;
    readonly minutesInterview: string;
    readonly confidential: string;
  };
  readonly minutes: {
    readonly attendees: string;
    readonly text: string;
    readonly disagreement: string;
    readonly noDisagreement: string;
    readonly writtenBy: string;
    readonly signatures: string;
    readonly signed: string;
    readonly signedOn: (date: string) => string;
    readonly unsigned: string;
    /** Why it lies beside the minutes. */
    readonly laterNote: string;
  };
  readonly mandate: {
    readonly version: string;
    readonly kind: string;
    readonly kinds: Said<Mandate["kind"]>;
    readonly who: string;
    readonly what: string;
    readonly law: string;
    readonly lawText: string;
    readonly limits: string;
    readonly drafted: string;
    readonly accepted: string;
    readonly notAccepted: string;
  };
  readonly report: {
    readonly draftNote: (date: string) => string;
    readonly parties: string;
    readonly process: string;
    readonly heard: string;
    readonly about: Said<HearingRound>;
    readonly gaveStatement: (name: string, about: string, invited: string, on: string) => string;
    readonly declined: (name: string, about: string, invited: string, on: string) => string;
    /** Domain rules 7.27: neutrally, without the reason for going on. */
    readonly noAnswer: (name: string, about: string, invited: string, deadline: string, reminded: string | null) => string;
    readonly waiting: (name: string, about: string, invited: string, deadline: string) => string;
    readonly facts: string;
    readonly incidents: string;
    readonly incident: (number: number) => string;
    readonly finding: string;
    readonly findings: Said<Finding>;
    readonly overall: string;
    readonly assessment: string;
    readonly basis: string;
    readonly basisText: string;
    readonly conclusion: string;
    readonly writtenBy: string;
    readonly comments: string;
    readonly commentsText: (offered: string, deadline: string) => string;
    readonly commented: (name: string, on: string, attachment: number) => string;
    readonly nothingToAdd: (name: string, on: string) => string;
    readonly silent: (name: string) => string;
    readonly late: string;
  };
  readonly decision: {
    readonly decision: string;
    readonly findings: Said<Finding>;
    readonly general: string;
    readonly reason: string;
    readonly basisText: string;
    readonly sanctions: string;
    readonly sanction: Said<Sanctions>;
    readonly sanctionNote: string;
    readonly onward: string;
    readonly briefing: string;
    readonly briefingAt: (date: string, time: string) => string;
    readonly briefingUnion: string;
    readonly restoring: string;
    readonly restoringGeneral: string;
    readonly help: string;
    readonly noMeasures: string;
    readonly loyalty: string;
    /** SB-32, as the guidelines say it. */
    readonly loyaltyText: string;
    readonly access: string;
    readonly accessText: (law: string, owner: string) => string;
    readonly protection: string;
    readonly protectionText: (law: string) => string;
    readonly greeting: string;
  };
  readonly timeline: {
    readonly intro: string;
    readonly made: string;
    readonly party: string;
    readonly what: string;
    readonly about: string;
    readonly abouts: Said<"saken" | "deg">;
    readonly empty: string;
  };
  readonly log: {
    readonly course: string;
    readonly who: string;
    readonly system: string;
    readonly reporter: string;
    readonly party: string;
    readonly habilitet: string;
    readonly answers: Said<CaseHabilitet["answer"]>;
    readonly decided: (habil: boolean, name: string, date: string) => string;
    readonly assessment: string;
    readonly outcome: string;
    readonly outcomes: Said<AssessmentOutcome>;
    readonly passed: string;
    readonly level: string;
    readonly levels: Said<"lavt" | "hoeyt">;
    readonly signs: string;
    readonly sign: Said<SeriousSign>;
    readonly reason: string;
    readonly consultation: string;
    readonly question: string;
    readonly answer: string;
    readonly plan: string;
    readonly interviews: string;
    readonly information: string;
    readonly measures: string;
    readonly measure: (number: number) => string;
    readonly responsible: string;
    readonly due: string;
    readonly done: string;
    readonly evaluation: string;
    readonly apology: string;
    readonly followUpPlan: string;
    readonly notes: string;
    /** VA-18. */
    readonly contacts: string;
    readonly consent: Said<"yes" | "no" | "none">;
    readonly closed: string;
  };
  readonly document: {
    readonly kind: string;
    readonly titled: string;
    readonly withReport: string;
    readonly masked: string;
    readonly whole: string;
    readonly statementOf: string;
    readonly round: string;
    readonly claims: string;
    readonly deadline: string;
    readonly statement: string;
    readonly answered: Said<"uttalelse" | "avslaar" | "ingen-svar">;
  };
  /** What happened, as a log tells it. */
  readonly event: Said<CaseEventType>;
};
