import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { RecipientView, ReportPreview } from "#domain/contract/meldingViews.ts";
import type { ReporterKind } from "#domain/melding/model.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { WarningLine } from "../../../components/WarningLine.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";

const useStyles = makeStyles({
  reader: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  icon: { display: "inline-flex", flexShrink: 0, fontSize: tokens.fontSizeBase600, color: tokens.colorBrandForeground1 },
  none: { color: tokens.colorStatusDangerForeground1 },
});

type Props = {
  readonly kind: ReporterKind;
  readonly preview: ReportPreview | undefined;
  readonly failed: boolean;
  readonly isBegun: boolean;
};

/** Who will read it, why it is they, and who will be told what: before anything is sent. */
export function PreviewPanel({ kind, preview, failed, isBegun }: Props) {
  const common = useLayoutStyles();
  const { r, m } = useReportTexts();
  return (
    <Surface className={common.stack} data-preview>
      <div className={common.close} aria-live="polite">
        <PartHeading>{r.whoReads}</PartHeading>
        {preview === undefined ? (
          <Text className={common.quiet}>{failed ? r.previewFailed : r.previewComing}</Text>
        ) : (
          <RecipientWords recipient={preview.recipient} />
        )}
      </div>
      <div className={common.close}>
        <PartHeading>{r.whoIsTold}</PartHeading>
        <Text>{m.told[kind]}</Text>
      </div>
      {/* Before anything is written there is nothing to remark on. */}
      {isBegun && preview?.warnings.map((warning) => <WarningLine key={warning.code} warning={warning} />)}
      <Text size={200} className={common.quiet}>
        {r.previewKeepsNothing}
      </Text>
    </Surface>
  );
}

/** A recipient in words, with those who were passed over and why. */
export function RecipientWords({ recipient }: { readonly recipient: RecipientView }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { r, m, d } = useReportTexts();
  const { kind, people, level, passedOver, why, ask } = recipient;
  const isNone = kind === "none";
  return (
    <div className={common.close}>
      <div className={styles.reader}>
        <span className={mergeClasses(styles.icon, isNone && styles.none)} aria-hidden="true">
          {isNone ? <WarningRegular /> : <EyeRegular />}
        </span>
        <div>
          {isNone ? (
            <Text weight="semibold">{why === null ? m.recipient.none : m.noRecipient[why]}</Text>
          ) : (
            <>
              <Text weight="semibold" block>
                {d.list(people.map(({ name, title }) => (title === null ? name : `${name} (${title})`)))}
              </Text>
              <Text>{level !== null && level > 1 ? r.recipientLevel(level) : m.recipient[kind]}</Text>
            </>
          )}
          {ask !== null && <Text block>{r.askThem(ask.name)}</Text>}
        </div>
      </div>
      {passedOver.length > 0 && (
        <ul className={common.plain}>
          {passedOver.map(({ person, why: reason }) => (
            <li key={person.id}>{r.passedOver(person.name, m.passedOver[reason])}</li>
          ))}
        </ul>
      )}
      {passedOver.length > 0 && <Paragraph rule="VA-03" />}
    </div>
  );
}
