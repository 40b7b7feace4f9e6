import { mergeClasses, Text } from "@fluentui/react-components";
import type { CasePartyDetail } from "#domain/contract/sakViews.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { Commands } from "../forms/Commands.tsx";
import { type Acting, useActing } from "../forms/useActing.ts";
import { CaseDueLine } from "../looks.tsx";
import { DocumentText } from "../one/DocumentText.tsx";
import { Earlier } from "../one/Earlier.tsx";
import { Head } from "../one/Head.tsx";
import { usePartyNames, whoWords } from "../one/names.ts";
import { OneMeeting } from "../one/OneMeeting.tsx";
import { StepPath } from "../one/StepPath.tsx";
import { useCasePages } from "../useCasePages.ts";
import { useNarrowStyles } from "./narrowStyles.ts";
import { PartyContacts } from "./PartyContacts.tsx";
import { PartyOutcome } from "./PartyOutcome.tsx";
import { PartyTimeline } from "./PartyTimeline.tsx";

type Props = { readonly detail: CasePartyDetail };
export type PartyProps = Props & { readonly acting: Acting };

/** A party's own page, and that of whoever helps them: what it concerns, what one may do and by when, who helps, one's documents. */
export function PartyPage({ detail }: Props) {
  const common = useLayoutStyles();
  const narrow = useNarrowStyles();
  const { c, s } = useCaseTexts();
  const acting = useActing(detail);
  const nameOf = usePartyNames(detail);
  const { me, parties, deadlines, status, hearing } = detail;
  const meetings = useCasePages(detail, "moeter", detail.meetings);
  return (
    <>
      <Head detail={detail}>
        <Text>{me.asRepresentative ? c.party.youHelp(nameOf(me.partyId)) : c.party.youAre(s.partyRole[me.role])}</Text>
      </Head>
      <div className={mergeClasses(common.stack, narrow.page, narrow.screen)}>
        <Surface className={common.close} data-part="gjelder">
          <PartHeading>{c.party.concerns}</PartHeading>
          <ul className={common.list}>
            {parties.map(({ partyId, who, role }) => (
              <li key={partyId}>
                <Text>{c.withPart(whoWords(who, c, s.partyKind.group), s.partyRole[role])}</Text>
              </li>
            ))}
          </ul>
          <Text>{c.party.allegations}</Text>
          <Text size={200} className={common.quiet}>
            {s.confidentiality}
          </Text>
        </Surface>
        <Surface className={common.close} data-part="hva-naa">
          <PartHeading>{c.party.whatNow}</PartHeading>
          {deadlines.map((due) => (
            <CaseDueLine key={`${due.what}${due.on}`} due={due} />
          ))}
          {deadlines.length === 0 && <Text>{c.party.nothingNow}</Text>}
          {hearing !== null && <TheHearing detail={detail} acting={acting} />}
          <Text size={200} className={common.quiet}>
            {s.statusHelp[status]}
          </Text>
        </Surface>
        {detail.possible.some(({ type, blocked }) => type === "AnswerProtection" && blocked.length === 0) && (
          <Surface className={common.close} data-protection>
            <PartHeading>{c.number.protection}</PartHeading>
            <Text>{s.protection}</Text>
            <Commands detail={detail} acting={acting} types={["AnswerProtection"]} primary />
          </Surface>
        )}
        <PartyOutcome detail={detail} acting={acting} />
        {meetings.items.toReversed().map((meeting) => (
          <OneMeeting
            key={meeting.meetingId}
            meeting={meeting}
            detail={detail}
            acting={acting}
            types={
              meeting.cancelled !== null
                ? []
                : [
                    ...(meeting.joint !== null && meeting.closedOn === null ? (["ConsentToJoint"] as const) : []),
                    ...(meeting.minutes === null ? [] : (["SignMinutes", "AddLaterInput"] as const)),
                  ]
            }
          />
        ))}
        <Earlier part="moeter" pages={meetings} />
        <Helpers detail={detail} acting={acting} />
        <PartyContacts detail={detail} acting={acting} />
        <Documents detail={detail} acting={acting} />
        <Surface className={common.close} data-part="vei">
          <PartHeading>{c.party.process}</PartHeading>
          <StepPath status={status} track={null} />
        </Surface>
      </div>
      <div className={narrow.page}>
        <PartyTimeline detail={detail} />
      </div>
    </>
  );
}

