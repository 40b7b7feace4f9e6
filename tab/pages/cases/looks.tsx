import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArchiveRegular } from "@fluentui/react-icons/svg/archive";
import { ChatRegular } from "@fluentui/react-icons/svg/chat";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleHalfFillRegular } from "@fluentui/react-icons/svg/circle-half-fill";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { MailUnreadRegular } from "@fluentui/react-icons/svg/mail-unread";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { CaseDetail } from "#domain/contract/sakViews.ts";
import type { CaseDue } from "#domain/sak/deadlines.ts";
import type { CaseStatus } from "#domain/sak/model.ts";
import { Badge, type Look } from "../../components/Badge.tsx";
import { useCaseTexts } from "../../texts/cases/useCaseTexts.ts";

/** Each state has a word and a shape; the tone only repeats what they say. */
const looks: Readonly<Record<CaseStatus, Look>> = {
  MOTTATT: { tone: "waiting", Shape: MailUnreadRegular },
  HABILITET: { tone: "waiting", Shape: QuestionCircleRegular },
  FORELOEPIG_VURDERING: { tone: "waiting", Shape: CircleHalfFillRegular },
  UNDERSOEKELSE_LEDER: { tone: "waiting", Shape: SearchRegular },
  PLAN_MANDAT: { tone: "waiting", Shape: DocumentRegular },
  UNDERSOEKELSE: { tone: "waiting", Shape: SearchRegular },
  KONTRADIKSJON: { tone: "waiting", Shape: ChatRegular },
  RAPPORTUTKAST: { tone: "waiting", Shape: DocumentRegular },
  PARTSKOMMENTARER: { tone: "waiting", Shape: ChatRegular },
  BESLUTNING: { tone: "waiting", Shape: CircleHalfFillRegular },
  ORIENTERING: { tone: "waiting", Shape: ChatRegular },
  GJENOPPRETTING: { tone: "waiting", Shape: CircleHalfFillRegular },
  OPPFOELGING: { tone: "good", Shape: ClockRegular },
  AVSLUTTET: { tone: "over", Shape: CheckmarkCircleRegular },
  ARKIVERT: { tone: "over", Shape: ArchiveRegular },
};

/** The state of a case as shape and word. */
export function CaseBadge({ status }: { readonly status: CaseStatus }) {
  return <Badge look={looks[status]}>{useCaseTexts().s.status[status]}</Badge>;
}

const useStyles = makeStyles({
  line: { display: "inline-flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  icon: { display: "inline-flex", flexShrink: 0, fontSize: tokens.fontSizeBase500 },
  overdue: { color: tokens.colorStatusDangerForeground1 },
});

/** What is waited for and until when; overdue by word and shape. */
export function CaseDueLine({ due }: { readonly due: CaseDue }) {
  const styles = useStyles();
  const { c, s, d } = useCaseTexts();
  const Shape = due.overdue ? WarningFilled : ClockRegular;
  return (
    <span className={styles.line} data-due={due.what} data-overdue={due.overdue}>
      <span className={mergeClasses(styles.icon, due.overdue && styles.overdue)} aria-hidden="true">
        <Shape />
      </span>
      <Text weight={due.overdue ? "semibold" : "regular"}>
        {due.overdue
          ? c.overdue(s.due[due.what], d.date(due.on))
          : due.what === "moete"
            ? `${s.due.moete} ${d.date(due.on)}`
            : c.dueOn(s.due[due.what], d.date(due.on))}
      </Text>
    </span>
  );
}

/** Who can see this page: always told. */
export function SeenBy({ seenBy }: Pick<CaseDetail, "seenBy">) {
  const styles = useStyles();
  const { c, s, d } = useCaseTexts();
  const names = new Map<string, { readonly name: string; readonly as: string[] }>();
  for (const { person, as } of seenBy) {
    const known = names.get(person.id) ?? { name: person.name, as: [] };
    const standing = s.standing[as];
    known.as.push(`${standing.charAt(0).toLowerCase()}${standing.slice(1)}`);
    names.set(person.id, known);
  }
  const said = [...names.values()].map(({ name, as }) => c.withPart(name, d.list(as)));
  return (
    <span className={styles.line} data-sees>
      <span className={styles.icon} aria-hidden="true">
        <EyeRegular />
      </span>
      <Text>{said.length === 0 ? c.seenByYou : c.seenBy(d.list(said))}</Text>
    </span>
  );
}
