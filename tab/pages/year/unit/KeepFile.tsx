import { Button } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { Failure, Result } from "../../../api/result.ts";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { saveAs } from "../../../components/saveAs.ts";

type Props = {
  readonly label: string;
  /** What is read out, where the label alone does not tell one file from another. */
  readonly about?: string;
  readonly icon: ReactElement;
  readonly name: string;
  readonly fetchFile: () => Promise<Result<Blob>>;
};

/** A file that the server makes, to be kept or opened by the reader. */
export function KeepFile({ label, about, icon, name, fetchFile }: Props) {
  const [failure, setFailure] = useState<Failure>();
  const [underWay, setUnderWay] = useState(false);
  const keep = async () => {
    setUnderWay(true);
    const result = await fetchFile();
    setUnderWay(false);
    setFailure(result.ok ? undefined : result.failure);
    if (result.ok) saveAs(result.value, name);
  };
  return (
    <div>
      <Button
        size="small"
        icon={icon}
        disabledFocusable={underWay}
        {...(about === undefined ? {} : { "aria-label": `${label}: ${about}` })}
        onClick={() => void keep()}
      >
        {label}
      </Button>
      {failure !== undefined && <FailureNotice failure={failure} onClose={() => setFailure(undefined)} />}
    </div>
  );
}
