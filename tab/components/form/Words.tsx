import { Textarea } from "@fluentui/react-components";

type Props = { readonly value: string | null; readonly rows?: number; readonly onChange: (value: string) => void };

/** A free text. */
export function Words({ value, rows = 3, onChange, ...rest }: Props) {
  return <Textarea {...rest} rows={rows} resize="vertical" value={value ?? ""} onChange={(_, data) => onChange(data.value)} />;
}
