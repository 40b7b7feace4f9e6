import type { ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import type { RuleId } from "#domain/kernel/decision.ts";
import { useDraft } from "../../../app/drafts.tsx";
import { Ask, about as inField } from "../../../components/form/Ask.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { Words } from "../../../components/form/Words.tsx";
import type { Acting } from "./useActing.ts";

type Props = {
  readonly id: string;
  /** The part of the page, and the name under which what is typed is kept. */
  readonly about: string;
  readonly acting: Acting;
  readonly label: string;
  readonly how?: string;
  readonly rule?: RuleId;
  readonly send: string;
  readonly doneWords?: string;
  readonly command: (text: string | null) => ReportCommandInput;
};

/** One free text and the button that sends it: a message, a note, a request. */
export function WordsForm({ id, about, acting, label, how, rule, send, doneWords, command }: Props) {
  const [text, setText, drop] = useDraft<string | null>(`melding/${id}/${about}`, () => null);
  const submit = async () => {
    if ((await acting.act(about, command(text), text ?? "")) === undefined) return;
    setText(null);
    drop();
  };
  return (
    <SendForm
      about={about}
      sending={acting.sending}
      isBeside={(refusal) => "field" in refusal && refusal.field === "text"}
      label={send}
      {...(doneWords === undefined ? {} : { doneWords })}
      onSend={() => void submit()}
    >
      {(refusals) => (
        <Ask
          label={label}
          {...(how === undefined ? {} : { how })}
          {...(rule === undefined ? {} : { rule })}
          wrong={inField(refusals, "text")}
        >
          <Words value={text} onChange={setText} />
        </Ask>
      )}
    </SendForm>
  );
}
