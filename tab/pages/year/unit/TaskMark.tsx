import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Task } from "#domain/oppfolging/enhet/tasks.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    flexShrink: 0,
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightRegular,
  },
  shape: { display: "inline-flex", fontSize: tokens.fontSizeBase500 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  missing: { color: tokens.colorNeutralForeground2 },
  overdue: { color: tokens.colorStatusDangerForeground1 },
});

const shapes = { done: CheckmarkCircleFilled, missing: CircleRegular, overdue: WarningFilled } as const;
export type TaskState = keyof typeof shapes;

/** How a task stands. */
export function stateOf({ done, overdue }: Task): TaskState {
  return done ? "done" : overdue ? "overdue" : "missing";
}

/** How several tasks stand together: done when all are, overdue when one is; `null` without any. */
export function stateOfAll(tasks: readonly Task[]): TaskState | null {
  if (tasks.length === 0) return null;
  const states = tasks.map(stateOf);
  if (states.includes("overdue")) return "overdue";
  return states.every((state) => state === "done") ? "done" : "missing";
}

/** A task's state as shape and word. */
export function TaskMark({ state }: { readonly state: TaskState }) {
  const styles = useStyles();
  const { y } = useYearTexts();
  const Shape = shapes[state];
  return (
    <span className={mergeClasses(styles.mark, styles[state])}>
      <span className={styles.shape} aria-hidden="true">
        <Shape />
      </span>
      <Text size={200}>{y.taskState[state]}</Text>
    </span>
  );
}
