import type { Instant } from "../kernel/instant.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { CaseDocument, DocumentId, Mask } from "../sak/document.ts";
import type { Hearing, HearingAnswer, InquiryReport } from "../sak/finding.ts";
import type { Attendee, Joint, Meeting, Minutes } from "../sak/meeting.ts";
import type { Party, PartyId } from "../sak/model.ts";
import type { Worded } from "./oppfolgingViews.ts";
import type { PersonView } from "./views.ts";

export type WhoView =
  | { readonly kind: "person"; readonly person: PersonView }
  | { readonly kind: "outside"; readonly name: string | null; readonly external: boolean }
  | { readonly kind: "group"; readonly name: string | null };

export type PartyView = Omit<Worded<Party>, "who" | "representative" | "delayed"> & {
  readonly who: WhoView;
  readonly representative: { readonly person: PersonView; readonly fullmakt: boolean; readonly since: LocalDate } | null;
  readonly delayed: { readonly reason: string; readonly by: PersonView; readonly on: LocalDate } | null;
  /** No page of their own here: outside the house, or gone from it. What they are to have is sent by letter. */
  readonly byLetter: boolean;
};

/** Somebody in a plan or a meeting, by name where there is one. */
export type SomebodyView =
  | { readonly kind: "party"; readonly partyId: PartyId; readonly name: string }
  | { readonly kind: "person"; readonly person: PersonView }
  | { readonly kind: "outside"; readonly name: string };

type AttendeeView = { readonly who: SomebodyView; readonly role: Attendee["role"] };

/** The newest part of a list, in its order, and the place from which what is older is asked for; `null` where there is nothing older. */
export type Newest<Item> = { readonly items: readonly Item[]; readonly earlier: string | null };

/** The minutes without what they say, which is read by itself. */
type MinutesView = Omit<Worded<Minutes>, "by" | "signatures" | "text" | "disagreement"> & {
  readonly by: PersonView;
  readonly signatures: readonly { readonly person: PersonView; readonly on: LocalDate }[];
};

export type MeetingView = Omit<Worded<Meeting>, "attendees" | "minutes" | "later" | "calledBy" | "joint"> & {
  readonly attendees: readonly AttendeeView[];
  readonly joint: Worded<Joint> | null;
  readonly calledBy: PersonView;
  readonly minutes: MinutesView | null;
  /** What was added after it, without what it says. */
  readonly later: readonly { readonly by: PersonView; readonly on: LocalDate }[];
};

/** `GET /api/sub-cases/:id/minutes/:meetingId`. What was added later is for those who handle the case. */
export type MinutesWords = {
  readonly text: string;
  readonly disagreement: string | null;
  readonly later: readonly { readonly text: string; readonly by: PersonView; readonly on: LocalDate }[];
};

/** A document without what it says, which is read by itself. */
export type DocumentView = Omit<Worded<CaseDocument>, "by" | "shared" | "text"> & {
  readonly by: PersonView | null;
  readonly shared: readonly { readonly partyId: PartyId; readonly masks: readonly Mask[]; readonly on: LocalDate }[];
};

/**
 * `GET /api/sub-cases/:id/texts/:documentId`. For a party with masked passages burnt out; for those who handle the case also what each party was
 * given.
 */
export type DocumentWords = {
  readonly text: string;
  readonly shared: readonly { readonly partyId: PartyId; readonly text: string; readonly on: LocalDate }[];
};

export type HearingView = Omit<Worded<Hearing>, "answer"> & {
  /** The one reminder has reached the party: only then is it shown as sent. */
  readonly reminded: boolean;
  readonly answer: {
    readonly how: HearingAnswer;
    readonly text: string | null;
    readonly by: PersonView;
    readonly on: LocalDate;
    readonly receivedOn?: LocalDate;
    readonly documentId?: DocumentId | null;
  } | null;
};

export type InquiryReportView = Omit<Worded<InquiryReport>, "by" | "comments"> & {
  readonly by: PersonView;
  readonly comments: readonly {
    readonly partyId: PartyId;
    readonly text: string | null;
    readonly by: PersonView;
    readonly on: LocalDate;
    readonly late: boolean;
    readonly receivedOn?: LocalDate;
    readonly documentId?: DocumentId | null;
  }[];
};

export type CaseTimelineEntry = {
  readonly type: string;
  readonly on: LocalDate;
  readonly at: Instant;
  /** `null` for the product itself. */
  readonly by: string | null;
};

/** What was written in the case's own log. */
export type CaseLogEntry = { readonly text: string; readonly by: PersonView; readonly on: LocalDate };
