import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import type { UnitCommandInput } from "#domain/contract/oppfolgingCommand.ts";
import { environmentKinds } from "#domain/oppfolging/enhet/model.ts";
import { capital } from "#domain/texts/format.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { DataTable } from "../../../components/DataTable.tsx";
import { Facts } from "../../../components/Facts.tsx";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { Chosen, optionsOf } from "../../../components/form/Chosen.tsx";
import { DateInput } from "../../../components/form/DateInput.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useEdited } from "../../../components/form/useEdited.ts";
import { Words } from "../../../components/form/Words.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { NotYet } from "./PlanningPart.tsx";
import { levelOf, RiskMatrix } from "./RiskMatrix.tsx";
import { useWhole } from "./useUnit.ts";

type RiskInput = Extract<UnitCommandInput, { type: "AssessRisk" }>["risks"][number];

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    gap: tokens.spacingHorizontalXL,
    alignItems: "start",
    "@media (max-width: 80rem)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  rating: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(9rem, 100%), 1fr))",
    gap: tokens.spacingHorizontalM,
    alignItems: "start",
  },
  top: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: tokens.spacingHorizontalM },
});

const blank: RiskInput = { riskId: null, hazard: null, kind: null, probability: null, consequence: null };
const scale = ["1", "2", "3", "4", "5"] as const;

