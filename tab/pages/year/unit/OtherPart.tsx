import { Text } from "@fluentui/react-components";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { NoteForm } from "./NoteForm.tsx";
import { useUnit } from "./useUnit.ts";

/** What is seldom done: ending the work in the unit, and taking the unit out of the cycle or in again. */
export function OtherPart() {
  const common = useLayoutStyles();
  const { y, w } = useYearTexts();
  const { sending, act, can } = useUnit();
  return (
    <div className={common.stack}>
      {can("CloseUnit") && (
        <SendForm
          about="avslutt"
          sending={sending}
          label={w.command.CloseUnit}
          onSend={() => void act("avslutt", { type: "CloseUnit" })}
        >
          {() => <Text>{y.closeHow}</Text>}
        </SendForm>
      )}
      {can("ExemptUnit") && (
        <NoteForm
          about="ta-ut"
          field="reason"
          label={w.field.reason}
          how={y.exemptHow}
          send={w.command.ExemptUnit}
          command={(reason) => ({ type: "ExemptUnit", reason })}
        />
      )}
      {can("ReinstateUnit") && (
        <NoteForm
          about="ta-inn"
          field="reason"
          label={w.field.reason}
          send={w.command.ReinstateUnit}
          command={(reason) => ({ type: "ReinstateUnit", reason })}
        />
      )}
    </div>
  );
}
