import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowCircleRightFilled } from "@fluentui/react-icons/svg/arrow-circle-right";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { useId, useState } from "react";
import type { PossibleView } from "#domain/contract/sakViews.ts";
import type { CaseStatus, CaseTrack } from "#domain/sak/model.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { Reasons } from "../forms/Commands.tsx";
import { gates, placeOf, type Step, stepsOf } from "./steps.ts";

const useStyles = makeStyles({
  path: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(9.5rem, 1fr))",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    margin: `${tokens.spacingVerticalL} 0 0`,
    padding: 0,
    listStyleType: "none",
    "@media (max-width: 40rem)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  step: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    minHeight: "2rem",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  now: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
  },
  later: { color: tokens.colorNeutralForeground3 },
  icon: { display: "inline-flex", flexShrink: 0, fontSize: tokens.fontSizeBase500 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  here: { color: tokens.colorCompoundBrandForeground1 },
  state: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  about: { marginTop: tokens.spacingVerticalS },
});

type Props = {
  readonly status: CaseStatus;
  readonly track: CaseTrack | null;
  /** What one may do or not yet; the page of a party has none of the employer's steps. */
  readonly possible?: readonly PossibleView[];
};

/** The path of a case: done, now, later. A step that is chosen tells what it is and what has to come before it, with the paragraph. */
export function StepPath({ status, track, possible = [] }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { c, s } = useCaseTexts();
  const about = useId();
  const [chosen, setChosen] = useState<Step>();
  const steps = stepsOf(track, status);
  const place = placeOf(steps, status);
  const nameOf = (step: Step) => (step === "inquiry" ? c.path.inquiry : s.status[step]);
  const gate = chosen === undefined ? null : gates[chosen];
  const blocked = possible.find(({ type }) => type === gate)?.blocked ?? [];
  const isLater = chosen !== undefined && steps.indexOf(chosen) > place;
  return (
    <div data-path>
      <ol className={styles.path} aria-label={c.path.label}>
        {steps.map((step, at) => {
          const state = at < place ? "done" : at === place ? "now" : "later";
          const Shape = state === "done" ? CheckmarkCircleFilled : state === "now" ? ArrowCircleRightFilled : CircleRegular;
          return (
            <li key={step} {...(state === "now" ? { "aria-current": "step" as const } : {})} data-step={step} data-state={state}>
              <button
                type="button"
                className={mergeClasses(styles.step, state === "now" && styles.now, state === "later" && styles.later)}
                aria-expanded={chosen === step}
                aria-controls={about}
                onClick={() => setChosen(chosen === step ? undefined : step)}
              >
                <span
                  className={mergeClasses(styles.icon, state === "done" && styles.done, state === "now" && styles.here)}
                  aria-hidden="true"
                >
                  <Shape />
                </span>
                {nameOf(step)}
                <span className={styles.state}>, {c.path[state]}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <div id={about} aria-live="polite" className={chosen === undefined ? undefined : styles.about}>
        {chosen !== undefined && (
          <div className={mergeClasses(common.panel, common.close)}>
            <Text weight="semibold">{nameOf(chosen)}</Text>
            <Text>{chosen === "inquiry" ? c.path.inquiryHelp : s.statusHelp[chosen]}</Text>
            {isLater && blocked.length > 0 && (
              <>
                <Text weight="semibold">{c.path.first}</Text>
                <Reasons blocked={blocked} />
              </>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
