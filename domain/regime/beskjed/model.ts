import type { CaseId, PersonId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { TextRef } from "../../kernel/text.ts";
import type { Language } from "../../organisasjon/model.ts";
import type { NoticeFigures } from "./figures.ts";

/** The parts of a notice in one written form. */
export type NoticePart = "title" | "text";

/** A notice in one written form, as it is typed. `null` for what is empty. */
export type TypedForm = Readonly<Record<NoticePart, TextRef | null>>;
export type TypedForms = Readonly<Record<Language, TypedForm>>;

/** A notice in one written form, as it was sent. */
export type NoticeForm = Readonly<Record<NoticePart, TextRef>>;

/** Bokmål always, the others where the employer wrote them: each reader gets their own, or bokmål with a word that it is. */
export type NoticeForms = { readonly nb: NoticeForm; readonly nn: NoticeForm | null; readonly en: NoticeForm | null };

/** Where the notice stands on the intranet, as it is typed. Both are empty where it does not. */
export type TypedPublication = { readonly url: string; readonly on: LocalDate | null };

/** Where and when it was published there: that is documentation by itself (LI-04 «regnes dette som slik dokumentasjon»). */
export type Publication = { readonly url: string; readonly on: LocalDate };

/** What was sent at one time. A correction is a new one, and what was sent before stays. */
export type NoticeVersion = {
  /** 1 for the first. */
  readonly number: number;
  readonly forms: NoticeForms;
  /** SHA-256 of the words in all forms. */
  readonly contentHash: string;
  readonly by: PersonId;
  readonly on: LocalDate;
};

/** «Beskjed om hjemmekontor»: what staff were told of one rule set (LI-04). Who has read it lies apart, and is forgotten before it. */
export type Beskjed = {
  readonly id: CaseId;
  readonly rulesetId: CaseId;
  /** Oldest first; none where it was only published on the intranet. */
  readonly versions: readonly NoticeVersion[];
  /** Oldest first: the last one is where it stands now. */
  readonly publications: readonly (Publication & { readonly by: PersonId; readonly recordedOn: LocalDate })[];
  /** What is left of the receipts: figures by version, once it was forgotten who gave them. */
  readonly forgotten: { readonly on: LocalDate; readonly figures: readonly NoticeFigures[] } | null;
};

export type BeskjedCommand =
  | {
      readonly type: "SendNotice";
      readonly forms: TypedForms;
      readonly publication: TypedPublication;
      readonly contentHash: string;
    }
  | { readonly type: "RecordPublication"; readonly publication: TypedPublication }
  | { readonly type: "ForgetReceipts"; readonly figures: readonly NoticeFigures[] };

type Made = { readonly by: PersonId; readonly on: LocalDate };
type Of = { readonly id: CaseId; readonly rulesetId: CaseId };

export type BeskjedEvent =
  | ({ readonly type: "NoticeSent"; readonly forms: NoticeForms; readonly contentHash: string } & Of & Made)
  | ({ readonly type: "NoticePublished"; readonly publication: Publication } & Of & Made)
  | { readonly type: "ReceiptsForgotten"; readonly on: LocalDate; readonly figures: readonly NoticeFigures[] };

/** A field of the form: a part in one written form, or where the notice was published. */
export type NoticeField = `${Language}.${NoticePart}` | "publication.url" | "publication.on";

type Field = { readonly field: NoticeField };

export type BeskjedRefusal =
  | { readonly rule: null; readonly code: "ONLY_ADMIN" }
  | { readonly rule: null; readonly code: "NOTICE_RULESET_OVER"; readonly standing: "SLUTT" | "TRUKKET" }
  | ({ readonly rule: "LI-04"; readonly code: "NOTICE_TITLE_MISSING" | "NOTICE_TEXT_MISSING" } & Field)
  | ({
      readonly rule: null;
      readonly code: "NOTICE_TOO_LONG";
      readonly length: number;
      readonly max: number;
    } & Field)
  | ({ readonly rule: "LI-04"; readonly code: "NOTICE_URL_MISSING" | "NOTICE_DATE_MISSING" } & Field)
  | ({ readonly rule: "LI-04"; readonly code: "NOTICE_URL_WRONG"; readonly isInsecure: boolean } & Field)
  | ({ readonly rule: "LI-04"; readonly code: "NOTICE_DATE_AHEAD"; readonly today: LocalDate } & Field)
  | { readonly rule: null; readonly code: "NOTICE_UNCHANGED" }
  | { readonly rule: null; readonly code: "NOTICE_CORRECTED"; readonly version: number }
  | { readonly rule: null; readonly code: "RECEIPTS_KEPT"; readonly until: LocalDate | null };
