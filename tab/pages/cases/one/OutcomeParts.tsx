import { Text } from "@fluentui/react-components";
import type { CaseHandlingDetail } from "#domain/contract/sakViews.ts";
import { Facts } from "../../../components/Facts.tsx";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { Commands } from "../forms/Commands.tsx";
import type { Acting } from "../forms/useActing.ts";

type Props = { readonly detail: CaseHandlingDetail; readonly acting: Acting };

/** The decision, what is put right after it (SB-21 to SB-23), and the end of the case. */
export function OutcomeParts({ detail, acting }: Props) {
  const common = useLayoutStyles();
  const { c, s, d } = useCaseTexts();
  const { conclusion, restoring, closed, archived } = detail;
  const { measures, apology, plan, police, handedOn } = restoring;
  return (
    <>
      <Surface className={common.close} data-part="beslutning">
        <PartHeading>{c.conclusion}</PartHeading>
        {conclusion === null ? (
          <Text className={common.quiet}>{c.notSettled}</Text>
        ) : (
          <>
            <Text size={200} className={common.quiet}>
              {c.saidOn(conclusion.by.name, d.dayMonthYear(conclusion.on))}
            </Text>
            <Facts
              rows={[
                [s.field.finding, s.finding[conclusion.finding]],
                [c.facts.general, conclusion.general ? d.yes : null],
                [s.field.breach, conclusion.breach ? d.yes : d.no],
                [s.field.sanctions, conclusion.sanctions === null ? null : s.sanctions[conclusion.sanctions]],
                [s.field.sanctionsReason, conclusion.sanctionsReason],
                [s.field.crime, conclusion.crime ? d.yes : d.no],
              ]}
            />
            <Quote text={conclusion.reason} />
            <Text size={200}>{s.loyalty}</Text>
          </>
        )}
        <Commands detail={detail} acting={acting} types={["Conclude", "EndBriefing"]} />
      </Surface>
      <Surface className={common.close} data-part="gjenoppretting">
        <PartHeading>{c.restoring}</PartHeading>
        <Text weight="semibold">{c.measures}</Text>
        {measures.length === 0 && <Text className={common.quiet}>{c.noMeasures}</Text>}
        <ul className={common.list}>
          {measures.map(({ measureId, text, owner, due, doneOn, movesExposed, evaluations }) => (
            <li key={measureId} className={common.close} data-measure={measureId}>
              <Quote text={text} />
              <Text size={200} className={common.quiet}>
                {doneOn === null ? c.measureBy(owner.name, d.dayMonthYear(due)) : c.doneOn(d.dayMonthYear(doneOn))}
              </Text>
              {movesExposed !== null && (
                <Text>
                  {s.field.movesReason}: {movesExposed}
                </Text>
              )}
              {evaluations.map(({ text: said, works, on }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever put in between
                <Text key={index}>
                  {c.evaluated(d.dayMonthYear(on), works)}. {said}
                </Text>
              ))}
              {doneOn === null && <Commands detail={detail} acting={acting} types={["EvaluateMeasure"]} target={measureId} />}
            </li>
          ))}
        </ul>
        <Facts
          rows={[
            [c.apology, apology === null ? null : `${apology.given ? d.yes : d.no}. ${apology.reason}`],
            [s.field.made, plan === null ? null : `${plan.made ? d.yes : d.no}. ${plan.text ?? ""}`],
            [c.police, police === null ? null : (police.reference ?? d.yes)],
            [c.handedOn, handedOn.length === 0 ? null : handedOn.map((on) => d.dayMonthYear(on)).join(", ")],
          ]}
        />
        <Commands
          detail={detail}
          acting={acting}
          types={["AddMeasure", "SettleApology", "SettlePlan", "RecordPolice", "StartFollowUp", "HandOnMeasure"]}
        />
      </Surface>
      <Surface className={common.close} data-part="avslutning">
        <PartHeading>{c.closing}</PartHeading>
        {closed !== null && (
          <>
            <Text>
              {s.timeline.CaseClosed}, {d.dayMonthYear(closed.on)}
            </Text>
            <Quote text={closed.reason} />
          </>
        )}
        {archived !== null && (
          <Text>
            {s.timeline.CaseArchived}, {d.dayMonthYear(archived.on)}: {archived.reference}
          </Text>
        )}
        <Commands detail={detail} acting={acting} types={["Close", "Reopen", "Archive"]} />
      </Surface>
    </>
  );
}
