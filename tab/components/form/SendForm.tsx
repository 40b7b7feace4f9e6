import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { useAnnounce } from "../../app/announcer.tsx";
import { useFormTexts } from "../../texts/form/useFormTexts.ts";
import { FailureNotice } from "../FailureNotice.tsx";
import { useLayoutStyles } from "../layoutStyles.ts";
import type { Edited } from "./useEdited.ts";
import type { Sending } from "./useSending.ts";

const useStyles = makeStyles({
  done: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  icon: { color: tokens.colorStatusSuccessForeground1, fontSize: tokens.fontSizeBase500 },
});

type Props = {
  /** The part of the page that is sent. */
  readonly about: string;
  readonly sending: Pick<Sending<unknown>, "sending" | "end" | "clear">;
  /** Whether a refusal is shown beside its field; the others are listed. */
  readonly isBeside?: (refusal: AnyRefusal) => boolean;
  readonly edited?: Pick<Edited<object>, "isOutdated" | "keep" | "reset">;
  readonly label: string;
  /** Said when it is done; nothing where what follows says it itself. */
  readonly doneWords?: string;
  readonly primary?: boolean;
  readonly blocked?: boolean;
  /** What keeps the button back, beside it. */
  readonly missing?: ReactNode;
  readonly onSend: () => void;
  readonly onCancel?: () => void;
  /** The fields, given what the server refused the last time. */
  readonly children?: (refusals: readonly AnyRefusal[]) => ReactNode;
};

const none = () => false;

/** A form of its own: fields, what became of sending them, and the button. Nothing that was typed goes when it fails. */
export function SendForm(props: Props) {
  const { about, sending, isBeside = none, edited, label, primary = false, blocked = false, missing, onSend, onCancel } = props;
  const common = useLayoutStyles();
  const styles = useStyles();
  const { t, f } = useFormTexts();
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const end = sending.end?.about === about ? sending.end : undefined;
  const failure = end?.kind === "failed" ? end.failure : undefined;
  const refusals = failure?.error === "refused" ? failure.refusals : [];
  const unplaced = refusals.filter((refusal) => !isBeside(refusal));
  const doneWords = props.doneWords ?? f.saved;
  useEffect(() => {
    if (end === undefined) return;
    if (end.kind === "done") announce(doneWords);
    else form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [end, announce, doneWords]);
  const busy = sending.sending !== undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!blocked && !busy && edited?.isOutdated !== true) onSend();
  };
  return (
    <form ref={form} noValidate onSubmit={submit} className={common.stack}>
      {props.children?.(refusals)}
      {edited?.isOutdated === true && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{f.changedMeanwhile}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={edited.keep}>{f.keepMine}</Button>
            <Button onClick={edited.reset}>{f.showSaved}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {failure !== undefined && (failure.error !== "refused" || unplaced.length > 0) && (
        <FailureNotice
          failure={failure.error === "refused" ? { ...failure, refusals: unplaced } : failure}
          sent
          typed={end?.kind === "failed" ? end.typed : ""}
          onClose={sending.clear}
        />
      )}
      {failure?.error === "refused" && unplaced.length === 0 && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>{f.seeFields}</MessageBarBody>
        </MessageBar>
      )}
      <div className={common.row}>
        <Button
          type="submit"
          appearance={primary ? "primary" : "secondary"}
          disabledFocusable={blocked || busy || edited?.isOutdated === true}
        >
          {sending.sending === about ? t.decide.sending : label}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>{t.act.keep}</Button>}
        {end?.kind === "done" && doneWords !== "" && (
          <span className={styles.done}>
            <CheckmarkCircleFilled className={styles.icon} aria-hidden />
            <Text>{doneWords}</Text>
          </span>
        )}
      </div>
      {missing}
    </form>
  );
}
