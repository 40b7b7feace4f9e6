import { Checkbox, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement, ReactNode } from "react";
import type { AssessmentInput } from "#domain/contract/command.ts";
import type { AgreementDetail } from "#domain/contract/views.ts";
import { type AssessmentField, type BasicEquipment, basicEquipment } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { CaseRefusal, Warning } from "#domain/hjemmekontor/fastAvtale/refusals.ts";
import type { RuleId } from "#domain/kernel/decision.ts";
import { CheckGroup } from "../../components/CheckGroup.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { Paragraph } from "../../components/Paragraph.tsx";
import { isSendKey } from "../../components/useShortcuts.ts";
import { WarningLine } from "../../components/WarningLine.tsx";
import { YesNo } from "../../components/YesNo.tsx";
import { useTexts } from "../../texts/useTexts.ts";
import { fieldId } from "./fieldId.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL, marginTop: tokens.spacingVerticalM },
  hint: { display: "flex", flexDirection: "column" },
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
  /** Asked for from within a text field: to approve. */
  readonly onSend: () => void;
  /** What stands below the words on the work environment. */
  readonly children: ReactNode;
};

/** What the guidelines require the leader to assess, each with its paragraph (conversation C11). */
export function AssessmentForm({ detail, form, touched, warnings, refusals, onChange, onSend, children }: Props) {
  const styles = useStyles();
  const { t, d } = useTexts();
  const a = t.assess;

  /** A field says what is wrong once one has been there; until then the list beside the button is enough. */
  const wrongWith = (name: AssessmentField): string | null => {
    const found = touched.includes(name) ? refusals.filter((refusal) => "field" in refusal && refusal.field === name) : [];
    return found.length === 0 ? null : found.map((refusal) => d.refusal(refusal)).join(" ");
  };
  const hintOf = (rule: RuleId | null, line: string | null) => (
    <span className={styles.hint}>
      {line !== null && <span>{line}</span>}
      {rule !== null && <Paragraph rule={rule} />}
    </span>
  );
  const field = (name: AssessmentField, rule: RuleId | null, label: string, line: string | null, control: ReactElement) => {
    const wrong = wrongWith(name);
    const state = wrong === null ? "none" : "error";
    return (
      <div id={fieldId(detail.id, name)}>
        <Field label={label} hint={hintOf(rule, line)} validationState={state} validationMessage={wrong}>
          {control}
        </Field>
      </div>
    );
  };
  const answered = (answer: boolean) => a.employeeAnswered(answer ? d.yes : d.no);
  const tick = (item: BasicEquipment, on: boolean) =>
    onChange({ equipment: basicEquipment.filter((one) => (one === item ? on : form.equipment.includes(one))) });

  const onKeyDown = (event: KeyboardEvent) => {
    if (isSendKey(event)) onSend();
  };

  return (
    <>
      <PartHeading>{a.title}</PartHeading>
      <Text className={styles.intro}>{a.intro}</Text>
      <div className={styles.form}>
        {field(
          "workEnvironment",
          "HO-07",
          a.workEnvironment,
          a.workEnvironmentHow,
          <Textarea
            rows={3}
            resize="vertical"
            value={form.workEnvironment ?? ""}
            onKeyDown={onKeyDown}
            onChange={(_, { value }) => onChange({ workEnvironment: value })}
          />,
        )}
        {children}
        {field(
          "physicalOk",
          "HO-18",
          a.physicalOk,
          answered(detail.physicalOk),
          <YesNo value={form.physicalOk} onChange={(physicalOk) => onChange({ physicalOk })} />,
        )}
        {field(
          "tasksSuitable",
          "HO-20",
          a.tasksSuitable,
          answered(detail.tasksSuitable),
          <YesNo value={form.tasksSuitable} onChange={(tasksSuitable) => onChange({ tasksSuitable })} />,
        )}
        {field(
          "discussed",
          "HO-31",
          a.discussedTitle,
          null,
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
          null,
          <Checkbox
            label={a.goodSituation}
            checked={form.goodSituation}
            onChange={(_, { checked }) => onChange({ goodSituation: checked === true })}
          />,
        )}
        <div id={fieldId(detail.id, "equipment")}>
          <CheckGroup label={a.equipment} hint={hintOf("HO-17", a.equipmentHow)} wrong={wrongWith("equipment")}>
            {basicEquipment.map((item) => (
              <Checkbox
                key={item}
                label={d.equipment[item]}
                checked={form.equipment.includes(item)}
                onChange={(_, { checked }) => tick(item, checked === true)}
              />
            ))}
          </CheckGroup>
        </div>
        {detail.extraEquipment !== null &&
          detail.extraEquipment.length > 0 &&
          field(
            "extraEquipmentGranted",
            "HO-17",
            a.extra(detail.extraEquipment),
            null,
            <YesNo
              value={form.extraEquipmentGranted}
              onChange={(extraEquipmentGranted) => onChange({ extraEquipmentGranted })}
            />,
          )}
        {field(
          "costDisproportionate",
          "HO-30",
          a.costDisproportionate,
          null,
          <YesNo value={form.costDisproportionate} onChange={(costDisproportionate) => onChange({ costDisproportionate })} />,
        )}
        {warnings.length > 0 && (
          <div className={styles.override}>
            <Text>{a.overrideHow}</Text>
            {warnings.map((warning) => (
              <WarningLine key={warning.code} warning={warning} />
            ))}
            {field(
              "overrideReason",
              null,
              a.override,
              null,
              <Textarea
                rows={2}
                resize="vertical"
                value={form.overrideReason ?? ""}
                onKeyDown={onKeyDown}
                onChange={(_, { value }) => onChange({ overrideReason: value })}
              />,
            )}
          </div>
        )}
      </div>
    </>
  );
}
