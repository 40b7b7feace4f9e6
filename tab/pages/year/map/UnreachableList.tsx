import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CycleUnits } from "#domain/contract/oppfolgingViews.ts";
import type { UnreachableWhy } from "#domain/oppfolging/paaminnelser/model.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";

type Line = CycleUnits["unreachable"][number];

const useStyles = makeStyles({
  reason: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  how: { marginBottom: tokens.spacingVerticalM, color: tokens.colorNeutralForeground2 },
  summary: {
    cursor: "pointer",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  units: { margin: `${tokens.spacingVerticalS} 0 0`, paddingLeft: tokens.spacingHorizontalXL },
});

/** Open duties that nobody can be told of, by reason, and who is told in their place. */
export function UnreachableList({ lines }: { readonly lines: readonly Line[] }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { y, w, d } = useYearTexts();
  if (lines.length === 0) return null;
  const byReason = new Map<UnreachableWhy, Line[]>();
  for (const line of lines) byReason.set(line.why, [...(byReason.get(line.why) ?? []), line]);
  return (
    <Surface>
      <PartHeading>{y.unreachable(lines.length)}</PartHeading>
      <Text block className={styles.how}>
        {y.unreachableHow}
      </Text>
      {[...byReason].map(([why, of]) => (
        <details key={why} className={styles.reason}>
          <summary className={styles.summary}>
            {w.unreachable[why]} <Text className={common.quiet}>({of.length})</Text>
          </summary>
          <ul className={styles.units}>
            {of.map(({ unitName, duty, person, processId, personId, toldInstead }) => (
              <li key={`${processId}${duty}${personId}`}>
                {[unitName, ...(person === null ? [] : [person.name]), w.duty[duty].toLowerCase()].join(" · ")}
                <Text block size={200} className={common.quiet}>
                  {toldInstead.length === 0 ? y.nobodyInstead : y.toldInstead(d.list(toldInstead.map(({ name }) => name)))}
                </Text>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Surface>
  );
}
