import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect } from "react";
import type { CaseDetail } from "#domain/contract/sakViews.ts";
import { PageHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { CaseBadge, SeenBy } from "../looks.tsx";

const useStyles = makeStyles({
  title: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  // What is printed goes further than this page.
  screen: { "@media print": { display: "none" } },
});

/** Number, how it stands, and always who can see this page. Neither heading nor window's title says what it is about. */
export function Head({ detail, children }: { readonly detail: CaseDetail; readonly children?: ReactNode }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { t, c, d } = useCaseTexts();
  const { id, number, status, openedOn, seenBy } = detail;
  const name = c.numbered(number);
  useEffect(() => {
    document.title = `${name} – ${t.product}`;
  }, [name, t]);
  return (
    <>
      <div className={styles.title}>
        <PageHeading focusOn={id}>{name}</PageHeading>
        <CaseBadge status={status} />
      </div>
      <div className={common.close}>
        <Text className={common.quiet}>{c.openedOn(d.dayMonthYear(openedOn))}</Text>
        <div className={mergeClasses(common.close, styles.screen)}>
          <SeenBy seenBy={seenBy} />
          {children}
        </div>
      </div>
    </>
  );
}
