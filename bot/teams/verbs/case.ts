import type { CommandInput } from "#domain/contract/command.ts";
import type { AgreementDetail, CaseDetail } from "#domain/contract/views.ts";
import { blankAssessment } from "#domain/hjemmekontor/fastAvtale/checkAssessment.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { assessmentOf, type CardSent, caseIdOf, type Inputs } from "../cardData.ts";
import { assessCard, rejectDayCard } from "../cards/assessCard.ts";
import { nothingRefused, type Refused } from "../cards/refusalsBeside.ts";
import { callInCard, terminateCard } from "../cards/stepCards.ts";
import type { OutgoingCard } from "../incoming.ts";
import { notFoundCard, outgoingCase, refusedBy, type Turn } from "../turn.ts";
import type { Verb } from "./verb.ts";

/** The card of a case as it is now. */
export const openCase: Verb = async (turn, sent) => {
  const detail = await load(turn, sent);
  return { replace: detail === undefined ? notFoundCard(turn) : outgoingCase(turn, detail) };
};

/** The same as a message of its own, so that a list stays a list. */
export const postCase: Verb = async (turn, sent) => {
  const detail = await load(turn, sent);
  return { post: [detail === undefined ? notFoundCard(turn) : outgoingCase(turn, detail)] };
};

export const assess: Verb = form(["Approve", "Reject"], (turn, detail) =>
  detail.kind === "fast-avtale"
    ? assessForm(turn, detail, { assessment: blankAssessment(detail), reason: null, refused: nothingRefused })
    : undefined,
);
export const rejectForm: Verb = form("RejectDay", (turn, detail) => rejectDayForm(turn, detail, null, nothingRefused));
export const callInForm: Verb = form(["CallIn", "CallInDay"], (turn, detail) => callInStep(turn, detail, null, nothingRefused));
export const terminateForm: Verb = form("Terminate", (turn, detail) => terminateStep(turn, detail, null, nothingRefused));

const decision = (command: (inputs: Inputs) => CommandInput): Verb =>
  act(
    (_detail, inputs) => command(inputs),
    (turn, detail, inputs, refused) =>
      detail.kind === "fast-avtale"
        ? assessForm(turn, detail, { assessment: assessmentOf(inputs), reason: inputs.text("reason"), refused })
        : undefined,
  );

export const approve: Verb = decision((inputs) => ({ type: "Approve", assessment: assessmentOf(inputs) }));
export const returnCase: Verb = decision((inputs) => ({ type: "Return", reason: inputs.text("reason") }));
export const reject: Verb = decision((inputs) => ({ type: "Reject", reason: inputs.text("reason") }));

export const approveDay: Verb = act(() => ({ type: "ApproveDay" }));
export const rejectDay: Verb = act(
  (_detail, inputs) => ({ type: "RejectDay", reason: inputs.text("reason") }),
  (turn, detail, inputs, refused) => rejectDayForm(turn, detail, inputs.text("reason"), refused),
);

/** HO-14: what is accepted is the standard agreement and the content that lay on the card. */
export const acceptCase: Verb = act((_detail, inputs) => ({
  type: "Accept",
  templateVersion: inputs.raw("template") ?? "",
  contentHash: inputs.raw("hash") ?? "",
}));
export const decline: Verb = act(() => ({ type: "Decline" }));
export const withdraw: Verb = act((detail) => ({ type: detail.kind === "fast-avtale" ? "Withdraw" : "WithdrawDay" }));
/** Takes back one's own latest step, while that is open. */
export const undo: Verb = act((detail) => ({ type: detail.kind === "fast-avtale" ? "Undo" : "UndoDay" }));
export const callIn: Verb = act(
  (detail, inputs) => ({ type: detail.kind === "fast-avtale" ? "CallIn" : "CallInDay", date: inputs.date("date") }),
  (turn, detail, inputs, refused) => callInStep(turn, detail, inputs.date("date"), refused),
);
export const terminate: Verb = act(
  (_detail, inputs) => ({ type: "Terminate", lastDay: inputs.date("lastDay") }),
  (turn, detail, inputs, refused) => terminateStep(turn, detail, inputs.date("lastDay"), refused),
);

/** HO-12 and HO-19: one press says that it was done; what was said stays between the two. */
export const followUp: Verb = act(() => ({ type: "FollowUp" }));
export const dialogue: Verb = act(() => ({ type: "HoldDialogue" }));