/** AM-07: the risk assessment and the leaders' meeting, or the reason for going on without. */
export function RiskPart() {
  const common = useLayoutStyles();
  const { y, w, d } = useYearTexts();
  const { detail, process, sending, act, can, inTheWay } = useWhole();
  const { risk } = process;
  const edited = useEdited(`${detail.id}/risiko`, {
    risks: (risk?.risks ?? []) as readonly RiskInput[],
    leaderMeetingOn: risk?.leaderMeetingOn ?? null,
    reason: risk?.reason ?? null,
  });
  const { value, change, reset } = edited;
  const { risks } = value;
  if (!can("AssessRisk")) return risk === null ? <NotYet refusal={inTheWay("AssessRisk")[0]} /> : <Assessed />;
  const isIncomplete = risks.length === 0 || value.leaderMeetingOn === null;
  const send = async () => {
    const typed = [...risks.map(({ hazard }) => hazard), value.reason].filter(Boolean).join("\n\n");
    const command = { type: "AssessRisk", ...value, reason: isIncomplete ? value.reason : null } as const;
    if ((await act("risiko", command, typed)) !== undefined) reset();
  };
  const replace = (at: number, part: Partial<RiskInput>) =>
    change({ risks: risks.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  const isBeside = (refusal: AnyRefusal) =>
    refusal.code === "RISK_INCOMPLETE" || ("field" in refusal && ["leaderMeetingOn", "reason"].includes(refusal.field));
  return (
    <SendForm
      about="risiko"
      sending={sending}
      edited={edited}
      isBeside={isBeside}
      label={w.command.AssessRisk}
      onSend={() => void send()}
    >
      {(refusals) => (
        <>
          <Text className={common.quiet}>{y.riskHow}</Text>
          <ol className={common.list}>
            {risks.map((one, index) => (
              <li key={one.riskId ?? `ny-${index}`} className={common.panel}>
                <RiskFields
                  risk={one}
                  number={index + 1}
                  refusals={refusals}
                  onChange={(part) => replace(index, part)}
                  onRemove={() => change({ risks: risks.filter((_, other) => other !== index) })}
                />
              </li>
            ))}
          </ol>
          <div>
            <Button icon={<AddRegular />} onClick={() => change({ risks: [...risks, blank] })}>
              {y.addRisk}
            </Button>
          </div>
          {risks.length > 0 && <RiskMatrix risks={risks} />}
          <Ask
            label={w.field.leaderMeetingOn}
            rule="AM-07"
            how={value.leaderMeetingOn === null ? y.leaderMeetingHow : capital(d.date(value.leaderMeetingOn))}
            wrong={about(refusals, "leaderMeetingOn")}
          >
            <DateInput value={value.leaderMeetingOn} onChange={(leaderMeetingOn) => change({ leaderMeetingOn })} />
          </Ask>
          {isIncomplete && (
            <Ask label={y.riskReason} rule="AM-07" how={y.riskReasonHow} wrong={about(refusals, "reason")}>
              <Words value={value.reason} onChange={(reason) => change({ reason })} />
            </Ask>
          )}
        </>
      )}
    </SendForm>
  );
}

type FieldsProps = {
  readonly risk: RiskInput;
  readonly number: number;
  readonly refusals: readonly AnyRefusal[];
  readonly onChange: (part: Partial<RiskInput>) => void;
  readonly onRemove: () => void;
};

function RiskFields({ risk, number, refusals, onChange, onRemove }: FieldsProps) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { y, w } = useYearTexts();
  const { process } = useWhole();
  const known = process.risk?.risks.map(({ riskId }) => riskId) ?? [];
  /** A new risk got its id from the server, which this page does not know: what it lacks shows which one is meant. */
  const wrong = (field: "hazard" | "kind" | "probability" | "consequence") => {
    const lacks = risk[field] === null || risk[field] === "";
    const found = refusals.find(
      (refusal) =>
        refusal.code === "RISK_INCOMPLETE" &&
        refusal.field === field &&
        (refusal.riskId === risk.riskId || (risk.riskId === null && !known.includes(refusal.riskId))),
    );
    return lacks && found !== undefined ? [found] : [];
  };
  const level = levelOf(risk);
  const rating = (field: "probability" | "consequence") => (
    <Ask label={w.field[field]} how={y.scale[field]} wrong={wrong(field)}>
      <Chosen
        value={scale[(risk[field] ?? 0) - 1] ?? null}
        options={scale.map((one) => ({ value: one, words: one }))}
        onChange={(value) => onChange({ [field]: value === null ? null : Number(value) })}
      />
    </Ask>
  );
  return (
    <div className={common.close}>
      <div className={styles.top}>
        <Text weight="semibold">
          {y.riskNumber(number)}
          {level !== null && ` · ${y.riskLevel(w.riskLevel[level])}`}
        </Text>
        <Button size="small" appearance="subtle" aria-label={y.removeRisk(number)} onClick={onRemove}>
          {y.remove}
        </Button>
      </div>
      <Ask label={w.field.hazard} wrong={wrong("hazard")}>
        <Words rows={2} value={risk.hazard} onChange={(hazard) => onChange({ hazard })} />
      </Ask>
      <div className={styles.rating}>
        <Ask label={w.field.kind} wrong={wrong("kind")}>
          <Chosen value={risk.kind} options={optionsOf(environmentKinds, w.kind)} onChange={(kind) => onChange({ kind })} />
        </Ask>
        {rating("probability")}
        {rating("consequence")}
      </div>
    </div>
  );
}

/** The assessment to read: table and matrix side by side. */
function Assessed() {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { y, w, d } = useYearTexts();
  const { process } = useWhole();
  const { risk } = process;
  if (risk === null) return null;
  const rows = risk.risks.map((one, index) => ({ ...one, number: index + 1 }));
  const level = (one: (typeof rows)[number]) => {
    const found = levelOf(one);
    return found === null ? "" : w.riskLevel[found];
  };
  return (
    <div className={common.stack}>
      {rows.length > 0 && (
        <div className={styles.columns}>
          <DataTable
            caption={y.part.risiko}
            rows={rows}
            keyOf={({ riskId }) => riskId}
            columns={[
              { key: "number", header: y.number, cell: ({ number }) => number },
              { key: "hazard", header: w.field.hazard, cell: ({ hazard }) => hazard },
              { key: "kind", header: w.field.kind, cell: ({ kind }) => (kind === null ? "" : w.kind[kind]) },
              { key: "level", header: y.level, cell: (one) => `${level(one)} (${one.probability} × ${one.consequence})` },
            ]}
          />
          <RiskMatrix risks={rows} />
        </div>
      )}
      <Facts
        rows={[
          [w.field.leaderMeetingOn, risk.leaderMeetingOn === null ? y.notNoted : d.date(risk.leaderMeetingOn)],
          [w.field.reason, risk.reason === null ? null : <Quote key="reason" text={risk.reason} />],
        ]}
      />
    </div>
  );
}
