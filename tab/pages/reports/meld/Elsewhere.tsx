import { Text } from "@fluentui/react-components";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";

/** 7.21: the employer takes a varsel elsewhere; nothing is asked here, and the way there stands above. */
export function Elsewhere({ settings }: { readonly settings: ReportForm["settings"] }) {
  const common = useLayoutStyles();
  const { r } = useReportTexts();
  return (
    <div className={common.close} data-elsewhere>
      <Text>{r.elsewhere}</Text>
      {settings.varslingsrutineUrl === null && <Text>{r.elsewhereNoLink}</Text>}
      <Paragraph rule="VA-30" />
    </div>
  );
}
