import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { CycleCommandInput } from "#domain/contract/oppfolgingCommand.ts";
import type { CycleDetail, CycleList } from "#domain/contract/oppfolgingViews.ts";
import { lmuCaseText } from "#domain/oppfolging/syklus/planFor.ts";
import { keys, useApi } from "../../../api/useApi.ts";
import { Facts } from "../../../components/Facts.tsx";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { type Sending, useSending } from "../../../components/form/useSending.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { Loading } from "../../../components/Loading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useFocusBack } from "../../../components/useFocusBack.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { useCycle } from "../useYear.ts";
import { ChangeForm, CloseForm, RecommendForm } from "./CycleForms.tsx";
import { PublishForm } from "./PublishForm.tsx";
import { dateFields } from "./planDraft.ts";

type Open = "endre" | "anbefaling" | "avslutt" | "neste";

/** One cycle as those see it who keep it: what was published, what was changed and why, and the next year. */
export function CyclePage({ cycleId, list }: { readonly cycleId: string; readonly list: CycleList }) {
  const { data, error, refetch } = useCycle(cycleId);
  if (data !== undefined) return <Shown detail={data} list={list} />;
  return error === null ? <Loading kind="rows" /> : <FailureNotice failure={error.failure} onRetry={() => void refetch()} />;
}

export type CycleActing = {
  readonly detail: CycleDetail;
  readonly sending: Sending<CycleDetail>;
  readonly act: (about: string, command: CycleCommandInput, typed: string) => Promise<CycleDetail | undefined>;
};

function Shown({ detail, list }: { readonly detail: CycleDetail; readonly list: CycleList }) {
  const common = useLayoutStyles();
  const { y, w, d } = useYearTexts();
  const api = useApi();
  const sending = useSending<CycleDetail>(keys.cycle(detail.id), keys.year);
  const [open, setOpen] = useState<Open>();
  const around = useFocusBack(open);
  const { plan, recommendations, changes, closed } = detail;
  const acting: CycleActing = {
    detail,
    sending,
    act: (about, command, typed) => sending.send(about, () => api.cycleCommand(detail.id, detail.version, command), typed),
  };
  const can = (type: CycleCommandInput["type"]) => detail.actions.some((action) => action.type === type && action.reachable);
  const close = () => setOpen(undefined);
  const buttons: readonly (readonly [Open, string, boolean])[] = [
    ["endre", w.command.ChangeCycle, can("ChangeCycle")],
    ["anbefaling", w.command.RecordRecommendation, can("RecordRecommendation")],
    ["avslutt", w.command.CloseCycle, can("CloseCycle")],
    ["neste", y.nextYear(list.proposal?.year ?? detail.year + 1), list.proposal !== null],
  ];
  return (
    <div ref={around} className={common.stack}>
      {open === undefined ? (
        <div className={common.row}>
          {buttons.map(([name, words, isThere]) =>
            isThere ? (
              <Button key={name} data-opens={name} onClick={() => setOpen(name)}>
                {words}
              </Button>
            ) : null,
          )}
        </div>
      ) : (
        <Surface>
          {open === "endre" && <ChangeForm acting={acting} representatives={list.representatives} onClose={close} />}
          {open === "anbefaling" && <RecommendForm acting={acting} onClose={close} />}
          {open === "avslutt" && <CloseForm acting={acting} onClose={close} />}
          {open === "neste" && list.proposal !== null && (
            <>
              <PublishForm proposal={list.proposal} representatives={list.representatives} onDone={close} />
              <Button appearance="subtle" onClick={close}>
                {y.notNow}
              </Button>
            </>
          )}
        </Surface>
      )}
      <Surface>
        <PartHeading>{y.publishedPlan}</PartHeading>
        <Facts
          rows={[
            ...dateFields.map((field) => [w.cycleDate[field], d.date(plan[field])] as const),
            [y.plan.survey, `${w.survey[plan.survey.kind]}, ${d.span(plan.survey.from, plan.survey.to)}`],
            [y.plan.slidesUrl, plan.slidesUrl ?? y.notNoted],
            [y.plan.mainTopics, d.list(plan.mainTopics.map((topic) => w.topic[topic].toLowerCase()))],
            [y.plan.focusArea, plan.focusArea],
            [y.plan.copyTo, detail.copyTo.length === 0 ? y.nobody : d.list(detail.copyTo.map(({ name }) => name))],
            [y.plan.leadDays, plan.reminders.leadDays.join(", ")],
            [y.publishedBy, `${detail.publishedBy.name}, ${d.dayMonthYear(detail.publishedOn)}`],
          ]}
        />
      </Surface>
      {recommendations.length > 0 && (
        <Surface>
          <PartHeading>{y.recommendations}</PartHeading>
          <ul className={common.list}>
            {recommendations.map(({ case: number, topic, recommendation }) => (
              <li key={lmuCaseText(number)} className={common.close}>
                <Text weight="semibold">
                  {lmuCaseText(number)} {topic}
                </Text>
                <Quote text={recommendation} />
              </li>
            ))}
          </ul>
        </Surface>
      )}
      {(changes.length > 0 || closed !== null) && (
        <Surface>
          <PartHeading>{y.changes}</PartHeading>
          <ul className={common.list}>
            {[...changes, ...(closed === null ? [] : [closed])].map(({ by, on, reason }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: changes are only ever added
              <li key={index} className={common.close}>
                <Text>
                  {closed !== null && index === changes.length ? `${y.cycleClosed} ` : ""}
                  {by.name}, {d.dayMonthYear(on)}
                </Text>
                <Quote text={reason} />
              </li>
            ))}
          </ul>
        </Surface>
      )}
    </div>
  );
}
