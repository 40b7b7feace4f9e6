import { Text } from "@fluentui/react-components";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { Commands } from "../forms/Commands.tsx";
import { PdfButton } from "../one/PdfButton.tsx";
import { ReportText } from "../one/ReportText.tsx";
import type { PartyProps } from "./PartyPage.tsx";

/** SB-31: the report as it was offered and the party's own comments; and what was decided (SB-32). */
export function PartyOutcome({ detail, acting }: PartyProps) {
  const common = useLayoutStyles();
  const { c, s, d } = useCaseTexts();
  const { report, conclusion, status } = detail;
  return (
    <>
      {report !== null && (
        <Surface className={common.close} data-part="rapport">
          <PartHeading>{c.party.report}</PartHeading>
          {status === "PARTSKOMMENTARER" && <Text>{c.party.commentBy(d.date(report.deadline))}</Text>}
          <ReportText report={report} />
          {report.myComments.map(({ text, on, late }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever put in between
            <div key={index} className={common.close}>
              <Text size={200} className={common.quiet}>
                {c.commentBy(c.party.own, d.dayMonthYear(on), late)}
              </Text>
              <Quote text={text ?? c.nothingToSay} />
            </div>
          ))}
          <Commands detail={detail} acting={acting} types={["Comment"]} />
        </Surface>
      )}
      {conclusion !== null && (
        <Surface className={common.close} data-part="beslutning">
          <PartHeading>{c.party.conclusion}</PartHeading>
          <Text size={200} className={common.quiet}>
            {d.dayMonthYear(conclusion.on)}
          </Text>
          <Text>{s.finding[conclusion.finding]}</Text>
          <Quote text={conclusion.reason} />
          <Text size={200}>{s.loyalty}</Text>
          <div>
            <PdfButton id={detail.id} of={{ kind: "beslutning", meetingId: null }} />
          </div>
        </Surface>
      )}
    </>
  );
}
