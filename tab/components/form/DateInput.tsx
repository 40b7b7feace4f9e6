import { Input } from "@fluentui/react-components";
import { useState } from "react";
import { type LocalDate, parseLocalDate } from "#domain/kernel/localDate.ts";
import { useLayoutStyles } from "../layoutStyles.ts";

type Props = { readonly value: LocalDate | null; readonly onChange: (date: LocalDate | null) => void };

/** One date, or none. */
export function DateInput({ value, onChange, ...rest }: Props) {
  const styles = useLayoutStyles();
  const [typed, setTyped] = useState<string>(value ?? "");
  const read = (text: string) => parseLocalDate(text) ?? null;
  // A year that is half typed is no date yet, and must not be taken away from under the fingers.
  const shown = read(typed) === value ? typed : (value ?? "");
  return (
    <Input
      {...rest}
      type="date"
      className={styles.date}
      value={shown}
      onChange={(_, data) => {
        setTyped(data.value);
        onChange(read(data.value));
      }}
    />
  );
}
