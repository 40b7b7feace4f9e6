import { Button, Text } from "@fluentui/react-components";
import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { useRef } from "react";
import { acceptedFiles } from "#domain/vedlegg/fileType.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";

/** The button that opens the machine's own choice of files, with what one has to know of them. */
export function ChooseFiles({ onChoose }: { readonly onChoose: (files: readonly File[]) => void }) {
  const common = useLayoutStyles();
  const { r } = useReportTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={common.close}>
      <Text size={200} className={common.quiet}>
        {r.files.how}
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
