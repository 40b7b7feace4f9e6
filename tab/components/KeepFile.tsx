import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { useState } from "react";
import type { Failure, Result } from "../api/result.ts";
import { FailureNotice } from "./FailureNotice.tsx";
import { saveAs } from "./saveAs.ts";

type Props = { readonly words: string; readonly name: string; readonly fetch: () => Promise<Result<Blob>> };

/** All figures of a page as a file for a spreadsheet. */
export function KeepFile({ words, name, fetch }: Props) {
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const keep = async () => {
    setBusy(true);
    const result = await fetch();
    setBusy(false);
    setFailure(result.ok ? undefined : result.failure);
    if (result.ok) saveAs(result.value, name);
  };
  return (
    <>
      <Button icon={<ArrowDownloadRegular />} disabledFocusable={busy} onClick={() => void keep()}>
        {words}
      </Button>
      {failure !== undefined && <FailureNotice failure={failure} onClose={() => setFailure(undefined)} />}
    </>
  );
}
