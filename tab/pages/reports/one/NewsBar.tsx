import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { useReportNews } from "../useReports.ts";

const useStyles = makeStyles({
  // Seen also by who is far down on the page; above it nothing moves but the bar itself.
  bar: { position: "sticky", top: tokens.spacingVerticalS, zIndex: 1, marginTop: tokens.spacingVerticalS },
});

type Props = { readonly id: string; readonly isFetching: boolean; readonly onLook: () => void };

/** Says that a report has changed since it was read. It is fetched when the reader says so: their reading is recorded. */
export function NewsBar({ id, isFetching, onLook }: Props) {
  const styles = useStyles();
  const { r } = useReportTexts();
  const news = useReportNews(id);
  if (news === undefined) return null;
  return (
    <MessageBar intent="info" layout="multiline" politeness="polite" className={styles.bar} data-news={news}>
      <MessageBarBody>{r.news[news]}</MessageBarBody>
      <MessageBarActions>
        <Button disabledFocusable={isFetching} onClick={onLook}>
          {r.showNews}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
