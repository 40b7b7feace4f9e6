import { Text } from "@fluentui/react-components";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { ReporterKind } from "#domain/melding/model.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { Channels } from "./Channels.tsx";

/** What kind it is, what it rests on, and for a varsel the other ways there are (C8, 0). */
export function KindHeading({ kind, settings }: { readonly kind: ReporterKind; readonly settings: ReportForm["settings"] }) {
  const common = useLayoutStyles();
  const { m } = useReportTexts();
  return (
    <div className={common.close}>
      <PartHeading focusOn={kind}>{m.kind[kind]}</PartHeading>
      <Text>{m.kindHelp[kind]}</Text>
      <Text size={200} className={common.quiet}>
        {m.legal[kind]}
      </Text>
      {kind === "varsel" && <Channels settings={settings} />}
    </div>
  );
}
