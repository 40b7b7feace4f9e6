import { Checkbox, Input } from "@fluentui/react-components";
import type { CaseDetail, CaseHandlingDetail } from "#domain/contract/sakViews.ts";
import type { RuleId } from "#domain/kernel/decision.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { CheckGroup } from "../../../components/CheckGroup.tsx";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { Ask } from "../../../components/form/Ask.tsx";
import { Chosen } from "../../../components/form/Chosen.tsx";
import { DateInput } from "../../../components/form/DateInput.tsx";
import { useNames } from "../../../components/form/names.ts";
import { Words } from "../../../components/form/Words.tsx";
import { Loading } from "../../../components/Loading.tsx";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { YesNo } from "../../../components/YesNo.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { useDocumentWords } from "../useCases.ts";
import { MaskField } from "./MaskField.tsx";
import { PartRows } from "./PartRows.tsx";
import { PeopleField } from "./PeopleField.tsx";
import type { CaseFormCommand, Field, Typed } from "./typed.ts";
import type { Option } from "./useChoices.ts";

type Props = {
  readonly type: CaseFormCommand;
  readonly field: Field;
  readonly detail: CaseDetail;
  readonly typed: Typed;
  readonly options: readonly Option[];
  readonly wrong: readonly AnyRefusal[];
  readonly rule: RuleId | undefined;
  /** The part of the case that the form is about. */
  readonly target: string | undefined;
  readonly onChange: (part: Partial<Typed>) => void;
};

/** One field of a command's form. */
export function CommandField({ type, field, detail, typed, options, wrong, rule, target, onChange }: Props) {
  const { d } = useCaseTexts();
  const nameOf = useNames();
  const { name, control } = field;
  const label = useFieldWords(type, name, detail);
  const asked = { label, wrong, required: field.required === true, ...(rule === undefined ? {} : { rule }) };
  const wrongWords = wrong.length === 0 ? null : wrong.map((refusal) => d.refusal(refusal, nameOf)).join(" ");
  const say = (text: string) => onChange({ text: { ...typed.text, [name]: text } });
  const answer = (yes: boolean) => onChange({ yes: { ...typed.yes, [name]: yes } });
  switch (control) {
    case "words":
      return (
        <Ask {...asked}>
          <Words value={typed.text[name] ?? null} {...(field.rows === undefined ? {} : { rows: field.rows })} onChange={say} />
        </Ask>
      );
    case "line":
      return (
        <Ask {...asked}>
          <Input value={typed.text[name] ?? ""} onChange={(_, data) => say(data.value)} />
        </Ask>
      );
    case "time":
      return (
        <Ask {...asked}>
          <Input type="time" value={typed.text[name] ?? ""} onChange={(_, data) => say(data.value)} />
        </Ask>
      );
    case "date":
      return (
        <Ask {...asked}>
          <DateInput value={typed.date[name] ?? null} onChange={(date) => onChange({ date: { ...typed.date, [name]: date } })} />
        </Ask>
      );
    case "yes-no":
      return (
        <Ask {...asked}>
          <YesNo value={typed.yes[name] ?? null} onChange={answer} />
        </Ask>
      );
    case "tick":
      return (
        <Ask wrong={wrong}>
          <Checkbox label={label} checked={typed.yes[name] ?? false} onChange={(_, data) => answer(data.checked === true)} />
        </Ask>
      );
    case "choice":
      // Whoever names an owner from outside the case is given no list of leaders, and finds one by name.
      if (field.from === "owners" && options.length === 0) {
        const people = typed.people[name] ?? [];
        return (
          <CheckGroup label={label} hint={rule === undefined ? null : <Paragraph rule={rule} />} wrong={wrongWords}>
            <PeopleField
              label={label}
              single
              value={people}
              onChange={(next) =>
                onChange({
                  people: { ...typed.people, [name]: next },
                  text: { ...typed.text, [name]: next[0]?.id ?? "" },
                })
              }
            />
          </CheckGroup>
        );
      }
      return (
        <Ask {...asked}>
          <Chosen value={typed.text[name] ?? null} options={options} onChange={(chosen) => say(chosen ?? "")} />
        </Ask>
      );
    case "several": {
      const chosen = typed.many[name] ?? [];
      return (
        <CheckGroup label={label} hint={rule === undefined ? null : <Paragraph rule={rule} />} wrong={wrongWords}>
          {options.map(({ value, words }) => (
            <Checkbox
              key={value}
              label={words}
              checked={chosen.includes(value)}
              onChange={(_, data) =>
                onChange({
                  many: {
                    ...typed.many,
                    [name]: data.checked === true ? [...chosen, value] : chosen.filter((one) => one !== value),
                  },
                })
              }
            />
          ))}
        </CheckGroup>
      );
    }
    case "person":
    case "people": {
      const people = typed.people[name] ?? [];
      return (
        <CheckGroup label={label} hint={rule === undefined ? null : <Paragraph rule={rule} />} wrong={wrongWords}>
          <PeopleField
            label={label}
            single={control === "person"}
            value={people}
            onChange={(next) => onChange({ people: { ...typed.people, [name]: next } })}
          />
        </CheckGroup>
      );
    }
    case "interviews":
    case "information":
    case "attendees":
    case "incidents":
      return <PartRows kind={control} detail={detail} typed={typed} label={label} wrong={wrong} onChange={onChange} />;
    case "masks": {
      const documentId = target ?? (typed.text["documentId"] || undefined);
      return <MaskOf detail={detail} documentId={documentId} typed={typed} wrong={wrong} onChange={onChange} />;
    }
  }
}

type MaskProps = Pick<Props, "detail" | "typed" | "wrong" | "onChange"> & { readonly documentId: string | undefined };

/** What is masked is what the document says, which is fetched for it. */
function MaskOf({ detail, documentId, typed, wrong, onChange }: MaskProps) {
  const { data, error, refetch } = useDocumentWords(detail, documentId);
  if (documentId === undefined) return null;
  if (error !== null) return <FailureNotice failure={error.failure} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading kind="rows" />;
  return <MaskField text={data.text} value={typed.masks} wrong={wrong} onChange={(masks) => onChange({ masks })} />;
}

/** What a field is called: by a name of its own in that form, or by the answer's name. A deadline also what it is when it is left open. */
function useFieldWords(type: CaseFormCommand, name: string, detail: CaseDetail): string {
  const { c, s } = useCaseTexts();
  const names: Readonly<Record<string, string | undefined>> = s.field;
  const words = c.fieldOf[`${type}.${name}`] ?? c.fieldOf[name] ?? names[name] ?? name;
  const days = detail.sight === "saksbehandling" ? standardDays(`${type}.${name}`, detail.standard) : undefined;
  return days === undefined ? words : c.leftOpen(words, days);
}

/** The employer's own number of days (domain rules 7.15). */
function standardDays(field: string, { hearingDays, commentDays }: CaseHandlingDetail["standard"]): number | undefined {
  if (field === "InviteStatement.deadline") return hearingDays;
  return field === "OfferReport.deadline" ? commentDays : undefined;
}
