import type { CaseDetail } from "#domain/contract/views.ts";
import type { TabLink } from "./cards/melding/reportStatusCards.ts";
import type { PlaceLink } from "./cards/start/startCard.ts";

/** The tabs for reports, for cases and for rule sets, by the names that the app's manifest gives them. */
const reportsTab = "ifra";
const casesTab = "saker";
const rulesetsTab = "regelsett";
/** What «Oppbevaring» is called in the tab's address. The manifest has no tab of that name: it is for a few. */
const retentionView = "oppbevaring";

/** Addresses that open «Si ifra» within Teams, for the app of that id; none where it is not known. */
export function tabLinkTo(teamsAppId: string | undefined): TabLink {
  return linkTo(teamsAppId, reportsTab);
}

function linkTo(
  teamsAppId: string | undefined,
  tab: typeof reportsTab | typeof casesTab | typeof rulesetsTab | "start" | "mine" | "godkjenninger" | "aarshjul" | "uke",
): TabLink {
  return (id) => {
    if (teamsAppId === undefined) return undefined;
    const context = id === null ? "" : `?context=${encodeURIComponent(JSON.stringify({ subEntityId: id }))}`;
    return `https://teams.microsoft.com/l/entity/${teamsAppId}/${tab}${context}`;
  };
}

/** How the tab's address names a notice within «Regelsett». */
const noticeView = (id: string) => `beskjed-${id}`;

/** Address of a notice's page; `undefined` where this server does not know the app's own. */
export type NoticeLink = (id: string) => string | undefined;

/** Addresses that open a notice, and «Regelsett» itself. */
export function noticeLinkTo(teamsAppId: string | undefined): NoticeLink {
  const link = linkTo(teamsAppId, rulesetsTab);
  return (id) => link(noticeView(id));
}

export function rulesetsLinkTo(teamsAppId: string | undefined): string | undefined {
  return linkTo(teamsAppId, rulesetsTab)(null);
}

/** Address of a home-office case in the tab of whoever stands to it so; `undefined` where this server does not know the app's own. */
export type HomeLink = (detail: Pick<CaseDetail, "id" | "standing">) => string | undefined;

/** Addresses that open an agreement: one's own under «Mine avtaler», that of one's staff under «Godkjenninger». */
export function homeLinkTo(teamsAppId: string | undefined): HomeLink {
  return ({ id, standing }) => linkTo(teamsAppId, standing === "leader" ? "godkjenninger" : "mine")(id);
}

/** How the tab's address names a case, so that it is not taken for a report. */
const caseView = (id: string) => `sak-${id}`;

/** Addresses that open a case in «Saker». */
export function caseLinkTo(teamsAppId: string | undefined): TabLink {
  const link = linkTo(teamsAppId, casesTab);
  return (id) => link(id === null ? null : caseView(id));
}

/** Address that opens «Start». */
export function startLinkTo(teamsAppId: string | undefined): string | undefined {
  return linkTo(teamsAppId, "start")(null);
}

/** Addresses of what waits: the page, and what on it. «Drift» has no tab of its own, and is reached from «Start». */
export function placeLinkTo(teamsAppId: string | undefined): PlaceLink {
  return (place) => {
    if (place.page === "chat") return undefined;
    const { page, id } = place;
    if (page === "drift") return linkTo(teamsAppId, "start")(null);
    if (page === "oppbevaring") return retentionLinkTo(teamsAppId)(null);
    if (page === "saker" && id !== null) return linkTo(teamsAppId, page)(caseView(id));
    if (page === "regelsett" && id !== null) return linkTo(teamsAppId, page)(noticeView(id));
    return linkTo(teamsAppId, page)(id);
  };
}

/** Addresses that open «Oppbevaring», which is reached by way of «Si ifra»; whoever has no such page stays there. */
export function retentionLinkTo(teamsAppId: string | undefined): TabLink {
  const link = tabLinkTo(teamsAppId);
  return () => link(retentionView);
}
