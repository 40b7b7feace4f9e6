import { Input, Text } from "@fluentui/react-components";
import type { CycleDetail, CycleList } from "#domain/contract/oppfolgingViews.ts";
import { keys, useApi } from "../../../api/useApi.ts";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { NamesProvider } from "../../../components/form/names.ts";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useEdited } from "../../../components/form/useEdited.ts";
import { useSending } from "../../../components/form/useSending.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { isOfPlan, PlanFields } from "./PlanFields.tsx";
import { draftOf, planOf } from "./planDraft.ts";

type Props = {
  readonly proposal: NonNullable<CycleList["proposal"]>;
  readonly representatives: CycleList["representatives"];
  readonly onDone?: (cycle: CycleDetail) => void;
};

/** HR publishes a year, from what the guidelines propose. Nothing recurs by itself. */
export function PublishForm({ proposal, representatives, onDone }: Props) {
  const common = useLayoutStyles();
  const { y, w } = useYearTexts();
  const api = useApi();
  const sending = useSending<CycleDetail>(null, keys.year);
  const { value, change, reset } = useEdited(`syklus-${proposal.year}/kunngjoer`, {
    year: String(proposal.year),
    draft: draftOf(proposal.plan),
  });
  const send = async () => {
    const year = Number(value.year);
    const request = { year: Number.isSafeInteger(year) ? year : 0, plan: planOf(value.draft) };
    const done = await sending.send("kunngjoer", () => api.publishCycle(request), value.draft.focusArea ?? "");
    if (done === undefined) return;
    reset();
    onDone?.(done);
  };
  return (
    <NamesProvider value={(id) => representatives.find((one) => one.id === id)?.name}>
      <PartHeading>{y.publishTitle(proposal.year)}</PartHeading>
      <SendForm
        about="kunngjoer"
        sending={sending}
        isBeside={isOfPlan}
        label={w.command.PublishCycle}
        doneWords={y.published}
        primary
        onSend={() => void send()}
      >
        {(refusals) => (
          <>
            <Text className={common.quiet}>{y.publishHow}</Text>
            <Ask label={y.year} required wrong={about(refusals, "year")}>
              <Input
                type="number"
                className={common.date}
                value={value.year}
                onChange={(_, data) => change({ year: data.value })}
              />
            </Ask>
            <PlanFields
              draft={value.draft}
              refusals={refusals}
              candidates={representatives}
              change={(part) => change({ draft: { ...value.draft, ...part } })}
            />
          </>
        )}
      </SendForm>
    </NamesProvider>
  );
}
