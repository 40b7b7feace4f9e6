import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { AgreementDetail } from "#domain/contract/views.ts";
import { useAnnounce } from "../../app/announcer.tsx";
import { Facts } from "../../components/Facts.tsx";
import { focusHeading } from "../../components/focusHeading.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { Paragraph } from "../../components/Paragraph.tsx";
import { Surface } from "../../components/Surface.tsx";
import { useTexts } from "../../texts/useTexts.ts";
import type { CommandState } from "../case/useCommand.ts";

const useStyles = makeStyles({
  how: { marginBottom: tokens.spacingVerticalM },
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  insurance: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingLeft: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2 },
  line: { marginBottom: tokens.spacingVerticalXS },
});

/** The standard agreement is read and accepted (HO-14), with what the insurances cover (HO-26) said before. */
export function AcceptPanel({ detail, command }: { readonly detail: AgreementDetail; readonly command: CommandState }) {
  const styles = useStyles();
  const { t, d } = useTexts();
  const announce = useAnnounce();
  const { templateVersion, contentHash } = detail;
  const accept = async () => {
    const done = await command.send(detail.version, { type: "Accept", templateVersion, contentHash });
    if (done === undefined) return;
    announce(t.act.done.Accept);
    // What one pressed is gone.
    focusHeading();
  };
  return (
    <Surface className={styles.stack}>
      <div>
        <PartHeading>{t.act.insurance}</PartHeading>
        <ul className={styles.insurance}>
          {d.insurance.map((line) => (
            <li key={line} className={styles.line}>
              {line}
            </li>
          ))}
        </ul>
        <Paragraph rule="HO-26" />
      </div>
      <div>
        <PartHeading>{d.termsTitle(templateVersion)}</PartHeading>
        <Facts rows={detail.terms.map((term) => d.term(term, detail))} />
        <Text size={200} className={styles.quiet}>
          {d.termsRestOn}
        </Text>
      </div>
      <div>
        <PartHeading>{t.act.acceptTitle}</PartHeading>
        <Text as="p" block className={styles.how}>
          {t.act.acceptHow(templateVersion)} <Paragraph rule="HO-14" />
        </Text>
        <Button appearance="primary" disabledFocusable={command.sending} onClick={() => void accept()}>
          {command.sending ? t.decide.sending : t.act.accept}
        </Button>
      </div>
    </Surface>
  );
}
