import type { ReactNode } from "react";
import type { CounterpartView, ReporterDetail } from "#domain/contract/meldingViews.ts";
import { Facts } from "../../../components/Facts.tsx";
import { Quote } from "../../../components/Quote.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { optionWords, questionWords } from "../answerWords.ts";
import { useCounterpartWords } from "./Parties.tsx";

type Answers = NonNullable<ReporterDetail["answers"]>;

const texts = ["what", "more", "when", "where", "witnesses", "sjefReason", "firm", "relatedNumber"] as const;
const yesNos = ["onBehalf", "selfAffected", "conflict", "workEnvironment", "danger", "sexualHarassment"] as const;
const choices = ["about", "leaderIsParty", "recipient", "studentBranch"] as const;

type Props = { readonly answers: Answers; readonly counterparts: readonly CounterpartView[] };

/** What was sent, question by question as it was asked. What was not answered is left out. */
export function AnswersView({ answers, counterparts }: Props) {
  const { m, d } = useReportTexts();
  const { kind } = answers;
  const named = useCounterpartWords(counterparts);
  const rows: (readonly [string, ReactNode])[] = [];
  for (const field of texts.slice(0, 2)) put(field, answers[field]);
  if (named.length > 0) rows.push([questionWords(m, kind, "counterparts"), d.list(named)]);
  for (const field of choices) {
    const value = answers[field];
    if (value !== null) rows.push([questionWords(m, kind, field), optionWords(m, field, value)]);
  }
  for (const field of texts.slice(2)) put(field, answers[field]);
  for (const field of yesNos) {
    const value = answers[field];
    if (value !== null) rows.push([questionWords(m, kind, field), value ? d.yes : d.no]);
  }
  return <Facts rows={rows} />;

  function put(field: (typeof texts)[number], value: string | null): void {
    if (value !== null && value !== "") rows.push([questionWords(m, kind, field), <Quote key={field} text={value} />]);
  }
}
