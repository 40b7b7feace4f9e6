import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { useState } from "react";
import type { FileView } from "#domain/contract/meldingViews.ts";
import type { Failure } from "../../../api/result.ts";
import { useApi } from "../../../api/useApi.ts";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { saveAs } from "../../../components/saveAs.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { ChooseFiles } from "../files/ChooseFiles.tsx";
import { sizeWords } from "../files/sizeWords.ts";
import { UploadList } from "../files/UploadList.tsx";
import { useUploads } from "../files/useUploads.ts";

const useStyles = makeStyles({
  file: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

type Props = { readonly id: string; readonly files: readonly FileView[]; readonly mayAdd: boolean };

/** The files of a report, each to be kept by whoever reads it, and the way to add more. */
export function FilesPart({ id, files, mayAdd }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { r, d } = useReportTexts();
  const api = useApi();
  const uploads = useUploads(id);
  const [failure, setFailure] = useState<Failure>();
  const keep = async ({ id: fileId, name }: FileView) => {
    const result = await api.reportFile(id, fileId);
    setFailure(result.ok ? undefined : result.failure);
    if (result.ok) saveAs(result.value, name);
  };
  if (files.length === 0 && !mayAdd) return null;
  const underWay = uploads.uploads.filter(({ state }) => state.kind !== "done");
  return (
    <Surface className={common.close} data-files>
      <PartHeading>{r.files.title}</PartHeading>
      {files.length === 0 && <Text className={common.quiet}>{r.files.none}</Text>}
      <ul className={common.list}>
        {files.map((file) => (
          <li key={file.id} className={styles.file}>
            <Text>
              {file.name} ({sizeWords(file.size, d)})
            </Text>
            <Button
              size="small"
              icon={<ArrowDownloadRegular />}
              aria-label={r.files.keepNamed(file.name)}
              onClick={() => void keep(file)}
            >
              {r.files.keep}
            </Button>
          </li>
        ))}
      </ul>
      <UploadList uploads={underWay} onAgain={uploads.again} />
      {mayAdd && <ChooseFiles onChoose={(chosen) => uploads.add(chosen)} />}
      {failure !== undefined && <FailureNotice failure={failure} onClose={() => setFailure(undefined)} />}
    </Surface>
  );
}
