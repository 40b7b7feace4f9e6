import { Text } from "@fluentui/react-components";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { ReporterKind } from "#domain/melding/model.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { Channels } from "./Channels.tsx";

type Props = { readonly kind: ReporterKind; readonly form: Pick<ReportForm, "settings" | "today"> };

/** What kind it is, what it rests on, and for a varsel the other ways there are (C8, 0). */
export function KindHeading({ kind, form: { settings, today } }: Props) {
  const common = useLayoutStyles();
  const { m, d } = useReportTexts();
  return (
    <div className={common.close}>
      <PartHeading focusOn={kind}>{m.kind[kind]}</PartHeading>
      <Text>{m.kindHelp[kind]}</Text>
      <Text size={200} className={common.quiet}>
        {d.legal(kind, today)}
      </Text>
      {kind === "varsel" && <Channels settings={settings} />}
    </div>
  );
}
