import { Button, Text } from "@fluentui/react-components";
import type { HandlerDetail } from "#domain/contract/meldingViews.ts";
import { isWaiting } from "#domain/melding/contact.ts";
import { pageStart, useRoute } from "../../../app/route.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { DueLine } from "../looks.tsx";
import { Commands, type Opened } from "./Commands.tsx";
import type { FormCommand } from "./specs.ts";
import type { Acting } from "./useActing.ts";

/** In the order in which they come; the first that is lawful is the next step. */
const steps: readonly FormCommand[] = [
  "Acknowledge",
  "ClarifyStudent",
  "AnswerContact",
  "AssignOwner",
  "AskHelp",
  "AskToChoose",
  "DecideChange",
  "AssessVarsel",
  "StartInvestigation",
  "GiveFeedback",
  "Forward",
  "RecordCoordination",
  "Formalise",
  "Close",
];
const others: readonly FormCommand[] = ["Reclassify", "SetTag", "HandOver", "StepBack"];

type Props = {
  readonly detail: HandlerDetail;
  readonly acting: Acting;
  readonly onLeft: (words: string) => void;
  /** Of the steps, and of what else one may do. */
  readonly opened: readonly [Opened, Opened];
};

/** «Neste steg»: the deadlines, and what may be done now and later. */
export function NextSteps({ detail, acting, onLeft, opened }: Props) {
  const common = useLayoutStyles();
  const { r, m } = useReportTexts();
  const [, go] = useRoute();
  const waiting = detail.contacts.filter(isWaiting);
  const gone = (type: FormCommand) => onLeft(type === "StepBack" ? r.steppedBack : r.movedOn);
  return (
    <>
      <Surface className={common.close} data-part="neste-steg">
        <PartHeading>{r.nextStep}</PartHeading>
        {detail.deadlines.length === 0 && <Text className={common.quiet}>{r.noDeadline}</Text>}
        {detail.deadlines.map((due) => (
          <DueLine key={`${due.what}${due.on}`} due={due} />
        ))}
        {detail.deadlines.length > 0 && (
          <Text size={200} className={common.quiet}>
            {m.ownStandard}
          </Text>
        )}
        {detail.status === "FORMALISERT" && (
          <div className={common.close} data-cases>
            <Text>{r.becameCase}</Text>
            <div>
              <Button appearance="primary" onClick={() => go({ ...pageStart, view: "saker" })}>
                {r.toCases}
              </Button>
            </div>
          </div>
        )}
        {waiting.map(({ contactId, text }) => (
          <div key={contactId} className={common.close} data-contact>
            <Text>{r.contactAsked}</Text>
            <Quote text={text} />
          </div>
        ))}
        <Commands
          detail={detail}
          acting={acting}
          types={steps}
          primary={steps.find((type) => detail.actions.includes(type) && !detail.blocked.some((one) => one.type === type))}
          onGone={gone}
          opened={opened[0]}
        />
      </Surface>
      <Surface className={common.close} data-part="annet">
        <PartHeading>{r.otherActions}</PartHeading>
        <Commands detail={detail} acting={acting} types={others} onGone={gone} opened={opened[1]} />
      </Surface>
    </>
  );
}
