import { defaultReportSettings, type ReportSettings } from "#domain/melding/settings.ts";
import { demoPeople } from "./featured.ts";

/** What the demo's employer has decided for reports. Names and numbers are made up. */
export function demoReportSettings(postboksUrl: string | null): ReportSettings {
  return {
    ...defaultReportSettings,
    varslingsmottak: [demoPeople.astrid, demoPeople.leifMagne],
    // One for the employer and one for the staff.
    workEnvironmentCommittee: [demoPeople.bjoern, demoPeople.mona],
    boardChairId: demoPeople.torgeir,
    postboksUrl,
    bht: { name: "Grete Lorentzen, bedriftslege", phone: "70 00 00 59", url: null },
    unions: [
      { name: "Håkon Eide, NTL", phone: "70 00 00 14", url: null },
      { name: "Arvid Stokke, Forskerforbundet", phone: "70 00 00 58", url: null },
    ],
    studentChannel: { name: "Studieavdelingen", phone: "70 00 01 00", url: null },
    retention: defaultReportSettings.retention.map((period) =>
      period.kind === "soeknad-om-endring" ? { ...period, months: 12, warnDays: 30 } : period,
    ),
    adaptationContact: { name: "Ingvild Tveit, tilretteleggingstjenesten", phone: "70 00 01 10", url: null },
    accessibilityContact: { name: "IT-hjelpen", phone: "70 00 01 20", url: null },
    humanContact: { name: "Anne Kirsti Gaup, HMS-rådgiver", phone: "70 00 00 27", url: null },
  };
}
