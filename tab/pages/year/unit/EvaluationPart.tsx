import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { UnitCommandInput } from "#domain/contract/oppfolgingCommand.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { Facts } from "../../../components/Facts.tsx";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { Chosen, optionsOf } from "../../../components/form/Chosen.tsx";
import { useNames } from "../../../components/form/names.ts";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useEdited } from "../../../components/form/useEdited.ts";
import { Words } from "../../../components/form/Words.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { Todo } from "../Todo.tsx";
import { NotYet } from "./PlanningPart.tsx";
import { useWhole } from "./useUnit.ts";

type Entry = Extract<UnitCommandInput, { type: "DraftEvaluation" }>["entries"][number];

const answers = {
  done: ["ja", "delvis", "nei"],
  effect: ["god", "noe", "ingen", "for-tidlig"],
  onward: ["viderefoeres", "endres", "avsluttes"],
} as const;

const useStyles = makeStyles({ measure: { whiteSpace: "pre-wrap", marginBottom: tokens.spacingVerticalS } });

/** «Oppsummering og evaluering» (AM-02): a draft, laid before the safety representatives, delivered. */
export function EvaluationPart() {
  const common = useLayoutStyles();
  const { y, w, d } = useYearTexts();
  const nameOf = useNames();
  const { process, sending, act, can, inTheWay } = useWhole();
  const { evaluation, submission } = process;
  if (evaluation === null && !can("DraftEvaluation")) return <NotYet refusal={inTheWay("DraftEvaluation")[0]} />;
  const asked = evaluation?.askedOn ?? null;
  return (
    <>
      {can("DraftEvaluation") ? <Draft /> : <Evaluated />}
      {can("AskVerneombud") && (
        <div className={common.line}>
          <SendForm
            about="be-verneombud"
            sending={sending}
            label={w.command.AskVerneombud}
            doneWords={y.isLaidBefore}
            blocked={inTheWay("AskVerneombud").length > 0}
            missing={<Todo title={y.beforeAsking} refusals={inTheWay("AskVerneombud")} />}
            onSend={() => void act("be-verneombud", { type: "AskVerneombud" })}
          >
            {() => <Text>{y.askHow}</Text>}
          </SendForm>
        </div>
      )}
      {asked !== null && submission === null && <Text>{y.laidBefore(d.dayMonthYear(asked))}</Text>}
      {can("SubmitEvaluation") && asked !== null && <Deliver />}
      {submission !== null && (
        <div className={common.close}>
          <Text weight="semibold">{y.deliveredBy(nameOf(submission.by) ?? "", d.dayMonthYear(submission.on))}</Text>
          {submission.losam !== null && <Quote text={submission.losam} />}
        </div>
      )}
    </>
  );
}

