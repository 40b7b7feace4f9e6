import { Button, Text } from "@fluentui/react-components";
import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { useRef } from "react";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";

/** Kinds of file that are taken; the server judges by what is in it. */
const accepted = ".pdf,.jpg,.jpeg,.png,.webp,.txt,.docx,.xlsx,.odt";

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
        accept={accepted}
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
