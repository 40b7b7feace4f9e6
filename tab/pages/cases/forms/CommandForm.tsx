import { Text } from "@fluentui/react-components";
import type { CaseDetail } from "#domain/contract/sakViews.ts";
import { useDraft } from "../../../app/drafts.tsx";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { about } from "../../../components/form/Ask.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { Loading } from "../../../components/Loading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useFocusInside } from "../../../components/useFocusInside.ts";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { isAboutLetters } from "./byLetter.ts";
import { CommandField } from "./CommandField.tsx";
import { specs } from "./specs.ts";
import { type CaseFormCommand, type Field, type FormParts, nothingTyped, readerOf, type Typed } from "./typed.ts";
import type { Acting } from "./useActing.ts";
import { useChoices } from "./useChoices.ts";
import { useFormParts } from "./useFormParts.ts";

/** Where there is but one to choose, it is chosen: the one party that is not told yet, the one measure. */
function soleChoices(fields: readonly Field[], choices: ReturnType<typeof useChoices>): Typed["text"] {
  const sole = fields.flatMap((field): readonly (readonly [string, string])[] => {
    if (field.control !== "choice" || field.required !== true) return [];
    const [only, ...others] = choices(field.from);
    return only === undefined || others.length > 0 ? [] : [[field.name, only.value]];
  });
  return Object.fromEntries(sole);
}

/** What was written, for who has to write it again: choices are codes, and say nothing to them. */
function wordsIn(fields: readonly Field[], { text }: Typed): string {
  const written = fields.filter(({ control }) => control === "words" || control === "line");
  return written.flatMap(({ name }) => text[name] ?? []).join("\n");
}

type Props = {
  readonly type: CaseFormCommand;
  readonly detail: CaseDetail;
  readonly acting: Acting;
  /** The party, meeting, document or measure that it is about, where it was opened beside it. */
  readonly target?: string | undefined;
  readonly onClose: () => void;
};

/** What one chooses elsewhere: by the button that was pressed. */
const targets: ReadonlySet<string> = new Set(["partyId", "meetingId", "documentId", "measureId", "personId", "contactId"]);
const taken = ({ name }: Field, type: CaseFormCommand, target: string | undefined) =>
  target !== undefined && targets.has(name) && !(type === "ShareDocument" && name === "partyId");

/** The form of one command, where its button stood, once it has of the case what it needs. */
export function CommandForm(props: Props) {
  const { type, detail, target } = props;
  const fields = specs[type].fields.filter((field: Field) => !taken(field, type, target));
  const { parts, failure, retry } = useFormParts(detail, fields, type === "WriteMinutes" ? target : undefined);
  if (parts !== undefined) return <Form {...props} parts={parts} />;
  return failure === undefined ? <Loading kind="rows" /> : <FailureNotice failure={failure} onRetry={retry} />;
}

/** What is typed stays until it is carried out. */
function Form({ type, detail, acting, target, onClose, parts }: Props & { readonly parts: FormParts }) {
  const common = useLayoutStyles();
  const { c, s } = useCaseTexts();
  const spec = specs[type];
  const choices = useChoices(detail, parts);
  const part = `kommando-${type}-${target ?? ""}`;
  const [typed, setTyped, drop] = useDraft<Typed>(`sak/${detail.id}/${type}/${target ?? ""}`, () => {
    const initial = spec.initial?.(detail, target, parts);
    return { ...nothingTyped, ...initial, text: { ...soleChoices(spec.fields, choices), ...initial?.text } };
  });
  const [around] = useFocusInside();
  const fields = spec.fields.filter(
    (field) => !taken(field, type, target) && (field.when === undefined || field.when(typed, detail, target)),
  );
  const how = (isAboutLetters(type, typed, detail, target) ? c.howByLetter[type] : undefined) ?? c.how[type];
  const names = fields.map(({ name, refusedAs }) => refusedAs ?? name);
  const send = async () => {
    const done = await acting.act(part, spec.command(readerOf(typed), target, detail), wordsIn(fields, typed));
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
            {how !== undefined && <Text>{how}</Text>}
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
