import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CaseDetail, PartyMeetingView } from "#domain/contract/sakViews.ts";
import { useMe } from "../../../api/useApi.ts";
import { Facts } from "../../../components/Facts.tsx";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { Commands } from "../forms/Commands.tsx";
import type { CaseFormCommand } from "../forms/typed.ts";
import type { Acting } from "../forms/useActing.ts";
import { MinutesText } from "./MinutesText.tsx";
import { PdfButton } from "./PdfButton.tsx";

const useStyles = makeStyles({ files: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

type Props = {
  readonly meeting: PartyMeetingView;
  readonly detail: CaseDetail;
  readonly acting: Acting;
  readonly types: readonly CaseFormCommand[];
  readonly shortNotice?: string | null;
  readonly sole?: boolean;
};

/** One meeting: the notice with the right to bring somebody (SB-06), the minutes and who has signed (SB-07). */
export function OneMeeting({ meeting, detail, acting, types, shortNotice = null, sole = false }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { c, s, d } = useCaseTexts();
  const { meetingId, purpose, on, at, place, topic, attendees, joint, minutes, closedOn, cancelled } = meeting;
  const me = useMe().data?.person.id;
  const hasSigned = minutes?.signatures.some(({ person }) => person.id === me) === true;
  const state = cancelled !== null ? "cancelled" : closedOn !== null ? "closed" : minutes !== null ? "minutes" : "open";
  return (
    <Surface className={common.close} data-meeting={meetingId}>
      <PartHeading>{c.meetingAt(s.purpose[purpose], d.date(on), at)}</PartHeading>
      <Text className={common.quiet}>{c.meetingState[state]}</Text>
      <Facts
        rows={[
          [s.field.topic, topic],
          [s.field.place, place],
          [
            c.attendees,
            attendees
              .map(({ who, role }) =>
                c.withPart(who.kind === "person" ? who.person.name : who.name, role === null ? c.noRole : s.attendeeRole[role]),
              )
              .join(", "),
          ],
          [c.joint, joint === null ? null : joint.assessment],
          [s.field.shortNotice, shortNotice],
          [s.field.reason, cancelled === null ? null : cancelled.reason],
        ]}
      />
      <Text size={200}>{s.bringSomebody}</Text>
      {minutes !== null && (
        <div className={common.close} data-minutes>
          <Text weight="semibold">{c.minutes}</Text>
          <Text size={200} className={common.quiet}>
            {c.minutesBy(minutes.by.name, d.dayMonthYear(minutes.on))}
          </Text>
          <MinutesText detail={detail} meetingId={meetingId} />
          <Text>
            {minutes.signatures.length === 0
              ? c.unsigned
              : c.signedBy(d.list(minutes.signatures.map(({ person, on: day }) => c.saidOn(person.name, d.dayMonthYear(day)))))}
          </Text>
        </div>
      )}
      <div className={styles.files}>
        <PdfButton id={detail.id} of={{ kind: "innkalling", meetingId }} />
        {minutes !== null && <PdfButton id={detail.id} of={{ kind: "referat", meetingId }} />}
      </div>
      <Commands
        detail={detail}
        acting={acting}
        types={types.filter((type) => type !== "SignMinutes" || !hasSigned)}
        target={meetingId}
        sole={sole}
      />
    </Surface>
  );
}
