import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { stateOf, TaskMark } from "./TaskMark.tsx";
import { useUnit } from "./useUnit.ts";

const useStyles = makeStyles({
  group: { marginTop: tokens.spacingVerticalL, ":first-of-type": { marginTop: 0 } },
  title: { marginBottom: tokens.spacingVerticalXS },
  item: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: tokens.spacingHorizontalM, alignItems: "start" },
});

/** Everything there is to do, what is done of it and what is missing, at one glance. */
export function Tasks() {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { y, w, d } = useYearTexts();
  const { detail } = useUnit();
  const { tasks, cycle } = detail;
  if (tasks.length === 0) return null;
  const groups = [
    { title: y.until(d.dayMonthYear(cycle.planDue)), of: tasks.filter(({ due }) => due === cycle.planDue) },
    { title: y.until(d.dayMonthYear(cycle.evaluationDue)), of: tasks.filter(({ due }) => due === cycle.evaluationDue) },
  ];
  return (
    <Surface>
      <PartHeading>{y.tasksTitle(tasks.filter(({ done }) => done).length, tasks.length)}</PartHeading>
      {groups.map(({ title, of }) => (
        <div key={title} className={styles.group}>
          <Text as="h3" block weight="semibold" className={mergeClasses(common.plain, common.quiet, styles.title)}>
            {title}
          </Text>
          <ul className={common.list}>
            {of.map((task) => (
              <li key={task.code} className={styles.item} data-task={task.code} data-state={stateOf(task)}>
                <span>{w.what[task.code]}</span>
                <TaskMark state={stateOf(task)} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Surface>
  );
}