function TheHearing({ detail, acting }: PartyProps) {
  const common = useLayoutStyles();
  const { c, s, d } = useCaseTexts();
  const { hearing } = detail;
  if (hearing === null) return null;
  return (
    <div className={common.close} data-hearing={hearing.round}>
      <Text weight="semibold">{c.party.hearing}</Text>
      <Text>{c.party.saidAbout}</Text>
      <Quote text={hearing.about} />
      {hearing.answer === null ? (
        <Text>{c.answerBy(d.date(hearing.deadline))}</Text>
      ) : (
        <>
          <Text>
            {s.hearingAnswer[hearing.answer.how]}, {d.dayMonthYear(hearing.answer.on)}
          </Text>
          {hearing.answer.text !== null && <Quote text={hearing.answer.text} />}
        </>
      )}
      <Commands
        detail={detail}
        acting={acting}
        types={hearing.answer === null || hearing.answer.how === "ingen-svar" ? ["GiveStatement", "DeclineStatement"] : []}
      />
    </div>
  );
}

function Helpers({ detail, acting }: PartyProps) {
  const common = useLayoutStyles();
  const { c, s, d } = useCaseTexts();
  const { owner, handlers, representative, refusedOn } = detail;
  return (
    <>
      <Surface className={common.close} data-part="hjelp">
        <PartHeading>{c.party.whoHelps}</PartHeading>
        <Text>{owner === null ? c.party.noOwner : c.party.owner(owner.name)}</Text>
        {handlers
          .filter(({ as }) => as !== "eier")
          .map(({ person, as }) => (
            <Text key={person.id}>{c.withPart(person.name, s.standing[as])}</Text>
          ))}
        <Text>
          {representative === null ? c.party.noHelper : c.party.helper(representative.person.name, representative.fullmakt)}
        </Text>
        <Text size={200}>{s.bringSomebody}</Text>
        <Commands detail={detail} acting={acting} types={["NameRepresentative"]} />
        <Text>{c.party.trust}</Text>
        <Commands detail={detail} acting={acting} types={["ChallengeHabilitet"]} />
      </Surface>
      <Surface className={common.close} data-part="plikt">
        <PartHeading>{c.party.duty}</PartHeading>
        <Text>{s.duty}</Text>
        {refusedOn !== null && <Text weight="semibold">{c.refused(d.dayMonthYear(refusedOn))}</Text>}
        {refusedOn === null && <Commands detail={detail} acting={acting} types={["RefuseInterview"]} />}
      </Surface>
    </>
  );
}

function Documents({ detail, acting }: PartyProps) {
  const common = useLayoutStyles();
  const { c, s, d } = useCaseTexts();
  const documents = useCasePages(detail, "dokumenter", detail.documents);
  return (
    <Surface className={common.close} data-part="dokumenter">
      <PartHeading>{c.party.documents}</PartHeading>
      <Earlier part="dokumenter" pages={documents} />
      {documents.items.length === 0 && <Text className={common.quiet}>{c.party.noDocuments}</Text>}
      <ul className={common.list}>
        {documents.items.map(({ documentId, kind, title, on, own }) => (
          <li key={documentId} className={common.close}>
            <Text weight="semibold">{title ?? s.document[kind]}</Text>
            <Text size={200} className={common.quiet}>
              {[...(title === null ? [] : [s.document[kind]]), d.dayMonthYear(on), ...(own ? [c.party.own] : [])].join(" · ")}
            </Text>
            <DocumentText detail={detail} documentId={documentId} />
          </li>
        ))}
      </ul>
      <Commands detail={detail} acting={acting} types={["AddDocument"]} />
    </Surface>
  );
}
