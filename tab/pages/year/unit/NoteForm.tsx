import type { UnitCommandInput } from "#domain/contract/oppfolgingCommand.ts";
import type { RuleId } from "#domain/kernel/decision.ts";
import { Ask, about as inField } from "../../../components/form/Ask.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useEdited } from "../../../components/form/useEdited.ts";
import { Words } from "../../../components/form/Words.tsx";
import { useUnit } from "./useUnit.ts";

type Props = {
  readonly about: string;
  /** The name that refusals call the text by. */
  readonly field: string;
  readonly rule?: RuleId;
  readonly label: string;
  readonly how?: string;
  readonly send: string;
  readonly doneWords?: string;
  readonly command: (text: string) => UnitCommandInput;
  readonly onDone?: () => void;
  readonly onCancel?: () => void;
};

/** A command that is one text. */
export function NoteForm({ about, field, rule, label, how, send, doneWords, command, onDone, onCancel }: Props) {
  const { detail, sending, act } = useUnit();
  const { value, change, reset } = useEdited(`${detail.id}/${about}`, { text: "" });
  const submit = async () => {
    if ((await act(about, command(value.text), value.text)) === undefined) return;
    reset();
    onDone?.();
  };
  return (
    <SendForm
      about={about}
      sending={sending}
      isBeside={(refusal) => "field" in refusal && refusal.field === field}
      label={send}
      {...(doneWords === undefined ? {} : { doneWords })}
      {...(onCancel === undefined ? {} : { onCancel })}
      onSend={() => void submit()}
    >
      {(refusals) => (
        <Ask
          label={label}
          {...(rule === undefined ? {} : { rule })}
          {...(how === undefined ? {} : { how })}
          wrong={inField(refusals, field)}
        >
          <Words value={value.text} onChange={(text) => change({ text })} />
        </Ask>
      )}
    </SendForm>
  );
}
