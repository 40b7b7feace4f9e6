import { Text } from "@fluentui/react-components";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { Commands } from "../forms/Commands.tsx";
import type { PartyProps } from "./PartyPage.tsx";

/** VA-18: a party asks to take it up with whom it concerns themselves, and waits for the owner's word. */
export function PartyContacts({ detail, acting }: PartyProps) {
  const common = useLayoutStyles();
  const { c } = useCaseTexts();
  const may = detail.possible.some(({ type }) => type === "RequestContact");
  const waits = detail.contacts.some(({ answer }) => answer === null);
  if (detail.contacts.length === 0 && !may) return null;
  return (
    <Surface className={common.close} data-part="kontakt">
      <PartHeading>{c.contacts.title}</PartHeading>
      <ul className={common.list}>
        {detail.contacts.map(({ contactId, text, answer }) => (
          <li key={contactId} className={common.close}>
            <Quote text={text} />
            <Text>{answer === null ? c.contacts.waits : answer.consent ? c.contacts.yes : c.contacts.no}</Text>
            {answer?.reason != null && <Quote text={answer.reason} />}
          </li>
        ))}
      </ul>
      {!waits && <Commands detail={detail} acting={acting} types={["RequestContact"]} />}
      <Paragraph rule="VA-18" />
    </Surface>
  );
}
