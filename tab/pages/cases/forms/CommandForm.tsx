import { Text } from "@fluentui/react-components";
import type { CaseDetail } from "#domain/contract/sakViews.ts";
import { useDraft } from "../../../app/drafts.tsx";
import { about } from "../../../components/form/Ask.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useFocusInside } from "../../../components/useFocusInside.ts";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { CommandField } from "./CommandField.tsx";
import { specs } from "./specs.ts";
import { type CaseFormCommand, type Field, nothingTyped, readerOf, type Typed } from "./typed.ts";
import type { Acting } from "./useActing.ts";
import { useChoices } from "./useChoices.ts";

type Props = {
  readonly type: CaseFormCommand;
  readonly detail: CaseDetail;
  readonly acting: Acting;
  /** The party, meeting, document or measure that it is about, where it was opened beside it. */
  readonly target?: string | undefined;
  readonly onClose: () => void;
};

/** What one chooses elsewhere: by the button that was pressed. */
const targets: ReadonlySet<string> = new Set(["partyId", "meetingId", "documentId", "measureId", "personId"]);
const taken = ({ name }: Field, type: CaseFormCommand, target: string | undefined) =>
  target !== undefined && targets.has(name) && !(type === "ShareDocument" && name === "partyId");

/** The form of one command, where its button stood. What is typed stays until it is carried out. */
export function CommandForm({ type, detail, acting, target, onClose }: Props) {
  const common = useLayoutStyles();
  const { c, s } = useCaseTexts();
  const spec = specs[type];
  const choices = useChoices(detail);
  const part = `kommando-${type}-${target ?? ""}`;
  const [typed, setTyped, drop] = useDraft<Typed>(`sak/${detail.id}/${type}/${target ?? ""}`, () => ({
    ...nothingTyped,
    ...spec.initial?.(detail, target),
  }));
  const [around] = useFocusInside();
  const fields = spec.fields.filter((field) => !taken(field, type, target) && (field.when === undefined || field.when(typed)));
  const names = fields.map(({ name, refusedAs }) => refusedAs ?? name);
  const send = async () => {
    const done = await acting.act(part, spec.command(readerOf(typed), target, detail), Object.values(typed.text).join("\n"));
    if (done === undefined) return;
    drop();
    onClose();
  };
  return (
    <div ref={around} className={common.panel} data-form={type}>
      <SendForm
        about={part}
        sending={acting.sending}
        isBeside={(refusal) => "field" in refusal && names.includes(String(refusal.field))}
        label={s.command[type]}
        primary
        onSend={() => void send()}
        onCancel={onClose}
      >
        {(refusals) => (
          <>
            {c.how[type] !== undefined && <Text>{c.how[type]}</Text>}
            {fields.map((field, index) => (
              <CommandField
                key={field.name}
                type={type}
                field={field}
                detail={detail}
                typed={typed}
                options={"from" in field ? choices(field.from) : []}
                wrong={about(refusals, field.refusedAs ?? field.name)}
                rule={index === 0 ? spec.rule : undefined}
                target={target}
                onChange={(next) => setTyped({ ...typed, ...next })}
              />
            ))}
          </>
        )}
      </SendForm>
    </div>
  );
}
