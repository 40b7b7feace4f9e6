import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { useCaseNews } from "../useCases.ts";

const useStyles = makeStyles({
  // Seen also by who is far down on the page; above it nothing moves but the bar itself.
  bar: {
    position: "sticky",
    top: tokens.spacingVerticalS,
    zIndex: 1,
    marginTop: tokens.spacingVerticalS,
    "@media print": { display: "none" },
  },
});

type Props = { readonly id: string; readonly isFetching: boolean; readonly onLook: () => void };

/** Says that a case has changed for its reader since they read it. It is fetched when they say so: their reading is recorded. */
export function NewsBar({ id, isFetching, onLook }: Props) {
  const styles = useStyles();
  const { c } = useCaseTexts();
  const news = useCaseNews(id);
  if (news === undefined) return null;
  return (
    <MessageBar intent="info" layout="multiline" politeness="polite" className={styles.bar} data-news={news}>
      <MessageBarBody>{c.news[news]}</MessageBarBody>
      <MessageBarActions>
        <Button disabledFocusable={isFetching} onClick={onLook}>
          {c.showNews}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
