import { basicEquipment } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import type { Answers } from "../../desk/draftAnswers.ts";
import type { DraftView } from "../../desk/drafts.ts";
import { caseBehindDraft, caseIdOf, homeDaysOf, type Inputs, minutesOfHours } from "../cardData.ts";
import { draftCard, stepFields } from "../cards/draftCard.ts";
import { execute, openDialog } from "../cards/elements.ts";
import { guidanceCard } from "../cards/guidanceCard.ts";
import { plainCard } from "../cards/menuCards.ts";
import { nothingRefused } from "../cards/refusalsBeside.ts";
import { advisersOf } from "../contacts.ts";
import type { Answer, OutgoingCard } from "../incoming.ts";
import { type Step, steps } from "../texts/chatTexts.ts";
import { notFoundCard, outgoing, outgoingCase, refusedBy, type Turn } from "../turn.ts";
import type { Verb } from "./verb.ts";

/** The application that was begun, where it was left, or a new one. */
export async function resumeDraft(turn: Turn): Promise<OutgoingCard> {
  const opened = await turn.desk.openDraft(turn.who, steps[0]);
  if (opened.kind === "refused") return outgoing(refusedCard(turn, opened.refusals));
  if (opened.kind !== "done") return notFoundCard(turn);
  return show(turn, opened.value, { refusals: unfielded(opened.value) });
}

export const startFast: Verb = async (turn) => ({ replace: await resumeDraft(turn) });

/** A returned application, opened for change. */
export const reopenCase: Verb = async (turn, sent) => {
  const id = caseIdOf(sent);
  if (id === undefined) return { replace: notFoundCard(turn) };
  const opened = await turn.desk.reopenDraft(turn.who, id, steps[0]);
  if (opened.kind === "stale") return { replace: outgoingCase(turn, opened.current, { changed: true }) };
  return { replace: opened.kind === "done" ? show(turn, opened.value, {}) : notFoundCard(turn) };
};

/** HO-10: the application for the time after an agreement, with what can be taken over filled in. */
export const renewCase: Verb = async (turn, sent) => {
  const id = caseIdOf(sent);
  const renewed = id === undefined ? undefined : await turn.desk.renewAgreement(turn.who, id, steps[0]);
  if (renewed?.kind === "refused") return { post: [outgoing(refusedCard(turn, renewed.refusals))] };
  if (renewed?.kind !== "done") return { post: [notFoundCard(turn)] };
  return { post: [show(turn, renewed.value, { refusals: unfielded(renewed.value), said: turn.chat.home.renewed })] };
};

/** Keeps what was typed and goes on, unless something in this step stands in the way. */
export const draftNext: Verb = (turn, sent, inputs) => advance(turn, sent, inputs, 1);
/** Keeps what was typed and goes back. */
export const draftBack: Verb = (turn, sent, inputs) => advance(turn, sent, inputs, -1);
/** Keeps what was typed and shows the share that it makes. */
export const draftShare: Verb = (turn, sent, inputs) => advance(turn, sent, inputs, 0);

export const draftSend: Verb = async (turn, sent) => {
  const id = caseIdOf(sent);
  if (id === undefined) return { replace: notFoundCard(turn) };
  const outcome = await turn.desk.submitDraft(turn.who, id, sent.version ?? 0);
  if (outcome.kind === "done") return { replace: outgoingCase(turn, outcome.value) };
  const draft = await turn.desk.readDraft(turn.who, id);
  if (draft.kind !== "done") return { replace: await afterSending(turn, sent) };
  const refusals = outcome.kind === "refused" ? outcome.refusals : draft.value.refusals;
  return { replace: show(turn, draft.value, { refusals, outdated: draft.value.version !== sent.version }) };
};

export const draftDiscard: Verb = async (turn, sent) => {
  const id = caseIdOf(sent);
  const outcome = id === undefined ? undefined : await turn.desk.discardDraft(turn.who, id);
  if (outcome?.kind !== "done" || sent.about !== undefined) return { replace: await afterSending(turn, sent) };
  const again = [execute(turn.chat.buttons.homeOffice, { verb: "show.choose" })];
  return { replace: outgoing(plainCard(turn.texts, turn.chat.form.title, [turn.chat.form.discarded], { actions: again })) };
};

async function advance(turn: Turn, sent: Parameters<Verb>[1], inputs: Inputs, by: -1 | 0 | 1): Promise<Answer> {
  const id = caseIdOf(sent);
  const before = id === undefined ? undefined : await turn.desk.readDraft(turn.who, id);
  if (id === undefined || before?.kind !== "done") return { replace: await afterSending(turn, sent) };
  if (before.value.version !== sent.version) return { replace: show(turn, before.value, { outdated: true }) };
  const step = stepOf(before.value);
  const typed = typedIn(step, inputs, before.value.answers.renews !== undefined);
  const unread = inputs.refusals();
  const here = (view: DraftView): readonly AnyRefusal[] => [...unread, ...mendable(view, step, unread)];
  const saved = await turn.desk.saveAnswers(turn.who, id, before.value.version, typed, (view) => {
    const blocked = by === 1 && here(view).length > 0;
    return blocked ? step : (steps[steps.indexOf(step) + by] ?? step);
  });
  if (saved.kind !== "done") return { replace: notFoundCard(turn) };
  const draft = saved.value;
  if (by === 1 && draft.answers.conflict === true) return { replace: guidance(turn) };
  if (by === 1 && draft.answers.otherArrangement === true) return { replace: otherArrangement(turn) };
  const stayed = stepOf(draft) === step;
  const refusals =
    by === 1 && stayed
      ? here(draft)
      : by === 0
        ? here(draft).filter((one) => "field" in one && one.field === "homeDays")
        : unfielded(draft);
  return { replace: show(turn, draft, { refusals, typedHours: stayed ? (inputs.raw("weeklyHours") ?? undefined) : undefined }) };
}

