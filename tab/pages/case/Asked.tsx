import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { AgreementDetail, CaseDetail, DayDetail } from "#domain/contract/views.ts";
import { capital } from "#domain/texts/format.ts";
import { Facts } from "../../components/Facts.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { Quote } from "../../components/Quote.tsx";
import { Surface } from "../../components/Surface.tsx";
import { WarningLine } from "../../components/WarningLine.tsx";
import { WeekStrip } from "../../components/WeekStrip.tsx";
import { useTexts } from "../../texts/useTexts.ts";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  warnings: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  plain: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  days: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  ask: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
  reason: { marginBottom: tokens.spacingVerticalM },
});

/** What was asked for, and what has been approved before. */
export function Asked({ detail }: { readonly detail: CaseDetail }) {
  const styles = useStyles();
  const { t } = useTexts();
  // What is held against an agreement is the leader's to weigh; what speaks of the day itself, both read.
  const forBoth: readonly string[] = ["SUGGESTS_FIXED", "UNIT_MEETING_DATE"];
  const own = detail.standing === "employee";
  const warnings = own ? detail.warnings.filter(({ code }) => forBoth.includes(code)) : detail.warnings;
  return (
    <>
      {warnings.length > 0 && (
        <Surface>
          <PartHeading>{t.page.warnings}</PartHeading>
          <div className={styles.warnings}>
            {warnings.map((warning) => (
              <WarningLine key={warning.code} warning={warning} />
            ))}
          </div>
        </Surface>
      )}
      {detail.kind === "fast-avtale" ? <Agreement detail={detail} /> : <Days detail={detail} />}
      {detail.standing !== "employee" && <Earlier detail={detail} />}
    </>
  );
}

function Agreement({ detail }: { readonly detail: AgreementDetail }) {
  const styles = useStyles();
  const { t, d } = useTexts();
  const yesNo = (answer: boolean) => (answer ? d.yes : d.no);
  const decided = detail.assessment !== null;
  const equipment = detail.equipment.map((item) => d.equipment[item].toLowerCase());
  return (
    <Surface className={styles.stack}>
      <div>
        <PartHeading>{decided ? t.page.agreed : t.page.asked}</PartHeading>
        <Facts
          rows={[
            ...(detail.standing === "employee" ? [] : ([[t.approvals.unit, detail.unitName]] as const)),
            [t.page.period, d.span(detail.from, detail.to)],
            [
              t.page.days,
              <div key="days" className={styles.days}>
                <WeekStrip homeDays={detail.homeDays} />
                {detail.homeDays.map(({ weekday, from, to }) => (
                  <span key={weekday}>
                    {capital(d.weekday(weekday))} {d.time(from)}–{d.time(to)}
                  </span>
                ))}
              </div>,
            ],
            [t.page.share, t.page.shareOf(d.percentTenths(detail.shareTenths), detail.settings.maxSharePercent)],
            [d.field.weeklyMinutes, t.page.week(d.duration(detail.weeklyMinutes))],
            [d.field.availability, detail.availability],
            [t.page.leader, detail.standing === "employee" ? (detail.leader?.name ?? null) : null],
            [t.page.sent, d.dayMonthYear(detail.submittedOn)],
          ]}
        />
      </div>
      <div>
        <PartHeading>{t.page.reasons}</PartHeading>
        {detail.renewalReason !== null && (
          <>
            <Text as="p" block className={styles.ask}>
              {d.field.renewalReason}
            </Text>
            <div className={styles.reason}>
              <Quote text={detail.renewalReason} />
            </div>
          </>
        )}
        <Text as="p" block className={styles.ask}>
          {d.field.reasonEmployee}
        </Text>
        <div className={styles.reason}>
          <Quote text={detail.reasonEmployee} />
        </div>
        <Text as="p" block className={styles.ask}>
          {d.field.reasonEmployer}
        </Text>
        <Quote text={detail.reasonEmployer} />
      </div>
      <div>
        <PartHeading>{t.page.answers}</PartHeading>
        <Facts
          shortValues
          rows={[
            [d.field.tasksSuitable, yesNo(detail.tasksSuitable)],
            [d.field.physicalOk, yesNo(detail.physicalOk)],
            [d.field.specialEquipment, yesNo(detail.specialEquipment)],
            [d.field.strictRequirements, yesNo(detail.strictRequirements)],
          ]}
        />
      </div>
      <div>
        <PartHeading>{t.page.equipment}</PartHeading>
        <Facts
          rows={[
            [d.field.equipment, equipment.length === 0 ? t.page.equipmentNone : capital(d.list(equipment))],
            [d.field.extraEquipment, detail.extraEquipment],
          ]}
        />
      </div>
    </Surface>
  );
}

function Days({ detail }: { readonly detail: DayDetail }) {
  const { t, d } = useTexts();
  return (
    <Surface>
      <PartHeading>{t.page.askedDay}</PartHeading>
      <Facts
        rows={[
          ...(detail.standing === "employee" ? [] : ([[t.approvals.unit, detail.unitName]] as const)),
          [t.page.period, d.span(detail.from, detail.to)],
          [d.field.work, <Quote key="work" text={detail.work} />],
          [t.page.leader, detail.standing === "employee" ? (detail.leader?.name ?? null) : null],
          [t.page.sent, d.dayMonthYear(detail.submittedOn)],
        ]}
      />
    </Surface>
  );
}

/** What has been approved for the same person before. */
function Earlier({ detail }: { readonly detail: CaseDetail }) {
  const styles = useStyles();
  const { t, d } = useTexts();
  return (
    <Surface>
      <PartHeading>{t.page.earlier}</PartHeading>
      {detail.earlier.length === 0 ? (
        <Text className={styles.quiet}>{t.page.earlierNone}</Text>
      ) : (
        <ul className={styles.plain}>
          {detail.earlier.map((before) => (
            <li key={before.id}>
              {d.span(before.from, before.to)} · {t.kind[before.kind]}
              {before.shareTenths === null ? "" : ` · ${d.percentTenths(before.shareTenths)}`}{" "}
              <span className={styles.quiet}>({d.status[before.status].toLowerCase()})</span>
            </li>
          ))}
        </ul>
      )}
    </Surface>
  );
}
