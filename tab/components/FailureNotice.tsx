import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { CaseDetail } from "#domain/contract/views.ts";
import type { Failure } from "../api/result.ts";
import { useSignIn } from "../api/useSignIn.ts";
import { useTexts } from "../texts/useTexts.ts";
import { failureWords } from "./failureWords.ts";
import { Moment } from "./Moment.tsx";
import { Quote } from "./Quote.tsx";
import { SignInButtons } from "./SignInButtons.tsx";
import { stepWords } from "./stepWords.ts";

const useStyles = makeStyles({
  bar: { marginTop: tokens.spacingVerticalL },
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

type Props = {
  readonly failure: Failure;
  /** A command that did not go through, rather than something that could not be shown. */
  readonly sent?: boolean;
  /** What was typed and can no longer be sent. */
  readonly typed?: string;
  readonly onRetry?: () => void;
  readonly onClose?: () => void;
};

/** Who was first with a case of home office, and when. */
function newestStep(current: object) {
  if (!("kind" in current) || (current.kind !== "fast-avtale" && current.kind !== "enkeltdag")) return undefined;
  return (current as CaseDetail).timeline.at(-1);
}

/** What happened, that nothing is lost, what to do, and the number to give to support. */
export function FailureNotice({ failure, sent = false, typed = "", onRetry, onClose }: Props) {
  const styles = useStyles();
  const wording = useTexts();
  const { t, d } = wording;
  const { trouble } = useSignIn();
  const words = failureWords(failure, sent, trouble, wording);
  const isOut = failure.error === "no_token" && trouble !== undefined;
  const isInAgain = failure.error === "no_token" && trouble === undefined;
  const newest = failure.error === "stale" ? newestStep(failure.current) : undefined;
  return (
    <MessageBar
      intent={isInAgain ? "success" : failure.error === "stale" ? "warning" : "error"}
      layout="multiline"
      politeness="assertive"
      className={styles.bar}
    >
      <MessageBarBody>
        <div className={styles.lines}>
          <MessageBarTitle>{words.title}</MessageBarTitle>
          {failure.error === "refused" ? (
            <ul className={styles.list}>
              {failure.refusals.map((refusal) => (
                <li key={`${refusal.code}${"field" in refusal ? refusal.field : ""}`}>
                  {d.refusal(refusal)}
                  {refusal.rule === null ? "" : ` (${d.paragraph(refusal.rule)})`}
                </li>
              ))}
            </ul>
          ) : (
            <span>{words.how}</span>
          )}
          {newest !== undefined && (
            <span>
              {stepWords(newest, d.timeline, wording)}, <Moment at={newest.at} />
            </span>
          )}
          {failure.error === "refused" && sent && <span>{t.failure.kept}</span>}
          {failure.error === "fault" && <strong>{t.failure.reference(failure.reference)}</strong>}
          {typed.length > 0 && failure.error === "stale" && (
            <div>
              {t.failure.staleTyped}: <Quote text={typed} />
            </div>
          )}
        </div>
      </MessageBarBody>
      {(isOut || onRetry !== undefined || onClose !== undefined) && (
        <MessageBarActions>
          {isOut ? (
            <SignInButtons trouble={trouble} />
          ) : (
            onRetry !== undefined && <Button onClick={onRetry}>{t.failure.retry}</Button>
          )}
          {onClose !== undefined && <Button onClick={onClose}>{t.close}</Button>}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
