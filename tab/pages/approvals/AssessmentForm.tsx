import { Checkbox, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { AssessmentInput } from "#domain/contract/command.ts";
import type { AgreementDetail } from "#domain/contract/views.ts";
import { type AssessmentField, type BasicEquipment, basicEquipment } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { CaseRefusal, Warning } from "#domain/hjemmekontor/fastAvtale/refusals.ts";
import type { RuleId } from "#domain/kernel/decision.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { Paragraph } from "../../components/Paragraph.tsx";
import { WarningLine } from "../../components/WarningLine.tsx";
import { YesNo } from "../../components/YesNo.tsx";
import { useTexts } from "../../texts/useTexts.ts";
import { fieldId } from "./fieldId.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL, marginTop: tokens.spacingVerticalM },
  hint: { display: "flex", flexDirection: "column" },
  boxes: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  override: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
  },
  intro: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly detail: AgreementDetail;
  readonly form: AssessmentInput;
  readonly touched: readonly AssessmentField[];
  readonly warnings: readonly Warning[];
  readonly refusals: readonly CaseRefusal[];
  readonly onChange: (change: Partial<AssessmentInput>) => void;
};

/** What the guidelines require the leader to assess, each with its paragraph (conversation C11). */
export function AssessmentForm({ detail, form, touched, warnings, refusals, onChange }: Props) {
  const styles = useStyles();
  const { t, d } = useTexts();
  const a = t.assess;

  /** A field says what is wrong once one has been there; until then the list beside the button is enough. */
  const field = (name: AssessmentField, rule: RuleId, label: string, hints: readonly string[], control: ReactElement) => {
    const wrong = touched.includes(name) ? refusals.filter((refusal) => "field" in refusal && refusal.field === name) : [];
    return (
      <div id={fieldId(detail.id, name)}>
        <Field
          label={label}
          hint={
            <span className={styles.hint}>
              {hints.map((line) => (
                <span key={line}>{line}</span>
              ))}
              <Paragraph rule={rule} />
            </span>
          }
          validationState={wrong.length > 0 ? "error" : "none"}
          validationMessage={wrong.length > 0 ? wrong.map((refusal) => d.refusal(refusal)).join(" ") : null}
        >
          {control}
        </Field>
      </div>
    );
  };
  const answered = (answer: boolean) => a.employeeAnswered(answer ? d.yes : d.no);
  const tick = (item: BasicEquipment, on: boolean) =>
    onChange({ equipment: basicEquipment.filter((one) => (one === item ? on : form.equipment.includes(one))) });

  return (
    <>
      <PartHeading>{a.title}</PartHeading>
      <Text className={styles.intro}>{a.intro}</Text>
      <div className={styles.form}>
        {field(
          "workEnvironment",
          "HO-07",
          a.workEnvironment,
          [a.workEnvironmentHow],
          <Textarea
            rows={3}
            resize="vertical"
            value={form.workEnvironment ?? ""}
            onChange={(_, { value }) => onChange({ workEnvironment: value })}
          />,
        )}
        {field(
          "physicalOk",
          "HO-18",
          a.physicalOk,
          [answered(detail.physicalOk)],
          <YesNo value={form.physicalOk} onChange={(physicalOk) => onChange({ physicalOk })} />,
        )}
        {field(
          "tasksSuitable",
          "HO-20",
          a.tasksSuitable,
          [answered(detail.tasksSuitable)],
          <YesNo value={form.tasksSuitable} onChange={(tasksSuitable) => onChange({ tasksSuitable })} />,
        )}
        {field(
          "discussed",
          "HO-31",
          a.discussedTitle,
          [],
          <Checkbox
            label={a.discussed}
            checked={form.discussed}
            onChange={(_, { checked }) => onChange({ discussed: checked === true })}
          />,
        )}
        {field(
          "goodSituation",
          "HO-23",
          a.goodSituationTitle,
          [],
          <Checkbox
            label={a.goodSituation}
            checked={form.goodSituation}
            onChange={(_, { checked }) => onChange({ goodSituation: checked === true })}
          />,
        )}
        {field(
          "equipment",
          "HO-17",
          a.equipment,
          [a.equipmentHow],
          // biome-ignore lint/a11y/useSemanticElements: Field labels its control, and a fieldset takes its name from a legend only
          <div role="group" className={styles.boxes}>
            {basicEquipment.map((item) => (
              <Checkbox
                key={item}
                label={d.equipment[item]}
                checked={form.equipment.includes(item)}
                onChange={(_, { checked }) => tick(item, checked === true)}
              />
            ))}
          </div>,
        )}
        {detail.extraEquipment !== null &&
          detail.extraEquipment.length > 0 &&
          field(
            "extraEquipmentGranted",
            "HO-17",
            a.extra(detail.extraEquipment),
            [],
            <YesNo
              value={form.extraEquipmentGranted}
              onChange={(extraEquipmentGranted) => onChange({ extraEquipmentGranted })}
            />,
          )}
        {field(
          "costDisproportionate",
          "HO-30",
          a.costDisproportionate,
          [],
          <YesNo value={form.costDisproportionate} onChange={(costDisproportionate) => onChange({ costDisproportionate })} />,
        )}
        {warnings.length > 0 && (
          <div className={styles.override}>
            <Text>{a.overrideHow}</Text>
            {warnings.map((warning) => (
              <WarningLine key={warning.code} warning={warning} />
            ))}
            {overrideField()}
          </div>
        )}
      </div>
    </>
  );

  function overrideField() {
    const wrong = touched.includes("overrideReason")
      ? refusals.filter((refusal) => "field" in refusal && refusal.field === "overrideReason")
      : [];
    return (
      <div id={fieldId(detail.id, "overrideReason")}>
        <Field
          label={a.override}
          validationState={wrong.length > 0 ? "error" : "none"}
          validationMessage={wrong.length > 0 ? wrong.map((refusal) => d.refusal(refusal)).join(" ") : null}
        >
          <Textarea
            rows={2}
            resize="vertical"
            value={form.overrideReason ?? ""}
            onChange={(_, { value }) => onChange({ overrideReason: value })}
          />
        </Field>
      </div>
    );
  }
}
