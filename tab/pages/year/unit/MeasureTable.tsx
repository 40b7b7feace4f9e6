import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { CircleHalfFillRegular } from "@fluentui/react-icons/svg/circle-half-fill";
import type { Worded } from "#domain/contract/oppfolgingViews.ts";
import type { Measure, Progress } from "#domain/oppfolging/enhet/model.ts";
import { lmuCaseText } from "#domain/oppfolging/syklus/planFor.ts";
import { Badge, type Look } from "../../../components/Badge.tsx";
import { DataTable } from "../../../components/DataTable.tsx";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { Chosen, optionsOf } from "../../../components/form/Chosen.tsx";
import { useNames } from "../../../components/form/names.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { useUnit } from "./useUnit.ts";

const looks: Readonly<Record<Progress, Look>> = {
  "ikke-startet": { tone: "over", Shape: CircleRegular },
  "i-gang": { tone: "waiting", Shape: CircleHalfFillRegular },
  gjennomfoert: { tone: "good", Shape: CheckmarkCircleFilled },
};
const progresses: readonly Progress[] = ["ikke-startet", "i-gang", "gjennomfoert"];

const useStyles = makeStyles({
  what: { display: "flex", flexDirection: "column", minWidth: "10rem", whiteSpace: "pre-wrap" },
  when: { whiteSpace: "nowrap" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

type Row = Worded<Measure>;
type Props = {
  readonly measures: readonly Row[];
  readonly onChange?: (measure: Row) => void;
  readonly onDrop?: (measure: Row) => void;
};

/** What, who, when, which side of the environment, and how far it has come. */
export function MeasureTable({ measures, onChange, onDrop }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { y, w, d } = useYearTexts();
  const nameOf = useNames();
  const { detail, act, can, sending } = useUnit();
  const about = "framdrift";
  const failure = sending.end?.about === about && sending.end.kind === "failed" ? sending.end.failure : undefined;
  return (
    <div className={common.stack}>
      <DataTable
        caption={y.part.tiltak}
        rows={measures}
        keyOf={({ measureId }) => measureId}
        columns={[
          {
            key: "what",
            header: y.what,
            cell: ({ content }) => (
              <span className={styles.what}>
                {content.text}
                <Text size={200} className={common.quiet}>
                  {[
                    w.kind[content.kind],
                    w.origin[content.origin],
                    ...(content.recommendation === null ? [] : [y.lmuCase(lmuCaseText(content.recommendation))]),
                  ].join(" · ")}
                </Text>
              </span>
            ),
          },
          { key: "who", header: y.who, cell: ({ content }) => nameOf(content.ownerId) ?? y.unknownPerson },
          { key: "when", header: y.when, cell: ({ content }) => <span className={styles.when}>{d.shortDate(content.due)}</span> },
          {
            key: "state",
            header: y.state,
            cell: ({ measureId, content, progress }) =>
              can("ReportProgress") ? (
                <Chosen
                  aria-label={`${y.state}: ${content.text}`}
                  value={progress}
                  options={optionsOf(progresses, w.progress)}
                  onChange={(next) => {
                    if (next !== null) void act(about, { type: "ReportProgress", measureId, progress: next });
                  }}
                />
              ) : (
                <Badge look={looks[progress]}>{w.progress[progress]}</Badge>
              ),
          },
          ...(onChange === undefined || onDrop === undefined
            ? []
            : [
                {
                  key: "do",
                  header: y.change,
                  cell: (measure: Row) => (
                    <span className={styles.buttons}>
                      <Button
                        size="small"
                        data-opens={`endre-${measure.measureId}`}
                        aria-label={`${y.change}: ${measure.content.text}`}
                        onClick={() => onChange(measure)}
                      >
                        {y.change}
                      </Button>
                      <Button
                        size="small"
                        appearance="subtle"
                        data-opens={`ut-${measure.measureId}`}
                        aria-label={`${y.drop}: ${measure.content.text}`}
                        onClick={() => onDrop(measure)}
                      >
                        {y.drop}
                      </Button>
                    </span>
                  ),
                },
              ]),
        ]}
      />
      {failure !== undefined && <FailureNotice failure={failure} sent onClose={sending.clear} />}
      {detail.sight === "own-measures" && <Text className={common.quiet}>{y.ownMeasuresHow}</Text>}
    </div>
  );
}
