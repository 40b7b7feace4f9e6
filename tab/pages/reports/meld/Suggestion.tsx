import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReporterKind } from "#domain/melding/model.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";

type Props = { readonly from: ReporterKind; readonly to: ReporterKind; readonly onBecome: (kind: ReporterKind) => void };

/** VA-22, VA-27, VA-29: it may be another kind. The reporter chooses, and what was written goes along. */
export function Suggestion({ from, to, onBecome }: Props) {
  const { r, m } = useReportTexts();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{r.suggests(m.kind[from], m.kind[to])}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => onBecome(to)}>{r.become(m.kind[to])}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
