import { readFile } from "node:fs/promises";
import { z } from "zod";
import { reportKind } from "#domain/contract/meldingCommand.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { type LocalDate, parseLocalDate } from "#domain/kernel/localDate.ts";
import { notatKind } from "#domain/melding/notat/keeping.ts";
import { defaultReportSettings, type ReportSettings } from "#domain/melding/settings.ts";
import { type PeriodFault, periodFaults } from "#domain/oppbevaring/due.ts";
import type { RetentionPeriod } from "#domain/oppbevaring/model.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { isActive } from "#domain/organisasjon/unitPeople.ts";
import type { PresenceSettings } from "#domain/regime/oppmote/settings.ts";
import { defaultRulesetSettings, type RulesetSettings } from "#domain/regime/settings.ts";
import { type AssessmentSettings, defaultAssessmentSettings } from "#domain/regime/vurdering/settings.ts";
import { type CaseSettings, defaultCaseSettings } from "#domain/sak/settings.ts";
import { defaultGuideSettings, type GuideSettings } from "#domain/veileder/model.ts";
import { guideSettings } from "./guideSettings.ts";
import { infectionContactFaults, presenceSettings } from "./presenceSettings.ts";

/** What the employer has decided for reports, for the cases that they become, for the guide and what is told about rule sets, and whom to ask where the directory names no leader. */
export type EmployerSettings = ReportSettings & {
  readonly cases: CaseSettings;
  readonly guide: GuideSettings;
  readonly rulesets: RulesetSettings;
  readonly homeContactId: PersonId | null;
  readonly presence: PresenceSettings;
  readonly assessments: AssessmentSettings;
};

/** A file of report settings that cannot be used: one line that names it, and one for each fault in it. */
export class ReportSettingsError extends Error {
  constructor(path: string, why: readonly string[]) {
    super([`The file of report settings ${path} cannot be used:`, ...why].join("\n  "));
    this.name = "ReportSettingsError";
  }
}

const personId = z.guid().transform((id) => id.toLowerCase() as PersonId);
const words = z.string().trim().min(1).max(200);
const url = z.url({ protocol: /^https?$/, error: "must be an address that begins with https:// or http://" });
const contact = z.strictObject({ name: words, phone: words.nullable().default(null), url: url.nullable().default(null) });
const { acknowledgeDays, feedbackMonths, remindDays } = defaultReportSettings;

const day = z.string().transform((value, context) => {
  const parsed = parseLocalDate(value);
  if (parsed === undefined) context.addIssue({ code: "custom", message: "must be a date, as 2026-10-30" });
  return parsed as LocalDate;
});
/** A day that every year has. */
const quarterStart = z
  .string()
  .refine((value) => parseLocalDate(`2001-${value}`) !== undefined, "must be a day of every year, as 10-01 for 1 October");
const period = z
  .strictObject({
    kind: z.union([reportKind, z.literal(notatKind)]),
    months: z.number(),
    warnDays: z.number(),
    from: day,
    to: day.optional(),
  })
  .transform(({ from, to, ...rest }): RetentionPeriod => ({ ...rest, validity: to === undefined ? { from } : { from, to } }));

const days = (fallback: number) => z.int().min(1).max(366).default(fallback);
const cases = z.strictObject({
  noticeWorkingDays: z.int().min(0).max(30).default(defaultCaseSettings.noticeWorkingDays),
  hearingDays: days(defaultCaseSettings.hearingDays),
  reminderDays: days(defaultCaseSettings.reminderDays),
  commentDays: days(defaultCaseSettings.commentDays),
  idleDays: days(defaultCaseSettings.idleDays),
  strainDays: days(defaultCaseSettings.strainDays),
  maxHandlers: z.int().min(1).max(20).default(defaultCaseSettings.maxHandlers),
  protectionDays: days(defaultCaseSettings.protectionDays),
});

const rulesets = z.strictObject({
  endReminderDays: days(defaultRulesetSettings.endReminderDays),
  readReminderDays: z.int().min(1).max(30).default(defaultRulesetSettings.readReminderDays),
  receiptsKeptDays: days(defaultRulesetSettings.receiptsKeptDays),
});

