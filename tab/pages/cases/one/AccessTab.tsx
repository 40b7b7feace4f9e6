import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseHandlingDetail } from "#domain/contract/sakViews.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Moment } from "../../../components/Moment.tsx";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { Commands } from "../forms/Commands.tsx";
import type { Acting } from "../forms/useActing.ts";
import { DeclareForm } from "./DeclareForm.tsx";
import { OpenQuestions } from "./OpenQuestions.tsx";

type Props = { readonly detail: CaseHandlingDetail; readonly acting: Acting };

/** Who can see this page, who handles it and who did, what is known of habilitet, and who has read it when. */
export function AccessTab({ detail, acting }: Props) {
  const common = useLayoutStyles();
  const { c, s, d } = useCaseTexts();
  const [declares, setDeclares] = useState(false);
  const can = (type: string) => detail.possible.some((one) => one.type === type && one.blocked.length === 0);
  const { seenBy, handlers, former, habilitet, help, readings } = detail;
  return (
    <>
      <Surface className={common.close} data-part="ser">
        <PartHeading>{c.access}</PartHeading>
        <ul className={common.list}>
          {seenBy.map(({ person, as }) => (
            <li key={`${person.id}${as}`}>
              <Text>{c.withPart(person.name, s.standing[as])}</Text>
            </li>
          ))}
        </ul>
      </Surface>
      <Surface className={common.close} data-part="behandler">
        <PartHeading>{c.handlers}</PartHeading>
        <ul className={common.list}>
          {handlers.map(({ person, as, since, reason }) => (
            <li key={person.id} className={common.close}>
              <Text>{c.since(person.name, s.standing[as], d.dayMonthYear(since))}</Text>
              {reason !== null && <Quote text={reason} />}
            </li>
          ))}
          {former.map(({ person, why, on }) => (
            <li key={`${person.id}${on}${why}`}>
              <Text className={common.quiet}>{c.until(person.name, s.former[why], d.dayMonthYear(on))}</Text>
            </li>
          ))}
        </ul>
        <Text>
          {c.help}: {help === null ? c.notSettled : help.wanted ? c.helpFrom(help.adviser?.name ?? "") : c.helpNo}
        </Text>
        <Commands
          detail={detail}
          acting={acting}
          types={["SettleHelp", "AddHandler", "RemoveHandler", "AssignOwner", "StepBack"]}
        />
      </Surface>
      <Surface className={common.close} data-part="habilitet">
        <PartHeading>{c.habilitet}</PartHeading>
        {habilitet.length === 0 && <Text className={common.quiet}>{c.notSettled}</Text>}
        <ul className={common.list}>
          {habilitet.map(({ person, answer, reason, decision, on }) => (
            <li key={`${person.id}${on}${answer}`} className={common.close}>
              <Text>
                {c.habilitetSaid(person.name, s.habilitet[answer])}{" "}
                {decision !== null
                  ? decision.habil
                    ? c.habilitetDecided.yes
                    : c.habilitetDecided.no
                  : answer === "tvil" || answer === "bestridt"
                    ? c.habilitetDecided.open
                    : ""}
              </Text>
              {reason !== null && <Quote text={reason} />}
              {decision !== null && <Quote text={decision.reason} />}
            </li>
          ))}
        </ul>
        {can("DeclareHabilitet") && (
          <>
            <div>
              <Button aria-expanded={declares} onClick={() => setDeclares(!declares)}>
                {s.command.DeclareHabilitet}
              </Button>
            </div>
            {declares && (
              <div className={common.panel}>
                <DeclareForm id={detail.id} acting={acting} answers={["inhabil", "tvil"]} />
              </div>
            )}
          </>
        )}
      </Surface>
      <OpenQuestions detail={detail} acting={acting} />
      <Surface className={common.close} data-part="lest">
        <PartHeading>{c.readings}</PartHeading>
        <Text size={200} className={common.quiet}>
          {c.readingsHow}
        </Text>
        <ul className={common.list}>
          {readings.map(({ person, at, what }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: counted from the newest on, before which nothing is put in
            <li key={readings.length - index}>
              <Text>
                {person.name} {c.reading[what]}, <Moment at={at} />
              </Text>
            </li>
          ))}
        </ul>
      </Surface>
    </>
  );
}
