import { Checkbox } from "@fluentui/react-components";
import type { RuleId } from "#domain/kernel/decision.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { Ask } from "../../../components/form/Ask.tsx";
import { Chosen } from "../../../components/form/Chosen.tsx";
import { Words } from "../../../components/form/Words.tsx";
import { YesNo } from "../../../components/YesNo.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import type { Field, FormCommand, Typed } from "./specs.ts";

type Props = {
  readonly type: FormCommand;
  readonly field: Field;
  readonly typed: Typed;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly wrong: readonly AnyRefusal[];
  readonly rule: RuleId | undefined;
  readonly onChange: (part: Partial<Typed>) => void;
};

/** One field of a command's form. */
export function CommandField({ type, field, typed, options, wrong, rule, onChange }: Props) {
  const label = useFieldWords(type, field.name);
  const asked = { label, wrong, required: field.required === true, ...(rule === undefined ? {} : { rule }) };
  switch (field.control) {
    case "words":
      return (
        <Ask {...asked}>
          <Words value={typed.words} onChange={(words) => onChange({ words })} />
        </Ask>
      );
    case "more":
      return (
        <Ask {...asked}>
          <Words value={typed.more} onChange={(more) => onChange({ more })} />
        </Ask>
      );
    case "yes-no":
      return (
        <Ask {...asked}>
          <YesNo value={typed.answer} onChange={(answer) => onChange({ answer })} />
        </Ask>
      );
    case "choice":
      return (
        <Ask {...asked}>
          <Chosen value={typed.chosen} options={options} onChange={(chosen) => onChange({ chosen })} />
        </Ask>
      );
    case "tick":
      return (
        <Ask wrong={wrong}>
          <Checkbox
            label={label}
            checked={typed[field.name]}
            onChange={(_, data) => onChange({ [field.name]: data.checked === true })}
          />
        </Ask>
      );
  }
}

/** What a field is called: as the conversations ask it, by a name of its own in that form, or by the answer's name. */
function useFieldWords(type: FormCommand, name: Field["name"]): string {
  const { r, m } = useReportTexts();
  if (name === "factual" || name === "contradiction") return m.ask[name];
  if (name === "wanted") return m.ask.help;
  const own: Readonly<Record<string, string | undefined>> = r.commandField;
  const names: Readonly<Record<string, string | undefined>> = m.field;
  return own[`${type}.${name}`] ?? names[name] ?? name;
}