/** A card of a draft that is gone: what became of it, when it was sent. */
async function afterSending(turn: Turn, sent: Parameters<Verb>[1]): Promise<OutgoingCard> {
  const id = caseBehindDraft(sent);
  const found = id === undefined ? undefined : await turn.desk.readCase(turn.who, id);
  return found?.kind === "done" ? outgoingCase(turn, found.value) : notFoundCard(turn);
}

function show(
  turn: Turn,
  draft: DraftView,
  about: {
    readonly refusals?: readonly AnyRefusal[];
    readonly outdated?: boolean;
    readonly typedHours?: string | undefined;
    readonly said?: string;
  },
): OutgoingCard {
  const step = stepOf(draft);
  const refusals = about.refusals ?? [];
  const notices = [
    ...(about.said === undefined ? [] : [about.said]),
    ...(about.outdated === true ? [turn.chat.form.outdated] : []),
    ...(draft.removedCharacters > 0 ? [turn.chat.form.removed(draft.removedCharacters)] : []),
  ];
  // The last step shows everything that is missing; it has nothing of its own to fill in.
  const shown = step === "oppsummering" ? draft.refusals : refusals;
  const { id, version, caseId, answers, facts } = draft;
  const refused = shown.length === 0 ? nothingRefused : refusedBy(turn, shown);
  return outgoing(
    draftCard(turn.texts, turn.chat, {
      id,
      version,
      caseId,
      step,
      answers,
      typedHours: about.typedHours,
      facts,
      refused,
      notices,
    }),
  );
}

/** What this step can mend; a date that could not be read is not also told of as missing. */
function mendable(view: DraftView, step: Step, unread: readonly { readonly field: string }[]): readonly AnyRefusal[] {
  const fields: readonly string[] = stepFields[step];
  const unreadFields = unread.map((refusal) => refusal.field);
  return view.refusals.filter(
    (refusal) => "field" in refusal && fields.includes(refusal.field) && !unreadFields.includes(refusal.field),
  );
}

/** What stands in the way whatever one answers: no leader, another regime. Told at once, before anybody fills in a form. */
function unfielded(view: DraftView): readonly AnyRefusal[] {
  return view.refusals.filter((refusal) => !("field" in refusal));
}

function typedIn(step: Step, inputs: Inputs, isRenewal: boolean): Partial<Answers> {
  switch (step) {
    case "periode":
      return { otherArrangement: inputs.yesNo("otherArrangement"), start: inputs.date("start"), end: inputs.date("end") };
    case "arbeidstid":
      return {
        weeklyMinutes: minutesOfHours(inputs.raw("weeklyHours")),
        homeDays: homeDaysOf(inputs),
        availability: inputs.raw("availability"),
      };
    case "grunner":
      return {
        // Only a renewal is asked: an input of that name that came with another card is not kept.
        ...(isRenewal ? { renewalReason: inputs.raw("renewalReason") } : {}),
        reasonEmployee: inputs.raw("reasonEmployee"),
        reasonEmployer: inputs.raw("reasonEmployer"),
        tasksSuitable: inputs.yesNo("tasksSuitable"),
        specialEquipment: inputs.yesNo("specialEquipment"),
        strictRequirements: inputs.yesNo("strictRequirements"),
        conflict: inputs.yesNo("conflict"),
      };
    case "hjemmeplass":
      return {
        physicalOk: inputs.yesNo("physicalOk"),
        equipment: inputs.choices("equipment", basicEquipment),
        extraEquipment: inputs.raw("extraEquipment"),
        contributes: inputs.isOn("contributes"),
      };
    case "oppsummering":
      return {};
  }
}

function stepOf(draft: DraftView): Step {
  return steps.find((step) => step === draft.step) ?? steps[0];
}

/** HO-22: the way to guidance C4. The application stays as it was before the question. */
function guidance(turn: Turn): OutgoingCard {
  const back = execute(turn.chat.guidance.backToApplication, { verb: "start.fast" });
  const advice = openDialog(turn.chat.report.buttons.advice, { verb: "report.guide" });
  return outgoing(guidanceCard(turn.texts, turn.chat, advisersOf(turn.desk.organisation()), [advice, back]));
}

/** HO-01: no form for what lies outside; the leader is who to talk to. */
function otherArrangement(turn: Turn): OutgoingCard {
  const words = turn.texts.refusal({ rule: "HO-01", code: "OTHER_ARRANGEMENT", field: "otherArrangement" });
  const back = execute(turn.chat.guidance.backToApplication, { verb: "start.fast" });
  return outgoing(plainCard(turn.texts, turn.chat.otherArrangement.title, [words], { rule: "HO-01", actions: [back] }));
}

function refusedCard(turn: Turn, refusals: readonly AnyRefusal[]) {
  const lines = refusals.flatMap((refusal) => [
    turn.texts.refusal(refusal, turn.nameOf),
    ...(refusal.rule === null ? [] : [turn.texts.paragraph(refusal.rule)]),
  ]);
  // Whatever is refused of a period, the way to a new application stands open.
  const renewing = refusals.some(({ code }) => code.startsWith("RENEWAL_"));
  const actions = renewing ? [execute(turn.chat.buttons.applyFixed, { verb: "start.fast" })] : [];
  return plainCard(turn.texts, turn.chat.form.title, lines, { actions });
}
