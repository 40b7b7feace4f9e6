import { Text } from "@fluentui/react-components";
import type { CaseHandlingDetail } from "#domain/contract/sakViews.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { commenting } from "../forms/byLetter.ts";
import { Commands } from "../forms/Commands.tsx";
import type { Acting } from "../forms/useActing.ts";
import { MandateView } from "./MandateView.tsx";
import { usePartyNames } from "./names.ts";
import { OutcomeParts } from "./OutcomeParts.tsx";
import { ReportText } from "./ReportText.tsx";

type Props = { readonly detail: CaseHandlingDetail; readonly acting: Acting };

/** What is weighed and decided, in the order of the process: assessment, who investigates, report, decision, restoring, the end. */
export function AssessmentTab({ detail, acting }: Props) {
  const common = useLayoutStyles();
  const { c, s, d } = useCaseTexts();
  const { assessment, consultation, mandate } = detail;
  return (
    <>
      <Surface className={common.close} data-part="vurdering">
        <PartHeading>{c.assessment}</PartHeading>
        {assessment === null ? (
          <Text className={common.quiet}>{c.notSettled}</Text>
        ) : (
          <>
            <Text>{assessment.outcome === null ? c.passed : s.outcome[assessment.outcome]}</Text>
            {assessment.level !== null && <Text>{c.level(s.level[assessment.level])}</Text>}
            {assessment.signs.length > 0 && <Text>{assessment.signs.map((sign) => s.sign[sign]).join(", ")}</Text>}
            <Quote text={assessment.reason} />
          </>
        )}
        <Commands detail={detail} acting={acting} types={["Assess", "PassAssessment", "Escalate", "TagSexualHarassment"]} />
      </Surface>
      <Surface className={common.close} data-part="mandat">
        <PartHeading>{c.mandate}</PartHeading>
        {consultation !== null && (
          <div className={common.close}>
            <Text weight="semibold">{c.consultation}</Text>
            <Text size={200} className={common.quiet}>
              {c.askedOn(consultation.sjef.name, d.dayMonthYear(consultation.on))}
            </Text>
            <Quote text={consultation.question} />
            {consultation.answer !== null && (
              <>
                <Text size={200} className={common.quiet}>
                  {c.answeredOn(d.dayMonthYear(consultation.answer.on))}
                </Text>
                <Quote text={consultation.answer.text} />
              </>
            )}
          </div>
        )}
        {mandate !== null && <MandateView mandate={mandate} />}
        {mandate === null && consultation === null && <Text className={common.quiet}>{c.notSettled}</Text>}
        <Commands detail={detail} acting={acting} types={["ConsultSjef", "DraftMandate", "AcceptMandate"]} />
      </Surface>
      <TheReport detail={detail} acting={acting} />
      <OutcomeParts detail={detail} acting={acting} />
    </>
  );
}

function TheReport({ detail, acting }: Props) {
  const common = useLayoutStyles();
  const { c, d } = useCaseTexts();
  const nameOf = usePartyNames(detail);
  const { report } = detail;
  return (
    <Surface className={common.close} data-part="rapport">
      <PartHeading>{c.report}</PartHeading>
      {report === null ? (
        <Text className={common.quiet}>{c.noReport}</Text>
      ) : (
        <>
          <Text size={200} className={common.quiet}>
            {c.saidOn(report.by.name, d.dayMonthYear(report.on))}
          </Text>
          {report.outdated && <Text weight="semibold">{c.reportOutdated}</Text>}
          <ReportText report={report} />
          <Text>{report.offered === null ? c.notOffered : c.offeredUntil(d.dayMonthYear(report.offered.deadline))}</Text>
          {report.comments.length > 0 && <Text weight="semibold">{c.comments}</Text>}
          {report.comments.map(({ partyId, text, on, receivedOn = on, late }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever put in between
            <div key={index} className={common.close}>
              <Text size={200} className={common.quiet}>
                {c.commentBy(nameOf(partyId), d.dayMonthYear(receivedOn), late)}
              </Text>
              <Quote text={text ?? c.nothingToSay} />
            </div>
          ))}
        </>
      )}
      <Commands
        detail={detail}
        acting={acting}
        types={[
          ...(["DraftReport", "OfferReport"] as const),
          ...(commenting(detail).length > 0 ? (["RecordComment"] as const) : []),
          "EndComments",
        ]}
      />
    </Surface>
  );
}
