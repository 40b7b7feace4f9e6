import { Text } from "@fluentui/react-components";
import type { CaseHandlingDetail } from "#domain/contract/sakViews.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { Commands } from "../forms/Commands.tsx";
import type { Acting } from "../forms/useActing.ts";

type Props = { readonly detail: CaseHandlingDetail; readonly acting: Acting };

/** SB-10, SB-16, VA-34: the strain on those concerned, and how whoever reported is treated. */
export function Wellbeing({ detail, acting }: Props) {
  const common = useLayoutStyles();
  const { c, s, d } = useCaseTexts();
  const { strain, restoring, reporters } = detail;
  return (
    <>
      <Surface className={common.close} data-part="belastning">
        <PartHeading>{c.strain}</PartHeading>
        {strain === null ? (
          <Text className={common.quiet}>{c.notSettled}</Text>
        ) : (
          <>
            <Text>{strain.involved ? c.strainYes(d.list(strain.representatives.map(({ name }) => name))) : c.strainNo}</Text>
            {strain.reason !== null && <Quote text={strain.reason} />}
            {strain.metOn !== null && <Text>{c.strainMet(d.dayMonthYear(strain.metOn))}</Text>}
            <ul className={common.list}>
              {strain.checks.map(({ by, on, concern, text }) => (
                <li key={`${by.id}${on}`} className={common.close}>
                  <Text>{c.strainCheck(by.name, d.dayMonthYear(on), concern)}</Text>
                  {text !== null && <Quote text={text} />}
                </li>
              ))}
            </ul>
          </>
        )}
        <Commands detail={detail} acting={acting} types={["SettleStrain", "RecordStrainMeeting"]} />
      </Surface>
      {(reporters.length > 0 || restoring.checks.length > 0) && (
        <Surface className={common.close} data-part="vern">
          <PartHeading>{c.protection}</PartHeading>
          <Text size={200} className={common.quiet}>
            {s.protection}
          </Text>
          <ul className={common.list}>
            {restoring.checks.map(({ person, askedOn, answer }) => (
              <li key={`${person.id}${askedOn}`} className={common.close}>
                <Text>
                  {c.protectionAsked(person.name, d.dayMonthYear(askedOn))}.{" "}
                  {answer === null ? c.protectionAnswer.none : answer.exposed ? c.protectionAnswer.yes : c.protectionAnswer.no}
                </Text>
                {answer?.text != null && <Quote text={answer.text} />}
              </li>
            ))}
          </ul>
          <Commands detail={detail} acting={acting} types={["AskProtection"]} />
        </Surface>
      )}
    </>
  );
}
