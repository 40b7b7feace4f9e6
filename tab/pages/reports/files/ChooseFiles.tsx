import { Button, Text } from "@fluentui/react-components";
import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { useRef } from "react";
import { fileLimits } from "#domain/vedlegg/fileLimits.ts";
import { acceptedFiles } from "#domain/vedlegg/fileType.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { sizeWords } from "./sizeWords.ts";

type Props = {
  /** Whether they are sent in one go, and so bounded together. */
  readonly together?: boolean;
  readonly onChoose: (files: readonly File[]) => void;
};

/** The button that opens the machine's own choice of files, with what one has to know of them. */
export function ChooseFiles({ together = false, onChoose }: Props) {
  const common = useLayoutStyles();
  const { r, d } = useReportTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={common.close}>
      <Text size={200} className={common.quiet}>
        {r.files.how} {r.files.each(sizeWords(fileLimits.fileBytes, d))}{" "}
        {together && r.files.together(fileLimits.files, sizeWords(fileLimits.totalBytes, d))}
      </Text>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={acceptedFiles}
        onChange={({ target }) => {
          onChoose([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      <div>
        <Button icon={<AttachRegular />} onClick={() => input.current?.click()}>
          {r.files.choose}
        </Button>
      </div>
    </div>
  );
}
