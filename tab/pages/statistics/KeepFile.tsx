import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { useState } from "react";
import type { Failure } from "../../api/result.ts";
import { useApi } from "../../api/useApi.ts";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { saveAs } from "../../components/saveAs.ts";
import { useStatisticsTexts } from "../../texts/statistics/useStatisticsTexts.ts";

/** All years as a file for a spreadsheet. */
export function KeepFile() {
  const { o } = useStatisticsTexts();
  const api = useApi();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const keep = async () => {
    setBusy(true);
    const result = await api.statisticsFile();
    setBusy(false);
    setFailure(result.ok ? undefined : result.failure);
    if (result.ok) saveAs(result.value, "statistikk.csv");
  };
  return (
    <>
      <Button icon={<ArrowDownloadRegular />} disabledFocusable={busy} onClick={() => void keep()}>
        {o.keep}
      </Button>
      {failure !== undefined && <FailureNotice failure={failure} onClose={() => setFailure(undefined)} />}
    </>
  );
}
