import type { View } from "./route.ts";

/** What is fetched when a page is opened: its code below `tab/`, its words (`tab/texts/`) and those of the domain (`domain/texts/`). */
export type FirstRoute = { readonly code: readonly string[]; readonly words: readonly string[] };

/** The script and the page that is there whatever is opened, and the words of its frame. */
export const frame: FirstRoute = { code: ["main.tsx"], words: ["tab/texts/first*"] };

/** What teams-js and teamsfx ask the first token with: it is asked for at once, beside everything else. */
export const tokenCode = "api/credential.ts";

/**
 * The first route of every page. The build weighs each against its budget, and the server names its files in the page's head, so that
 * none waits for another. `*` is the language. What a page shows to some only, such as a form, is not in it.
 */
export const firstRoutes: Readonly<Record<View, FirstRoute>> = {
  start: { code: ["pages/start/StartPage.tsx"], words: ["tab/texts/start/*", "domain/texts/start/*"] },
  godkjenninger: {
    code: [
      "pages/approvals/ApprovalsPage.tsx",
      "pages/approvals/Substitutes.tsx",
      "pages/approvals/MeetingDays.tsx",
      "../domain/rules/cited.ts",
    ],
    words: ["tab/texts/*Case"],
  },
  aarshjul: {
    code: ["pages/year/YearPage.tsx", "pages/year/map/MapPage.tsx"],
    words: ["tab/texts/year/in*", "domain/texts/oppfolging/*"],
  },
  ifra: {
    code: ["pages/reports/ReportsPage.tsx", "pages/reports/meld/MeldPage.tsx", "../domain/rules/cited.ts"],
    words: ["tab/texts/reports/in*", "tab/texts/form/*", "domain/texts/melding/*"],
  },
  saker: { code: ["pages/cases/CasesPage.tsx"], words: ["tab/texts/cases/in*", "domain/texts/sak/*"] },
  mine: { code: ["pages/mine/MinePage.tsx", "../domain/rules/cited.ts"], words: [] },
  uke: { code: ["pages/week/WeekPage.tsx", "pages/week/WeekFeeds.tsx"], words: ["tab/texts/week/*"] },
  spoer: { code: ["pages/guide/GuidePage.tsx"], words: ["tab/texts/guide/*"] },
  regler: { code: ["pages/rules/RulesPage.tsx"], words: ["tab/texts/rules/*", "domain/texts/regler/in*"] },
  oppbevaring: { code: ["pages/retention/RetentionPage.tsx"], words: ["tab/texts/retention/*", "domain/texts/oppbevaring/*"] },
  statistikk: {
    code: ["pages/statistics/StatisticsPage.tsx"],
    words: ["tab/texts/statistics/*", "tab/texts/homeOverview/*", "domain/texts/sak/*"],
  },
  regelsett: { code: ["pages/rulesets/RulesetsPage.tsx"], words: ["tab/texts/rulesets/*", "domain/texts/regime/*"] },
  tilgjengelighet: { code: ["pages/statement/StatementPage.tsx"], words: [] },
  varsler: { code: ["pages/notifications/NotificationsPage.tsx"], words: [] },
  drift: { code: ["pages/operations/OperationsPage.tsx"], words: ["tab/texts/directory/*"] },
};
