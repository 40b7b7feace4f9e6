import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CaseDetail } from "#domain/contract/views.ts";
import { capital } from "#domain/texts/format.ts";
import { Facts } from "../../components/Facts.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { MissingLeaderWords } from "../../components/MissingLeader.tsx";
import { Quote } from "../../components/Quote.tsx";
import { Surface } from "../../components/Surface.tsx";
import { whatNext } from "../../components/statusWord.ts";
import { useTexts } from "../../texts/useTexts.ts";

/** Some weeks ahead: enough to plan by. */
const daysShown = 6;

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  plain: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

function decidedBy({ decidedBy: by, decidedFor }: CaseDetail, onBehalfOf: (name: string) => string): string | undefined {
  return decidedFor === null ? by?.name : `${by?.name ?? ""}, ${onBehalfOf(decidedFor.name)}`;
}

/** How the case stands: what happens now, the reason that was given, the next days at home, what the leader assessed. */
export function Standing({ detail }: { readonly detail: CaseDetail }) {
  const styles = useStyles();
  const wording = useTexts();
  const { t, d } = wording;
  const own = detail.standing === "employee";
  const lastDay = detail.kind === "fast-avtale" ? (detail.termination?.lastDay ?? detail.to) : detail.to;
  const runs = detail.status === "AKTIV" || detail.status === "OPPSAGT" || detail.status === "AKSEPTERT";
  const waits = detail.status === "INNSENDT" || detail.status === "OENSKET";
  const other = detail.decides?.inPlaceOf ?? null;
  const assessment = detail.kind === "fast-avtale" ? detail.assessment : null;
  if (!own && detail.decisionReason === null && !runs && detail.calledIn.length === 0 && assessment === null) return null;
  return (
    <Surface className={styles.stack}>
      {own && (
        <div>
          <PartHeading>{t.page.whatNow}</PartHeading>
          {waits && detail.missing !== null ? (
            <MissingLeaderWords missing={detail.missing} />
          ) : (
            <Text>
              {whatNext(detail, waits ? detail.decides?.person.name : detail.leader?.name, d.dayMonthYear(lastDay), wording)}
            </Text>
          )}
          {waits && other !== null && detail.decides !== null && (
            <Text block>{t.vikar.decides[other.as](detail.decides.person.name, other.person.name)}</Text>
          )}
        </div>
      )}
      {detail.decisionReason !== null && (
        <div>
          <PartHeading>{t.page.reasonGiven(decidedBy(detail, t.vikar.onBehalfOf) ?? t.page.leader)}</PartHeading>
          <Quote text={detail.decisionReason} />
        </div>
      )}
      {runs && (
        <div>
          <PartHeading>{t.page.nextDays}</PartHeading>
          {detail.nextHomeDays.length === 0 ? (
            <Text className={styles.quiet}>{t.page.nextDaysNone}</Text>
          ) : (
            <ul className={styles.plain}>
              {detail.nextHomeDays.slice(0, daysShown).map((date) => (
                <li key={date}>{capital(d.date(date))}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {detail.calledIn.length > 0 && (
        <div>
          <PartHeading>{t.page.calledIn}</PartHeading>
          <ul className={styles.plain}>
            {detail.calledIn.map((date) => (
              <li key={date}>{capital(d.date(date))}</li>
            ))}
          </ul>
        </div>
      )}
      {assessment !== null && (
        <div>
          <PartHeading>{t.page.assessed}</PartHeading>
          <Facts
            rows={[
              [d.field.workEnvironment, <Quote key="text" text={assessment.workEnvironment} />],
              [
                d.field.equipment,
                assessment.equipment.length === 0
                  ? t.page.equipmentNone
                  : capital(d.list(assessment.equipment.map((item) => d.equipment[item].toLowerCase()))),
              ],
              [
                d.field.extraEquipmentGranted,
                assessment.extraEquipmentGranted === null ? null : assessment.extraEquipmentGranted ? d.yes : d.no,
              ],
              [
                d.field.overrideReason,
                assessment.overrideReason === null ? null : <Quote key="why" text={assessment.overrideReason} />,
              ],
            ]}
          />
        </div>
      )}
    </Surface>
  );
}
