import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { useState } from "react";
import type { CasePdfOf } from "#domain/contract/sakViews.ts";
import type { Failure } from "../../../api/result.ts";
import { useApi } from "../../../api/useApi.ts";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { saveAs } from "../../../components/saveAs.ts";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";

type Props = {
  readonly id: string;
  readonly of: CasePdfOf;
  /** Whose letter or timeline it is, and their name, where a handler asks. */
  readonly party?: { readonly partyId: string; readonly name: string };
};

/** A document of the case, to be kept as PDF. The name of the file tells no more than what kind it is. */
export function PdfButton({ id, of, party }: Props) {
  const { c, s } = useCaseTexts();
  const api = useApi();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const keep = async () => {
    setBusy(true);
    const result = await api.subCasePdf(id, of, party?.partyId);
    setBusy(false);
    setFailure(result.ok ? undefined : result.failure);
    if (result.ok) saveAs(result.value, `${of.kind}.pdf`);
  };
  return (
    <>
      <Button size="small" icon={<ArrowDownloadRegular />} disabledFocusable={busy} onClick={() => void keep()}>
        {party === undefined ? c.pdfOf(s.pdf[of.kind]) : `${c.pdfOf(s.pdf[of.kind])} (${party.name})`}
      </Button>
      {failure !== undefined && <FailureNotice failure={failure} onClose={() => setFailure(undefined)} />}
    </>
  );
}
