import type { TabLink } from "./cards/melding/reportStatusCards.ts";

/** The tab's page for reports, by the name that the app's manifest gives it. */
const reportsTab = "ifra";
/** What «Oppbevaring» is called in the tab's address. The manifest has no tab of that name: it is for a few. */
const retentionView = "oppbevaring";

/** Addresses that open «Si ifra» within Teams, for the app of that id; none where it is not known. */
export function tabLinkTo(teamsAppId: string | undefined): TabLink {
  return (reportId) => {
    if (teamsAppId === undefined) return undefined;
    const context = reportId === null ? "" : `?context=${encodeURIComponent(JSON.stringify({ subEntityId: reportId }))}`;
    return `https://teams.microsoft.com/l/entity/${teamsAppId}/${reportsTab}${context}`;
  };
}

/** How the tab's address names a case, so that it is not taken for a report. */
const caseView = (id: string) => `sak-${id}`;

/** Addresses that open a case in the tab. */
export function caseLinkTo(teamsAppId: string | undefined): TabLink {
  const link = tabLinkTo(teamsAppId);
  return (id) => link(id === null ? null : caseView(id));
}

/** Addresses that open «Oppbevaring», which is reached by way of «Si ifra»; whoever has no such page stays there. */
export function retentionLinkTo(teamsAppId: string | undefined): TabLink {
  const link = tabLinkTo(teamsAppId);
  return () => link(retentionView);
}
