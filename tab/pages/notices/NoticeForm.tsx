import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { NoticeCommandInput } from "#domain/contract/noticeCommand.ts";
import type { KeptNotice, NoticePreview, Notices } from "#domain/contract/noticeViews.ts";
import { keys, useApi } from "../../api/useApi.ts";
import { SendForm } from "../../components/form/SendForm.tsx";
import { useEdited } from "../../components/form/useEdited.ts";
import { useSending } from "../../components/form/useSending.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useFocusInside } from "../../components/useFocusInside.ts";
import { useNoticeTexts } from "../../texts/notices/useNoticeTexts.ts";
import { FormFields, PublicationFields } from "./NoticeFields.tsx";
import { NoticePreviewPart } from "./NoticePreviewPart.tsx";
import { commandOf, draftOf, isOfForm } from "./noticeDraft.ts";

const useStyles = makeStyles({ back: { alignSelf: "flex-start" } });

type Props = {
  readonly kept: KeptNotice;
  readonly what: NoticeCommandInput["type"];
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** Two steps: one sees how it will be and to how many it goes, and then sends it. Nothing that was typed goes on the way. */
export function NoticeForm({ kept, what, onDone, onCancel }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { p } = useNoticeTexts();
  const api = useApi();
  const { rulesetId, rulesetName, version, sent } = kept;
  const edited = useEdited(`beskjed/${what}/${rulesetId}`, draftOf(kept));
  const { value: draft, change, reset } = edited;
  const looking = useSending<NoticePreview>(null, keys.noticeList);
  const doing = useSending<Notices>(keys.noticeList, keys.rulesets);
  const [around] = useFocusInside();
  const [preview, setPreview] = useState<NoticePreview>();
  const command = commandOf(what, draft);
  const typed = what === "SendNotice" ? draft.forms.nb.text : draft.url;
  const look = async () => setPreview(await looking.send("se", () => api.previewNotice({ rulesetId, command }), typed));
  const carry = async () => {
    if ((await doing.send("gjoer", () => api.commandNotice({ rulesetId, version, command }), typed)) === undefined) return;
    reset();
    onDone();
  };
  const isSent = what === "SendNotice";
  return (
    <Surface className={common.stack} data-notice-form>
      <div ref={around} className={common.stack}>
        <PartHeading>{p.ofRuleset(isSent ? (sent.length === 0 ? p.write : p.correct) : p.record, rulesetName)}</PartHeading>
        {preview === undefined ? (
          <SendForm
            about="se"
            sending={looking}
            isBeside={isOfForm}
            edited={edited}
            label={p.preview}
            doneWords=""
            primary
            onSend={() => void look()}
            onCancel={onCancel}
          >
            {(refusals) => (
              <>
                {isSent && <FormFields draft={draft} refusals={refusals} change={change} />}
                <PublicationFields draft={draft} refusals={refusals} change={change} />
              </>
            )}
          </SendForm>
        ) : (
          <>
            <NoticePreviewPart preview={preview} draft={draft} isSent={isSent} isCorrection={sent.length > 0} />
            <SendForm
              about="gjoer"
              sending={doing}
              label={isSent ? p.send : p.save}
              doneWords=""
              primary
              onSend={() => void carry()}
            />
            <Button className={styles.back} onClick={() => setPreview(undefined)}>
              {p.backToForm}
            </Button>
          </>
        )}
      </div>
    </Surface>
  );
}
