import { qrPngAddress } from "#bot/qr/qrCode.ts";
import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { ReportPreview } from "#domain/contract/meldingViews.ts";
import type { ReporterKind } from "#domain/melding/model.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { type CardSent, caseIdOf, type Inputs } from "../../cardData.ts";
import { lineOf, reportReceiptCard, reportSentCard } from "../../cards/melding/reportStatusCards.ts";
import { anonymousCard, draftInTabCard, reportChangeCard, studentChannelCard } from "../../cards/melding/reportWayCards.ts";
import { stepBeside } from "../../cards/melding/steps.ts";
import type { Answer } from "../../incoming.ts";
import { outgoing, refusedBy, type Turn } from "../../turn.ts";
import type { Verb } from "../verb.ts";
import { tooLongIn, withTyped, words } from "./typedAnswers.ts";
import { type Beside, inDialog, keep, kindOf, say, showStep, type Writing, writing, writingOf } from "./writing.ts";

/** Keeps what was filled in and goes on, unless something in this step stands in the way or makes it something else. */
export const reportNext: Verb = onStep(async (turn, state, inputs) => {
  if (state.step.name === "anonym") return afterAnonymity(turn, state, inputs.yesNo("anonymous"));
  const answers = withTyped(state.answers, state.step, inputs);
  const looked = await lookedFor(turn, state, inputs);
  if (looked !== undefined) return keepAndShow(turn, state, answers, looked);
  const preview = await turn.desk.previewReport(turn.who, answers);
  if (preview.kind !== "done") return say(turn.chat.notFound.text);
  const elsewhere = preview.value.refusals.find(({ code }) => code === "STUDENT_CHANNEL");
  if (state.step.name === "gren" && elsewhere !== undefined) {
    // VA-14: nothing is kept of what is reported elsewhere.
    await throwAway(turn, state);
    return inDialog(turn.chat.report.menu.title, studentChannelCard(turn.texts, turn.chat, state.form, elsewhere));
  }
  const here = mendable(preview.value, state);
  if (state.step.name === "gren" && here.length > 0) return showStep(turn, state, { refusals: here });
  const kept = await keep(turn, state, answers);
  if (kept === undefined) return say(turn.chat.report.draftGone);
  if ("refusals" in kept) return showStep(turn, { ...state, answers }, kept);
  const notices = noticesOf(turn, inputs);
  if (tooLongIn(answers, kept.step).length > 0) return showStep(turn, kept, { refusals: here, notices });
  const other = somethingElse(preview.value, kept, here);
  if (other !== undefined) return inDialog(turn.texts.melding.kind[answers.kind], changeCard(turn, kept, other));
  if (here.length > 0) return showStep(turn, kept, { refusals: here, notices });
  return showStep(turn, { ...kept, step: stepBeside(kept.steps, kept.step, 1) }, { notices });
});

/** Keeps what was filled in and goes back. */
export const reportBack: Verb = onStep(async (turn, state, inputs) => {
  const back = stepBeside(state.steps, state.step, -1);
  if (state.step.name === "anonym") return showStep(turn, { ...state, step: back });
  const kept = await keep(turn, state, withTyped(state.answers, state.step, inputs));
  if (kept === undefined) return say(turn.chat.report.draftGone);
  if ("refusals" in kept) return showStep(turn, state, kept);
  return showStep(turn, { ...kept, step: back });
});

/** Looks for people by name; what was filled in is kept as it is. */
export const reportSearch: Verb = onStep(async (turn, state, inputs) => {
  const answers = withTyped(state.answers, state.step, inputs);
  return keepAndShow(turn, state, answers, (await lookedFor(turn, state, inputs)) ?? {});
});

/** Goes on as it is, where it looked like something else (VA-29). */
export const reportKeep: Verb = onStep((turn, state) =>
  showStep(turn, { ...state, step: stepBeside(state.steps, state.step, 1) }),
);

