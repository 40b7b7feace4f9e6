import { useState } from "react";
import type { ReportDetail, ReportForm } from "#domain/contract/meldingViews.ts";
import { useDraft } from "../../../app/drafts.tsx";
import { later } from "../../../components/later.tsx";
import { useUploads } from "../files/useUploads.ts";
import { Start } from "./Start.tsx";
import { beginWriting, type Writing } from "./writing.ts";

const Receipt = later(async () => (await import("./Receipt.tsx")).Receipt);
const WriteForm = later(async () => (await import("./WriteForm.tsx")).WriteForm, "case");

type Props = { readonly form: ReportForm; readonly onOpen: (id: string) => void; readonly onMine: () => void };

/** «Meld fra»: guidance first (C4), then the form of a kind, then the receipt. What is written stays in this window. */
export function MeldPage({ form, onOpen, onMine }: Props) {
  const [writing, setWriting, dropWriting] = useDraft<Writing | null>("melding/ny", () => null);
  const [isOpen, setOpen] = useState(writing !== null);
  const [sent, setSent] = useState<ReportDetail>();
  const uploads = useUploads(sent?.id);
  const forget = () => {
    setWriting(null);
    dropWriting();
    setOpen(false);
  };
  const write = (next: Writing) => {
    setWriting(next);
    setOpen(true);
  };
  if (sent !== undefined) {
    return <Receipt detail={sent} settings={form.settings} uploads={uploads} onOpen={() => onOpen(sent.id)} onMine={onMine} />;
  }
  if (writing === null || !isOpen) {
    return (
      <Start
        form={form}
        writing={writing}
        onBegin={(kind) => write(writing?.answers.kind === kind ? writing : beginWriting(kind))}
        onGoOn={() => setOpen(true)}
        onDraft={write}
      />
    );
  }
  return (
    <WriteForm
      writing={writing}
      form={form}
      onChange={setWriting}
      onBack={() => setOpen(false)}
      onThrow={forget}
      onSent={(detail) => {
        const { files } = writing;
        setSent(detail);
        uploads.add(files, detail.id);
        forget();
      }}
    />
  );
}
