import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { BuildingRegular } from "@fluentui/react-icons/svg/building";
import { CircleHalfFillRegular } from "@fluentui/react-icons/svg/circle-half-fill";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { HomeFilled, HomeRegular } from "@fluentui/react-icons/svg/home";
import type { ComponentType } from "react";
import type { CalendarDate } from "#domain/contract/unitCalendar.ts";
import { useWeekTexts } from "../../texts/week/useWeekTexts.ts";

type Kind = CalendarDate["kind"];

// Each kind has a word and a shape of its own: colour only repeats what they say.
const shapes: Readonly<Record<Kind, ComponentType>> = {
  home: HomeFilled,
  agreed: HomeFilled,
  single: HomeRegular,
  "called-in": BuildingRegular,
  offered: CircleHalfFillRegular,
  asked: ClockRegular,
  "asked-single": ClockRegular,
};

const home = { color: tokens.colorBrandForeground2, backgroundColor: tokens.colorBrandBackground2 };
export const useMarkStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    whiteSpace: "nowrap",
  },
  icon: { display: "inline-flex", fontSize: tokens.fontSizeBase400 },
  home,
  waiting: {
    color: tokens.colorNeutralForeground1,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  plain: {},
  /** A month has no room for words: they are heard, and stand in the key. */
  small: { padding: tokens.spacingVerticalXXS, gap: 0 },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

export const toneOf = (kind: Kind) =>
  kind === "called-in" ? "plain" : kind === "offered" || kind === "asked" || kind === "asked-single" ? "waiting" : "home";

/** What stands in a mark: the shape, and the word beside it or for the ear alone. */
export function MarkContent({ kind, isSmall = false }: { readonly kind: Kind; readonly isSmall?: boolean }) {
  const styles = useMarkStyles();
  const { w } = useWeekTexts();
  const Shape = shapes[kind];
  return (
    <>
      <span className={styles.icon} aria-hidden="true">
        <Shape />
      </span>
      <span className={isSmall ? styles.hidden : undefined}>{w.kinds[kind]}</span>
    </>
  );
}

/** A day that is not an ordinary one on campus, as shape and word. */
export function Mark({ kind, isSmall = false }: { readonly kind: Kind; readonly isSmall?: boolean }) {
  const styles = useMarkStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[toneOf(kind)], isSmall && styles.small)}>
      <MarkContent kind={kind} isSmall={isSmall} />
    </span>
  );
}

const useKeyStyles = makeStyles({
  key: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** What the shapes stand for: those that are there to be seen. */
export function Key({ kinds }: { readonly kinds: readonly Kind[] }) {
  const styles = useKeyStyles();
  const { w } = useWeekTexts();
  return (
    <ul className={styles.key} aria-label={w.legend}>
      {kinds.map((kind) => {
        const Shape = shapes[kind];
        return (
          <li key={kind} className={styles.line}>
            <Shape />
            {w.kindsHow[kind]}
          </li>
        );
      })}
    </ul>
  );
}
