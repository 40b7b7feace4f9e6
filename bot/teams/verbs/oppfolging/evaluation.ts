import type { UnitCommandInput } from "#domain/contract/oppfolgingCommand.ts";
import type { MeasureId } from "#domain/oppfolging/enhet/model.ts";
import type { Inputs } from "../../cardData.ts";
import { attestForm, evaluateForm, submitEvaluationForm, summaryForm } from "../../cards/oppfolging/evaluationForms.ts";
import { attestAbout } from "../../cards/oppfolging/unitActions.ts";
import { standing } from "../../cards/oppfolging/unitContent.ts";
import { nothingRefused } from "../../cards/refusalsBeside.ts";
import { codeIn } from "./inputs.ts";
import { acting, type Drawing, opening } from "./unitVerb.ts";

type Entry = Extract<UnitCommandInput, { type: "DraftEvaluation" }>["entries"][number];

/** The next measure that is not judged yet, else the summary. */
function drawNext({ turn, detail }: Pick<Drawing, "turn" | "detail">) {
  const about = unjudged(detail);
  const form = { refused: nothingRefused, about };
  return about === undefined
    ? summaryForm(turn.texts, turn.chat, detail, form)
    : evaluateForm(turn.texts, turn.chat, detail, form);
}

const drawEntry = ({ turn, detail, form }: Drawing) =>
  measureIn(detail, form.about) === undefined ? undefined : evaluateForm(turn.texts, turn.chat, detail, form);
export const evaluate = opening(["DraftEvaluation"], (drawing) =>
  drawing.form.about === undefined ? drawNext(drawing) : drawEntry(drawing),
);
export const evaluateSave = acting(
  (detail, inputs, about) => {
    const measureId = measureIn(detail, about);
    if (measureId === undefined) return undefined;
    const others = entriesOf(detail).filter((entry) => entry.measureId !== measureId);
    return { type: "DraftEvaluation", entries: [...others, entryOf(measureId, inputs)], summary: summaryOf(detail) };
  },
  { form: drawEntry, next: drawNext },
);

const drawSummary = ({ turn, detail, form }: Drawing) => summaryForm(turn.texts, turn.chat, detail, form);
export const summary = opening(["DraftEvaluation"], drawSummary);
export const summarySave = acting(
  (detail, inputs) => ({ type: "DraftEvaluation", entries: entriesOf(detail), summary: inputs.text("summary") }),
  { form: drawSummary },
);

export const ask = acting(() => ({ type: "AskVerneombud" }));

const drawAttest = ({ turn, detail, form }: Drawing) => attestForm(turn.texts, turn.chat, detail, form);
export const attest = opening(["Attest"], drawAttest);

/** The safety representative's own word, from a reminder, from the unit's card or from its form: the field lies in the card. */
const answered = (answer: "bekreftet" | "uenig" | "ikke-involvert") =>
  acting((detail, inputs) => ({ type: "Attest", answer, comment: inputs.text("comment"), ...attestAbout(detail) }), {
    form: drawAttest,
  });
export const confirm = answered("bekreftet");
export const dissent = answered("uenig");
export const notInvolved = answered("ikke-involvert");

/** A word to the leader, written in the card itself. */
export const say = acting((_detail, inputs) => ({ type: "AddComment", text: inputs.text("comment") }), {
  inCard: (inputs) => ({ comment: inputs.raw("comment") }),
});

const drawSubmit = ({ turn, detail, form }: Drawing) => submitEvaluationForm(turn.texts, turn.chat, detail, form);
export const submit = opening(["SubmitEvaluation"], drawSubmit);
export const submitSave = acting((_detail, inputs) => ({ type: "SubmitEvaluation", losam: inputs.text("losam") }), {
  form: drawSubmit,
});

export const close = acting(() => ({ type: "CloseUnit" }));

function unjudged(detail: Drawing["detail"]): MeasureId | undefined {
  const entries = detail.process?.evaluation?.entries ?? [];
  return standing(detail.process).find(({ measureId }) => {
    const entry = entries.find((one) => one.measureId === measureId);
    return entry === undefined || entry.done === null || entry.effect === null || entry.onward === null;
  })?.measureId;
}

function measureIn(detail: Drawing["detail"], about: string | undefined): MeasureId | undefined {
  return standing(detail.process).find(({ measureId }) => measureId === about)?.measureId;
}

/** What is drafted of the measures that still stand. */
function entriesOf(detail: Drawing["detail"]): readonly Entry[] {
  const known = new Set(standing(detail.process).map(({ measureId }) => measureId));
  return (detail.process?.evaluation?.entries ?? []).filter(({ measureId }) => known.has(measureId));
}

function summaryOf(detail: Drawing["detail"]): string | null {
  return detail.process?.evaluation?.summary ?? null;
}

function entryOf(measureId: MeasureId, inputs: Inputs): Entry {
  return {
    measureId,
    done: codeIn(inputs, "done", ["ja", "delvis", "nei"]),
    effect: codeIn(inputs, "effect", ["god", "noe", "ingen", "for-tidlig"]),
    onward: codeIn(inputs, "onward", ["viderefoeres", "endres", "avsluttes"]),
    note: inputs.text("note"),
  };
}