const assessments = z.strictObject({
  firstAfterWorkingDays: z.int().min(1).max(60).default(defaultAssessmentSettings.firstAfterWorkingDays),
  everyWorkingDays: z.int().min(1).max(60).default(defaultAssessmentSettings.everyWorkingDays),
  keepDays: z.int().min(0).max(3650).default(defaultAssessmentSettings.keepDays),
});

const settings = z.strictObject({
  takesVarsel: z.boolean().default(defaultReportSettings.takesVarsel),
  varslingsmottak: z.array(personId).max(50).default([]),
  workEnvironmentCommittee: z.array(personId).max(50).default([]),
  varslingsrutineUrl: url.nullable().default(null),
  boardChairId: personId.nullable().default(null),
  acknowledgeDays: z.int().min(1).max(60).default(acknowledgeDays),
  feedbackMonths: z.int().min(1).max(12).default(feedbackMonths),
  remindDays: z.int().min(1).max(60).default(remindDays),
  postboksUrl: url.nullable().default(null),
  bht: contact.nullable().default(null),
  unions: z.array(contact).max(50).default([]),
  studentChannel: contact.nullable().default(null),
  humanContact: contact.nullable().default(null),
  adaptationContact: contact.nullable().default(null),
  accessibilityContact: contact.nullable().default(null),
  accessibilityUrl: url.nullable().default(null),
  quarterStarts: z
    .array(quarterStart)
    .length(4)
    .default([...defaultReportSettings.quarterStarts]),
  retention: z
    .array(period)
    .max(200)
    .default([...defaultReportSettings.retention]),
  cases: cases.default(defaultCaseSettings),
  guide: guideSettings.default(defaultGuideSettings),
  rulesets: rulesets.default(defaultRulesetSettings),
  homeContactId: personId.nullable().default(null),
  presence: presenceSettings,
  assessments: assessments.default(defaultAssessmentSettings),
});

/**
 * Reads what the employer has decided for reports from a JSON file; what it leaves out has our defaults. Throws `ReportSettingsError`:
 * no such file, no JSON, a wrong field, somebody whom the organisation does not know, or a varslingsmottak of nobody although a
 * varsel is taken here, which would be a way that leads nowhere.
 */
export async function readReportSettings(path: string, organisation: Organisation): Promise<EmployerSettings> {
  const found = await readFile(path, "utf8").catch((error: unknown) => {
    throw new ReportSettingsError(path, [error instanceof Error ? error.message : String(error)]);
  });
  return reportSettingsFrom(path, found, organisation);
}

function reportSettingsFrom(path: string, text: string, organisation: Organisation): EmployerSettings {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new ReportSettingsError(path, [`not JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const parsed = settings.safeParse(data);
  if (!parsed.success)
    throw new ReportSettingsError(
      path,
      parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`),
    );
  const faults = faultsIn(parsed.data, organisation);
  if (faults.length > 0) throw new ReportSettingsError(path, faults);
  return parsed.data;
}

const whyUnusable: Readonly<Record<PeriodFault["why"], string>> = {
  months: "months must be a whole number from 1 to 1200",
  "warn-days": "warnDays must be a whole number from 1 to 366",
  overlap: "two periods hold on the same day. Give the older one a last day (to)",
  "ends-before-it-begins": "to is before from",
};

function faultsIn(
  { takesVarsel, varslingsmottak, workEnvironmentCommittee, boardChairId, homeContactId, retention, presence }: EmployerSettings,
  organisation: Organisation,
): readonly string[] {
  const unknown = [
    ...varslingsmottak.map((id, index) => [`varslingsmottak[${index}]`, id] as const),
    ...workEnvironmentCommittee.map((id, index) => [`workEnvironmentCommittee[${index}]`, id] as const),
    ...(boardChairId === null ? [] : [["boardChairId", boardChairId] as const]),
    ...(homeContactId === null ? [] : [["homeContactId", homeContactId] as const]),
  ]
    .filter(([, id]) => !isActive(organisation, id))
    .map(([place, id]) => `${place}: nobody who works here has the id ${id}`);
  const periods = periodFaults(retention).map(({ kind, why }) => `retention, ${kind}: ${whyUnusable[why]}`);
  const nobody = takesVarsel && varslingsmottak.length === 0;
  const none = nobody ? ["varslingsmottak: names nobody. Name who receives, or set takesVarsel to false"] : [];
  return [...unknown, ...none, ...periods, ...infectionContactFaults(presence, organisation)];
}
