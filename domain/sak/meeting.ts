import type { PersonId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { TextRef } from "../kernel/text.ts";
import type { DocumentId } from "./document.ts";
import type { InterviewId } from "./inquiry.ts";
import type { PartyId } from "./model.ts";

export type MeetingId = string & { readonly __meetingId: unique symbol };

/** What a meeting is for. `intervju` is a «kartleggingssamtale» (S3b 7.4); `orientering` comes after the decision (SB-20). */
export type MeetingPurpose = "samtale" | "intervju" | "orientering" | "oppfoelging";

/** The role somebody has in a meeting: it should stand in the notice (SB-06). */
export type AttendeeRole = "part" | "forklarer-seg" | "leder" | "saksbehandler" | "undersoeker" | "bistand" | "foelger-part";

/** Somebody who is called: a party, somebody in the directory, or somebody outside it. */
export type Attendee<Text = TextRef> = {
  readonly who:
    | { readonly kind: "party"; readonly partyId: PartyId }
    | { readonly kind: "person"; readonly id: PersonId }
    | { readonly kind: "outside"; readonly name: Text };
  readonly role: AttendeeRole | null;
};

/** SB-08: several parties at once only where it was found sound; they should consent. */
export type Joint = { readonly assessment: TextRef; readonly consents: readonly PartyId[] };

/** SB-07: written in every meeting, gone through there, signed if possible before it ends. */
export type Minutes = {
  readonly text: TextRef;
  readonly by: PersonId;
  readonly on: LocalDate;
  /** What was disagreed on and how it was settled in the meeting. */
  readonly disagreement: TextRef | null;
  /** Who has signed: as people and parties of the directory do, by their own word. */
  readonly signatures: readonly { readonly personId: PersonId; readonly on: LocalDate }[];
};

/** SB-07: what somebody adds after the meeting lies beside the minutes, which stay as they are. */
export type LaterInput = { readonly text: TextRef; readonly by: PersonId; readonly on: LocalDate };

export type Meeting = {
  readonly meetingId: MeetingId;
  readonly purpose: MeetingPurpose;
  /** The planned interview that it is (SB-28). */
  readonly interviewId: InterviewId | null;
  readonly on: LocalDate;
  /** `HH:MM` in Oslo. */
  readonly at: string;
  readonly place: TextRef | null;
  /** SB-06, SB-29: what it is about, the agenda. */
  readonly topic: TextRef;
  readonly documents: readonly DocumentId[];
  readonly attendees: readonly Attendee[];
  readonly joint: Joint | null;
  readonly calledBy: PersonId;
  readonly calledOn: LocalDate;
  /** SB-06: why it was called at shorter notice than the employer's own. */
  readonly shortNotice: TextRef | null;
  readonly minutes: Minutes | null;
  readonly later: readonly LaterInput[];
  readonly closedOn: LocalDate | null;
  readonly cancelled: { readonly reason: TextRef; readonly on: LocalDate } | null;
};
