import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useCase } from "../../api/useApi.ts";
import { useAnnounce } from "../../app/announcer.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { focusHeading } from "../../components/focusHeading.ts";
import { useTexts } from "../../texts/useTexts.ts";
import { useCommand } from "./useCommand.ts";

const useStyles = makeStyles({ bar: { marginTop: tokens.spacingVerticalM } });

type Props = { readonly caseId: string; readonly onUndone?: () => void };

/**
 * The way to take back what one has just done. It stands on the page for as long as the server says that it is open, and goes away by
 * nothing but that: nobody has to be quick to catch it.
 */
export function UndoBar({ caseId, onUndone }: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  const announce = useAnnounce();
  const { data } = useCase(caseId);
  const command = useCommand(caseId);
  const type = (["Undo", "UndoDay"] as const).find((one) => data?.actions.includes(one) === true);
  if (data === undefined || (type === undefined && command.failure === undefined)) return null;
  const undo = async () => {
    if (type === undefined) return;
    const undone = await command.send(data.version, { type });
    if (undone === undefined) return;
    announce(t.act.undone);
    if (onUndone === undefined) focusHeading();
    else onUndone();
  };
  return (
    <>
      {command.failure !== undefined && <FailureNotice failure={command.failure} sent onClose={command.clear} />}
      {type !== undefined && (
        <MessageBar layout="multiline" className={styles.bar}>
          <MessageBarBody>{t.act.undoHow}</MessageBarBody>
          <MessageBarActions>
            <Button disabled={command.sending} onClick={() => void undo()}>
              {t.act.undo}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
