import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useState } from "react";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { Me, PersonView } from "#domain/contract/views.ts";
import { NamesProvider } from "../../../components/form/names.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { ExamineForm } from "./ExamineForm.tsx";
import { OralForm } from "./OralForm.tsx";

type Props = {
  readonly side: "muntlig" | "undersoekelse";
  readonly me: Me;
  readonly form: ReportForm;
  /** AM-10: the unit whose survey hints at an unsound environment, where one came from its page of the year. */
  readonly hinted: string | null;
  readonly onDone: (id: string) => void;
  readonly onBack: () => void;
};

/** What a leader begins: an oral approach that is logged (C11, VA-32), or an examination of their own (VA-31). */
export function LeaderForms({ side, me, form, hinted, onDone, onBack }: Props) {
  const common = useLayoutStyles();
  const { t, m } = useReportTexts();
  const [people, setPeople] = useState<Readonly<Record<string, PersonView>>>({});
  const meet = (person: PersonView | undefined) => {
    if (person !== undefined) setPeople({ ...people, [person.id]: person });
  };
  const given = { people, onMeet: meet, onDone };
  return (
    <NamesProvider value={(id) => people[id]?.name}>
      <div className={common.stack}>
        <div>
          <Button appearance="transparent" icon={<ArrowLeftRegular />} onClick={onBack}>
            {t.page.back}
          </Button>
        </div>
        <Surface className={common.stack}>
          <PartHeading>{side === "muntlig" ? m.command.LogOral : m.command.ExamineOnOwnDuty}</PartHeading>
          {side === "muntlig" ? <OralForm today={me.today} {...given} /> : <ExamineForm form={form} hinted={hinted} {...given} />}
        </Surface>
      </div>
    </NamesProvider>
  );
}

export type LeaderFormProps = {
  readonly people: Readonly<Record<string, PersonView>>;
  readonly onMeet: (person: PersonView | undefined) => void;
  readonly onDone: (id: string) => void;
};
