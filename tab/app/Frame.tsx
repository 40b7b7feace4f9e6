import { makeStyles, tokens } from "@fluentui/react-components";
import { PersonQuestionMarkRegular } from "@fluentui/react-icons/svg/person-question-mark";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import type { Me } from "#domain/contract/views.ts";
import { instantOf, osloDate } from "#domain/kernel/instant.ts";
import type { Failure } from "../api/result.ts";
import { useMe } from "../api/useApi.ts";
import { EmptyNotice } from "../components/EmptyNotice.tsx";
import { FailureNotice } from "../components/FailureNotice.tsx";
import { PageHeading } from "../components/Heading.tsx";
import { LiveLine } from "../components/LiveLine.tsx";
import { Loading } from "../components/Loading.tsx";
import { OfflineBar } from "../components/OfflineBar.tsx";
import { Sections } from "../components/Sections.tsx";
import { SpecialRules } from "../components/SpecialRules.tsx";
import { ApprovalsPage } from "../pages/approvals/ApprovalsPage.tsx";
import { MinePage } from "../pages/mine/MinePage.tsx";
import { StartPage } from "../pages/start/StartPage.tsx";
import { languageOf, useTexts, useWording, type Wording, WordingProvider } from "../texts/useTexts.ts";
import { pageStart, type Route, routeOfLink, useRoute, type View } from "./route.ts";

// For some: nobody else waits for them.
const OperationsPage = lazy(async () => ({ default: (await import("../pages/operations/OperationsPage.tsx")).OperationsPage }));

// What reports need is for those who go there: the first screen does not grow by it.
const ReportsPage = lazy(async () => ({ default: (await import("../pages/reports/ReportsPage.tsx")).ReportsPage }));

const CasesPage = lazy(async () => ({ default: (await import("../pages/cases/CasesPage.tsx")).CasesPage }));
const RetentionPage = lazy(async () => ({ default: (await import("../pages/retention/RetentionPage.tsx")).RetentionPage }));

const StatisticsPage = lazy(async () => ({ default: (await import("../pages/statistics/StatisticsPage.tsx")).StatisticsPage }));

const GuidePage = lazy(async () => ({ default: (await import("../pages/guide/GuidePage.tsx")).GuidePage }));

const RulesPage = lazy(async () => ({ default: (await import("../pages/rules/RulesPage.tsx")).RulesPage }));

const WeekPage = lazy(async () => ({ default: (await import("../pages/week/WeekPage.tsx")).WeekPage }));

const RulesetsPage = lazy(async () => ({ default: (await import("../pages/rulesets/RulesetsPage.tsx")).RulesetsPage }));

const YearPage = lazy(async () => ({ default: (await import("../pages/year/YearPage.tsx")).YearPage }));

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    "@media print": { minHeight: 0, backgroundColor: "transparent" },
  },
  inner: {
    display: "flow-root",
    maxWidth: "76rem",
    margin: "0 auto",
    padding: `0 ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    "@media (max-width: 40rem)": { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}` },
    "@media print": { maxWidth: "none", padding: 0 },
  },
  nav: { paddingTop: tokens.spacingVerticalM },
});

type FrameProps = { readonly locale: string; readonly subPageId: string | undefined; readonly first: Wording };

/** Knows who is looking, then shows the page. Until then the language is the one that Teams runs in. */
export function Frame({ locale, subPageId, first }: FrameProps) {
  const styles = useStyles();
  const me = useMe();
  const [route, go] = useRoute();
  const { wording, isSettled } = useWording(me.data?.language ?? languageOf(locale), first);
  useEffect(() => {
    document.documentElement.lang = wording.t.htmlLang;
  }, [wording]);
  useEffect(() => {
    if (subPageId === undefined) return;
    go(routeOfLink(subPageId), "replace");
  }, [subPageId, go]);
  // The law in the texts is cited as of today.
  const today = me.data?.today ?? osloDate(instantOf(Date.now()));
  const dated = useMemo(() => ({ t: wording.t, d: wording.d.on(today) }), [wording, today]);
  return (
    <WordingProvider value={dated}>
      <div className={styles.page}>
        <div className={styles.inner}>
          {me.data === undefined || !isSettled ? (
            <main>
              {me.error === null ? (
                <Loading kind="list" />
              ) : (
                <NoPerson failure={me.error.failure} onRetry={() => void me.refetch()} />
              )}
            </main>
          ) : (
            <Pages me={me.data} route={route} go={go} />
          )}
        </div>
      </div>
    </WordingProvider>
  );
}

/** Why one is shown nothing: nobody of that name is employed, or the server could not say. */
function NoPerson({ failure, onRetry }: { readonly failure: Failure; readonly onRetry: () => void }) {
  const { t } = useTexts();
  const unknown = failure.error === "not_found";
  return (
    <>
      <PageHeading>{t.product}</PageHeading>
      {unknown ? (
        <EmptyNotice icon={<PersonQuestionMarkRegular />} title={t.failure.unknownPerson} how={t.failure.unknownPersonHow} />
      ) : (
        <FailureNotice failure={failure} onRetry={onRetry} />
      )}
    </>
  );
}

type PagesProps = { readonly me: Me; readonly route: Route; readonly go: (to: Partial<Route>) => void };

