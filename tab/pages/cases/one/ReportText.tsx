import { Text } from "@fluentui/react-components";
import type { CasePartyDetail } from "#domain/contract/sakViews.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";

type Props = {
  readonly report: Omit<NonNullable<CasePartyDetail["report"]>, "deadline" | "myComments">;
};

/** SB-31: process, facts, assessment, conclusion, and what they were held against. */
export function ReportText({ report }: Props) {
  const common = useLayoutStyles();
  const { s } = useCaseTexts();
  const { process, facts, incidents, overall, assessment, conclusion, legalBasis, finding } = report;
  const part = (title: string, text: string | null) =>
    text === null || text === "" ? null : (
      <div className={common.close}>
        <Text weight="semibold">{title}</Text>
        <Quote text={text} />
      </div>
    );
  return (
    <div className={common.close} data-report>
      {part(s.field.process, process)}
      {part(s.field.facts, facts)}
      {incidents.length > 0 && (
        <div className={common.close}>
          <Text weight="semibold">{s.field.incidents}</Text>
          {incidents.map(({ text, finding: found }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the report is written anew as a whole
            <div key={index}>
              <Quote text={text} />
              <Text>{s.finding[found]}</Text>
            </div>
          ))}
        </div>
      )}
      {part(s.field.overall, overall)}
      {part(s.field.assessment, assessment)}
      {part(s.field.conclusion, conclusion)}
      <Text weight="semibold">{s.field.legalBasis}</Text>
      <Text>{legalBasis.map((basis) => s.legalBasis[basis]).join(", ")}</Text>
      <Text weight="semibold">{s.field.finding}</Text>
      <Text>{s.finding[finding]}</Text>
    </div>
  );
}
