import { Text } from "@fluentui/react-components";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useFocusInside } from "../../../components/useFocusInside.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import type { Handed } from "./HandedMeasures.tsx";
import { NoteForm } from "./NoteForm.tsx";

type Props = { readonly handed: Handed; readonly onClose: () => void };

/** A measure that was handed over and is not taken in, with the reason; it stays readable. */
export function DeclineForm({ handed: { handedId, text }, onClose }: Props) {
  const common = useLayoutStyles();
  const { y, w } = useYearTexts();
  const [around] = useFocusInside();
  return (
    <div ref={around} className={common.stack}>
      <Text>{y.declineSure(text)}</Text>
      <NoteForm
        about={`avvis-${handedId}`}
        field="reason"
        rule="AM-08"
        label={w.field.reason}
        send={w.command.DeclineHanded}
        command={(reason) => ({ type: "DeclineHanded", handedId, reason })}
        onDone={onClose}
        onCancel={onClose}
      />
    </div>
  );
}