/** VA-22, VA-27: its writer makes it something else. What was written comes along. */
export const reportSwitch: Verb = onStep(async (turn, state, _inputs, sent) => {
  const kind = kindOf(sent);
  if (kind === undefined || state.id === undefined) return say(turn.chat.dialog.outdated);
  const answers: ReportAnswersInput = { ...state.answers, kind, conflict: null, acceptsIdentified: false, signs: false };
  const kept = await keep(turn, state, answers);
  if (kept === undefined || "refusals" in kept) return say(turn.chat.report.draftGone);
  return showStep(turn, writing(kept.id, answers, state.form));
});

/** Sends it. The report gets the draft's id, so that what is sent twice is one; only the first time leaves a receipt in the chat. */
export const reportSend: Verb = async (turn, sent, inputs) => {
  const state = await writingOf(turn, sent);
  if (state?.id === undefined) return sentBefore(turn, sent);
  const answers = withTyped(state.answers, state.step, inputs);
  const kept = await keep(turn, state, answers);
  if (kept === undefined) return sentBefore(turn, sent);
  if ("refusals" in kept) return showStep(turn, { ...state, answers }, kept);
  const outcome = await turn.desk.beginReport(turn.who, { type: "Submit", answers }, state.id);
  switch (outcome.kind) {
    case "done": {
      const line = lineOf(outcome.value);
      const receipt = outgoing(reportReceiptCard(turn.texts, turn.chat, line, turn.tabLink));
      const shown = reportSentCard(turn.texts, turn.chat, line, turn.tabLink);
      return { ...inDialog(turn.texts.melding.kind[answers.kind], shown), post: [receipt] };
    }
    case "refused":
      return showStep(turn, kept, { refusals: outcome.refusals });
    case "stale":
    case "not_found":
      return sentBefore(turn, sent);
  }
};

/** One click, and a draft is gone with its key. */
export const reportDiscard: Verb = async (turn, sent) => {
  const id = caseIdOf(sent);
  if (id !== undefined) await turn.desk.discardReportDraft(turn.who, id);
  return say(turn.chat.report.discarded);
};

/** Keeps what was filled in; the tab has room for long texts and files. */
export const reportToTab: Verb = onStep(async (turn, state, inputs) => {
  const kept = await keep(turn, state, withTyped(state.answers, state.step, inputs));
  if (kept === undefined) return say(turn.chat.report.draftGone);
  if ("refusals" in kept || kept.id === undefined) return showStep(turn, state, "refusals" in kept ? kept : {});
  const card = draftInTabCard(turn.texts, turn.chat, { id: kept.id, url: turn.tabLink(null) });
  return inDialog(turn.texts.melding.kind[kept.answers.kind], card);
});

/** A draft, at the step that was named or at the first that something is missing in. */
export const reportResume: Verb = onStep(async (turn, state, _inputs, sent) => {
  if (sent.step !== undefined) return showStep(turn, state);
  const preview = await turn.desk.previewReport(turn.who, state.answers);
  const refusals = preview.kind === "done" ? preview.value.refusals : [];
  const open = state.steps.find(({ fields }) =>
    refusals.some((refusal) => "field" in refusal && (fields as readonly string[]).includes(refusal.field)),
  );
  return showStep(turn, { ...state, step: open ?? state.steps.at(-1) ?? state.step });
});

/** A button of a form. A draft that is gone is told so, or shown as what it became. */
function onStep(act: (turn: Turn, state: Writing, inputs: Inputs, sent: CardSent) => Promise<Answer>): Verb {
  return async (turn, sent, inputs) => {
    const state = await writingOf(turn, sent);
    return state === undefined ? sentBefore(turn, sent) : act(turn, state, inputs, sent);
  };
}

