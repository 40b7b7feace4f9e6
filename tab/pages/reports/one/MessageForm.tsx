import { ProgressBar } from "@fluentui/react-components";
import { useState } from "react";
import type { FileRefused } from "#domain/contract/meldingViews.ts";
import { useDraft } from "../../../app/drafts.tsx";
import { Ask, about as inField } from "../../../components/form/Ask.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { Words } from "../../../components/form/Words.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { refusedAtOnce, refusedWords } from "../files/refusedWords.ts";
import { FilesField } from "../meld/FilesField.tsx";
import type { Acting } from "./useActing.ts";

type Props = { readonly id: string; readonly acting: Acting };
const about = "melding";

/** A message to the reporter, with the files that go with it. It is sent whole or not at all, and nothing of it goes when it is not. */
export function MessageForm({ id, acting }: Props) {
  const wording = useReportTexts();
  const { r } = wording;
  const [text, setText, dropText] = useDraft<string | null>(`melding/${id}/${about}`, () => null);
  const [files, setFiles, dropFiles] = useDraft<readonly File[]>(`melding/${id}/${about}/filer`, () => []);
  const [refused, setRefused] = useState<FileRefused>();
  const [share, setShare] = useState(0);
  const choose = (chosen: readonly File[]) => {
    setFiles(chosen);
    setRefused(refusedAtOnce(chosen));
  };
  const send = () => {
    if (files.length === 0) return acting.act(about, { type: "SendMessage", text }, text ?? "");
    setShare(0);
    return acting.sendFiles(about, { text, files }, setShare);
  };
  const submit = async () => {
    const done = await send();
    if (typeof done === "object") setRefused(done);
    if (done !== "done") return;
    setText(null);
    choose([]);
    dropText();
    dropFiles();
  };
  const isSending = acting.sending.sending === about && files.length > 0;
  return (
    <SendForm
      about={about}
      sending={acting.sending}
      isBeside={(refusal) => "field" in refusal && refusal.field === "text"}
      label={r.sendMessage}
      doneWords={r.messageSent}
      blocked={refusedAtOnce(files) !== undefined}
      onSend={() => void submit()}
    >
      {(refusals) => (
        <>
          <Ask label={r.writeToReporter} how={r.reporterReads} wrong={inField(refusals, "text")}>
            <Words value={text} onChange={setText} />
          </Ask>
          <FilesField files={files} wrong={refused && wrongWords(refused)} together onChange={choose} />
          {isSending && <ProgressBar value={share} thickness="large" aria-label={r.files.sending(Math.round(share * 100))} />}
        </>
      )}
    </SendForm>
  );

  function wrongWords(refusal: FileRefused): string {
    const file = refusal.file === undefined ? undefined : files[refusal.file - 1];
    const why = refusedWords(refusal, wording);
    return file === undefined ? why : `${file.name}: ${why}`;
  }
}
