import { Avatar, Body1, makeStyles, Subtitle2, Title2, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowRight20Regular } from "@fluentui/react-icons";
import type { ShellPerson } from "../wire.ts";
import { Mark } from "./header/Mark.tsx";
import type { Place } from "./place.ts";
import { applyCommand, useWords } from "./texts/words.ts";

const useStyles = makeStyles({
  page: { overflowY: "auto", flexGrow: 1, display: "flex" },
  content: {
    margin: "auto",
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "600px",
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  text: { color: tokens.colorNeutralForeground2, maxWidth: "56ch" },
  heading: { margin: 0 },
  start: { margin: `${tokens.spacingVerticalL} 0 0` },
  card: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    padding: tokens.spacingHorizontalL,
    textAlign: "start",
    fontFamily: tokens.fontFamilyBase,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, "& span": { color: tokens.colorNeutralForeground1Hover } },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  words: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  arrow: { color: tokens.colorBrandForeground1, flexShrink: 0 },
});

type Props = {
  readonly people: readonly ShellPerson[];
  readonly onChoose: (person: ShellPerson, change: Partial<Place>) => void;
  readonly onStart: (person: ShellPerson, text: string) => void;
};

/** What one sees first: what this is, and three ways to begin. */
export function FrontPage({ people, onChoose, onStart }: Props) {
  const styles = useStyles();
  const words = useWords();
  const [employee, leader, third] = people.filter(({ featured }) => featured);
  const first = ({ name }: ShellPerson) => name.split(" ")[0] ?? name;
  const ways = [
    employee && {
      person: employee,
      title: words.applyAs(first(employee)),
      text: words.applyText,
      go: () => onStart(employee, applyCommand[employee.language]),
    },
    leader && {
      person: leader,
      title: words.approveAs(first(leader)),
      text: words.approveText,
      go: () => onChoose(leader, { page: "tab", view: "godkjenninger" }),
    },
    third && {
      person: third,
      title: words.yearAs(first(third)),
      text: words.yearText,
      go: () => onChoose(third, { page: "tab", view: "aarshjul" }),
    },
  ];
  return (
    <section className={styles.page} aria-labelledby="welcome">
      <div className={styles.content}>
        <Mark size={48} />
        <Title2 as="h1" id="welcome" className={styles.heading}>
          {words.welcome}
        </Title2>
        <Body1 className={styles.text}>{words.welcomeText}</Body1>
        <Subtitle2 as="h2" className={styles.start}>
          {words.startWith}
        </Subtitle2>
        {ways.map(
          (way) =>
            way && (
              <button key={way.title} type="button" className={styles.card} onClick={way.go}>
                <Avatar name={way.person.name} color="colorful" size={40} aria-hidden />
                <span className={styles.words}>
                  <Subtitle2>{way.title}</Subtitle2>
                  <span className={styles.quiet}>{way.text}</span>
                </span>
                <ArrowRight20Regular className={styles.arrow} />
              </button>
            ),
        )}
        <span className={styles.quiet}>{words.orChoose}</span>
      </div>
    </section>
  );
}
