import type { TabLink } from "./cards/melding/reportStatusCards.ts";

/** The tab's page for reports, by the name that the app's manifest gives it. */
const reportsTab = "ifra";

/** Addresses that open «Si ifra» within Teams, for the app of that id; none where it is not known. */
export function tabLinkTo(teamsAppId: string | undefined): TabLink {
  return (reportId) => {
    if (teamsAppId === undefined) return undefined;
    const context = reportId === null ? "" : `?context=${encodeURIComponent(JSON.stringify({ subEntityId: reportId }))}`;
    return `https://teams.microsoft.com/l/entity/${teamsAppId}/${reportsTab}${context}`;
  };
}
