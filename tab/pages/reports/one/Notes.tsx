import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import type { HandlerDetail } from "#domain/contract/meldingViews.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import type { Acting } from "./useActing.ts";
import { WordsForm } from "./WordsForm.tsx";

const useStyles = makeStyles({
  // Another ground and a broken edge: nobody is to write here in the belief that the reporter reads it, or there that they do not.
  notes: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground2,
    "@media (max-width: 40rem)": { padding: tokens.spacingHorizontalM },
  },
  warn: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", fontWeight: tokens.fontWeightSemibold },
});

/** Internal notes: only those who handle it read them. */
export function Notes({ detail, acting }: { readonly detail: HandlerDetail; readonly acting: Acting }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { r, d } = useReportTexts();
  const may = detail.actions.includes("AddNote");
  if (!may && detail.notes.length === 0) return null;
  return (
    <section className={styles.notes} data-part="notater">
      <PartHeading>{r.notes}</PartHeading>
      <span className={styles.warn}>
        <LockClosedRegular aria-hidden />
        <Text>{r.reporterSeesNot}</Text>
      </span>
      <ol className={common.list}>
        {detail.notes.map(({ noteId, by, on, text }) => (
          <li key={noteId} className={common.close}>
            <Text size={200}>{r.notedOn(by.name, d.dayMonthYear(on))}</Text>
            <Quote text={text} />
          </li>
        ))}
      </ol>
      {may && (
        <WordsForm
          id={detail.id}
          about="notat"
          acting={acting}
          label={r.writeNote}
          send={r.saveNote}
          command={(text) => ({ type: "AddNote", text })}
        />
      )}
    </section>
  );
}
