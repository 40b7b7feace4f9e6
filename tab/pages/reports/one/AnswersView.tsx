import type { ReactNode } from "react";
import type { CounterpartView, ReporterDetail } from "#domain/contract/meldingViews.ts";
import { type Question, questions } from "#domain/melding/questions.ts";
import { Facts } from "../../../components/Facts.tsx";
import { Quote } from "../../../components/Quote.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { optionWords, questionWords } from "../answerWords.ts";
import { controlFor } from "../meld/questions.ts";
import { useCounterpartWords } from "./Parties.tsx";

type Answers = NonNullable<ReporterDetail["answers"]>;
type Props = { readonly answers: Answers; readonly counterparts: readonly CounterpartView[] };

/** What was sent, question by question as it was asked. What was not answered is left out. */
export function AnswersView({ answers, counterparts }: Props) {
  const { m, d } = useReportTexts();
  const { kind } = answers;
  const named = useCounterpartWords(counterparts);
  const asked: readonly Question[] = questions[kind];
  const rows = asked.flatMap(({ field }): (readonly [string, ReactNode])[] => {
    const control = controlFor(field, answers);
    const shown = answerTo(control);
    return shown === null ? [] : [[questionWords(m, kind, control.field), shown]];
  });
  return <Facts rows={rows} stacked />;

  function answerTo(control: ReturnType<typeof controlFor>): ReactNode {
    switch (control.control) {
      case "line":
      case "text": {
        const text = answers[control.field];
        return text === null || text === "" ? null : <Quote text={text} />;
      }
      case "yes-no": {
        const answer = answers[control.field];
        return answer === null ? null : answer ? d.yes : d.no;
      }
      case "tick":
        return answers[control.field] ? d.yes : null;
      case "choice": {
        const option = answers[control.field];
        return option === null ? null : optionWords(m, control.field, option);
      }
      case "counterparts":
        return named.length === 0 ? null : d.list(named);
      // Both are named elsewhere on the page.
      case "people":
      case "unit":
        return null;
    }
  }
}
