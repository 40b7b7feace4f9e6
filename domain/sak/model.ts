import type { HabilitetSaid } from "../habilitet/model.ts";
import type { CaseId, PersonId, UnitId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { TextRef } from "../kernel/text.ts";
import type { CaseContact } from "./contact.ts";
import type { CaseDocument } from "./document.ts";
import type { Conclusion, Hearing, InquiryReport } from "./finding.ts";
import type { Consultation, Mandate, Plan } from "./inquiry.ts";
import type { Meeting } from "./meeting.ts";
import type { Restoring } from "./restoring.ts";

/** Ids of the parts of one case; they come in with the command. */
export type PartyId = string & { readonly __partyId: unique symbol };

/**
 * States of domain rules section 3. The process runs in each sub-case by itself (SB-19): what the guidelines call the case of A
 * against B. What holds the sub-cases together is the report that they come from, which ends last.
 */
export type CaseStatus =
  | "MOTTATT"
  | "HABILITET"
  | "FORELOEPIG_VURDERING"
  | "UNDERSOEKELSE_LEDER"
  | "PLAN_MANDAT"
  | "UNDERSOEKELSE"
  | "KONTRADIKSJON"
  | "RAPPORTUTKAST"
  | "PARTSKOMMENTARER"
  | "BESLUTNING"
  | "ORIENTERING"
  | "GJENOPPRETTING"
  | "OPPFOELGING"
  | "AVSLUTTET"
  | "ARKIVERT";

/** What a case comes from. `varsel` is a censurable condition under aml kap. 2 A; `egen-undersoekelse` the leader's own duty (VA-31). */
export type CaseSource = "klage" | "underretning" | "varsel" | "gjengjeldelse" | "egen-undersoekelse";

/**
 * How somebody is a party (S3b 6.1.2, fvl. § 2 e): a decision is aimed at them, or the case concerns them directly. Reporters, colleagues
 * and safety representatives are none. The words are neutral on purpose (SB-11).
 */
export type PartyRole = "klager" | "paaklaget" | "beroert";

/** Somebody in the directory, somebody outside it, or a group (SB-18). Only people of the directory have a page of their own. */
export type PartyWho =
  | { readonly kind: "person"; readonly id: PersonId }
  | { readonly kind: "outside"; readonly name: TextRef | null; readonly external: boolean }
  | { readonly kind: "group"; readonly name: TextRef | null };

/** Who helps a party. A union representative says nothing of their own members without `fullmakt` (SB-29). */
type Representative = {
  readonly personId: PersonId;
  readonly fullmakt: boolean;
  readonly since: LocalDate;
};

export type Party = {
  readonly partyId: PartyId;
  readonly who: PartyWho;
  readonly role: PartyRole;
  /** The day that they were told of the case: before it, the case does not exist for them. */
  readonly informedOn: LocalDate | null;
  /** GDPR art. 14: why somebody has not been told yet. */
  readonly delayed: { readonly reason: TextRef; readonly by: PersonId; readonly on: LocalDate } | null;
  /** SB-04: the day that they said that they keep it confidential. Before it, they see nothing of the case but that. */
  readonly confidentialOn: LocalDate | null;
  readonly representative: Representative | null;
  /** SB-29: the day that they said that they would not take part; what they were told then is the duty. */
  readonly refusedOn: LocalDate | null;
};

/**
 * How somebody works with a case. `eier` is a leader and decides (VA-02). `bistand` is HR/HMS: advises and drafts, decides nothing.
 * `undersoeker` investigates under an accepted mandate, until the report is delivered. `mottak` received a varsel and names an owner.
 */
export type CaseRole = "eier" | "saksbehandler" | "bistand" | "undersoeker" | "mottak";

export type CaseHandler = {
  readonly personId: PersonId;
  readonly as: CaseRole;
  readonly since: LocalDate;
  /** SB-02: why there are more than the employer's greatest number of handlers. */
  readonly reason: TextRef | null;
};

/** VA-03, VA-04: what somebody said of themselves, what a party objects, and what the leader above decided. */
export type CaseHabilitet = HabilitetSaid & {
  /** The party that objects; `null` where it is the handler's own word. */
  readonly challengedBy: PartyId | null;
};

/** Marks of a serious case (S3b 6.4). One of them suggests that the case is serious. */
export type SeriousSign =
  | "hoeyt-konfliktnivaa"
  | "stor-belastning"
  | "komplekst-faktum"
  | "uvilje"
  | "lang-tid"
  | "flere-parter"
  | "alvorlig-paastand";

export const seriousSigns: readonly SeriousSign[] = [
  "hoeyt-konfliktnivaa",
  "stor-belastning",
  "komplekst-faktum",
  "uvilje",
  "lang-tid",
  "flere-parter",
  "alvorlig-paastand",
];

/** What the preliminary assessment comes to (S3b 7.2, 6.3, 6.4). */
export type AssessmentOutcome = "ingen-sak" | "forbedring" | "aapenbart-brudd" | "enkel" | "alvorlig";

/** The preliminary assessment (S3b 6.3, 7.2), or why it was passed over (SB-25). */
export type Assessment = {
  /** `null` where it was passed over. */
  readonly outcome: AssessmentOutcome | null;
  /** SB-34. `null` where it was passed over. */
  readonly level: "lavt" | "hoeyt" | null;
  readonly signs: readonly SeriousSign[];
  readonly reason: TextRef;
  readonly by: PersonId;
  readonly on: LocalDate;
};

export type CaseTrack = "enkel" | "alvorlig" | "aapenbart-brudd";

/** SB-10, SB-16: safety representatives who look after the strain. They know the number of the case and nothing else. */
type Strain = {
  readonly involved: boolean;
  readonly representatives: readonly PersonId[];
  readonly reason: TextRef | null;
  readonly by: PersonId;
  readonly on: LocalDate;
  /** What they said of the strain on those concerned, newest last. */
  readonly checks: readonly {
    readonly by: PersonId;
    readonly concern: boolean;
    readonly text: TextRef | null;
    readonly on: LocalDate;
  }[];
  /** The meetings of leader and safety representative about it (SB-10). */
  readonly metOn: LocalDate | null;
};

/** A word for the case's own log (SB-05). Added, never changed. */
type LogEntry = { readonly text: TextRef; readonly by: PersonId; readonly on: LocalDate };

/** A case from the first opening until it is archived: one sub-case of SB-19. */
export type SubCase = {
  readonly id: CaseId;
  /** Case number as people see it. Drawn by chance, so that it tells nothing of other sub-cases (SB-19). */
  readonly number: string;
  /** The report that it comes from, and that ends when the last sub-case has. Sealed with the rest. */
  readonly reportId: CaseId;
  readonly source: CaseSource;
  /** VA-19, VA-34: whoever reported it, protected against retaliation whatever they called it. Not by that a party (SB-02). */
  readonly reporters: readonly PersonId[];
  readonly unitId: UnitId | null;
  /**
   * Which of those that the report is about it is about, by their place among them; `null` for nobody in particular. Absent in a case that was
   * opened before a report could become more of them later.
   */
  readonly about?: number | null;
  readonly parties: readonly Party[];
  /** SB-23, VA-33: about the work environment in general. */
  readonly general: boolean;
  /** SB-24. */
  readonly sexualHarassment: boolean;
  readonly status: CaseStatus;
  readonly openedOn: LocalDate;
  /** SB-01: the day of the last thing that anybody did. */
  readonly movedOn: LocalDate;
  readonly handlers: readonly CaseHandler[];
  readonly former: readonly {
    readonly personId: PersonId;
    readonly why: "trakk-seg" | "overlevert" | "inhabil" | "ferdig";
    readonly on: LocalDate;
  }[];
  /**
   * Whom the report kept out because they may be a party (VA-03, VA-34): they have no part in the case either. Absent in a case that was
   * opened before that was kept.
   */
  readonly keptOut?: readonly PersonId[];
  /** Nobody can own it: everybody up the line is a party or has stepped aside. */
  readonly vacant: boolean;
  readonly habilitet: readonly CaseHabilitet[];
  /** VA-05, SB-13: whether help from HR/HMS was asked for. */
  readonly help: { readonly wanted: boolean; readonly adviserId: PersonId | null; readonly on: LocalDate } | null;
  readonly strain: Strain | null;
  readonly assessment: Assessment | null;
  readonly track: CaseTrack | null;
  /** SB-13: the day that a simple case turned out serious. Absent in a case that had not by when that was kept. */
  readonly escalatedOn?: LocalDate | null;
  /** SB-17. */
  readonly consultation: Consultation | null;
  readonly plan: Plan | null;
  /** The newest draft or accepted one; earlier ones are in the log. */
  readonly mandate: Mandate | null;
  readonly meetings: readonly Meeting[];
  readonly documents: readonly CaseDocument[];
  /** Every invitation to answer, in their order: for each party and each round the newest counts (SB-09, SB-24). */
  readonly hearings: readonly Hearing[];
  readonly report: InquiryReport | null;
  readonly conclusion: Conclusion | null;
  readonly restoring: Restoring;
  /** VA-18. Absent in a case that was opened before there were any (`contact.ts`). */
  readonly contacts?: readonly CaseContact[];
  readonly log: readonly LogEntry[];
  readonly closed: { readonly reason: TextRef; readonly by: PersonId; readonly on: LocalDate } | null;
  readonly reopenedOn: LocalDate | null;
  readonly archived: { readonly reference: string; readonly by: PersonId | null; readonly on: LocalDate } | null;
};