async function load(turn: Turn, sent: CardSent): Promise<CaseDetail | undefined> {
  const id = caseIdOf(sent);
  const found = id === undefined ? undefined : await turn.desk.readCase(turn.who, id);
  return found?.kind === "done" ? found.value : undefined;
}

/** A button that opens a form, for those who may do what the form is for; the others get the case as it is. */
function form(
  needs: CommandInput["type"] | readonly CommandInput["type"][],
  show: (turn: Turn, detail: CaseDetail) => OutgoingCard | undefined,
): Verb {
  const wanted: readonly string[] = typeof needs === "string" ? [needs] : needs;
  return async (turn, sent) => {
    const detail = await load(turn, sent);
    if (detail === undefined) return { replace: notFoundCard(turn) };
    const may = detail.actions.some((action) => wanted.includes(action));
    const shown = may && detail.version === sent.version ? show(turn, detail) : undefined;
    return { replace: shown ?? outgoingCase(turn, detail, { changed: changedByOther(turn, detail, sent) }) };
  };
}

/** A button that does something. Refused, the person gets their form back as it was, with the reasons. */
function act(
  commandOf: (detail: CaseDetail, inputs: Inputs) => CommandInput,
  formAgain: (turn: Turn, detail: CaseDetail, inputs: Inputs, refused: Refused) => OutgoingCard | undefined = () => undefined,
): Verb {
  return async (turn, sent, inputs) => {
    const before = await load(turn, sent);
    if (before === undefined) return { replace: notFoundCard(turn) };
    const command = commandOf(before, inputs);
    const outcome = await turn.desk.runCommand(turn.who, before.id, sent.version ?? 0, command);
    switch (outcome.kind) {
      case "done":
        return { replace: outgoingCase(turn, outcome.value, { removedCharacters: inputs.removedCharacters() }) };
      case "stale":
        return { replace: outgoingCase(turn, outcome.current, { changed: changedByOther(turn, outcome.current, sent) }) };
      case "not_found":
        return { replace: notFoundCard(turn) };
      case "refused": {
        const refused = refusedBy(turn, readable(outcome.refusals, inputs));
        // Whoever may not do it gets no form to do it with.
        const form = before.actions.includes(command.type) ? formAgain(turn, before, inputs, refused) : undefined;
        return { replace: form ?? outgoingCase(turn, before, { refused }) };
      }
    }
  };
}

/** Teams may deliver the same press twice: what the person did themselves a moment ago is no news to them. */
function changedByOther(turn: Turn, current: CaseDetail, sent: CardSent): boolean {
  return current.version !== sent.version && current.timeline.at(-1)?.by !== turn.person.name;
}

/** A date that could not be read is told of as that, and not as a missing one as well. */
function readable(refusals: readonly AnyRefusal[], inputs: Inputs): readonly AnyRefusal[] {
  const unread = inputs.refusals();
  const fields = unread.map((refusal) => refusal.field);
  return [...unread, ...refusals.filter((refusal) => !("field" in refusal && fields.includes(refusal.field)))];
}

function assessForm(turn: Turn, detail: AgreementDetail, about: Parameters<typeof assessCard>[3]): OutgoingCard {
  return following(assessCard(turn.texts, turn.chat, detail, about), detail);
}

function rejectDayForm(turn: Turn, detail: CaseDetail, reason: string | null, refused: Refused): OutgoingCard | undefined {
  return detail.kind === "enkeltdag"
    ? following(rejectDayCard(turn.texts, turn.chat, detail, reason, refused), detail)
    : undefined;
}

function callInStep(turn: Turn, detail: CaseDetail, date: Parameters<typeof callInCard>[3], refused: Refused): OutgoingCard {
  return following(callInCard(turn.texts, turn.chat, detail, date, refused), detail);
}

function terminateStep(
  turn: Turn,
  detail: CaseDetail,
  lastDay: Parameters<typeof terminateCard>[3]["lastDay"],
  refused: Refused,
): OutgoingCard | undefined {
  if (detail.kind !== "fast-avtale") return undefined;
  const today = turn.desk.today();
  return following(terminateCard(turn.texts, turn.chat, detail, { today, lastDay, refused }), detail);
}

/** A form that lies in the place of a case's card still follows the case. */
function following(card: ReturnType<typeof assessCard>, detail: CaseDetail): OutgoingCard {
  return { card, summary: card.fallbackText, follows: detail.id };
}
