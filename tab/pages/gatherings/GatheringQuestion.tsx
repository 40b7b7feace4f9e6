import { Text } from "@fluentui/react-components";
import type { GatheringAnswer, GatheringChoices, GatheringView } from "#domain/contract/gatherings.ts";
import type { GatheringCondition } from "#domain/regime/moete/verdict.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { keys, useApi } from "../../api/useApi.ts";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { Ask, about } from "../../components/form/Ask.tsx";
import { Chosen } from "../../components/form/Chosen.tsx";
import { SendForm } from "../../components/form/SendForm.tsx";
import { useEdited } from "../../components/form/useEdited.ts";
import { useSending } from "../../components/form/useSending.ts";
import { Words } from "../../components/form/Words.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { YesNo } from "../../components/YesNo.tsx";
import { useGatheringTexts } from "../../texts/gatherings/useGatheringTexts.ts";
import { emptyDraft, type GatheringDraft, isBeside, planOf } from "./draft.ts";
import { QuestionFields } from "./QuestionFields.tsx";
import { useAnswer } from "./useAnswer.ts";
import { VerdictView } from "./VerdictView.tsx";

type Props = { readonly choices: GatheringChoices; readonly onRecorded: () => void; readonly onStart: () => void };

/** «Får vi holde møtet?»: the answer stands under the question as soon as it can be given; a leader records it from there. */
export function GatheringQuestion({ choices, onRecorded, onStart }: Props) {
  const common = useLayoutStyles();
  const { g, p } = useGatheringTexts();
  const api = useApi();
  const recording = useSending<GatheringView>(null, keys.gatherings);
  const { value, change, reset } = useEdited("moeter/spoer", emptyDraft(choices));
  const { answer, failure, retry } = useAnswer(planOf(value));
  const asked = failure?.error === "refused" ? failure.refusals : [];
  const edit = (part: Partial<GatheringDraft>) => {
    onStart();
    recording.clear();
    change(part);
  };
  const record = async () => {
    const { unitId } = value;
    if (unitId === null) return;
    const sent = await recording.send(
      "registrer",
      () => api.recordGathering({ unitId, plan: planOf(value) }),
      value.businessNeed,
    );
    if (sent === undefined) return;
    reset();
    onRecorded();
  };
  const parts = (refusals: readonly AnyRefusal[]) => (
    <>
      <QuestionFields draft={value} choices={choices} refusals={refusals} change={edit} />
      <Answer answer={answer} isRefused={refusals.length > 0} />
      {failure !== undefined && failure.error !== "refused" && <FailureNotice failure={failure} onRetry={retry} />}
      <Conditions draft={value} answer={answer} refusals={refusals} change={edit} />
    </>
  );
  const mayRecord = answer !== undefined && answer.verdict.outcome !== "NOT_ALLOWED" && answer.date >= choices.today;
  const blockedWords = answer === undefined || mayRecord ? undefined : answer.date < choices.today ? p.notPast : p.notAllowed;
  // One form all along: a field that is being filled in must not be made anew when the answer changes.
  return (
    <Surface className={common.stack} data-gathering-form>
      <PartHeading>{g.title}</PartHeading>
      {choices.units.length > 0 ? (
        <SendForm
          about="registrer"
          sending={recording}
          isBeside={isBeside}
          label={g.record}
          doneWords=""
          primary
          blocked={!mayRecord}
          missing={blockedWords === undefined ? null : <Text size={200}>{blockedWords}</Text>}
          onSend={() => void record()}
        >
          {(refusals) => (
            <>
              {parts([...asked, ...refusals])}
              <Unit draft={value} choices={choices} change={edit} />
            </>
          )}
        </SendForm>
      ) : (
        <div className={common.stack}>{parts(asked)}</div>
      )}
    </Surface>
  );
}

function Answer({ answer, isRefused }: { readonly answer: GatheringAnswer | undefined; readonly isRefused: boolean }) {
  const common = useLayoutStyles();
  const { p } = useGatheringTexts();
  return (
    <div className={common.panel} role="status" data-answer>
      {answer === undefined ? (
        <Text className={common.quiet}>{isRefused ? "" : p.answerHere}</Text>
      ) : (
        <VerdictView verdict={answer.verdict} />
      )}
    </div>
  );
}

type PartProps = { readonly draft: GatheringDraft; readonly change: (part: Partial<GatheringDraft>) => void };

/** LI-07, PA-05: what has to be so, asked where a rule set makes it a condition. */
function Conditions({
  draft,
  answer,
  refusals,
  change,
}: PartProps & { readonly answer: GatheringAnswer | undefined; readonly refusals: readonly AnyRefusal[] }) {
  const { g } = useGatheringTexts();
  const has = (code: GatheringCondition["code"]) => answer?.verdict.conditions.some((one) => one.code === code) === true;
  return (
    <>
      {has("DIGITAL_CONSIDERED") && (
        <Ask label={g.field.digitalConsidered} rule="LI-07" required wrong={about(refusals, "digitalConsidered")}>
          <YesNo value={draft.digitalConsidered} onChange={(digitalConsidered) => change({ digitalConsidered })} />
        </Ask>
      )}
      {has("BUSINESS_NEED") && (
        <Ask label={g.field.businessNeed} rule="PA-05" how={g.needHelp} required wrong={about(refusals, "businessNeed")}>
          <Words value={draft.businessNeed} onChange={(businessNeed) => change({ businessNeed })} />
        </Ask>
      )}
    </>
  );
}

/** A leader may lead several. */
function Unit({ draft, choices: { units }, change }: PartProps & Pick<Props, "choices">) {
  const { g } = useGatheringTexts();
  if (units.length < 2) return null;
  return (
    <Ask label={g.field.unit} required wrong={[]}>
      <Chosen
        value={draft.unitId}
        options={units.map(({ id, name }) => ({ value: id, words: name }))}
        onChange={(unitId) => change({ unitId })}
      />
    </Ask>
  );
}
