import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Me } from "#domain/contract/views.ts";
import { useMe } from "../api/useApi.ts";
import { FailureNotice } from "../components/FailureNotice.tsx";
import { Loading } from "../components/Loading.tsx";
import { OfflineBar } from "../components/OfflineBar.tsx";
import { ApprovalsPage } from "../pages/approvals/ApprovalsPage.tsx";
import { MinePage } from "../pages/mine/MinePage.tsx";
import { languageOf, useTexts, WordingProvider, wordingOf } from "../texts/useTexts.ts";
import { type Route, useRoute, type View } from "./route.ts";

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  inner: {
    maxWidth: "76rem",
    margin: "0 auto",
    padding: `0 ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    "@media (max-width: 40rem)": { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}` },
  },
  nav: { display: "flex", gap: tokens.spacingHorizontalXL, paddingTop: tokens.spacingVerticalM },
  link: {
    padding: `${tokens.spacingVerticalS} 0`,
    color: tokens.colorNeutralForeground2,
    textDecoration: "none",
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

/** Knows who is looking, then shows the page. Until then the language is the one that Teams runs in. */
export function Frame({ locale, subPageId }: { readonly locale: string; readonly subPageId: string | undefined }) {
  const styles = useStyles();
  const me = useMe();
  const [route, go] = useRoute();
  const wording = wordingOf(me.data?.language ?? languageOf(locale));
  useEffect(() => {
    document.documentElement.lang = wording.t.htmlLang;
  }, [wording]);
  useEffect(() => {
    if (subPageId !== undefined) go({ caseId: subPageId }, "replace");
  }, [subPageId, go]);
  return (
    <WordingProvider value={wording}>
      <div className={styles.page}>
        <div className={styles.inner}>
          {me.data === undefined ? (
            <main>
              {me.error === null ? (
                <Loading kind="list" />
              ) : (
                <FailureNotice failure={me.error.failure} onRetry={() => me.refetch()} />
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
  const view: View = route.view ?? (me.isLeader ? "godkjenninger" : "mine");
  return (
    <>
      <Nav me={me} view={view} go={go} />
      <OfflineBar />
      <main>{view === "godkjenninger" ? <ApprovalsPage me={me} /> : <MinePage me={me} />}</main>
    </>
  );
}

/** Both pages for who has both. Somebody who leads nobody has one page, and needs no way between them. */
function Nav({ me, view, go }: { readonly me: Me; readonly view: View; readonly go: (to: Partial<Route>) => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  if (!me.isLeader && view === "mine") return null;
  const item = (to: View, label: string) => (
    <a
      href={`?view=${to}`}
      className={view === to ? `${styles.link} ${styles.here}` : styles.link}
      {...(view === to ? { "aria-current": "page" as const } : {})}
      onClick={(event) => {
        event.preventDefault();
        go({ view: to, section: "venter", caseId: null });
      }}
    >
      <Text size={300}>{label}</Text>
    </a>
  );
  return (
    <nav aria-label={t.nav.label} className={styles.nav}>
      {item("godkjenninger", t.approvals.title(me.pendingCount))}
      {item("mine", t.nav.mine)}
    </nav>
  );
}
