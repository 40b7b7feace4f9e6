import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowForwardRegular } from "@fluentui/react-icons/svg/arrow-forward";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { ChatRegular } from "@fluentui/react-icons/svg/chat";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { CheckmarkCircleFilled, CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleHalfFillRegular } from "@fluentui/react-icons/svg/circle-half-fill";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { FolderRegular } from "@fluentui/react-icons/svg/folder";
import { MailCheckmarkRegular } from "@fluentui/react-icons/svg/mail-checkmark";
import { MailUnreadRegular } from "@fluentui/react-icons/svg/mail-unread";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ReportDue } from "#domain/contract/meldingViews.ts";
import type { ReportStatus } from "#domain/melding/model.ts";
import { Badge, type Look } from "../../components/Badge.tsx";
import { useReportTexts } from "../../texts/reports/useReportTexts.ts";

/** Each state has a word and a shape of its own; the tone only repeats what they say. */
const looks: Readonly<Record<ReportStatus, Look>> = {
  INNSENDT: { tone: "waiting", Shape: MailUnreadRegular },
  KVITTERT: { tone: "good", Shape: MailCheckmarkRegular },
  FORMALISERT: { tone: "good", Shape: FolderRegular },
  BEHANDLES: { tone: "waiting", Shape: CircleHalfFillRegular },
  INNVILGET: { tone: "good", Shape: CheckmarkCircleFilled },
  AVSLAATT: { tone: "over", Shape: DismissCircleRegular },
  LOEFTET: { tone: "waiting", Shape: ArrowUpRegular },
  MAA_OMKLASSIFISERES: { tone: "waiting", Shape: QuestionCircleRegular },
  VURDERT: { tone: "good", Shape: CheckmarkRegular },
  UNDERSOEKES: { tone: "waiting", Shape: SearchRegular },
  TILBAKEMELDT: { tone: "good", Shape: ChatRegular },
  HENVIST: { tone: "over", Shape: ArrowForwardRegular },
  TRUKKET: { tone: "over", Shape: ArrowUndoRegular },
  AVSLUTTET: { tone: "over", Shape: CheckmarkCircleRegular },
};

/** The state of a report as shape and word. */
export function ReportBadge({ status }: { readonly status: ReportStatus }) {
  return <Badge look={looks[status]}>{useReportTexts().m.status[status]}</Badge>;
}

const useStyles = makeStyles({
  line: { display: "inline-flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  icon: { display: "inline-flex", flexShrink: 0, fontSize: tokens.fontSizeBase500 },
  overdue: { color: tokens.colorStatusDangerForeground1 },
});

type DueProps = {
  readonly due: ReportDue;
  /** Told to the reporter: what they wait for is somebody else's to do. */
  readonly own?: boolean;
};

/** What is waited for and until when; overdue by word and shape. */
export function DueLine({ due, own = false }: DueProps) {
  const styles = useStyles();
  const { r, m, d } = useReportTexts();
  const Shape = due.overdue ? WarningFilled : ClockRegular;
  return (
    <span className={styles.line} data-due={due.what} data-overdue={due.overdue}>
      <span className={mergeClasses(styles.icon, due.overdue && styles.overdue)} aria-hidden="true">
        <Shape />
      </span>
      <Text weight={due.overdue ? "semibold" : "regular"}>{words()}</Text>
    </span>
  );

  function words(): string {
    const [on, when] = [d.date(due.on), due.overdue ? "overdue" : "due"] as const;
    if (own && (due.what === "kvittering" || due.what === "tilbakemelding")) return r.ownDue[due.what][when](on);
    return due.overdue ? r.overdue(m.due[due.what], on) : r.dueOn(m.due[due.what], on);
  }
}
