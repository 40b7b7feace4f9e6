import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { ShieldCheckmarkRegular } from "@fluentui/react-icons/svg/shield-checkmark";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { QrCode } from "./QrCode.tsx";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalM, alignItems: "flex-start" },
  icon: { display: "inline-flex", flexShrink: 0, fontSize: "1.75rem", color: tokens.colorBrandForeground1 },
  address: {
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase400,
    userSelect: "all",
  },
});

/** 7.10, 7.22: whoever wants to be anonymous is shown the way out of Teams before anything is asked. No link: Teams would log the click. */
export function AnonymousNotice({ settings }: { readonly settings: ReportForm["settings"] }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { r, m } = useReportTexts();
  const { postboksUrl } = settings;
  return (
    <div className={styles.row} data-anonymous>
      <span className={styles.icon} aria-hidden="true">
        <ShieldCheckmarkRegular />
      </span>
      <div className={common.close}>
        <PartHeading>{m.way.anonymous.title}</PartHeading>
        {postboksUrl === null ? (
          <Text>{m.way.noPostboks}</Text>
        ) : (
          <>
            <Text>{m.way.anonymous.text}</Text>
            <span className={styles.address}>{postboksUrl}</span>
            <QrCode text={postboksUrl} label={r.qrCode} />
            <Text>{r.writeItDown}</Text>
          </>
        )}
        <Text size={200} className={common.quiet}>
          {m.way.confidential.text}
        </Text>
      </div>
    </div>
  );
}