/** 7.22: whoever wants to be anonymous is sent out of Teams, and leaves nothing here. */
async function afterAnonymity(turn: Turn, state: Writing, anonymous: boolean | null): Promise<Answer> {
  if (anonymous === null) return showStep(turn, state, { notices: [turn.chat.report.anonymity.choose] });
  if (!anonymous) return showStep(turn, { ...state, step: stepBeside(state.steps, state.step, 1) });
  await throwAway(turn, state);
  const { postboksUrl } = state.form.settings;
  const picture = postboksUrl === null ? null : qrPngAddress(postboksUrl);
  return inDialog(turn.chat.report.menu.title, anonymousCard(turn.texts, turn.chat, { postboksUrl, picture }));
}

async function throwAway(turn: Turn, { id }: Writing): Promise<void> {
  if (id !== undefined) await turn.desk.discardReportDraft(turn.who, id);
}

/** A name that was typed beside a picker is looked for before anything else, also when another button was pressed. */
async function lookedFor(turn: Turn, { step }: Writing, inputs: Inputs): Promise<Beside | undefined> {
  const field = step.fields.find((one) => one === "counterparts" || one === "members");
  const query = field === undefined ? undefined : words(inputs, `${field}Search`)?.trim();
  if (field === undefined || query === undefined || query === "") return undefined;
  const found = await turn.desk.findPeople(turn.who, query);
  return { search: { field, query, found: found.kind === "done" ? found.value.people : [] } };
}

async function keepAndShow(turn: Turn, state: Writing, answers: ReportAnswersInput, beside: Beside): Promise<Answer> {
  const kept = await keep(turn, state, answers);
  if (kept === undefined) return say(turn.chat.report.draftGone);
  return "refusals" in kept ? showStep(turn, { ...state, answers }, kept) : showStep(turn, kept, beside);
}

/** What this step can mend. */
function mendable({ refusals }: ReportPreview, { step }: Writing): readonly AnyRefusal[] {
  const fields: readonly string[] = step.fields;
  return refusals.filter((refusal) => "field" in refusal && fields.includes(refusal.field));
}

type SomethingElse = { readonly refusals: readonly AnyRefusal[]; readonly suggestions: readonly ReporterKind[] };

/** What the rules say that it is instead: they refuse it as it is called (VA-22, VA-27), or suggest another kind (VA-29). */
function somethingElse(preview: ReportPreview, state: Writing, here: readonly AnyRefusal[]): SomethingElse | undefined {
  const { kind } = state.answers;
  const telling = here.find((refusal) => "choices" in refusal || "suggestion" in refusal);
  if (telling !== undefined) {
    const named: readonly ReporterKind[] =
      "choices" in telling ? telling.choices : "suggestion" in telling ? [telling.suggestion] : [];
    return { refusals: [telling], suggestions: named.filter((one) => one !== kind) };
  }
  const { suggestion } = preview;
  // Asked once, where the answer was given that it comes of.
  if (state.step.name !== "hva" || here.length > 0 || suggestion === null || suggestion === kind) return undefined;
  return { refusals: [], suggestions: [suggestion] };
}

function changeCard(turn: Turn, { id, answers, step }: Writing, { refusals, suggestions }: SomethingElse) {
  return reportChangeCard(turn.texts, turn.chat, {
    id: id ?? "",
    kind: answers.kind,
    step: step.name,
    suggestions,
    refused: refusedBy(turn, refusals),
    mayKeep: refusals.length === 0,
  });
}

/** A draft that is there no longer: what it became, if it was sent. */
async function sentBefore(turn: Turn, sent: CardSent): Promise<Answer> {
  const id = caseIdOf(sent);
  const found = id === undefined ? undefined : await turn.desk.readReport(turn.who, id);
  if (found?.kind !== "done" || found.value.sight !== "melder") return say(turn.chat.report.draftGone);
  return inDialog(found.value.number, reportSentCard(turn.texts, turn.chat, lineOf(found.value), turn.tabLink));
}

function noticesOf(turn: Turn, inputs: Inputs): readonly string[] {
  const removed = inputs.removedCharacters();
  return removed === 0 ? [] : [turn.chat.form.removed(removed)];
}
