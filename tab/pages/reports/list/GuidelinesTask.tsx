import { Text } from "@fluentui/react-components";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import { keys, useApi } from "../../../api/useApi.ts";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useSending } from "../../../components/form/useSending.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";

/** VA-01: a leader's first opening asks them to read the guidelines and say that they know them. */
export function GuidelinesTask() {
  const common = useLayoutStyles();
  const { r } = useReportTexts();
  const api = useApi();
  const sending = useSending<ReportForm>(keys.reportForm, keys.reports);
  return (
    <Surface className={common.close} data-task="retningslinjer">
      <PartHeading>{r.guidelines.title}</PartHeading>
      <Text>{r.guidelines.why}</Text>
      <ul>
        {r.guidelines.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Paragraph rule="VA-01" />
      <SendForm
        about="retningslinjer"
        sending={sending}
        label={r.guidelines.confirm}
        primary
        onSend={() => void sending.send("retningslinjer", api.acknowledgeGuidelines)}
      />
    </Surface>
  );
}