/** The form: each measure judged, and a summary. Half of it may be kept for another day. */
function Draft() {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { y, w } = useYearTexts();
  const { detail, process, sending, act } = useWhole();
  const standing = process.measures.filter(({ dropped }) => dropped === null);
  const saved = {
    entries: standing.map(
      ({ measureId }): Entry =>
        process.evaluation?.entries.find((entry) => entry.measureId === measureId) ?? {
          measureId,
          done: null,
          effect: null,
          onward: null,
          note: null,
        },
    ),
    summary: process.evaluation?.summary ?? null,
  };
  const edited = useEdited(`${detail.id}/evaluering`, saved);
  const { value, change, reset } = edited;
  const replace = (id: Entry["measureId"], part: Partial<Entry>) =>
    change({ entries: value.entries.map((entry) => (entry.measureId === id ? { ...entry, ...part } : entry)) });
  const send = async () => {
    const typed = [value.summary, ...value.entries.map(({ note }) => note)].filter(Boolean).join("\n\n");
    if ((await act("evaluering", { type: "DraftEvaluation", ...value }, typed)) !== undefined) reset();
  };
  const isBeside = (refusal: AnyRefusal) => "field" in refusal && ["summary", "note"].includes(refusal.field);
  return (
    <SendForm
      about="evaluering"
      sending={sending}
      edited={edited}
      isBeside={isBeside}
      label={w.command.DraftEvaluation}
      onSend={() => void send()}
    >
      {(refusals) => (
        <>
          <Text className={common.quiet}>{process.evaluation?.askedOn == null ? y.evaluationHow : y.newVersionHow}</Text>
          <ol className={common.list}>
            {value.entries.map((entry) => {
              const measure = standing.find(({ measureId }) => measureId === entry.measureId);
              return (
                <li key={entry.measureId} className={common.panel}>
                  <div className={styles.measure}>
                    <Text weight="semibold">{measure?.content.text ?? ""}</Text>
                  </div>
                  <div className={common.close}>
                    <div className={common.fields}>
                      <Ask label={w.field.done} wrong={[]}>
                        <Chosen
                          value={entry.done}
                          options={optionsOf(answers.done, w.done)}
                          onChange={(done) => replace(entry.measureId, { done })}
                        />
                      </Ask>
                      <Ask label={w.field.effect} wrong={[]}>
                        <Chosen
                          value={entry.effect}
                          options={optionsOf(answers.effect, w.effect)}
                          onChange={(effect) => replace(entry.measureId, { effect })}
                        />
                      </Ask>
                      <Ask label={w.field.onward} wrong={[]}>
                        <Chosen
                          value={entry.onward}
                          options={optionsOf(answers.onward, w.onward)}
                          onChange={(onward) => replace(entry.measureId, { onward })}
                        />
                      </Ask>
                    </div>
                    <Ask label={w.field.note} wrong={about(refusals, "note")}>
                      <Words rows={2} value={entry.note} onChange={(note) => replace(entry.measureId, { note })} />
                    </Ask>
                  </div>
                </li>
              );
            })}
          </ol>
          <Ask label={w.field.summary} rule="AM-02" wrong={about(refusals, "summary")}>
            <Words rows={4} value={value.summary} onChange={(summary) => change({ summary })} />
          </Ask>
        </>
      )}
    </SendForm>
  );
}

/** The evaluation to read. */
function Evaluated() {
  const common = useLayoutStyles();
  const { y, w } = useYearTexts();
  const { process } = useWhole();
  const { evaluation } = process;
  if (evaluation === null) return null;
  return (
    <div className={common.stack}>
      <ol className={common.list}>
        {evaluation.entries.map(({ measureId, done, effect, onward, note }) => (
          <li key={measureId} className={common.panel}>
            <div className={common.close}>
              <Text weight="semibold">
                {process.measures.find((measure) => measure.measureId === measureId)?.content.text ?? ""}
              </Text>
              <Facts
                rows={[
                  [w.field.done, done === null ? y.notAnswered : w.done[done]],
                  [w.field.effect, effect === null ? y.notAnswered : w.effect[effect]],
                  [w.field.onward, onward === null ? y.notAnswered : w.onward[onward]],
                  [w.field.note, note === null ? null : <Quote key="note" text={note} />],
                ]}
              />
            </div>
          </li>
        ))}
      </ol>
      {evaluation.summary !== null && (
        <div className={common.close}>
          <h3 className={common.subheading}>{w.field.summary}</h3>
          <Quote text={evaluation.summary} />
        </div>
      )}
    </div>
  );
}

/** The end of the year's work: with what is missing beside the button, the safety representative's word among it. */
function Deliver() {
  const common = useLayoutStyles();
  const { y, w } = useYearTexts();
  const { detail, sending, act, inTheWay } = useWhole();
  const { value, change, reset } = useEdited<{ readonly losam: string | null }>(`${detail.id}/lever`, { losam: null });
  const missing = inTheWay("SubmitEvaluation");
  const send = async () => {
    if ((await act("lever", { type: "SubmitEvaluation", losam: value.losam }, value.losam ?? "")) !== undefined) reset();
  };
  return (
    <div className={common.line}>
      <SendForm
        about="lever"
        sending={sending}
        isBeside={(refusal) => "field" in refusal && refusal.field === "losam"}
        label={w.command.SubmitEvaluation}
        blocked={missing.length > 0}
        missing={<Todo title={y.beforeDelivery} refusals={missing} />}
        onSend={() => void send()}
      >
        {(refusals) => (
          <Ask label={w.field.losam} rule="AM-04" wrong={about(refusals, "losam")}>
            <Words rows={2} value={value.losam} onChange={(losam) => change({ losam })} />
          </Ask>
        )}
      </SendForm>
    </div>
  );
}
