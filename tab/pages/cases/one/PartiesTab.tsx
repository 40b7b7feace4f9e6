import { Text } from "@fluentui/react-components";
import type { HearingView, PartyView } from "#domain/contract/sakPieces.ts";
import type { CaseHandlingDetail } from "#domain/contract/sakViews.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { type CaseWords, useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { unreminded } from "../forms/byLetter.ts";
import { Commands } from "../forms/Commands.tsx";
import type { Acting } from "../forms/useActing.ts";
import { Contacts } from "./Contacts.tsx";
import { usePartyNames, whoWords } from "./names.ts";
import { Wellbeing } from "./Wellbeing.tsx";

type Props = { readonly detail: CaseHandlingDetail; readonly acting: Acting };

/** Who is a party and what they know, who is heard, and how those concerned are looked after. */
export function PartiesTab({ detail, acting }: Props) {
  const common = useLayoutStyles();
  const { c } = useCaseTexts();
  const { parties } = detail;
  // Whoever complains is a party, and stands among them.
  const complains = new Set(parties.flatMap(({ who }) => (who.kind === "person" ? [who.person.id] : [])));
  const reporters = detail.reporters.filter(({ id }) => !complains.has(id));
  return (
    <>
      <Surface className={common.close} data-part="parter">
        <PartHeading>{c.parties}</PartHeading>
        <ul className={common.list}>
          {parties.map((party) => (
            <li key={party.partyId} data-party={party.partyId}>
              <OneParty party={party} detail={detail} acting={acting} />
            </li>
          ))}
        </ul>
        {reporters.length > 0 && (
          <div className={common.close}>
            <Text weight="semibold">{c.reporters}</Text>
            <Text>{reporters.map(({ name }) => name).join(", ")}</Text>
            <Text size={200} className={common.quiet}>
              {c.reportersHow}
            </Text>
          </div>
        )}
        <Commands detail={detail} acting={acting} types={["AddParty"]} />
      </Surface>
      <Hearings detail={detail} acting={acting} />
      <Contacts detail={detail} acting={acting} />
      <Wellbeing detail={detail} acting={acting} />
    </>
  );
}

function OneParty({ party, detail, acting }: Props & { readonly party: PartyView }) {
  const common = useLayoutStyles();
  const { c, s, d } = useCaseTexts();
  const { partyId, who, role, informedOn, delayed, confidentialOn, representative, refusedOn, byLetter } = party;
  const isHeard = detail.hearings.some((one) => one.partyId === partyId && one.answer === null && !one.outdated);
  return (
    <div className={common.close}>
      <Text>
        <strong>{whoWords(who, c, s.partyKind.group)}</strong> – {s.partyRole[role]}
        {who.kind === "outside" && who.external ? ` (${s.partyKind.external.toLowerCase()})` : ""}
      </Text>
      <Text size={200} className={common.quiet}>
        {[
          informedOn === null ? c.notInformed : c.informedOn(d.dayMonthYear(informedOn)),
          ...(delayed === null ? [] : [c.delayedOn(delayed.by.name, d.dayMonthYear(delayed.on))]),
          ...(who.kind === "person" && informedOn !== null
            ? [confidentialOn === null ? c.notConfidential : c.confidential(d.dayMonthYear(confidentialOn))]
            : []),
          ...(representative === null ? [] : [c.helpedBy(representative.person.name, representative.fullmakt)]),
          ...(refusedOn === null ? [] : [c.refused(d.dayMonthYear(refusedOn))]),
        ].join(" · ")}
      </Text>
      {byLetter && who.kind !== "group" && <Text size={200}>{c.byLetter}</Text>}
      {delayed !== null && <Quote text={delayed.reason} />}
      <Commands
        detail={detail}
        acting={acting}
        target={partyId}
        types={[
          ...(informedOn === null ? (["InformParty", "DelayInforming"] as const) : []),
          ...(informedOn !== null && role === "paaklaget" && !isHeard ? (["InviteStatement"] as const) : []),
          ...(isHeard && byLetter ? (["RecordStatement"] as const) : []),
        ]}
      />
    </div>
  );
}

/** Deadline and letters. Of a reminder nothing is said that did not reach the party. */
function datesOf(hearing: HearingView, c: CaseWords, day: (date: LocalDate) => string): readonly string[] {
  const { deadline, invitedByLetterOn, remindedByLetterOn, remindedOn, reminded, outdated } = hearing;
  return [
    ...(invitedByLetterOn === undefined ? [] : [c.letterSentOn(day(invitedByLetterOn))]),
    c.answerBy(day(deadline)),
    ...(remindedByLetterOn !== undefined ? [c.remindedByLetterOn(day(remindedByLetterOn))] : []),
    ...(remindedByLetterOn === undefined && reminded && remindedOn !== null ? [c.remindedOn(day(remindedOn))] : []),
    ...(outdated ? [c.outdated] : []),
  ];
}

function Answer({ answer, detail }: Pick<Props, "detail"> & { readonly answer: NonNullable<HearingView["answer"]> }) {
  const { s, d } = useCaseTexts();
  const filed = detail.documents.items.find(({ documentId }) => documentId === answer.documentId);
  return (
    <>
      <Text>
        {[
          s.hearingAnswer[answer.how],
          d.dayMonthYear(answer.receivedOn ?? answer.on),
          ...(filed === undefined ? [] : [filed.title ?? s.document[filed.kind]]),
        ].join(", ")}
      </Text>
      {answer.text !== null && <Quote text={answer.text} />}
    </>
  );
}

function Hearings({ detail, acting }: Props) {
  const common = useLayoutStyles();
  const { c, s, d } = useCaseTexts();
  const nameOf = usePartyNames(detail);
  return (
    <Surface className={common.close} data-part="kontradiksjon">
      <PartHeading>{c.hearings}</PartHeading>
      <Text size={200} className={common.quiet}>
        {c.hearingsHow}
      </Text>
      {detail.hearings.length === 0 && <Text className={common.quiet}>{c.noHearings}</Text>}
      <ul className={common.list}>
        {detail.hearings.map((hearing) => (
          <li key={`${hearing.partyId}${hearing.round}${hearing.invitedOn}`} className={common.close}>
            <Text weight="semibold">{c.hearingTo(nameOf(hearing.partyId), s.round[hearing.round])}</Text>
            <Text size={200} className={common.quiet}>
              {datesOf(hearing, c, d.dayMonthYear).join(" · ")}
            </Text>
            <Quote text={hearing.about} />
            {hearing.answer !== null && <Answer answer={hearing.answer} detail={detail} />}
          </li>
        ))}
      </ul>
      <Commands
        detail={detail}
        acting={acting}
        types={[...(unreminded(detail).length > 0 ? (["RecordReminder"] as const) : []), "RecordNoAnswer", "EndHearing"]}
      />
    </Surface>
  );
}
