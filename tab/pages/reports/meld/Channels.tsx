import { Link, Text } from "@fluentui/react-components";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";

/** aml § 2 A-2: to whom else one may always go with a varsel, and the employer's own routine. */
export function Channels({ settings }: { readonly settings: ReportForm["settings"] }) {
  const common = useLayoutStyles();
  const { r, m } = useReportTexts();
  return (
    <div className={common.close}>
      <Text weight="semibold">{m.channels.title}</Text>
      <Text>{m.channels.text}</Text>
      <ul className={common.plain}>
        {m.channels.list.map((channel) => (
          <li key={channel}>{channel}</li>
        ))}
      </ul>
      {settings.varslingsrutineUrl !== null && (
        <Text>
          <Link inline href={settings.varslingsrutineUrl} target="_blank" rel="noreferrer">
            {r.routine}
          </Link>
        </Text>
      )}
    </div>
  );
}
