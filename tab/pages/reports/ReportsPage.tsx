import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect } from "react";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { Me } from "#domain/contract/views.ts";
import { type ReportSide, type Route, searchOf, useRoute } from "../../app/route.ts";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PageHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { later } from "../../components/later.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Sections } from "../../components/Sections.tsx";
import { useReportTexts } from "../../texts/reports/useReportTexts.ts";
import { ReportList } from "./list/ReportList.tsx";
import { useReportForm, useReportList } from "./useReports.ts";

const MeldPage = later(async () => (await import("./meld/MeldPage.tsx")).MeldPage, "rows");
const GuidelinesTask = later(async () => (await import("./list/GuidelinesTask.tsx")).GuidelinesTask);

// What handlers need is not for everybody who wants to say something.
const ReportPage = lazy(async () => ({ default: (await import("./one/ReportPage.tsx")).ReportPage }));
const NotesSide = lazy(async () => ({ default: (await import("./notes/NotesSide.tsx")).NotesSide }));
const NotePage = lazy(async () => ({ default: (await import("./notes/NotePage.tsx")).NotePage }));
const LeaderForms = lazy(async () => ({ default: (await import("./leader/LeaderForms.tsx")).LeaderForms }));

const useStyles = makeStyles({ sections: { marginBottom: tokens.spacingVerticalL } });

/** «Si fra»: to report, one's own reports, and for those who handle reports their inbox. */
export function ReportsPage({ me }: { readonly me: Me }) {
  const { t } = useReportTexts();
  const [route, go] = useRoute();
  const { data, error, refetch } = useReportForm();
  if (route.caseId !== null && route.side === "notater") {
    return (
      <Suspense fallback={<Loading kind="case" />}>
        <NotePage
          key={route.caseId}
          id={route.caseId}
          onBack={() => go({ caseId: null })}
          onReport={(caseId) => go({ side: "meldinger", caseId })}
        />
      </Suspense>
    );
  }
  if (route.caseId !== null) {
    return (
      <Suspense fallback={<Loading kind="case" />}>
        <ReportPage key={route.caseId} id={route.caseId} me={me} onBack={() => go({ caseId: null })} />
      </Suspense>
    );
  }
  if (data !== undefined) return <Sides me={me} form={data} route={route} go={go} />;
  return (
    <>
      <PageHeading>{t.nav.reports}</PageHeading>
      {error === null ? <Loading kind="rows" /> : <FailureNotice failure={error.failure} onRetry={() => void refetch()} />}
    </>
  );
}

type SidesProps = {
  readonly me: Me;
  readonly form: ReportForm;
  readonly route: Route;
  readonly go: (to: Partial<Route>) => void;
};

function Sides({ me, form, route, go }: SidesProps) {
  const styles = useStyles();
  const { t, r } = useReportTexts();
  const waiting = useReportList("inbox").data?.pages[0]?.items ?? [];
  const handles = form.isLeader || form.isVerneombud || waiting.length > 0 || me.roles.some((role) => handling.has(role));
  const sides: readonly ReportSide[] = [
    "meld",
    "meldinger",
    ...(handles ? (["innboks"] as const) : []),
    ...(form.isVerneombud || form.isTillitsvalgt ? (["notater"] as const) : []),
  ];
  const asked = route.side;
  const isForm = form.isLeader && (asked === "muntlig" || asked === "undersoekelse");
  const side = isForm ? "innboks" : (sides.find((one) => one === asked) ?? "meld");
  const open = (caseId: string) => go({ side, caseId });
  useEffect(() => {
    if (isForm) document.title = `${asked === "muntlig" ? r.logOral : r.examine} – ${t.product}`;
    else if (side === "meld") document.title = `${t.nav.reports} – ${t.product}`;
  }, [side, isForm, asked, t, r]);
  return (
    <>
      <PageHeading>{t.nav.reports}</PageHeading>
      <Sections<ReportSide>
        label={r.sidesLabel}
        here={side}
        className={styles.sections}
        items={sides.map((name) => ({
          name,
          words: name === "innboks" ? r.inboxTitle(waiting.length) : r.side[name],
          href: searchOf({ ...route, side: name }, ""),
        }))}
        onGo={(name) => go({ side: name })}
      />
      {isForm ? (
        <Suspense fallback={<Loading kind="rows" />}>
          <LeaderForms
            side={asked}
            me={me}
            form={form}
            hinted={asked === "undersoekelse" ? route.unitId : null}
            onDone={(caseId) => go({ side: "innboks", caseId, unitId: null })}
            onBack={() => go({ side: "innboks", unitId: null })}
          />
        </Suspense>
      ) : side === "innboks" ? (
        <ReportList name="inbox" onOpen={open}>
          {form.guidelinesToRead && <GuidelinesTask />}
          {form.isLeader && <LeaderButtons onGo={(to) => go({ side: to })} />}
        </ReportList>
      ) : side === "notater" ? (
        <Suspense fallback={<Loading kind="rows" />}>
          <NotesSide form={form} onOpen={open} />
        </Suspense>
      ) : side === "meldinger" ? (
        <ReportList name="mine" onOpen={open} />
      ) : (
        <MeldPage form={form} onOpen={(caseId) => go({ side: "meldinger", caseId })} onMine={() => go({ side: "meldinger" })} />
      )}
    </>
  );
}

/** Who has an inbox also while nothing is in it. */
const handling: ReadonlySet<string> = new Set(["hr-raadgiver", "hr-hms-sjef", "hovedverneombud"]);

function LeaderButtons({ onGo }: { readonly onGo: (side: "muntlig" | "undersoekelse") => void }) {
  const common = useLayoutStyles();
  const { r } = useReportTexts();
  return (
    <div className={common.row}>
      <Button onClick={() => onGo("muntlig")}>{r.logOral}</Button>
      <Button onClick={() => onGo("undersoekelse")}>{r.examine}</Button>
    </div>
  );
}
