import { MailInboxRegular } from "@fluentui/react-icons/svg/mail-inbox";
import { type ReactNode, useEffect } from "react";
import { CaseRows } from "../../../components/CaseRows.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { useReportList } from "../useReports.ts";
import { ReportRow } from "./ReportRow.tsx";

type Props = { readonly name: "inbox" | "mine"; readonly onOpen: (id: string) => void; readonly children?: ReactNode };

/** Reports that one handles, nearest deadline first, or one's own, newest first. */
export function ReportList({ name, onOpen, children }: Props) {
  const { t, r } = useReportTexts();
  const pages = useReportList(name);
  const asHandler = name === "inbox";
  useEffect(() => {
    document.title = `${asHandler ? r.side.innboks : r.side.meldinger} – ${t.product}`;
  }, [asHandler, r, t]);
  return (
    <CaseRows
      pages={pages}
      name={{ "data-reports": name }}
      words={r}
      empty={{
        icon: <MailInboxRegular />,
        title: asHandler ? r.emptyInbox : r.emptyMine,
        how: asHandler ? r.emptyInboxHow : r.emptyMineHow,
      }}
      row={(row) => <ReportRow row={row} asHandler={asHandler} onOpen={onOpen} />}
    >
      {children}
    </CaseRows>
  );
}
