import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { CheckmarkCircleFilled, CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleHalfFillRegular } from "@fluentui/react-icons/svg/circle-half-fill";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import type { CaseSummary } from "#domain/contract/views.ts";
import { useTexts } from "../texts/useTexts.ts";
import { statusWord } from "./statusWord.ts";

type Status = CaseSummary["status"];

const useStyles = makeStyles({
  badge: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  icon: { display: "inline-flex", fontSize: tokens.fontSizeBase400 },
  good: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderRightColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    borderLeftColor: tokens.colorStatusSuccessBorder1,
  },
  waiting: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
  },
  over: {
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTopColor: tokens.colorNeutralStrokeAccessible,
    borderRightColor: tokens.colorNeutralStrokeAccessible,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderLeftColor: tokens.colorNeutralStrokeAccessible,
  },
});

type Look = { readonly tone: "good" | "waiting" | "over"; readonly Shape: typeof ClockRegular };

// Each state has a word and a shape of its own: colour only repeats what they say.
const looks: Readonly<Record<Status, Look>> = {
  INNSENDT: { tone: "waiting", Shape: ClockRegular },
  OENSKET: { tone: "waiting", Shape: ClockRegular },
  RETURNERT: { tone: "waiting", Shape: ArrowUndoRegular },
  GODKJENT: { tone: "good", Shape: CheckmarkCircleRegular },
  AKSEPTERT: { tone: "good", Shape: CircleHalfFillRegular },
  AKTIV: { tone: "good", Shape: CheckmarkCircleFilled },
  OPPSAGT: { tone: "waiting", Shape: HistoryRegular },
  UTLOEPT: { tone: "over", Shape: HistoryRegular },
  GJENNOMFOERT: { tone: "over", Shape: HistoryRegular },
  AVSLAATT: { tone: "over", Shape: DismissCircleRegular },
  AVTAKKET: { tone: "over", Shape: DismissCircleRegular },
  TRUKKET: { tone: "over", Shape: ArrowUndoRegular },
};

type Props = {
  readonly item: CaseSummary;
  readonly asLeader: boolean;
  /** Said instead of the state's own word. */
  readonly word?: string;
};

/** The state of a case as shape and word, seen by the leader or by the employee. */
export function StatusBadge({ item, asLeader, word }: Props) {
  const styles = useStyles();
  const wording = useTexts();
  const { tone, Shape } = looks[item.status];
  return (
    <span className={mergeClasses(styles.badge, styles[tone])}>
      <span className={styles.icon} aria-hidden="true">
        <Shape />
      </span>
      {word ?? statusWord(item, asLeader, wording)}
    </span>
  );
}
