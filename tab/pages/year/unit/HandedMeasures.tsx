import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { useWhole } from "./useUnit.ts";

export type Handed = NonNullable<UnitDetail["process"]>["handed"][number];

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

type Props = { readonly onTakeIn: (handed: Handed) => void; readonly onDecline: (handed: Handed) => void };

/** What another part has handed to the plan: no measure of the unit's until the leader takes it in (AM-08). */
export function HandedMeasures({ onTakeIn, onDecline }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { y, w, d } = useYearTexts();
  const { process, can } = useWhole();
  const waiting = process.handed.filter(({ answer }) => answer === null);
  const declined = process.handed.flatMap((one) => (one.answer?.kind === "declined" ? [{ ...one, answer: one.answer }] : []));
  if (waiting.length === 0 && declined.length === 0) return null;
  return (
    <div className={common.close}>
      <h3 className={common.subheading}>{y.handed}</h3>
      {waiting.length > 0 && <Text className={common.quiet}>{y.handedHow}</Text>}
      <ul className={common.list}>
        {waiting.map((handed) => (
          <li key={handed.handedId} className={common.panel} data-handed="waiting">
            <div className={common.close}>
              <Text>{handed.text}</Text>
              <Text className={common.quiet}>
                {w.kind[handed.kind]} · {y.proposedDue(d.dayMonthYear(handed.due))} · {y.handedOn(d.dayMonthYear(handed.on))}
              </Text>
              {can("DeclineHanded") && (
                <div className={styles.buttons}>
                  <Button
                    size="small"
                    data-opens={`overlevert-${handed.handedId}`}
                    aria-label={`${y.takeIn}: ${handed.text}`}
                    onClick={() => onTakeIn(handed)}
                  >
                    {y.takeIn}
                  </Button>
                  <Button
                    size="small"
                    appearance="subtle"
                    data-opens={`avvis-${handed.handedId}`}
                    aria-label={`${y.decline}: ${handed.text}`}
                    onClick={() => onDecline(handed)}
                  >
                    {y.decline}
                  </Button>
                </div>
              )}
            </div>
          </li>
        ))}
        {declined.map(({ handedId, text, answer }) => (
          <li key={handedId}>
            <Text>
              {text} ({y.declinedOn(d.dayMonthYear(answer.on))})
            </Text>
            <Quote text={answer.reason} />
          </li>
        ))}
      </ul>
    </div>
  );
}
