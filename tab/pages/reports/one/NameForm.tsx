import { useState } from "react";
import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { PersonView } from "#domain/contract/views.ts";
import { CheckGroup } from "../../../components/CheckGroup.tsx";
import { about } from "../../../components/form/Ask.tsx";
import { useNames } from "../../../components/form/names.ts";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { CounterpartsField } from "../meld/CounterpartsField.tsx";
import type { Acting } from "./useActing.ts";

type Props = { readonly acting: Acting };

/** VA-26, VA-03: the reporter names more people. Whoever of them reads it is out at once. */
export function NameForm({ acting }: Props) {
  const common = useLayoutStyles();
  const { r, m, d } = useReportTexts();
  const nameOf = useNames();
  const [counterparts, setCounterparts] = useState<ReportAnswersInput["counterparts"]>([]);
  const [people, setPeople] = useState<Readonly<Record<string, PersonView>>>({});
  const send = async () => {
    if ((await acting.act("navn", { type: "NameCounterparts", counterparts })) !== undefined) setCounterparts([]);
  };
  return (
    <Surface className={common.close} data-part="navn">
      <PartHeading>{m.command.NameCounterparts}</PartHeading>
      <SendForm
        about="navn"
        sending={acting.sending}
        isBeside={(refusal) => "field" in refusal && refusal.field === "counterparts"}
        label={m.command.NameCounterparts}
        blocked={counterparts.length === 0}
        onSend={() => void send()}
      >
        {(refusals) => {
          const wrong = about(refusals, "counterparts");
          return (
            <CheckGroup
              label={r.nameMore}
              hint={<Paragraph rule="VA-03" />}
              wrong={wrong.length === 0 ? null : wrong.map((refusal) => d.refusal(refusal, nameOf)).join(" ")}
            >
              <CounterpartsField
                value={counterparts}
                people={people}
                onChange={(value, met) => {
                  setCounterparts(value);
                  if (met !== undefined) setPeople({ ...people, [met.id]: met });
                }}
              />
            </CheckGroup>
          );
        }}
      </SendForm>
    </Surface>
  );
}
