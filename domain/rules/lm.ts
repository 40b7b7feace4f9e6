import { localDate } from "../kernel/localDate.ts";
import { rulesOf } from "./entry.ts";

// The meeting's date.
const rule = rulesOf("S3a", { from: localDate("2018-11-28") });

/** The learning environment: S3a, minutes of 28 November 2018 (domain rules 1g). */
export const lm = [
  rule(
    "LM-01",
    "routes",
    "admin",
    ["Sak 23/18", "slides"],
    "#metoo varslingskanal for studenter",
    "Students have a channel and know the routine",
    "in-force",
  ),
  rule(
    "LM-02",
    "informs",
    "admin",
    ["Referat"],
    "årlige fokusområder",
    "Yearly focus area followed up in dialogue meetings",
    "in-force",
  ),
  rule(
    "LM-03",
    "records",
    "admin",
    ["Referat"],
    "LMUs anbefalinger",
    "Minutes carry case number, topic, recommendation",
    "in-force",
  ),
  rule(
    "LM-04",
    "informs",
    "all",
    ["LMUs anbefalinger"],
    "menneskelig kontakt",
    "Keep human contact when digitalising",
    "in-force",
  ),
  rule("LM-05", "requires", "developer", ["LMUs anbefalinger"], "universell utforming", "Universal design first", "in-force"),
  rule(
    "LM-06",
    "routes",
    "student",
    ["LMUs anbefalinger"],
    "individuell tilrettelegging",
    "Needs that universal design does not meet: individual tilrettelegging is secured",
    "in-force",
  ),
] as const;
