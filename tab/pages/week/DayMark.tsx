import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CalendarDate, CalendarPerson } from "#domain/contract/unitCalendar.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { useWeekTexts } from "../../texts/week/useWeekTexts.ts";
import { Mark, MarkContent, toneOf, useMarkStyles } from "./looks.tsx";

/** A day of what waits that a leader tries on another day. */
export type Proposal = {
  readonly caseId: CaseId;
  readonly name: string;
  readonly kind: "asked" | "asked-single";
  readonly from: LocalDate;
  readonly to: LocalDate;
};

/** How a proposal is taken up: as it is, or one day earlier or later; `isPointed` where the hand is on it and the eye with it. */
export type OnTry = (proposal: Proposal, by: -1 | 0 | 1) => void;

const useStyles = makeStyles({
  movable: {
    cursor: "grab",
    ":hover": { color: tokens.colorNeutralForeground1Hover, backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

type Props = {
  readonly person: Pick<CalendarPerson, "name" | "isSelf">;
  readonly day: CalendarDate;
  readonly isSmall?: boolean;
  /** Given to the leader alone. */
  readonly onTry?: OnTry | undefined;
};

/** A day in the calendar. What waits for the leader is a button, to be tried on another day by hand or by key. */
export function DayMark({ person: { name, isSelf }, day, isSmall = false, onTry }: Props) {
  const { kind, date, caseId } = day;
  const marks = useMarkStyles();
  const styles = useStyles();
  const { w, d } = useWeekTexts();
  if (onTry === undefined || isSelf || caseId === null || (kind !== "asked" && kind !== "asked-single"))
    return <Mark kind={kind} isSmall={isSmall} />;
  const proposal: Proposal = { caseId, name, kind, from: date, to: date };
  return (
    <button
      type="button"
      className={mergeClasses(marks.mark, marks[toneOf(kind)], isSmall && marks.small, styles.movable)}
      aria-label={`${w.kinds[kind]}. ${w.moveIt(name, d.shortDate(date))}`}
      data-opens={`${caseId} ${date}`}
      draggable
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData("text/plain", JSON.stringify(proposal));
        dataTransfer.effectAllowed = "move";
      }}
      onClick={() => onTry(proposal, 0)}
      onKeyDown={(event) => {
        if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
        event.preventDefault();
        onTry(proposal, event.key === "ArrowLeft" ? -1 : 1);
      }}
    >
      <MarkContent kind={kind} isSmall={isSmall} />
    </button>
  );
}

/** What was let go over a day; `undefined` where that is nothing of ours. */
export function droppedProposal(data: DataTransfer): Proposal | undefined {
  try {
    const { caseId, name, kind, from, to } = JSON.parse(data.getData("text/plain")) as Proposal;
    return typeof caseId === "string" && typeof from === "string" ? { caseId, name, kind, from, to } : undefined;
  } catch {
    return undefined;
  }
}
