import { Button, Text } from "@fluentui/react-components";
import { CalendarAddRegular } from "@fluentui/react-icons/svg/calendar-add";
import { CalendarArrowDownRegular } from "@fluentui/react-icons/svg/calendar-arrow-down";
import { CalendarCancelRegular } from "@fluentui/react-icons/svg/calendar-cancel";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { useState } from "react";
import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import { capital } from "#domain/texts/format.ts";
import { useApi } from "../../../api/useApi.ts";
import { Badge } from "../../../components/Badge.tsx";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { useFocusBack } from "../../../components/useFocusBack.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { InvolvementForm } from "./InvolvementForm.tsx";
import { KeepFile } from "./KeepFile.tsx";
import { HoldForm, PlanMeetingForm } from "./MeetingForms.tsx";
import { NotYet } from "./PlanningPart.tsx";
import { useWhole } from "./useUnit.ts";

type Meeting = NonNullable<UnitDetail["process"]>["meetings"][number];

const looks = {
  held: { tone: "good", Shape: CheckmarkCircleRegular },
  planned: { tone: "waiting", Shape: ClockRegular },
  cancelled: { tone: "over", Shape: CalendarCancelRegular },
} as const;

/** AM-12, AM-15: the meetings, in as many parts as suits the unit, up to the end of the round. */
export function MeetingsPart() {
  const common = useLayoutStyles();
  const { y, w, d } = useYearTexts();
  const { detail, process, can, inTheWay } = useWhole();
  const [open, setOpen] = useState<string>();
  const around = useFocusBack(open);
  const { meetings, meetingsClosed } = process;
  const close = () => setOpen(undefined);
  const topics = detail.mainTopics.map((topic) => w.topic[topic].toLowerCase());
  return (
    <div ref={around} className={common.stack}>
      {meetings.length === 0 && !can("PlanMeeting") && <NotYet refusal={inTheWay("PlanMeeting")[0]} />}
      {can("PlanMeeting") && <Text className={common.quiet}>{y.meetingsHow(d.list(topics))}</Text>}
      <ul className={common.list}>
        {meetings.map((meeting) => (
          <li key={meeting.meetingId} className={common.panel}>
            <MeetingRow meeting={meeting} isOpen={open === meeting.meetingId} onOpen={setOpen} onClose={close} />
          </li>
        ))}
      </ul>
      {open === "nytt" ? (
        <div className={common.panel}>
          <PlanMeetingForm part={Math.min(20, Math.max(0, ...meetings.map(({ plan }) => plan.part)) + 1)} onClose={close} />
        </div>
      ) : (
        can("PlanMeeting") && (
          <div>
            <Button icon={<CalendarAddRegular />} data-opens="nytt" onClick={() => setOpen("nytt")}>
              {w.command.PlanMeeting}
            </Button>
          </div>
        )
      )}
      {meetingsClosed !== null && (
        <div className={common.close}>
          <Text>{y.roundClosed(d.dayMonthYear(meetingsClosed.on))}</Text>
          {meetingsClosed.involvement.verneombud !== null && <Quote text={meetingsClosed.involvement.verneombud} />}
          {meetingsClosed.involvement.losam !== null && <Quote text={meetingsClosed.involvement.losam} />}
        </div>
      )}
      {can("CloseMeetings") && meetings.length > 0 && (
        <div className={common.line}>
          <InvolvementForm
            about="moeterunde"
            label={w.command.CloseMeetings}
            missingTitle={y.beforeRoundEnds}
            missing={inTheWay("CloseMeetings")}
            command={(involvement) => ({ type: "CloseMeetings", involvement })}
          />
        </div>
      )}
    </div>
  );
}

type RowProps = {
  readonly meeting: Meeting;
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
};

function MeetingRow({ meeting, isOpen, onOpen, onClose }: RowProps) {
  const common = useLayoutStyles();
  const { y, w, d } = useYearTexts();
  const api = useApi();
  const { detail, act, can, sending } = useWhole();
  const { meetingId, plan, held, cancelled } = meeting;
  const state = held !== null ? "held" : cancelled ? "cancelled" : "planned";
  const title = capital(d.date(held?.on ?? plan.on));
  const about = `moete-${meetingId}`;
  const failure = sending.end?.about === about && sending.end.kind === "failed" ? sending.end.failure : undefined;
  return (
    <div className={common.close}>
      <div className={common.row}>
        <Text weight="semibold">{title}</Text>
        <Badge look={looks[state]}>{y.meetingState[state]}</Badge>
      </div>
      <Text className={common.quiet}>
        {[w.part(plan.part), w.form[plan.form], w.arena[plan.arena], ...(plan.digital ? [y.digital] : [])].join(" · ")}
      </Text>
      {held !== null && (
        <>
          <Text>
            {y.participants(held.participants)} {held.verneombudPresent ? y.verneombudWasThere : y.verneombudWasNot}
          </Text>
          {held.topics.length > 0 && <Text>{y.talkedOf(d.list(held.topics.map((topic) => w.topic[topic].toLowerCase())))}</Text>}
          {held.note !== null && <Quote text={held.note} />}
        </>
      )}
      {!cancelled && (
        <KeepFile
          label={y.intoCalendar}
          about={title}
          icon={<CalendarArrowDownRegular />}
          name="moete.ics"
          fetchFile={() => api.meetingFile(detail.id, meetingId)}
        />
      )}
      {!isOpen && failure !== undefined && <FailureNotice failure={failure} sent onClose={sending.clear} />}
      {isOpen ? (
        <HoldForm meetingId={meetingId} on={plan.on} onClose={onClose} />
      ) : (
        state === "planned" &&
        can("HoldMeeting") && (
          <div className={common.row}>
            <Button data-opens={meetingId} aria-label={`${w.command.HoldMeeting}: ${title}`} onClick={() => onOpen(meetingId)}>
              {w.command.HoldMeeting}
            </Button>
            <Button
              appearance="subtle"
              disabledFocusable={sending.sending !== undefined}
              aria-label={`${w.command.CancelMeeting}: ${title}`}
              onClick={() => void act(about, { type: "CancelMeeting", meetingId })}
            >
              {w.command.CancelMeeting}
            </Button>
          </div>
        )
      )}
    </div>
  );
}
