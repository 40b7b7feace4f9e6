import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";
import { Surface } from "../../../components/Surface.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import type { PartName } from "./parts.ts";
import { TaskMark, type TaskState } from "./TaskMark.tsx";

const useStyles = makeStyles({
  heading: { margin: 0 },
  toggle: {
    ...typographyStyles.subtitle2,
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    padding: 0,
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground1,
    textAlign: "left",
    cursor: "pointer",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  chevron: { display: "inline-flex", flexShrink: 0, paddingTop: "0.1rem", fontSize: tokens.fontSizeBase500 },
  title: { flexGrow: 1 },
  body: { marginTop: tokens.spacingVerticalL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
});

export const partId = (name: PartName) => `del-${name}`;

type Props = {
  readonly name: PartName;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** How the tasks stand that are done in it; `null` for a part without any. */
  readonly state: TaskState | null;
  readonly children: ReactNode;
};

/** One part of the work, opened and closed by its heading. */
export function Part({ name, isOpen, onToggle, state, children }: Props) {
  const styles = useStyles();
  const { y } = useYearTexts();
  return (
    <Surface id={partId(name)}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={`${partId(name)}-innhold`}
          onClick={onToggle}
        >
          <span className={styles.chevron} aria-hidden="true">
            {isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          </span>
          <span className={styles.title}>{y.part[name]}</span>
          {state !== null && <TaskMark state={state} />}
        </button>
      </h2>
      <div id={`${partId(name)}-innhold`} hidden={!isOpen}>
        {isOpen && <div className={styles.body}>{children}</div>}
      </div>
    </Surface>
  );
}
