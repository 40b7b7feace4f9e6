import type { CaseId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/instant.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { Language } from "../organisasjon/model.ts";
import type { Documentation } from "../regime/beskjed/documentation.ts";
import type { NoticeFigures } from "../regime/beskjed/figures.ts";
import type { NoticePart, Publication } from "../regime/beskjed/model.ts";
import type { ReachStep } from "../regime/beskjed/receipt.ts";
import type { RulesetStanding } from "../regime/kunngjoering/published.ts";
import type { PersonView } from "./views.ts";

/** A notice in a list of the reader's. */
export type NoticeSummary = {
  readonly id: CaseId;
  readonly rulesetName: string;
  /** Which was sent last. */
  readonly version: number;
  readonly sentOn: LocalDate;
  readonly title: string;
  readonly confirmedAt: Instant | null;
};

/** `GET /api/notices/:id`: the notice as it was sent last, in the reader's own written form where there is one. */
export type NoticeView = NoticeSummary & {
  readonly text: string;
  /** What it is in. */
  readonly language: Language;
  /** False where it was not written in the reader's own form. */
  readonly isTheirs: boolean;
  readonly publication: Publication | null;
  /** False once it is forgotten who has read it. */
  readonly asksToConfirm: boolean;
};

/** For the nearest leader: their own people by name, and how far it came to each. */
export type LedNotice = Pick<NoticeSummary, "id" | "rulesetName" | "version" | "sentOn" | "title"> & {
  readonly people: readonly { readonly person: PersonView; readonly step: ReachStep }[];
};

/** A notice in all forms that it was written in; empty where it was not. */
export type WrittenForms = Readonly<Record<Language, Readonly<Record<NoticePart, string>>>>;

/** For the administrator: a rule set, and how it is documented that staff were told of it. */
export type KeptNotice = {
  readonly rulesetId: CaseId;
  readonly rulesetName: string;
  readonly standing: RulesetStanding;
  readonly documentation: Documentation;
  /** `null` where nothing was sent or published. */
  readonly noticeId: CaseId | null;
  /** Of what is kept; 0 where there is nothing. */
  readonly version: number;
  /** What was sent last, to be corrected; `null` where nothing was. */
  readonly written: WrittenForms | null;
  readonly sent: readonly {
    readonly number: number;
    readonly on: LocalDate;
    readonly by: PersonView;
    readonly languages: readonly Language[];
  }[];
  readonly publications: readonly (Publication & { readonly recordedOn: LocalDate })[];
};

/** `GET /api/notices`, and the answer to what the administrator does. */
export type Notices = {
  readonly today: LocalDate;
  /** One's own, the newest first. */
  readonly items: readonly NoticeSummary[];
  /** `null` for whoever has no people. */
  readonly led: readonly LedNotice[] | null;
  /** `null` for everybody but the administrator. */
  readonly kept: readonly KeptNotice[] | null;
};

/** `POST /api/notices/preview`: what would happen. What stands in the way is refused as when it is done. */
export type NoticePreview = {
  /** How many it would be sent to; none where only an intranet publication is recorded. */
  readonly told: number;
  /** How many of them have a written form that it was not written in, and get it in bokmål. */
  readonly otherForm: number;
  readonly documentation: Documentation;
};

/** `GET /api/notices/:id/figures`, for the administrator: how far each version came, and nobody's name. */
export type NoticeFiguresView = {
  readonly versions: readonly (Pick<NoticeFigures, "version" | "whole"> & {
    readonly units: readonly (Omit<NoticeFigures["units"][number], "unitId"> & { readonly name: string })[];
  })[];
  /** Of the version that was sent last: messages that wait, failed, or of which nobody knows whether they arrived. */
  readonly messages: { readonly waiting: number; readonly failed: number; readonly unknown: number };
  /** Since when it is forgotten who has read it. */
  readonly forgottenOn: LocalDate | null;
};
