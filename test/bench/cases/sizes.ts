import type { CaseId } from "#domain/kernel/ids.ts";
import { employeeId } from "../organisation.ts";

/** How much is measured of cases. */
export type CaseExtent = {
  /** Cases in the stores that the inbox is compared on, fewest first. */
  readonly sizes: readonly number[];
  readonly listRequests: number;
  readonly openings: number;
};

export const wholeCases: CaseExtent = { sizes: [10_000, 100_000], listRequests: 300, openings: 100 };
export const shortCases: CaseExtent = { sizes: [1_000, 10_000], listRequests: 100, openings: 40 };

/** Cases that the measured leader handles: less than a page. */
export const handledCount = 40;

/** Events of the cases that are opened, fewest first. */
export const longCases = [200, 2_000] as const;

/** Owns them, and is not the leader whose inbox is measured. */
export const longOwner = 1;

/** Has complained in each of them. */
export const longReporter = employeeId(longOwner, 0);

export const longCaseId = (events: number) => `01a20000-0000-7000-8000-${String(events).padStart(12, "0")}` as CaseId;
