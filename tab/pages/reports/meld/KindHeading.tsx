import { Text } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { ReporterKind } from "#domain/melding/model.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { Channels } from "./Channels.tsx";

/** What kind it is, what it rests on, and for a varsel the other ways there are (C8, 0). */
export function KindHeading({ kind, settings }: { readonly kind: ReporterKind; readonly settings: ReportForm["settings"] }) {
  const common = useLayoutStyles();
  const { m } = useReportTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another kind is another form
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [kind]);
  return (
    <div className={common.close}>
      <h2 ref={heading} tabIndex={-1} style={{ margin: 0, outlineStyle: "none" }}>
        {m.kind[kind]}
      </h2>
      <Text>{m.kindHelp[kind]}</Text>
      <Text size={200} className={common.quiet}>
        {m.legal[kind]}
      </Text>
      {kind === "varsel" && <Channels settings={settings} />}
    </div>
  );
}
