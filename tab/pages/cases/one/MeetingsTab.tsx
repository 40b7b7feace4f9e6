import { Text } from "@fluentui/react-components";
import type { SomebodyView } from "#domain/contract/sakPieces.ts";
import type { CaseHandlingDetail } from "#domain/contract/sakViews.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { Commands } from "../forms/Commands.tsx";
import type { Acting } from "../forms/useActing.ts";
import { useCasePages } from "../useCasePages.ts";
import { Earlier } from "./Earlier.tsx";
import { OneMeeting } from "./OneMeeting.tsx";

type Props = { readonly detail: CaseHandlingDetail; readonly acting: Acting };

const somebodyWords = (who: SomebodyView) => (who.kind === "person" ? who.person.name : who.name);

/** The plan of the interviews (SB-28), and every meeting with its notice, minutes and what was attached later. */
export function MeetingsTab({ detail, acting }: Props) {
  const common = useLayoutStyles();
  const { c, d } = useCaseTexts();
  const { plan } = detail;
  const meetings = useCasePages(detail, "moeter", detail.meetings);
  const open = meetings.items.filter(({ closedOn, cancelled }) => closedOn === null && cancelled === null);
  return (
    <>
      <Surface className={common.close} data-part="plan">
        <PartHeading>{c.plan}</PartHeading>
        {plan === null && <Text className={common.quiet}>{c.noPlan}</Text>}
        <ul className={common.list}>
          {plan?.interviews.map(({ interviewId, who, on, held }) => (
            <li key={interviewId}>
              <Text>{c.planned(somebodyWords(who), d.dayMonthYear(on), held)}</Text>
            </li>
          ))}
        </ul>
        {plan !== null && plan.information.length > 0 && (
          <>
            <Text weight="semibold">{c.information}</Text>
            <ul className={common.list}>
              {plan.information.map(({ to, what, on }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the plan is made anew as a whole
                <li key={index}>
                  <Text>
                    {c.informs(somebodyWords(to), d.dayMonthYear(on))}: {what}
                  </Text>
                </li>
              ))}
            </ul>
          </>
        )}
        <Commands detail={detail} acting={acting} types={["MakePlan", "StartInquiry", "EndInquiry"]} />
      </Surface>
      <Surface className={common.close} data-part="moeter">
        <PartHeading>{c.meetings}</PartHeading>
        <Commands detail={detail} acting={acting} types={["CallMeeting"]} />
        {meetings.items.length === 0 && <Text className={common.quiet}>{c.noMeetings}</Text>}
      </Surface>
      {meetings.items.toReversed().map((meeting) => (
        <OneMeeting
          key={meeting.meetingId}
          meeting={meeting}
          detail={detail}
          acting={acting}
          types={[
            ...(meeting.closedOn === null && meeting.cancelled === null
              ? ([
                  "WriteMinutes",
                  ...(meeting.minutes === null ? (["CancelMeeting"] as const) : (["SignMinutes", "CloseMeeting"] as const)),
                ] as const)
              : []),
            ...(meeting.minutes === null ? [] : (["AddLaterInput"] as const)),
          ]}
          shortNotice={meeting.shortNotice}
          sole={open.length === 1 && open[0] === meeting}
        />
      ))}
      <Earlier part="moeter" pages={meetings} />
    </>
  );
}
