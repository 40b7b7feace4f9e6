import { hearingSpecs } from "./specsHearing.ts";
import { inquirySpecs } from "./specsInquiry.ts";
import { meetingSpecs } from "./specsMeeting.ts";
import { outcomeSpecs } from "./specsOutcome.ts";
import { peopleSpecs } from "./specsPeople.ts";
import type { CaseFormCommand, Spec } from "./typed.ts";

/**
 * The form of every command but those of habilitet, which have pages of their own. What is lawful and what lacks is the server's to
 * say: a command without a form does not compile.
 */
export const specs: Readonly<Record<CaseFormCommand, Spec>> = {
  ...peopleSpecs,
  ...hearingSpecs,
  ...inquirySpecs,
  ...meetingSpecs,
  ...outcomeSpecs,
};
