import { Avatar, CounterBadge, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { WindowNew20Regular } from "@fluentui/react-icons";
import type { ShellPerson } from "../../wire.ts";
import { homeView } from "../place.ts";
import type { Words } from "../texts/nb.ts";
import { useLanguage, useWords } from "../texts/words.ts";

const focusRing = {
  outlineStyle: "none",
  ":focus-visible": { boxShadow: `inset 0 0 0 ${tokens.strokeWidthThick} ${tokens.colorStrokeFocus2}` },
} as const;

/** The way to a window of their own takes no room before one comes near the row. */
const reachable = {
  link: { opacity: 1, color: tokens.colorNeutralForeground1Hover },
  button: { paddingInlineEnd: "44px" },
} as const;

const useStyles = makeStyles({
  row: {
    minWidth: 0,
    display: "flex",
    alignItems: "center",
    borderRadius: tokens.borderRadiusMedium,
    position: "relative",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":hover [data-words]": { color: tokens.colorNeutralForeground1Hover },
    "& a": { opacity: 0 },
    ":hover a": reachable.link,
    ":focus-within a": reachable.link,
    ":hover button": reachable.button,
    ":focus-within button": reachable.button,
    "@media (hover: none)": { "& a": reachable.link, "& button": reachable.button },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "& a": reachable.link,
    "& button": reachable.button,
    "& [data-words]": { color: tokens.colorNeutralForeground1Selected },
    "::before": {
      content: '""',
      position: "absolute",
      insetInlineStart: 0,
      insetBlock: tokens.spacingVerticalS,
      width: tokens.strokeWidthThicker,
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
  },
  choose: {
    ...focusRing,
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: "inherit",
    textAlign: "start",
    cursor: "pointer",
    fontFamily: tokens.fontFamilyBase,
  },
  words: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  line: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  name: typographyStyles.body1,
  unread: { fontWeight: tokens.fontWeightSemibold },
  role: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  window: {
    ...focusRing,
    display: "grid",
    placeItems: "center",
    padding: tokens.spacingHorizontalS,
    position: "absolute",
    insetInlineEnd: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground3,
  },
});

/** A person's roles in words; «Ansatt» only when there is nothing else to say. */
export function roleWords({ roles }: ShellPerson, words: Words): string {
  const telling = roles.filter((role) => role !== "ansatt");
  return (telling.length > 0 ? telling : roles).map((role) => words.roles[role]).join(", ");
}

type Props = { readonly person: ShellPerson; readonly chosen: boolean; readonly onChoose: () => void };

/** One person in the list, with the way to a window of their own. */
export function PersonRow({ person, chosen, onChoose }: Props) {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const what = [roleWords(person, words), person.unit?.[language] ?? words.noUnit].filter((text) => text !== "").join(" · ");
  return (
    <li className={mergeClasses(styles.row, chosen && styles.chosen)}>
      <button type="button" className={styles.choose} aria-current={chosen ? "true" : undefined} onClick={onChoose} title={what}>
        <Avatar name={person.name} color="colorful" size={36} aria-hidden />
        <span className={styles.words}>
          <span className={mergeClasses(styles.line, styles.name, person.unread > 0 && styles.unread)} data-words>
            {person.name}
          </span>
          <span className={mergeClasses(styles.line, styles.role)} data-words>
            {what}
          </span>
        </span>
        {person.unread > 0 && (
          <CounterBadge count={person.unread} color="danger" size="small" aria-label={words.unread(person.unread)} />
        )}
      </button>
      <a
        className={styles.window}
        href={`/?person=${encodeURIComponent(person.id)}#${encodeURIComponent(person.id)}/chat/${homeView(person)}`}
        target="_blank"
        rel="noopener"
        aria-label={words.ownWindow(person.name)}
        title={words.ownWindow(person.name)}
      >
        <WindowNew20Regular />
      </a>
    </li>
  );
}
