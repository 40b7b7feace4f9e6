import { Button, makeStyles, mergeClasses, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CaseSummary } from "#domain/contract/views.ts";
import { capital } from "#domain/texts/format.ts";
import { useTexts } from "../texts/useTexts.ts";
import { useRowStyles } from "./rowStyles.ts";
import { StatusBadge } from "./StatusBadge.tsx";
import { Surface } from "./Surface.tsx";
import { rememberOpened } from "./useReturnFocus.ts";
import { WarningLine } from "./WarningLine.tsx";

const useStyles = makeStyles({
  // Under each other from row to row where there is room.
  span: { minWidth: "11.5rem" },
  fact: { ":not(:last-child)": { minWidth: "11rem" }, "@media (max-width: 40rem)": { ":not(:last-child)": { minWidth: 0 } } },
});

type Props = {
  readonly item: CaseSummary;
  readonly asLeader: boolean;
  readonly action: string;
  readonly primary?: boolean;
  /** How long it has waited, in the place of the word «waiting». */
  readonly waited?: string;
  /** What happens next. */
  readonly children?: ReactNode;
  readonly onOpen: (caseId: string) => void;
};

/** One case of a list: who or what, when, how much, how it stands, and the way in. */
export function CaseRow({ item, asLeader, action, primary = false, waited, children, onOpen }: Props) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { t, d } = useTexts();
  const name = asLeader ? item.employee.name : t.kind[item.kind];
  const place = item.inPlaceOf;
  const span = d.span(item.from, item.to);
  const facts =
    item.kind === "fast-avtale"
      ? [capital(d.list(item.homeDays.map((day) => d.weekday(day.weekday)))), d.percentTenths(item.shareTenths)]
      : asLeader
        ? [t.kind.enkeltdag]
        : [];
  return (
    <Surface className={rows.row}>
      <div className={rows.words}>
        <div className={rows.line}>
          <Text size={400} weight="semibold">
            {name}
          </Text>
          {asLeader && <Text className={rows.quiet}>{item.unitName}</Text>}
          {asLeader && place !== null && <Text className={rows.quiet}>{t.vikar.place[place.as](place.person.name)}</Text>}
          <StatusBadge item={item} asLeader={asLeader} {...(waited === undefined ? {} : { word: waited })} />
        </div>
        <div className={mergeClasses(rows.line, rows.facts)}>
          <Text className={styles.span}>{span}</Text>
          {facts.map((fact) => (
            <Text key={fact} className={styles.fact}>
              {fact}
            </Text>
          ))}
        </div>
        {children}
        {asLeader && item.warnings.map((warning) => <WarningLine key={warning.code} warning={warning} />)}
      </div>
      <Button
        className={rows.open}
        appearance={primary ? "primary" : "secondary"}
        data-case={item.id}
        aria-label={t.approvals.openFor(action, asLeader ? name : `${name}, ${span}`)}
        onClick={() => {
          rememberOpened(item.id);
          onOpen(item.id);
        }}
      >
        {action}
      </Button>
    </Surface>
  );
}
