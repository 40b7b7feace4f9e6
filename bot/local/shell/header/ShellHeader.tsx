import { Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "#domain/organisasjon/model.ts";
import type { ThemeName } from "../settings.ts";
import { useWords } from "../texts/words.ts";
import { ClockControl } from "./ClockControl.tsx";
import { Mark } from "./Mark.tsx";
import { SettingsMenu } from "./SettingsMenu.tsx";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "56px",
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  home: { minWidth: "auto", flexShrink: 0, paddingInline: tokens.spacingHorizontalXS, justifyContent: "start" },
  name: { marginInlineStart: tokens.spacingHorizontalS, "@media (max-width: 479px)": { display: "none" } },
  local: {
    marginInlineStart: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    "@media (max-width: 559px)": { display: "none" },
  },
  space: { flexGrow: 1 },
});

type Props = {
  readonly theme: ThemeName;
  readonly language: Language;
  readonly onTheme: (theme: ThemeName) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onHome: () => void;
};

/** The bar at the top: home, the clock, and how the shell looks and speaks. */
export function ShellHeader({ onHome, ...settings }: Props) {
  const styles = useStyles();
  const words = useWords();
  return (
    <header className={styles.header}>
      <Button appearance="transparent" className={styles.home} onClick={onHome}>
        <Mark size={28} />
        <Body1Strong className={styles.name}>Dagsorden</Body1Strong>
        <Caption1 className={styles.local}>{words.local}</Caption1>
        <span className="visuallyHidden">{words.home}</span>
      </Button>
      <span className={styles.space} />
      <ClockControl />
      <SettingsMenu {...settings} />
    </header>
  );
}
