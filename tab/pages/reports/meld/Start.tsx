import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import { type ReporterKind, reporterKinds } from "#domain/melding/model.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { Adaptation } from "./Adaptation.tsx";
import { Advice } from "./Advice.tsx";
import { AnonymousNotice } from "./AnonymousNotice.tsx";
import { Drafts } from "./Drafts.tsx";
import type { Writing } from "./writing.ts";

const useStyles = makeStyles({
  kinds: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(20rem, 100%), 1fr))",
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  kind: { height: "100%", boxSizing: "border-box", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  button: { marginTop: "auto", paddingTop: tokens.spacingVerticalS },
});

type Props = {
  readonly form: ReportForm;
  /** What was begun in this window and not sent. */
  readonly writing: Writing | null;
  readonly onBegin: (kind: ReporterKind) => void;
  readonly onGoOn: () => void;
  readonly onDraft: (writing: Writing) => void;
};

/** Advice first, then the way out for who wants to be anonymous, then the kinds with their footing kept apart. */
export function Start({ form, writing, onBegin, onGoOn, onDraft }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { r, m, d } = useReportTexts();
  return (
    <div className={common.stack}>
      {writing !== null && (
        <Surface className={common.row} data-begun>
          <Text>{r.begun(m.kind[writing.answers.kind])}</Text>
          <Button appearance="primary" onClick={onGoOn}>
            {r.goOn}
          </Button>
        </Surface>
      )}
      <Drafts onOpen={onDraft} />
      <Surface>
        <Advice settings={form.settings} onBegin={onBegin} />
      </Surface>
      <Surface>
        <AnonymousNotice settings={form.settings} />
      </Surface>
      {form.isStudent && (
        <Surface>
          <Adaptation contact={form.settings.adaptationContact} />
        </Surface>
      )}
      <section>
        <PartHeading>{r.kindsTitle}</PartHeading>
        <ul className={styles.kinds}>
          {reporterKinds.map((kind) => (
            <li key={kind}>
              <Surface className={styles.kind} data-kind={kind}>
                <Text weight="semibold" size={400}>
                  {m.kind[kind]}
                </Text>
                <Text>{m.kindHelp[kind]}</Text>
                <Text size={200} className={common.quiet}>
                  {d.legal(kind, form.today)}
                </Text>
                <div className={styles.button}>
                  <Button onClick={() => onBegin(kind)}>{r.write(m.kind[kind])}</Button>
                </div>
              </Surface>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
