import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CaseRow as Row } from "#domain/contract/sakViews.ts";
import { Surface } from "../../../components/Surface.tsx";
import { rememberOpened } from "../../../components/useReturnFocus.ts";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { CaseBadge, CaseDueLine } from "../looks.tsx";

const useStyles = makeStyles({
  row: {
    position: "relative",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    alignItems: "center",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-within": { outline: `${tokens.strokeWidthThin} solid ${tokens.colorStrokeFocus2}` },
    "@media (max-width: 40rem)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  // The whole row can be clicked, and a screen reader still meets one button.
  open: { "::after": { content: '""', position: "absolute", inset: 0, borderRadius: tokens.borderRadiusXLarge } },
});

type Props = { readonly row: Row; readonly onOpen: (id: string) => void };

/** One case of a list: number, how it stands, one's part in it, what is waited for. Never what it is about, nor anybody's name. */
export function CaseRow({ row, onOpen }: Props) {
  const styles = useStyles();
  const { c, s, d } = useCaseTexts();
  const { id, number, status, openedOn, due, standings } = row;
  const name = c.numbered(number);
  return (
    <Surface className={styles.row}>
      <div className={styles.words}>
        <div className={styles.line}>
          <Text size={400} weight="semibold">
            {name}
          </Text>
          <CaseBadge status={status} />
        </div>
        <div className={styles.line}>
          <Text className={styles.quiet}>{c.openedOn(d.dayMonthYear(openedOn))}</Text>
          <Text className={styles.quiet}>{c.youAre(d.list(standings.map((one) => s.standing[one])))}</Text>
        </div>
        {due !== null && <CaseDueLine due={due} />}
      </div>
      <Button
        className={styles.open}
        data-case={id}
        aria-label={c.openNamed(name)}
        onClick={() => {
          rememberOpened(id);
          onOpen(id);
        }}
      >
        {c.open}
      </Button>
    </Surface>
  );
}
