import { Button, Input, makeStyles, mergeClasses } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { UnitTasksView } from "#domain/contract/assess.ts";
import type { ActivityPlace } from "#domain/regime/vurdering/enhet/model.ts";
import { Ask } from "../../components/form/Ask.tsx";
import { Chosen, optionsOf } from "../../components/form/Chosen.tsx";
import { SendForm } from "../../components/form/SendForm.tsx";
import { useEdited } from "../../components/form/useEdited.ts";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Paragraph } from "../../components/Paragraph.tsx";
import { useAssessTexts } from "../../texts/assess/useAssessTexts.ts";
import { useUnitTasks } from "./useUnitTasks.ts";

const places: readonly ActivityPlace[] = ["CAMPUS", "DIGITALT"];

const useStyles = makeStyles({ group: { border: 0, margin: 0, padding: 0, minWidth: 0 }, legend: { padding: 0 } });

type Draft = { readonly list: readonly { readonly what: string; readonly place: ActivityPlace | null }[] };
const empty = { what: "", place: null };

/** PA-09: a short list of what the unit does, and where each can be done. */
export function ActivitiesForm({ unit }: { readonly unit: UnitTasksView }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { p, a } = useAssessTexts();
  const { sending, send } = useUnitTasks(unit);
  const saved: Draft = { list: unit.activities.length === 0 ? [empty] : unit.activities };
  const edited = useEdited<Draft>(`${unit.unitId}/${unit.rulesetId}/aktiviteter`, saved);
  const { list } = edited.value;
  const set = (index: number, part: Partial<Draft["list"][number]>) =>
    edited.change({ list: list.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const save = async () => {
    const typed = list.map(({ what }) => what).join("\n");
    if ((await send("aktiviteter", { type: "AssessActivities", activities: list }, typed)) !== undefined) edited.reset();
  };
  return (
    <SendForm
      about="aktiviteter"
      sending={sending}
      edited={edited}
      isBeside={(refusal) => "number" in refusal}
      label={p.saveActivities}
      onSend={() => void save()}
    >
      {(refusals) => (
        <fieldset className={mergeClasses(common.close, styles.group)}>
          <legend className={styles.legend}>{p.activities}</legend>
          <span>{p.activitiesHow}</span>
          <Paragraph rule="PA-09" />
          {list.map(({ what, place }, index) => {
            const wrong = refusals.filter((refusal) => "number" in refusal && refusal.number === index + 1);
            return (
              // Lines have no names of their own: they are told apart by their place in the list.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <div key={index} className={common.fields}>
                <Ask label={p.activity(index + 1)} wrong={wrong}>
                  <Input value={what} onChange={(_, data) => set(index, { what: data.value })} />
                </Ask>
                <Ask label={p.activityPlace(index + 1)} wrong={[]}>
                  <Chosen
                    value={place}
                    options={optionsOf(places, a.activityPlace)}
                    onChange={(chosen) => set(index, { place: chosen })}
                  />
                </Ask>
                {list.length > 1 && (
                  <Button icon={<DismissRegular />} onClick={() => edited.change({ list: list.filter((_, at) => at !== index) })}>
                    {p.removeActivity(index + 1)}
                  </Button>
                )}
              </div>
            );
          })}
          <div>
            <Button icon={<AddRegular />} onClick={() => edited.change({ list: [...list, empty] })}>
              {p.addActivity}
            </Button>
          </div>
        </fieldset>
      )}
    </SendForm>
  );
}
