import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import type { Me } from "#domain/contract/views.ts";
import { instantOf, osloDate } from "#domain/kernel/instant.ts";
import { useMe } from "../api/useApi.ts";
import { LiveLine } from "../components/LiveLine.tsx";
import { Loading } from "../components/Loading.tsx";
import { OfflineBar } from "../components/OfflineBar.tsx";
import { Sections } from "../components/Sections.tsx";
import { SignInBar } from "../components/SignInBar.tsx";
import { SearchButton } from "../pages/search/SearchButton.tsx";
import { loadFormWords } from "../texts/formWords.ts";
import { languageOf, useTexts, useWording, type Wording, WordingProvider } from "../texts/useTexts.ts";
import { Foot } from "./Foot.tsx";
import { Guard } from "./Guard.tsx";
import { InAgain } from "./InAgain.tsx";
import { NoPerson } from "./NoPerson.tsx";
import { pages } from "./pages.ts";
import { pageStart, type Route, routeOfLink, useRoute, type View } from "./route.ts";

const SpecialRules = lazy(async () => ({ default: (await import("../components/SpecialRules.tsx")).SpecialRules }));

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
      <InAgain />
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
  // work-environment committee «Statistikk», here alone.
  const [began] = useState(route.view);
  // «Start» leads to all the others within its own tab of Teams, and has to be found again from there.
  const isAlone = began === null || (began === "start" && view !== "start");
  const Page = pages[view];
  const { language } = useTexts().d;
  // When the page stands there: nobody waits for it.
  useEffect(() => {
    const timer = setTimeout(() => void loadFormWords(language));
    return () => clearTimeout(timer);
  }, [language]);
  return (
    <>
      {(isAlone || isOperator || me.keepsRecords || me.seesStatistics) && <Nav me={me} view={view} go={go} />}
      <SearchButton onGo={(place) => go({ ...pageStart, ...place })} />
      <main>
        {/* Within it: who goes from landmark to landmark has to come by (best practice «region»). */}
        <OfflineBar />
        <SignInBar />
        {view === "godkjenninger" && me.specialRules !== null && (
          <Suspense fallback={null}>
            <SpecialRules me={me} />
          </Suspense>
        )}
        <Guard key={view}>
          <Suspense fallback={<Loading kind="list" />}>
            <Page me={me} />
          </Suspense>
        </Guard>
        <LiveLine />
      </main>
      <Foot go={go} />
    </>
  );
}

/** The pages that somebody has. */
function Nav({ me, view, go }: { readonly me: Me; readonly view: View; readonly go: (to: Partial<Route>) => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const items: readonly { readonly name: View; readonly words: string; readonly href: string }[] = [
    { name: "start", words: t.nav.start, href: "?view=start" },
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
    { name: "varsler", words: t.nav.notifications, href: "?view=varsler" },
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
