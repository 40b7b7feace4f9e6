import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, margin: 0, padding: 0, listStyleType: "none" },
  one: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    maxWidth: "100%",
    paddingLeft: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { overflowWrap: "anywhere", minWidth: 0 },
});

type Props = {
  readonly items: readonly { readonly key: string; readonly name: string; readonly more?: string }[];
  readonly onRemove: (index: number) => void;
};

/** Those who were named so far, each with the way to take them away again. */
export function Chips({ items, onRemove }: Props) {
  const styles = useStyles();
  const { r } = useReportTexts();
  if (items.length === 0) return null;
  return (
    <ul className={styles.list}>
      {items.map(({ key, name, more }, index) => (
        <li key={key} className={styles.one}>
          <Text className={styles.name}>
            {name}
            {more === undefined ? "" : ` (${more})`}
          </Text>
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={r.takeAway(name)}
            onClick={() => onRemove(index)}
          />
        </li>
      ))}
    </ul>
  );
}
