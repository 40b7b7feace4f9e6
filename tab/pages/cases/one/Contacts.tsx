import { Text } from "@fluentui/react-components";
import type { CaseHandlingDetail } from "#domain/contract/sakViews.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { Commands } from "../forms/Commands.tsx";
import type { Acting } from "../forms/useActing.ts";
import { usePartyNames } from "./names.ts";

type Props = { readonly detail: CaseHandlingDetail; readonly acting: Acting };

/** VA-18: parties who want to take it up themselves, and what the owner answered. Nothing stands here until one does. */
export function Contacts({ detail, acting }: Props) {
  const common = useLayoutStyles();
  const { c, d } = useCaseTexts();
  const nameOf = usePartyNames(detail);
  if (detail.contacts.length === 0) return null;
  return (
    <Surface className={common.close} data-part="kontakt">
      <PartHeading>{c.contacts.title}</PartHeading>
      <ul className={common.list}>
        {detail.contacts.map(({ contactId, partyId, text, on, answer }) => (
          <li key={contactId} className={common.close}>
            <Text weight="semibold">{c.contacts.asked(nameOf(partyId), d.dayMonthYear(on))}</Text>
            <Quote text={text} />
            {answer === null ? (
              <>
                <Text>{c.contacts.state.waits}</Text>
                <Commands detail={detail} acting={acting} target={contactId} types={["AnswerContact"]} />
              </>
            ) : (
              <>
                <Text>{c.saidOn(answer.consent ? c.contacts.state.yes : c.contacts.state.no, d.dayMonthYear(answer.on))}</Text>
                {answer.reason !== null && <Quote text={answer.reason} />}
              </>
            )}
          </li>
        ))}
      </ul>
      <Paragraph rule="VA-18" />
    </Surface>
  );
}
