import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { useTexts } from "../texts/useTexts.ts";

const useStyles = makeStyles({
  large: typographyStyles.title2,
  small: typographyStyles.subtitle2,
  page: { margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalM}`, outlineStyle: "none", overflowWrap: "anywhere" },
  part: { margin: `0 0 ${tokens.spacingVerticalS}`, outlineStyle: "none" },
});

/**
 * The page's heading, and the document's title where the page gives it no other. With `focusOn`, it takes the focus when that
 * changes: the page became another without a reload.
 */
export function PageHeading({ children, focusOn }: { readonly children: ReactNode; readonly focusOn?: string }) {
  const styles = useStyles();
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  // What is around it sets a title of its own after this.
  useEffect(() => {
    if (typeof children === "string" && children !== t.product) document.title = `${children} – ${t.product}`;
  }, [children, t]);
  useEffect(() => {
    if (focusOn === undefined) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [focusOn]);
  return (
    <h1 ref={heading} tabIndex={-1} className={mergeClasses(styles.large, styles.page)}>
      {children}
    </h1>
  );
}

/** Heading of a part of a page. With `focusOn`, it takes the focus when that changes: the part is another one now. */
export function PartHeading({ children, focusOn }: { readonly children: ReactNode; readonly focusOn?: string }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusOn === undefined) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [focusOn]);
  return (
    <h2 ref={heading} {...(focusOn === undefined ? {} : { tabIndex: -1 })} className={mergeClasses(styles.small, styles.part)}>
      {children}
    </h2>
  );
}
