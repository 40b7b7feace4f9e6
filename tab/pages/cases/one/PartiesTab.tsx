import { Text } from "@fluentui/react-components";
import type { PartyView } from "#domain/contract/sakPieces.ts";
import type { CaseHandlingDetail } from "#domain/contract/sakViews.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
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
  const { partyId, who, role, informedOn, delayed, confidentialOn, representative, refusedOn } = party;
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
      {delayed !== null && <Quote text={delayed.reason} />}
      <Commands
        detail={detail}
        acting={acting}
        target={partyId}
        types={[
          ...(informedOn === null ? (["InformParty", "DelayInforming"] as const) : []),
          ...(informedOn !== null && role === "paaklaget" && !isHeard ? (["InviteStatement"] as const) : []),
          ...(isHeard && who.kind === "outside" ? (["RecordStatement"] as const) : []),
        ]}
      />
    </div>
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
        {detail.hearings.map(({ partyId, round, about, deadline, remindedOn, answer, invitedOn, outdated }) => (
          <li key={`${partyId}${round}${invitedOn}`} className={common.close}>
            <Text weight="semibold">{c.hearingTo(nameOf(partyId), s.round[round])}</Text>
            <Text size={200} className={common.quiet}>
              {[
                c.answerBy(d.dayMonthYear(deadline)),
                ...(remindedOn === null ? [] : [c.remindedOn(d.dayMonthYear(remindedOn))]),
                ...(outdated ? [c.outdated] : []),
              ].join(" · ")}
            </Text>
            <Quote text={about} />
            {answer !== null && (
              <>
                <Text>
                  {s.hearingAnswer[answer.how]}, {d.dayMonthYear(answer.on)}
                </Text>
                {answer.text !== null && <Quote text={answer.text} />}
              </>
            )}
          </li>
        ))}
      </ul>
      <Commands detail={detail} acting={acting} types={["RecordNoAnswer", "EndHearing"]} />
    </Surface>
  );
}
