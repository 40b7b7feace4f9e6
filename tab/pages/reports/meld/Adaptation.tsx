import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { ContactPoint } from "#domain/melding/settings.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { Contacts } from "./Contacts.tsx";

/** LM-06: whom a student talks with about tilrettelegging. It is all in the page already: that one looks is neither stored nor sent. */
export function Adaptation({ contact }: { readonly contact: ContactPoint | null }) {
  const common = useLayoutStyles();
  const { m } = useReportTexts();
  const [isShown, setShown] = useState(false);
  const { title, text, button, none } = m.guidance.adaptation;
  return (
    <div className={common.close} data-adaptation={isShown ? "shown" : "hidden"}>
      <PartHeading>{title}</PartHeading>
      <div>
        <Button aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {button}
        </Button>
      </div>
      <div role="status">
        {isShown && (
          <>
            <Text>{contact === null ? none : text}</Text>
            <Contacts points={contact === null ? [] : [contact]} />
            <Paragraph rule="LM-06" />
          </>
        )}
      </div>
    </div>
  );
}
