import { Radio, RadioGroup } from "@fluentui/react-components";
import { useTexts } from "../texts/useTexts.ts";

type Props = { readonly value: boolean | null; readonly onChange: (value: boolean) => void };

/** A question that has no answer until it is given one. */
export function YesNo({ value, onChange, ...rest }: Props) {
  const { d } = useTexts();
  return (
    <RadioGroup
      layout="horizontal"
      value={value === null ? "" : value ? "ja" : "nei"}
      onChange={(_, data) => onChange(data.value === "ja")}
      {...rest}
    >
      <Radio value="ja" label={d.yes} />
      <Radio value="nei" label={d.no} />
    </RadioGroup>
  );
}
