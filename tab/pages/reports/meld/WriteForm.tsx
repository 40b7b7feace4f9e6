import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, useState } from "react";
import type { ReportDetail, ReportForm } from "#domain/contract/meldingViews.ts";
import type { ReporterKind } from "#domain/melding/model.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { keys, useApi } from "../../../api/useApi.ts";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { NamesProvider } from "../../../components/form/names.ts";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useSending } from "../../../components/form/useSending.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useMedia } from "../../../components/useMedia.ts";
import { YesNo } from "../../../components/YesNo.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { AnonymousNotice } from "./AnonymousNotice.tsx";
import { DraftLine } from "./DraftLine.tsx";
import { Elsewhere } from "./Elsewhere.tsx";
import { FilesField } from "./FilesField.tsx";
import { KindHeading } from "./KindHeading.tsx";
import { PreviewPanel } from "./PreviewPanel.tsx";
import { QuestionField } from "./QuestionField.tsx";
import { questionsOf } from "./questions.ts";
import { Suggestion } from "./Suggestion.tsx";
import { Summary } from "./Summary.tsx";
import { usePreview } from "./usePreview.ts";
import { mayBeAnonymous, type Writing } from "./writing.ts";

const useStyles = makeStyles({
  back: { marginLeft: `calc(${tokens.spacingHorizontalM} * -1)` },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 7fr) minmax(0, 4fr)",
    gap: tokens.spacingHorizontalXL,
    alignItems: "start",
    "@media (max-width: 60rem)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  aside: { position: "sticky", top: tokens.spacingVerticalL },
});

type Props = {
  readonly writing: Writing;
  readonly form: ReportForm;
  readonly onChange: (writing: Writing) => void;
  /** Away from the form; what was typed is kept in this window. */
  readonly onBack: () => void;
  /** Nothing of it is to be left. */
  readonly onThrow: () => void;
  readonly onSent: (detail: ReportDetail) => void;
};

/** The form of one kind. Whoever wants to be anonymous is asked nothing (7.22); where a varsel goes elsewhere neither (VA-30). */
export function WriteForm(props: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { r, m } = useReportTexts();
  const { writing, form, onChange, onBack } = props;
  const { kind } = writing.answers;
  const elsewhere = kind === "varsel" && !form.settings.takesVarsel;
  return (
    <div className={common.stack}>
      <div>
        <Button appearance="transparent" icon={<ArrowLeftRegular />} onClick={onBack} className={styles.back}>
          {r.backToStart}
        </Button>
      </div>
      <KindHeading kind={kind} form={form} />
      {elsewhere ? (
        <Surface>
          <Elsewhere settings={form.settings} />
        </Surface>
      ) : (
        <>
          {mayBeAnonymous(kind) && (
            <Surface className={common.stack}>
              <Ask label={m.ask.anonymous} rule="VA-21" required wrong={[]}>
                <YesNo value={writing.anonymous} onChange={(anonymous) => onChange({ ...writing, anonymous })} />
              </Ask>
              {writing.anonymous === true && <AnonymousNotice settings={form.settings} />}
            </Surface>
          )}
          {writing.anonymous === false && <Questions {...props} />}
        </>
      )}
    </div>
  );
}

function Questions({ writing, form, onChange, onThrow, onSent }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { r, m } = useReportTexts();
  const api = useApi();
  const sending = useSending<ReportDetail>(null, keys.reports);
  const { answers, people, files } = writing;
  const { preview, failure } = usePreview(answers, true);
  const [tried, setTried] = useState(false);
  const [focusAt, setFocusAt] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const around = useRef<HTMLDivElement>(null);
  const end = sending.end;
  const refused = end?.kind === "failed" && end.failure.error === "refused" ? end.failure.refusals : undefined;
  // Once one has tried to send, each fault that is mended goes by itself.
  const refusals: readonly AnyRefusal[] = tried ? (preview?.refusals ?? refused ?? []) : [];
  useEffect(() => {
    if (refused === undefined) return;
    setTried(true);
    setFocusAt((count) => count + 1);
  }, [refused]);
  useEffect(() => {
    if (focusAt > 0) summary.current?.focus();
  }, [focusAt]);
  const questions = questionsOf(answers, form);
  const send = async () => {
    const done = await sending.send("send", () => api.beginReport({ type: "Submit", answers }, writing.draft?.id ?? writing.id));
    if (done !== undefined) onSent(done);
  };
  const isShown = (field: string) => questions.some((question) => question.field === field);
  const change = (part: Partial<typeof answers>, met?: (typeof people)[string]) =>
    onChange({
      ...writing,
      answers: { ...answers, ...part },
      people: met === undefined ? people : { ...people, [met.id]: met },
    });
  const become = (kind: ReporterKind) => onChange({ ...writing, answers: { ...answers, kind } });
  // Where there is no room beside the form, who reads it stands above the button that sends it.
  const isNarrow = useMedia("(max-width: 60rem)");
  const isBegun = (answers.what ?? "") !== "";
  const readers = <PreviewPanel kind={answers.kind} preview={preview} failed={failure !== undefined} isBegun={isBegun} />;
  return (
    <NamesProvider value={(id) => people[id]?.name}>
      <div className={styles.columns} ref={around}>
        <Surface className={common.stack}>
          <Text>{answers.kind === "soeknad-om-endring" ? m.expectation : m.receipt.protection}</Text>
          {refusals.length > 0 && (
            <Summary
              ref={summary}
              refusals={refusals}
              onGo={(field) =>
                around.current
                  ?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea, select, button)`)
                  ?.focus()
              }
            />
          )}
          <SendForm
            about="send"
            sending={sending}
            isBeside={() => true}
            label={r.send}
            primary
            doneWords={r.sent}
            onSend={() => void send()}
          >
            {() => (
              <>
                {questions.map((question) => (
                  <div key={question.field} data-field={question.field}>
                    <QuestionField
                      question={question}
                      answers={answers}
                      form={form}
                      people={people}
                      wrong={about(refusals, question.field)}
                      onChange={change}
                    />
                  </div>
                ))}
                <FilesField files={files} onChange={(chosen) => onChange({ ...writing, files: chosen })} />
                {preview?.suggestion != null && preview.suggestion !== answers.kind && (
                  <Suggestion from={answers.kind} to={preview.suggestion} onBecome={become} />
                )}
                {isNarrow && readers}
                {end?.kind === "failed" && end.failure.error === "unreachable" && (
                  <MessageBar intent="warning" layout="multiline">
                    <MessageBarBody>{r.uncertainSend}</MessageBarBody>
                  </MessageBar>
                )}
              </>
            )}
          </SendForm>
          <DraftLine writing={writing} onKept={(draft) => onChange({ ...writing, draft })} onThrow={onThrow} />
          {refusals.some((refusal) => !("field" in refusal) || !isShown(refusal.field)) && (
            <Text className={common.quiet}>{r.seeSummary}</Text>
          )}
        </Surface>
        {!isNarrow && <div className={styles.aside}>{readers}</div>}
      </div>
    </NamesProvider>
  );
}
