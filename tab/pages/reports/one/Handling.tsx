import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { HandlerDetail } from "#domain/contract/meldingViews.ts";
import { Facts } from "../../../components/Facts.tsx";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Moment } from "../../../components/Moment.tsx";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { RecipientWords } from "../meld/PreviewPanel.tsx";

/** Every opening is a line, and one who works on a report opens it often. */
const newestShown = 5;

/** Who has it and had it, what was decided so far, and who has read it when. */
export function Handling({ detail }: { readonly detail: HandlerDetail }) {
  const common = useLayoutStyles();
  const { r, m, d } = useReportTexts();
  const [isWhole, setWhole] = useState(false);
  const { handlers, former, habilitet, help, assessment, decision, coordination, recipient, readings } = detail;
  return (
    <>
      <Surface className={common.close} data-part="hvem">
        <PartHeading>{r.whoHasIt}</PartHeading>
        <ul className={common.list}>
          {handlers.map(({ person, as, since }) => (
            <li key={person.id}>
              <Text>{r.hasSince(person.name, m.standing[as], d.dayMonthYear(since))}</Text>
            </li>
          ))}
          {former.map(({ person, why, on }) => (
            <li key={`${person.id}${on}`}>
              <Text className={common.quiet}>{r.hadUntil(person.name, m.former[why], d.dayMonthYear(on))}</Text>
            </li>
          ))}
          {habilitet.map(({ person, answer, decision: decided, on, reason }) => (
            <li key={`${person.id}${on}habilitet`} className={common.close}>
              <Text>
                {r.habilitetSaid(person.name, m.habilitet[answer])}{" "}
                {decided === null ? "" : decided.habil ? r.habilitetDecided.yes : r.habilitetDecided.no}
              </Text>
              {reason !== null && <Quote text={reason} />}
            </li>
          ))}
        </ul>
        {recipient.passedOver.length > 0 && <RecipientWords recipient={recipient} />}
        <Facts
          rows={[
            [r.helpTitle, help === null ? null : help.wanted ? r.helpFrom(help.adviser?.name ?? "") : r.helpNotWanted],
            [r.assessment, assessment === null ? null : assessment.censurable ? r.censurable : r.notCensurable],
            [r.decision, decision === null ? null : m.outcome[decision.outcome]],
            [r.coordination, coordination === null ? null : coordination.agreement ? d.yes : d.no],
          ]}
        />
        {assessment !== null && <Quote text={assessment.reason} />}
        {decision?.reason != null && <Quote text={decision.reason} />}
      </Surface>
      <Surface className={common.close} data-part="lest">
        <PartHeading>{r.readings}</PartHeading>
        <Text size={200} className={common.quiet}>
          {r.readingsHow}
        </Text>
        <ul className={common.list}>
          {readings.slice(0, isWhole ? readings.length : newestShown).map(({ person, at }) => (
            <li key={`${person.id}${at}`}>
              <Text>
                {person.name}, <Moment at={at} />
              </Text>
            </li>
          ))}
        </ul>
        {readings.length > newestShown && !isWhole && (
          <div>
            <Button size="small" onClick={() => setWhole(true)}>
              {r.allReadings(readings.length)}
            </Button>
          </div>
        )}
      </Surface>
    </>
  );
}
