import { Button, mergeClasses, Text } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { NotatDetail } from "#domain/contract/notatViews.ts";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { PageHeading, PartHeading } from "../../../components/Heading.tsx";
import { Loading } from "../../../components/Loading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { usePageStyles } from "../one/pageStyles.ts";
import { ForwardForm } from "./ForwardForm.tsx";
import { AddForm, CloseForm, DangerForm, DiscardForm, KeepForm } from "./NoteForms.tsx";
import { useNoteState } from "./NotesSide.tsx";
import { useNote, useNoteActing } from "./useNotes.ts";

type Props = { readonly id: string; readonly onBack: () => void; readonly onReport: (id: string) => void };

/** One confidential note, for its writer. */
export function NotePage({ id, onBack, onReport }: Props) {
  const { t, r } = useReportTexts();
  const { data, error, refetch } = useNote(id);
  return (
    <>
      <Button appearance="transparent" icon={<ArrowLeftRegular />} onClick={onBack}>
        {t.page.back}
      </Button>
      {error !== null ? (
        <>
          <PageHeading>{r.side.notater}</PageHeading>
          <FailureNotice
            failure={error.failure}
            {...(error.failure.error === "not_found" ? {} : { onRetry: () => void refetch() })}
          />
        </>
      ) : data === undefined ? (
        <Loading kind="case" />
      ) : (
        <Shown note={data} onErased={onBack} onReport={onReport} />
      )}
    </>
  );
}

type ShownProps = { readonly note: NotatDetail; readonly onErased: () => void; readonly onReport: (id: string) => void };

function Shown({ note, onErased, onReport }: ShownProps) {
  const common = useLayoutStyles();
  const page = usePageStyles();
  const { r, d } = useReportTexts();
  const acting = useNoteActing(note);
  const can = (type: NotatDetail["actions"][number]) => note.actions.includes(type);
  const { forwardedTo } = note;
  return (
    <>
      <PageHeading focusOn={note.id}>{r.notat.named(d.dayMonthYear(note.writtenOn))}</PageHeading>
      <Text data-state>{d.list([r.notat.roles[note.as], ...(note.unitName === null ? [] : [note.unitName])])}</Text>
      <div className={mergeClasses(common.stack, page.narrow)}>
        <Surface className={common.close}>
          <PartHeading>{useNoteState(note)}</PartHeading>
          {note.entries.map(({ text, on }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries are only ever added at the end
            <div key={index} className={common.close}>
              <Text className={common.quiet}>
                {r.notat.told} {d.dayMonthYear(on)}
              </Text>
              <Quote text={text} />
            </div>
          ))}
        </Surface>
        {note.as === "verneombud" && can("AnswerDanger") && <DangerForm note={note} acting={acting} />}
        {note.duty === "NOTAT_FORWARD_FIRST" && <Text role="note">{r.notat.duty}</Text>}
        {note.as === "tillitsvalgt" && can("ForwardNotat") && <Text role="note">{r.notat.free}</Text>}
        {can("ForwardNotat") && (note.as === "tillitsvalgt" || note.danger === true) && (
          <ForwardForm note={note} acting={acting} />
        )}
        {forwardedTo !== null && (
          <Surface className={common.close} data-forwarded>
            <PartHeading>{r.notat.forwarded}</PartHeading>
            <Text>{r.notat.forwardedHow}</Text>
            <div>
              <Button onClick={() => onReport(forwardedTo)}>{r.notat.open}</Button>
            </div>
          </Surface>
        )}
        {can("AddToNotat") && <AddForm note={note} acting={acting} />}
        {can("CloseNotat") && <CloseForm acting={acting} />}
        {can("KeepNotat") && note.erasableFrom !== null && <KeepForm note={note} acting={acting} />}
        {can("DiscardNotat") && <DiscardForm acting={acting} onErased={onErased} />}
      </div>
    </>
  );
}
