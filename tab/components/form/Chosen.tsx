import { Select } from "@fluentui/react-components";
import { useFormTexts } from "../../texts/form/useFormTexts.ts";

type Props<Value extends string> = {
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly words: string }[];
  /** What it says while nothing is chosen. */
  readonly none?: string;
  readonly onChange: (value: Value | null) => void;
};

/** One of several, or none yet. */
export function Chosen<Value extends string>({ value, options, none, onChange, ...rest }: Props<Value>) {
  const { f } = useFormTexts();
  return (
    <Select
      {...rest}
      value={value ?? ""}
      onChange={(_, data) => onChange(options.find((option) => option.value === data.value)?.value ?? null)}
    >
      <option value="">{none ?? f.choose}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.words}
        </option>
      ))}
    </Select>
  );
}

/** The options of a list of codes, each with its word. */
export function optionsOf<Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>) {
  return values.map((value) => ({ value, words: words[value] }));
}
