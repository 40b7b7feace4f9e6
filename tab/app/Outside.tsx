import { FluentProvider, makeStyles, mergeClasses, Text, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useTexts } from "../texts/useTexts.ts";

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    display: "flex",
    flexDirection: "column",
    justifyContent: "center",
    alignItems: "center",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: "center",
  },
  plain: { margin: 0 },
  how: { maxWidth: "34rem", color: tokens.colorNeutralForeground2 },
});

/** Shown where the tab is opened outside Teams: there is nobody there who could say who is looking. */
export function Outside() {
  const styles = useStyles();
  const { t } = useTexts();
  document.documentElement.lang = t.htmlLang;
  document.title = t.product;
  const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <main className={styles.page}>
        <Text as="h1" size={700} weight="semibold" align="center" className={styles.plain}>
          {t.outside.title}
        </Text>
        <Text as="p" size={400} align="center" className={mergeClasses(styles.plain, styles.how)}>
          {t.outside.how}
        </Text>
      </main>
    </FluentProvider>
  );
}
