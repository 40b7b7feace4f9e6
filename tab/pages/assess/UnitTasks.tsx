import { Checkbox, Input, Text } from "@fluentui/react-components";
import type { AssessedUnder, UnitTasksView } from "#domain/contract/assess.ts";
import type { UnitPractice } from "#domain/regime/vurdering/enhet/model.ts";
import { Ask, about } from "../../components/form/Ask.tsx";
import { Chosen, optionsOf } from "../../components/form/Chosen.tsx";
import { SendForm } from "../../components/form/SendForm.tsx";
import { useEdited } from "../../components/form/useEdited.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useAssessTexts } from "../../texts/assess/useAssessTexts.ts";
import { ActivitiesForm } from "./ActivitiesForm.tsx";
import { restsOn } from "./AssessFields.tsx";
import { useUnitTasks } from "./useUnitTasks.ts";

type Props = { readonly unit: UnitTasksView; readonly ruleset: AssessedUnder | undefined };

/** What the leader sees to in the unit while the rules hold (PA-09, PA-13), and what cannot be laid down for all of it (LI-02, LI-10). */
export function UnitTasks({ unit, ruleset }: Props) {
  const common = useLayoutStyles();
  const { p } = useAssessTexts();
  return (
    <Surface className={common.stack} data-unit-tasks={unit.unitId}>
      <div className={common.close}>
        <PartHeading>{p.unit(unit.unitName)}</PartHeading>
        {ruleset !== undefined && <Text className={common.quiet}>{ruleset.name}</Text>}
        {unit.open?.length === 0 && <Text>{p.allDone}</Text>}
      </div>
      {unit.open !== null && (
        <>
          <ActivitiesForm unit={unit} />
          <DigitalForm unit={unit} />
        </>
      )}
      {ruleset?.kind === "KOMMUNE" && <PracticeForm unit={unit} />}
    </Surface>
  );
}

function DigitalForm({ unit }: { readonly unit: UnitTasksView }) {
  const { p } = useAssessTexts();
  const { sending, send } = useUnitTasks(unit);
  const saved = { facilitated: unit.how !== null, how: unit.how ?? "" };
  const edited = useEdited(`${unit.unitId}/${unit.rulesetId}/digitalt`, saved);
  const { facilitated, how } = edited.value;
  const save = async () => {
    if ((await send("digitalt", { type: "FacilitateDigital", facilitated, how }, how)) !== undefined) edited.reset();
  };
  return (
    <SendForm
      about="digitalt"
      sending={sending}
      isBeside={(refusal) => "field" in refusal && (refusal.field === "facilitated" || refusal.field === "how")}
      edited={edited}
      label={p.saveDigital}
      onSend={() => void save()}
    >
      {(refusals) => (
        <>
          <Ask rule="PA-13" wrong={about(refusals, "facilitated")}>
            <Checkbox
              label={p.facilitated}
              checked={facilitated}
              onChange={(_, { checked }) => edited.change({ facilitated: checked === true })}
            />
          </Ask>
          <Ask label={p.how} how={p.howHow} wrong={about(refusals, "how")}>
            <Input value={how} onChange={(_, data) => edited.change({ how: data.value })} />
          </Ask>
        </>
      )}
    </SendForm>
  );
}

/** LI-02, LI-10: what people think of is there to be tried, and the answer is why not. */
function PracticeForm({ unit }: { readonly unit: UnitTasksView }) {
  const { p, a } = useAssessTexts();
  const { sending, send } = useUnitTasks(unit);
  const { value, change } = useEdited<{ readonly practice: UnitPractice | null }>(`${unit.unitId}/${unit.rulesetId}/praksis`, {
    practice: null,
  });
  const { practice } = value;
  return (
    <SendForm
      about="praksis"
      sending={sending}
      isBeside={(refusal) => "field" in refusal && refusal.field === "practice"}
      label={p.tryPractice}
      doneWords=""
      blocked={practice === null}
      onSend={() => {
        if (practice !== null) void send("praksis", { type: "StatePractice", practice }, "");
      }}
    >
      {(refusals) => (
        <Ask
          label={p.practice}
          how={p.practiceHow}
          rule="LI-10"
          {...restsOn(about(refusals, "practice"))}
          wrong={about(refusals, "practice")}
        >
          <Chosen
            value={practice}
            options={optionsOf(unit.practices, a.practice)}
            onChange={(chosen) => {
              sending.clear();
              change({ practice: chosen });
            }}
          />
        </Ask>
      )}
    </SendForm>
  );
}
