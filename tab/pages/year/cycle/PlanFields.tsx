import { Checkbox, Input, Text } from "@fluentui/react-components";
import type { PersonView } from "#domain/contract/views.ts";
import { type MeetingTopic, meetingTopics, type Survey, startpunkter } from "#domain/oppfolging/syklus/model.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { CheckGroup } from "../../../components/CheckGroup.tsx";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { Chosen, optionsOf } from "../../../components/form/Chosen.tsx";
import { DateInput } from "../../../components/form/DateInput.tsx";
import { useNames } from "../../../components/form/names.ts";
import { Words } from "../../../components/form/Words.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { dateFields, type PlanDraft } from "./planDraft.ts";

const planFields: readonly string[] = [
  ...dateFields,
  ...["year", "survey", "slidesUrl", "slidePages", "mainTopics", "focusArea", "copyTo", "reminders", "reason"],
];
const surveys: readonly Survey["kind"][] = ["ARK", "EGEN"];

/** Whether a refusal has its place in the form. */
export function isOfPlan(refusal: AnyRefusal): boolean {
  return "field" in refusal && planFields.includes(refusal.field);
}

type Props = {
  readonly draft: PlanDraft;
  readonly refusals: readonly AnyRefusal[];
  /** Who may get a copy. */
  readonly candidates: readonly PersonView[];
  readonly change: (part: Partial<PlanDraft>) => void;
};

/** All that HR publishes for a year, each refusal beside its field. */
export function PlanFields({ draft, refusals, candidates, change }: Props) {
  const common = useLayoutStyles();
  const { y, w, d } = useYearTexts();
  const nameOf = useNames();
  const wrong = (field: string) => about(refusals, field);
  const said = (field: string) => {
    const found = wrong(field);
    return found.length === 0 ? null : found.map((refusal) => d.refusal(refusal, nameOf)).join(" ");
  };
  const tick = (topic: MeetingTopic, isOn: boolean) =>
    change({ mainTopics: meetingTopics.filter((one) => (one === topic ? isOn : draft.mainTopics.includes(one))) });
  const pages = (one: (typeof startpunkter)[number], typed: string) =>
    change({ slidePages: { ...draft.slidePages, [one]: Math.trunc(Number(typed)) } });
  return (
    <>
      <h3 className={common.subheading}>{y.plan.dates}</h3>
      <div className={common.fields}>
        {dateFields.map((field) => {
          const date = draft[field];
          return (
            <Ask
              key={field}
              label={w.cycleDate[field]}
              required
              {...(date === null ? {} : { how: d.date(date) })}
              {...(field === "planDue"
                ? { rule: "AM-01" as const }
                : field === "evaluationDue"
                  ? { rule: "AM-02" as const }
                  : {})}
              wrong={wrong(field)}
            >
              <DateInput value={date} onChange={(next) => change({ [field]: next })} />
            </Ask>
          );
        })}
      </div>
      <h3 className={common.subheading}>{y.plan.survey}</h3>
      <div className={common.fields}>
        <Ask label={y.plan.surveyKind} rule="AM-09" wrong={wrong("survey")}>
          <Chosen
            value={draft.surveyKind}
            options={optionsOf(surveys, w.survey)}
            onChange={(kind) => change({ surveyKind: kind ?? "ARK" })}
          />
        </Ask>
        <Ask label={y.plan.surveyFrom} wrong={[]}>
          <DateInput value={draft.surveyFrom} onChange={(surveyFrom) => change({ surveyFrom })} />
        </Ask>
        <Ask label={y.plan.surveyTo} wrong={[]}>
          <DateInput value={draft.surveyTo} onChange={(surveyTo) => change({ surveyTo })} />
        </Ask>
      </div>
      <h3 className={common.subheading}>{y.plan.meetings}</h3>
      <Ask label={y.plan.slidesUrl} rule="AM-06" how={y.plan.slidesHow} wrong={wrong("slidesUrl")}>
        <Input type="url" value={draft.slidesUrl ?? ""} onChange={(_, { value }) => change({ slidesUrl: value })} />
      </Ask>
      <div className={common.fields}>
        {startpunkter.map((one) => (
          <Ask
            key={one}
            label={y.plan.slidePage(w.startpunkt[one])}
            wrong={wrong("slidePages").filter((refusal) => "startpunkt" in refusal && refusal.startpunkt === one)}
          >
            <Input type="number" min={1} value={String(draft.slidePages[one])} onChange={(_, { value }) => pages(one, value)} />
          </Ask>
        ))}
      </div>
      <CheckGroup label={y.plan.mainTopics} hint={<Paragraph rule="AM-15" />} wrong={said("mainTopics")}>
        {meetingTopics.map((topic) => (
          <Checkbox
            key={topic}
            label={w.topic[topic]}
            checked={draft.mainTopics.includes(topic)}
            onChange={(_, { checked }) => tick(topic, checked === true)}
          />
        ))}
      </CheckGroup>
      <Checkbox
        label={y.plan.infectionControl}
        checked={draft.infectionControl}
        onChange={(_, { checked }) => change({ infectionControl: checked === true })}
      />
      <Ask label={y.plan.focusArea} rule="LM-02" how={y.plan.focusHow} wrong={wrong("focusArea")}>
        <Words rows={2} value={draft.focusArea} onChange={(focusArea) => change({ focusArea })} />
      </Ask>
      <h3 className={common.subheading}>{y.plan.told}</h3>
      {candidates.length === 0 ? (
        <Text className={common.quiet}>{y.plan.noCandidates}</Text>
      ) : (
        <CheckGroup label={y.plan.copyTo} hint={<Paragraph rule="AM-14" />} wrong={said("copyTo")}>
          {candidates.map(({ id, name, title }) => (
            <Checkbox
              key={id}
              label={title === null ? name : `${name}, ${title}`}
              checked={draft.copyTo.includes(id)}
              onChange={(_, { checked }) =>
                change({ copyTo: checked === true ? [...draft.copyTo, id] : draft.copyTo.filter((one) => one !== id) })
              }
            />
          ))}
        </CheckGroup>
      )}
      <div className={common.fields}>
        <Ask label={y.plan.leadDays} how={y.plan.leadHow} rule="AM-04" wrong={wrong("reminders")}>
          <Input value={draft.leadDays} onChange={(_, { value }) => change({ leadDays: value })} />
        </Ask>
        <Ask label={y.plan.everyDays} wrong={[]}>
          <Input type="number" min={1} value={draft.everyDays} onChange={(_, { value }) => change({ everyDays: value })} />
        </Ask>
        <Ask label={y.plan.escalateAfter} wrong={[]}>
          <Input
            type="number"
            min={1}
            value={draft.escalateAfter}
            onChange={(_, { value }) => change({ escalateAfter: value })}
          />
        </Ask>
      </div>
    </>
  );
}
