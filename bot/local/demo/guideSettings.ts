import { localDate } from "#domain/kernel/localDate.ts";
import type { GuideSettings } from "#domain/veileder/model.ts";

/**
 * What the demo's administrator has set. The source of Lillestrøm's rules bears no date (domain rules 7.9): these two are made up, so
 * that one can travel from before them to after them.
 */
export const demoGuideSettings: GuideSettings = {
  localRules: [{ municipality: "Lillestrøm", validity: { from: localDate("2021-01-25"), to: localDate("2021-05-25") } }],
  municipalities: ["Lillestrøm", "Oslo", "Trondheim"],
};
