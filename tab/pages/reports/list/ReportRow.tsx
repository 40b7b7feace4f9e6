import { Button, mergeClasses, Text } from "@fluentui/react-components";
import type { ReportRow as Row } from "#domain/contract/meldingViews.ts";
import { useRowStyles } from "../../../components/rowStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { rememberOpened } from "../../../components/useReturnFocus.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { DueLine, ReportBadge } from "../looks.tsx";

type Props = { readonly row: Row; readonly asHandler: boolean; readonly onOpen: (id: string) => void };

/** One report of a list: kind, number, how it stands, what is waited for. Never what it is about, nor anybody's name. */
export function ReportRow({ row, asHandler, onOpen }: Props) {
  const styles = useRowStyles();
  const { r, m, d } = useReportTexts();
  const { number, kind, due, standings } = row;
  const name = r.numbered(m.kind[kind], number);
  return (
    <Surface className={styles.row}>
      <div className={styles.words}>
        <div className={styles.line}>
          <Text size={400} weight="semibold">
            {name}
          </Text>
          <ReportBadge status={row.status} />
        </div>
        <div className={mergeClasses(styles.line, styles.facts)}>
          <Text className={styles.quiet}>{r.cameOn(d.dayMonthYear(row.submittedOn))}</Text>
          {asHandler && row.unnamed && <Text className={styles.quiet}>{r.unnamed}</Text>}
          {asHandler && <Text className={styles.quiet}>{r.youAre(d.list(standings.map((one) => m.standing[one])))}</Text>}
        </div>
        {due !== null && <DueLine due={due} own={!asHandler} />}
      </div>
      <Button
        className={styles.open}
        data-case={row.id}
        aria-label={r.openNamed(name)}
        onClick={() => {
          rememberOpened(row.id);
          onOpen(row.id);
        }}
      >
        {r.open}
      </Button>
    </Surface>
  );
}
