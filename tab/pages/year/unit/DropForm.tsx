import { Text } from "@fluentui/react-components";
import type { Worded } from "#domain/contract/oppfolgingViews.ts";
import type { Measure } from "#domain/oppfolging/enhet/model.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useFocusInside } from "../../../components/useFocusInside.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { NoteForm } from "./NoteForm.tsx";
import { useWhole } from "./useUnit.ts";

type Props = { readonly measure: Worded<Measure>; readonly onClose: () => void };

/** Takes a measure out of the plan; it stays readable. Once the plan is submitted, only with a reason. */
export function DropForm({ measure: { measureId, content }, onClose }: Props) {
  const common = useLayoutStyles();
  const { y, w } = useYearTexts();
  const { inTheWay } = useWhole();
  const [around] = useFocusInside();
  const needsReason = inTheWay("DropMeasure").some(({ code }) => code === "PLAN_CHANGE_UNREASONED");
  return (
    <div ref={around} className={common.stack}>
      <Text>{y.dropSure(content.text)}</Text>
      <NoteForm
        about={`ut-${measureId}`}
        field="reason"
        rule="AM-08"
        label={needsReason ? w.field.reason : y.reasonIfAny}
        send={w.command.DropMeasure}
        command={(reason) => ({ type: "DropMeasure", measureId, reason })}
        onDone={onClose}
        onCancel={onClose}
      />
    </div>
  );
}
