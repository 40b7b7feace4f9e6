import { Text } from "@fluentui/react-components";
import type { ReportDetail } from "#domain/contract/meldingViews.ts";
import { useDraft } from "../../../app/drafts.tsx";
import { Confirm } from "../../../components/Confirm.tsx";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { about } from "../../../components/form/Ask.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useFocusInside } from "../../../components/useFocusInside.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { CommandField } from "./CommandField.tsx";
import { type FormCommand, nothingTyped, type Spec, specs, type Typed } from "./specs.ts";
import type { Acting } from "./useActing.ts";
import { useChoices } from "./useChoices.ts";

type Props = {
  readonly type: FormCommand;
  readonly detail: ReportDetail;
  readonly acting: Acting;
  readonly onClose: () => void;
  readonly onGone: () => void;
};

/** The form of one command, where its button stood. What is typed stays until it is sent. */
export function CommandForm({ type, detail, acting, onClose, onGone }: Props) {
  const common = useLayoutStyles();
  const { r } = useReportTexts();
  const spec: Spec = specs[type];
  const choices = useChoices(detail);
  const part = `kommando-${type}`;
  const [typed, setTyped, drop] = useDraft<Typed>(`melding/${detail.id}/${type}`, () => nothingTyped);
  const [around] = useFocusInside();
  const change = (next: Partial<Typed>) => setTyped({ ...typed, ...next });
  const { sending } = acting;
  const send = async () => {
    const done = await acting.act(part, spec.command(typed, detail), typed.words ?? "");
    if (done === undefined) return;
    drop();
    if (done === "gone") onGone();
    else onClose();
  };
  const words = r.command[type];
  const fields = spec.fields.filter(({ when }) => when === undefined || when(typed));
  const names: readonly string[] = fields.map(({ name }) => name);
  if (spec.confirm === true && fields.length === 0) {
    const failed = sending.end?.about === part && sending.end.kind === "failed" ? sending.end.failure : undefined;
    return (
      <div ref={around} className={common.panel}>
        <Confirm question={words.how} yes={words.send} busy={sending.sending === part} onYes={() => void send()} onNo={onClose} />
        {failed !== undefined && <FailureNotice failure={failed} sent onClose={sending.clear} />}
      </div>
    );
  }
  return (
    <div ref={around} className={common.panel}>
      <SendForm
        about={part}
        sending={sending}
        isBeside={(refusal) => "field" in refusal && names.includes(String(refusal.field))}
        label={words.send}
        primary
        onSend={() => void send()}
        onCancel={onClose}
      >
        {(refusals) => (
          <>
            <Text>{words.how}</Text>
            {fields.map((field, index) => (
              <CommandField
                key={field.name}
                type={type}
                field={field}
                typed={typed}
                options={field.control === "choice" ? choices(field.from) : []}
                wrong={about(refusals, field.name)}
                rule={index === 0 ? spec.rule : undefined}
                onChange={change}
              />
            ))}
          </>
        )}
      </SendForm>
    </div>
  );
}
