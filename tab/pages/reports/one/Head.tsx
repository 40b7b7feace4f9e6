import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect } from "react";
import type { ReportDetail } from "#domain/contract/meldingViews.ts";
import { PageHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { DueLine, ReportBadge } from "../looks.tsx";

const useStyles = makeStyles({
  // Not broken at its hyphen.
  number: { whiteSpace: "nowrap" },
  title: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM },
});

/** Kind and number, how it stands, and what is waited for. The window's title holds the number alone. */
export function Head({ detail, children }: { readonly detail: ReportDetail; readonly children?: ReactNode }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { t, r, m, d } = useReportTexts();
  const { id, kind, number, status, submittedOn, due } = detail;
  useEffect(() => {
    document.title = `${number} – ${t.product}`;
  }, [number, t]);
  return (
    <>
      <div className={styles.title}>
        <PageHeading focusOn={id}>
          {m.kind[kind]} <span className={styles.number}>{number}</span>
        </PageHeading>
        <ReportBadge status={status} />
      </div>
      <div className={common.close}>
        <Text className={common.quiet}>{r.cameOn(d.dayMonthYear(submittedOn))}</Text>
        <Text size={200} className={common.quiet}>
          {d.legal(kind, submittedOn)}
        </Text>
        {due !== null && <DueLine due={due} own={detail.sight === "melder"} />}
        {children}
      </div>
    </>
  );
}
