import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, memo, useState } from "react";
import type { UnitRow } from "#domain/contract/oppfolgingViews.ts";
import { rememberOpened } from "../../../components/useReturnFocus.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { unitLooks } from "../unitLooks.tsx";

const useStyles = makeStyles({
  squares: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, margin: 0, padding: 0, listStyleType: "none" },
  square: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    width: "1.75rem",
    height: "1.75rem",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid`,
    fontSize: "1.125rem",
    textDecoration: "none",
    ":hover": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStrokeAccessible}` },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  bad: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
  },
  waiting: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
  },
  good: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`,
  },
  over: {
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  },
});

/** The address of a unit's page. */
export function addressOf(processId: string): string {
  return `?view=aarshjul&sak=${encodeURIComponent(processId)}`;
}

type Props = { readonly label: string; readonly units: readonly UnitRow[]; readonly onOpen: (processId: string) => void };

const step: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One small square a unit, by shape and colour. Tab comes to the line once, and the arrow keys go along it. */
export const UnitSquares = memo(function UnitSquares({ label, units, onOpen }: Props) {
  const styles = useStyles();
  const [at, setAt] = useState(0);
  const last = units.length - 1;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const to = event.key === "Home" ? 0 : event.key === "End" ? last : at + (step[event.key] ?? 0);
    if (to === at || to < 0 || to > last) return;
    event.preventDefault();
    setAt(to);
    event.currentTarget.querySelectorAll("a")[to]?.focus();
  };
  return (
    <ul className={styles.squares} aria-label={label} onKeyDown={onKeyDown}>
      {units.map((unit, index) => (
        <Square key={unit.id} unit={unit} index={index} isAt={index === Math.min(at, last)} onAt={setAt} onOpen={onOpen} />
      ))}
    </ul>
  );
});

type SquareProps = {
  readonly unit: UnitRow;
  readonly index: number;
  readonly isAt: boolean;
  readonly onAt: (index: number) => void;
  readonly onOpen: (processId: string) => void;
};

/** One of hundreds: an arrow key draws the two that it goes between. */
const Square = memo(function Square({ unit: { id, name, status }, index, isAt, onAt, onOpen }: SquareProps) {
  const styles = useStyles();
  const { w } = useYearTexts();
  const { tone, Shape } = unitLooks[status];
  return (
    <li>
      <a
        href={addressOf(id)}
        className={mergeClasses(styles.square, styles[tone])}
        tabIndex={isAt ? 0 : -1}
        title={`${name}: ${w.unitStatus[status]}`}
        aria-label={`${name}: ${w.unitStatus[status]}`}
        data-case={id}
        onFocus={() => onAt(index)}
        onClick={(event) => {
          event.preventDefault();
          rememberOpened(id);
          onOpen(id);
        }}
      >
        <Shape aria-hidden />
      </a>
    </li>
  );
});
