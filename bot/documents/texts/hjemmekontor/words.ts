import type { PaperStatus } from "#domain/hjemmekontor/fastAvtale/paper.ts";

/** Dates as they are written, and who terminated it. */
type PaperDates = {
  readonly from: string;
  readonly to: string;
  readonly terminated: { readonly by: "employee" | "leader"; readonly on: string; readonly lastDay: string } | null;
};

/** What the agreement on paper says beside the domain's own words. */
export type AgreementWords = {
  readonly title: string;
  readonly subject: string;
  readonly footer: (title: string, name: string, page: number, pages: number) => string;
  readonly standing: Readonly<Record<PaperStatus, (dates: PaperDates) => readonly [title: string, words: string]>>;
  readonly parties: string;
  readonly employee: string;
  readonly unit: string;
  readonly employer: string;
  readonly leader: string;
  readonly agreed: string;
  readonly share: string;
  readonly shareOf: (share: string) => string;
  readonly week: (duration: string) => string;
  /** The week as a table: what it is called, its columns' first head, and what stands in it. */
  readonly weekTable: string;
  readonly place: string;
  readonly home: string;
  readonly campus: string;
  readonly time: string;
  readonly asOnCampus: string;
  readonly reasons: string;
  readonly answers: string;
  readonly answersHow: string;
  readonly equipment: string;
  readonly equipmentAsked: string;
  readonly equipmentCovered: string;
  readonly equipmentNone: string;
  readonly owner: string;
  readonly ownerIs: string;
  readonly assessed: string;
  readonly terms: string;
  readonly insurance: string;
  readonly insuranceHow: string;
  readonly confirmations: string;
  /** Head of the column with what is said of each of the two. */
  readonly confirmation: string;
  readonly approval: string;
  readonly acceptance: string;
  readonly who: string;
  readonly when: string;
  readonly moment: (date: string, time: string) => string;
  readonly hash: string;
  readonly hashHow: string;
  readonly hashNotKept: string;
  readonly hashSame: string;
  /** What is here is not what was accepted: whoever reads it must see that. */
  readonly hashDiffers: string;
  readonly notYet: string;
  readonly notInDirectory: string;
  readonly substitute: (name: string, leader: string) => string;
};