function Pages({ me, route, go }: PagesProps) {
  const isOperator = me.operations !== null;
  // To whom «Drift» or «Statistikk» is not shown, its address is like any that leads nowhere.
  const hidden = (route.view === "drift" && !isOperator) || (route.view === "statistikk" && !me.seesStatistics);
  const own = hidden ? null : route.view;
  // Those who own reports are told of their erasure by the same card, and have «Si fra» only.
  const asked = own === "oppbevaring" && !me.keepsRecords ? "ifra" : own;
  // LM-01: a student is offered to report before anything else.
  const first: View = me.decidesHomeOffice ? "godkjenninger" : me.roles.includes("student") ? "ifra" : "mine";
  const view: View = asked ?? first;
  // Teams has a tab of its own for each page and asks for it by name: then a way between them here would be a second one. The
  // tabs are the same for everybody, so administrators find «Drift», the records role «Oppbevaring», and the sjef and the
  // work-environment committee «Statistikk», here alone. «Start» leads to all the others, and has to be found again from there.
  const [isAlone] = useState(route.view === null || route.view === "start");
  return (
    <>
      {(isAlone || isOperator || me.keepsRecords || me.seesStatistics) && <Nav me={me} view={view} go={go} />}
      <OfflineBar />
      <main>
        {view === "godkjenninger" && <SpecialRules me={me} />}
        <Page view={view} me={me} />
      </main>
      <LiveLine />
    </>
  );
}

function Page({ view, me }: { readonly view: View; readonly me: Me }) {
  switch (view) {
    case "start":
      return <StartPage me={me} />;
    case "godkjenninger":
      return <ApprovalsPage me={me} />;
    case "aarshjul":
      return (
        <Suspense fallback={<Loading kind="list" />}>
          <YearPage me={me} />
        </Suspense>
      );
    case "ifra":
      return (
        <Suspense fallback={<Loading kind="list" />}>
          <ReportsPage me={me} />
        </Suspense>
      );
    case "saker":
      return (
        <Suspense fallback={<Loading kind="list" />}>
          <CasesPage me={me} />
        </Suspense>
      );
    case "mine":
      return <MinePage me={me} />;
    case "spoer":
      return (
        <Suspense fallback={<Loading kind="list" />}>
          <GuidePage />
        </Suspense>
      );
    case "regler":
      return (
        <Suspense fallback={<Loading kind="list" />}>
          <RulesPage today={me.today} />
        </Suspense>
      );
    case "uke":
      return (
        <Suspense fallback={<Loading kind="list" />}>
          <WeekPage />
        </Suspense>
      );
    case "oppbevaring":
      return (
        <Suspense fallback={<Loading kind="list" />}>
          <RetentionPage />
        </Suspense>
      );
    case "statistikk":
      return (
        <Suspense fallback={<Loading kind="list" />}>
          <StatisticsPage me={me} />
        </Suspense>
      );
    case "regelsett":
      return (
        <Suspense fallback={<Loading kind="list" />}>
          <RulesetsPage me={me} />
        </Suspense>
      );
    case "drift":
      return (
        <Suspense fallback={<Loading kind="list" />}>
          <OperationsPage me={me} />
        </Suspense>
      );
  }
}

/** The pages that somebody has. */
function Nav({ me, view, go }: { readonly me: Me; readonly view: View; readonly go: (to: Partial<Route>) => void }) {
  const styles = useStyles();
  const { t, d } = useTexts();
  const items: readonly { readonly name: View; readonly words: string; readonly href: string }[] = [
    { name: "start", words: d.start.title, href: "?view=start" },
    ...(me.decidesHomeOffice || view === "godkjenninger"
      ? [{ name: "godkjenninger" as const, words: t.approvals.title(me.pendingCount), href: "?view=godkjenninger" }]
      : []),
    ...(me.hasWeek || view === "uke" ? [{ name: "uke" as const, words: t.nav.week, href: "?view=uke" }] : []),
    ...(me.hasYear || view === "aarshjul" ? [{ name: "aarshjul" as const, words: t.nav.year, href: "?view=aarshjul" }] : []),
    { name: "ifra", words: t.nav.reports, href: "?view=ifra" },
    { name: "saker", words: t.nav.cases, href: "?view=saker" },
    { name: "mine", words: t.nav.mine, href: "?view=mine" },
    { name: "spoer", words: t.nav.guide, href: "?view=spoer" },
    ...(me.keepsRecords ? [{ name: "oppbevaring" as const, words: t.nav.retention, href: "?view=oppbevaring" }] : []),
    ...(me.seesStatistics ? [{ name: "statistikk" as const, words: t.nav.statistics, href: "?view=statistikk" }] : []),
    ...(me.hasRulesets || view === "regelsett"
      ? [{ name: "regelsett" as const, words: t.nav.rulesets, href: "?view=regelsett" }]
      : []),
    ...(me.operations === null
      ? []
      : [{ name: "drift" as const, words: t.operations.title(me.operations.troubled), href: "?view=drift" }]),
  ];
  return (
    <Sections<View>
      label={t.nav.label}
      here={view === "regler" ? "spoer" : view}
      className={styles.nav}
      items={items}
      onGo={(to) => go({ ...pageStart, view: to })}
    />
  );
}
