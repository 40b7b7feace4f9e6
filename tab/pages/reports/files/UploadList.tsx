import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { useSignIn } from "../../../api/useSignIn.ts";
import { failureWords } from "../../../components/failureWords.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { refusedWords } from "./refusedWords.ts";
import type { Upload } from "./useUploads.ts";

const useStyles = makeStyles({
  one: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  words: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    flexGrow: 1,
    overflowWrap: "anywhere",
  },
  icon: { display: "inline-flex", flexShrink: 0, fontSize: tokens.fontSizeBase500 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

type Props = { readonly uploads: readonly Upload[]; readonly onAgain: (file: File) => void };

/** How each file fares on its way, as word and shape, and why one was not taken. */
export function UploadList({ uploads, onAgain }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const wording = useReportTexts();
  const { trouble = "other" } = useSignIn();
  const { r, t, d } = wording;
  if (uploads.length === 0) return null;
  return (
    <ul className={common.list} aria-live="polite">
      {uploads.map(({ file, state }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be sent twice
        <li key={index} className={styles.one} data-upload={state.kind}>
          <span className={styles.icon} aria-hidden="true">
            {state.kind === "done" ? (
              <CheckmarkCircleFilled className={styles.good} />
            ) : state.kind === "failed" ? (
              <ErrorCircleFilled className={styles.bad} />
            ) : (
              <ClockRegular />
            )}
          </span>
          <div className={styles.words}>
            <Text>{file.name}</Text>
            {state.kind === "sending" && (
              <ProgressBar value={state.share} aria-label={r.files.sendingFile(file.name)} thickness="large" />
            )}
            <Text size={200}>{words(state)}</Text>
            {state.kind === "failed" && (
              <div>
                <Button size="small" onClick={() => onAgain(file)}>
                  {t.failure.retry}
                </Button>
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  );

  function words(state: Upload["state"]): string {
    switch (state.kind) {
      case "waiting":
        return r.files.waiting;
      case "sending":
        return r.files.sending(Math.round(state.share * 100));
      case "done":
        return r.files.added;
      case "failed": {
        const { failure } = state;
        if (failure.error === "file_refused") {
          return refusedWords(failure, wording);
        }
        if (failure.error === "refused") return failure.refusals.map((refusal) => d.refusal(refusal)).join(" ");
        const { title, how } = failureWords(failure, false, trouble, wording);
        return `${title}. ${how}`;
      }
    }
  }
}
