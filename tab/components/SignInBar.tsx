import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { useLastKnown } from "../api/useLastKnown.ts";
import { useSignIn } from "../api/useSignIn.ts";
import { useTexts } from "../texts/useTexts.ts";
import { signInWords } from "./failureWords.ts";
import { SignInButtons } from "./SignInButtons.tsx";

const useStyles = makeStyles({
  bar: { marginTop: tokens.spacingVerticalM },
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** Says that Teams no longer signs the person in, why, and how old the page is; the page stays, with all that was typed in it. */
export function SignInBar() {
  const styles = useStyles();
  const wording = useTexts();
  const { t } = wording;
  const { trouble } = useSignIn();
  const { since } = useLastKnown();
  if (trouble === undefined) return null;
  const { title, how } = signInWords(trouble, wording);
  const time =
    since === undefined ? undefined : new Intl.DateTimeFormat("nb-NO", { hour: "2-digit", minute: "2-digit" }).format(since);
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <div className={styles.lines}>
          <MessageBarTitle>{title}</MessageBarTitle>
          <span>{how}</span>
          {time !== undefined && <span>{t.signIn.stays(time)}</span>}
        </div>
      </MessageBarBody>
      <MessageBarActions>
        <SignInButtons trouble={trouble} />
      </MessageBarActions>
    </MessageBar>
  );
}
