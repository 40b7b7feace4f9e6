import { Field, makeStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { RuleId } from "#domain/kernel/decision.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { useTexts } from "../../texts/useTexts.ts";
import { Paragraph } from "../Paragraph.tsx";
import { useNames } from "./names.ts";

const useStyles = makeStyles({
  // A long option must not make the page wider than a phone.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  hint: { display: "flex", flexDirection: "column" },
});

type Props = {
  /** Left out where the control says itself what it is. */
  readonly label?: string;
  readonly rule?: RuleId;
  readonly how?: ReactNode;
  readonly required?: boolean;
  /** What the server refused in this field. */
  readonly wrong: readonly AnyRefusal[];
  readonly children: ReactElement;
};

/** One question of a form: its control, the paragraph that it rests on, and what is wrong with the answer. */
export function Ask({ label, rule, how, required = false, wrong, children }: Props) {
  const styles = useStyles();
  const { d } = useTexts();
  const nameOf = useNames();
  const hint =
    rule === undefined && how === undefined ? undefined : (
      <span className={styles.hint}>
        {how !== undefined && <span>{how}</span>}
        {rule !== undefined && <Paragraph rule={rule} />}
      </span>
    );
  return (
    <Field
      className={styles.field}
      {...(label === undefined ? {} : { label })}
      required={required}
      {...(hint === undefined ? {} : { hint })}
      validationState={wrong.length === 0 ? "none" : "error"}
      validationMessage={wrong.length === 0 ? null : wrong.map((refusal) => d.refusal(refusal, nameOf)).join(" ")}
    >
      {children}
    </Field>
  );
}

/** The refusals that speak of a field. */
export function about(refusals: readonly AnyRefusal[], field: string): readonly AnyRefusal[] {
  return refusals.filter((refusal) => "field" in refusal && refusal.field === field);
}
