import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { blankAnswers } from "#domain/melding/blank.ts";
import { type ReporterKind, reporterKinds } from "#domain/melding/model.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { type CardSent, caseIdOf } from "../../cardData.ts";
import type { Card } from "../../cards/elements.ts";
import type { Search } from "../../cards/melding/peoplePicker.ts";
import { type ReportFilling, reportStepCard } from "../../cards/melding/reportStepCard.ts";
import { type ReportStep, stepNamed, stepsOf } from "../../cards/melding/steps.ts";
import { nothingRefused } from "../../cards/refusalsBeside.ts";
import type { Answer } from "../../incoming.ts";
import { refusedBy, type Turn } from "../../turn.ts";
import { tooLongIn } from "./typedAnswers.ts";

/** A report that is being written, with the step that a card was of. */
export type Writing = {
  /** The draft; `undefined` as long as nothing was kept. */
  readonly id: CaseId | undefined;
  readonly answers: ReportAnswersInput;
  readonly form: ReportForm;
  readonly steps: readonly ReportStep[];
  readonly step: ReportStep;
};

/** What is shown beside the questions of a step. */
export type Beside = {
  readonly refusals?: readonly AnyRefusal[];
  readonly search?: (Search & { readonly field: string }) | null;
  readonly notices?: readonly string[];
};

/** A card in a dialog, under the name of what it belongs to. */
export function inDialog(title: string, card: Card): Answer {
  return { dialog: { kind: "show", title, card } };
}

export function say(text: string): Answer {
  return { dialog: { kind: "say", text } };
}

/** What a card was about: the draft as it is now, or a form that has not been begun; `undefined` when the draft is gone. */
export async function writingOf(turn: Turn, sent: CardSent): Promise<Writing | undefined> {
  const asked = await turn.desk.reportForm(turn.who);
  if (asked.kind !== "done") return undefined;
  const id = caseIdOf(sent);
  if (id === undefined) {
    const kind = kindOf(sent);
    return kind === undefined ? undefined : writing(undefined, blankAnswers(kind), asked.value, sent.step);
  }
  const draft = await turn.desk.readReportDraft(turn.who, id);
  return draft.kind === "done" ? writing(id, draft.value.answers, asked.value, sent.step) : undefined;
}

export function writing(id: CaseId | undefined, answers: ReportAnswersInput, form: ReportForm, step?: string): Writing {
  const steps = stepsOf(answers.kind, form);
  return { id, answers, form, steps, step: stepNamed(steps, step) };
}

export function kindOf(sent: CardSent): ReporterKind | undefined {
  return reporterKinds.find((kind) => kind === sent.called);
}

/** Keeps the answers, whatever is wrong with them: sealed, and their writer's alone. A draft that was changed meanwhile is written over. */
export async function keep(
  turn: Turn,
  { id, form, step }: Writing,
  answers: ReportAnswersInput,
): Promise<Writing | { readonly refusals: readonly AnyRefusal[] } | undefined> {
  const { desk, who } = turn;
  for (let attempt = 0; attempt < 3; attempt++) {
    const before = id === undefined ? undefined : await desk.readReportDraft(who, id);
    if (before !== undefined && before.kind !== "done") return undefined;
    const version = before?.value.version ?? 0;
    const saved = await desk.saveReportDraft(who, { id: id ?? null, version, answers });
    if (saved.kind === "done") return writing(saved.value.id, answers, form, step.name);
    if (saved.kind === "refused") return { refusals: saved.refusals };
    if (saved.kind === "not_found") return undefined;
  }
  return undefined;
}

/** The step of a report that is being written, as the dialog's next card. */
export async function showStep(turn: Turn, state: Writing, beside: Beside = {}): Promise<Answer> {
  const { texts, chat } = turn;
  const refusals = beside.refusals ?? [];
  const preview = state.step.name === "send" ? await turn.desk.previewReport(turn.who, state.answers) : undefined;
  const filling: ReportFilling = {
    ...state,
    refused: { ...nothingRefused, ...refusedBy(turn, refusals) },
    search: beside.search ?? null,
    notices: beside.notices ?? [],
    tooLong: tooLongIn(state.answers, state.step),
    preview: preview?.kind === "done" ? preview.value : null,
  };
  return inDialog(texts.melding.kind[state.answers.kind], reportStepCard(texts, chat, filling));
}
