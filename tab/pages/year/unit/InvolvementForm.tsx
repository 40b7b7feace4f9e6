import type { ReactNode } from "react";
import type { UnitCommandInput } from "#domain/contract/oppfolgingCommand.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { Ask, about as inField } from "../../../components/form/Ask.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useEdited } from "../../../components/form/useEdited.ts";
import { Words } from "../../../components/form/Words.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { Todo } from "../Todo.tsx";
import { useUnit } from "./useUnit.ts";

type Involvement = Extract<UnitCommandInput, { type: "CloseMeetings" }>["involvement"];

type Props = {
  readonly about: string;
  readonly label: string;
  readonly missingTitle: string;
  /** What cannot be mended in this form. */
  readonly missing: readonly AnyRefusal[];
  /** Fields of the form that come before, and the refusals that stand beside them. */
  readonly before?: (refusals: readonly AnyRefusal[]) => ReactNode;
  readonly beforeFields?: readonly string[];
  readonly typed?: string;
  readonly command: (involvement: Involvement) => UnitCommandInput;
  readonly onDone?: () => void;
};

/** Ends a step with a note on how safety representative and LOSAM were involved in it (AM-04). */
export function InvolvementForm(props: Props) {
  const { about, label, missingTitle, missing, before, beforeFields = [], typed = "", command, onDone } = props;
  const { y, w } = useYearTexts();
  const { detail, sending, act } = useUnit();
  const { value, change, reset } = useEdited<Involvement>(`${detail.id}/${about}`, { verneombud: null, losam: null });
  const fields = ["verneombud", "losam", ...beforeFields];
  const send = async () => {
    const words = [typed, value.verneombud, value.losam].filter(Boolean).join("\n\n");
    if ((await act(about, command(value), words)) === undefined) return;
    reset();
    onDone?.();
  };
  return (
    <SendForm
      about={about}
      sending={sending}
      isBeside={(refusal) => "field" in refusal && fields.includes(refusal.field)}
      label={label}
      blocked={missing.length > 0}
      missing={<Todo title={missingTitle} refusals={missing} />}
      onSend={() => void send()}
    >
      {(refusals) => (
        <>
          {before?.(refusals)}
          <Ask label={w.field.verneombud} rule="AM-04" how={y.involvementHow} wrong={inField(refusals, "verneombud")}>
            <Words rows={2} value={value.verneombud} onChange={(verneombud) => change({ verneombud })} />
          </Ask>
          <Ask label={w.field.losam} wrong={inField(refusals, "losam")}>
            <Words rows={2} value={value.losam} onChange={(losam) => change({ losam })} />
          </Ask>
        </>
      )}
    </SendForm>
  );
}
