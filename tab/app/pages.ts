import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Me } from "#domain/contract/views.ts";
import type { View } from "./route.ts";

type PageOf = ComponentType<{ readonly me: Me }>;

const page = (load: () => Promise<PageOf>): LazyExoticComponent<PageOf> => lazy(async () => ({ default: await load() }));

/** The pages, each by itself: whoever opens one fetches no other. What else a page fetches at once stands in `firstRoutes.ts`. */
export const pages: Readonly<Record<View, LazyExoticComponent<PageOf>>> = {
  start: page(async () => (await import("../pages/start/StartPage.tsx")).StartPage),
  godkjenninger: page(async () => (await import("../pages/approvals/ApprovalsPage.tsx")).ApprovalsPage),
  aarshjul: page(async () => (await import("../pages/year/YearPage.tsx")).YearPage),
  ifra: page(async () => (await import("../pages/reports/ReportsPage.tsx")).ReportsPage),
  saker: page(async () => (await import("../pages/cases/CasesPage.tsx")).CasesPage),
  mine: page(async () => (await import("../pages/mine/MinePage.tsx")).MinePage),
  uke: page(async () => (await import("../pages/week/WeekPage.tsx")).WeekPage),
  spoer: page(async () => (await import("../pages/guide/GuidePage.tsx")).GuidePage),
  regler: page(async () => (await import("../pages/rules/RulesPage.tsx")).RulesPage),
  oppbevaring: page(async () => (await import("../pages/retention/RetentionPage.tsx")).RetentionPage),
  statistikk: page(async () => (await import("../pages/statistics/StatisticsPage.tsx")).StatisticsPage),
  regelsett: page(async () => (await import("../pages/rulesets/RulesetsPage.tsx")).RulesetsPage),
  drift: page(async () => (await import("../pages/operations/OperationsPage.tsx")).OperationsPage),
  tilgjengelighet: page(async () => (await import("../pages/statement/StatementPage.tsx")).StatementPage),
  varsler: page(async () => (await import("../pages/notifications/NotificationsPage.tsx")).NotificationsPage),
};
