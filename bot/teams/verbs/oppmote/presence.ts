import type { HomeUseInput, PresenceCommandInput, PresencePage, PresenceView, WishInput } from "#domain/contract/presence.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { Weekday } from "#domain/kernel/localDate.ts";
import { homePlaces, movableEquipment } from "#domain/regime/oppmote/hjemmebruk/model.ts";
import { presenceGrounds } from "#domain/regime/oppmote/model.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { caseIdOf, type Inputs } from "../../cardData.ts";
import { plainCard } from "../../cards/menuCards.ts";
import { equipmentField, type PresenceCardContext, presenceCard, presenceTitle } from "../../cards/oppmote/presenceCard.ts";
import { homeForm, wishForm } from "../../cards/oppmote/presenceForms.ts";
import { nothingRefused } from "../../cards/refusalsBeside.ts";
import type { OutgoingCard } from "../../incoming.ts";
import { notFoundCard, outgoing, refusedBy, type Turn } from "../../turn.ts";
import type { Verb } from "../verb.ts";

const allWeekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;
const workingWeek: readonly Weekday[] = [1, 2, 3, 4, 5];

/** «oppmøte» (C3): the empty form, or that nobody has to ask now. */
export async function presenceStart(turn: Turn): Promise<OutgoingCard> {
  return withPage(turn, (page) => {
    const own = page.places.find(({ next }) => next !== null) ?? page.places[0];
    const values: WishInput = {
      ...{ from: null, to: null, weekdays: workingWeek, ground: null, other: null, where: null },
      siteId: own?.place.id ?? null,
    };
    return wishForm(turn.texts, turn.chat, { id: turn.desk.newId(), values, page, refused: nothingRefused });
  });
}

async function homeStart(turn: Turn): Promise<OutgoingCard> {
  return withPage(turn, (page) => {
    const own = page.places.find(({ decides }) => decides !== null) ?? page.places[0];
    const values: HomeUseInput = {
      ...{ from: page.today, siteId: own?.place.id ?? null, where: null },
      ...{ equipment: [], goesOn: false },
    };
    return homeForm(turn.texts, turn.chat, { id: turn.desk.newId(), values, page, refused: nothingRefused });
  });
}

export const presenceForm: Verb = async (turn) => ({ replace: await presenceStart(turn) });
export const presenceHome: Verb = async (turn) => ({ replace: await homeStart(turn) });

/** Sends a wish, or shows the form again with what is wrong and what would be right. */
export const presenceSend: Verb = async (turn, sent, inputs) => {
  const id = caseIdOf(sent);
  if (id === undefined) return { replace: notFoundCard(turn) };
  const values = wishOf(inputs);
  const again = async (refusals: readonly AnyRefusal[]) => ({
    replace: await withPage(turn, (page) =>
      wishForm(turn.texts, turn.chat, { id, values, page, refused: refusedBy(turn, refusals) }),
    ),
  });
  const unread = inputs.refusals();
  if (unread.length > 0) return again(unread);
  const outcome = await turn.desk.askPresence(turn.who, id, values);
  if (outcome.kind === "refused") return again(outcome.refusals);
  return { replace: outcome.kind === "done" ? ownCard(turn, outcome.value, id) : notFoundCard(turn) };
};

/** Tells that one works at home. LI-12 comes back as a warning that one may go on from. */
export const presenceRegister: Verb = async (turn, sent, inputs) => {
  const id = caseIdOf(sent);
  if (id === undefined) return { replace: notFoundCard(turn) };
  const values = homeUseOf(inputs);
  const again = async (refusals: readonly AnyRefusal[]) => ({
    replace: await withPage(turn, (page) =>
      homeForm(turn.texts, turn.chat, { id, values, page, refused: refusedBy(turn, refusals) }),
    ),
  });
  const unread = inputs.refusals();
  if (unread.length > 0) return again(unread);
  const outcome = await turn.desk.registerHome(turn.who, id, values);
  if (outcome.kind === "refused") return again(outcome.refusals);
  return { replace: outcome.kind === "done" ? ownCard(turn, outcome.value, id) : notFoundCard(turn) };
};

export const presenceApprove: Verb = act((inputs) => ({
  type: "ApprovePresence",
  infectionControl: inputs.yesNo("infectionControl"),
}));
export const presenceDecline: Verb = act((inputs) => ({ type: "DeclinePresence", reason: inputs.text("reason") }));
export const presenceWithdraw: Verb = act(() => ({ type: "WithdrawPresence" }));
export const presenceClarify: Verb = act(() => ({ type: "ClarifyHome" }));
export const presenceSettle: Verb = act((inputs) => ({
  type: "SettleEquipment",
  arranged: movableEquipment.filter((kind) => inputs.raw(equipmentField(kind)) === "arranged"),
  declined: movableEquipment.filter((kind) => inputs.raw(equipmentField(kind)) === "declined"),
  reason: inputs.text("reason"),
}));

/** The card as it is now. */
export const presenceOpen: Verb = async (turn, sent) => {
  const id = caseIdOf(sent);
  const view = id === undefined ? undefined : await viewOf(turn, id);
  return { replace: view === undefined ? notFoundCard(turn) : outgoingPresence(turn, view) };
};

/** As a message. The notification says what it is about, and never what somebody wrote. */
export function outgoingPresence(
  { texts, chat }: Pick<Turn, "texts" | "chat">,
  view: PresenceView,
  context: PresenceCardContext = {},
): OutgoingCard {
  return { card: presenceCard(texts, chat, view, context), summary: presenceTitle(texts, chat, view, context.told) };
}

/** A button that does something, from the version that lay on the card. */
function act(commandOf: (inputs: Inputs) => PresenceCommandInput): Verb {
  return async (turn, sent, inputs) => {
    const id = caseIdOf(sent);
    if (id === undefined) return { replace: notFoundCard(turn) };
    const outcome = await turn.desk.runPresenceCommand(turn.who, id, sent.version ?? 0, commandOf(inputs));
    if (outcome.kind === "not_found") return { replace: notFoundCard(turn) };
    const view = await viewOf(turn, id);
    if (view === undefined) return { replace: notFoundCard(turn) };
    // Delivered twice, the second press finds what the first has done: that is no news to who pressed it.
    const changed = outcome.kind === "stale" && view.decidedBy?.id !== turn.who.personId;
    const refused = outcome.kind === "refused" ? { refused: refusedBy(turn, outcome.refusals) } : {};
    return { replace: outgoingPresence(turn, view, { ...refused, ...(changed ? { changed } : {}) }) };
  };
}

async function withPage(turn: Turn, draw: (page: PresencePage) => Parameters<typeof outgoing>[0]): Promise<OutgoingCard> {
  const found = await turn.desk.readPresencePage(turn.who);
  if (found.kind !== "done") return notFoundCard(turn);
  const { texts, chat } = turn;
  if (found.value.places.every(({ next }) => next === null))
    return outgoing(plainCard(texts, chat.presence.title, [chat.presence.none], { rule: "LI-01" }));
  return outgoing(draw(found.value));
}

async function viewOf(turn: Turn, id: CaseId): Promise<PresenceView | undefined> {
  const found = await turn.desk.readPresence(turn.who, id);
  return found.kind === "done" ? found.value : undefined;
}

function ownCard(turn: Turn, { mine }: PresencePage, id: CaseId): OutgoingCard {
  const view = mine.find((one) => one.id === id);
  return view === undefined ? notFoundCard(turn) : outgoingPresence(turn, view);
}

function wishOf(inputs: Inputs): WishInput {
  const ground = inputs.raw("ground");
  return {
    from: inputs.date("from"),
    to: inputs.date("to"),
    weekdays: inputs.choices("weekdays", allWeekdays).map((day) => Number(day) as Weekday),
    siteId: siteOf(inputs),
    ground: presenceGrounds.find((one) => one === ground) ?? null,
    other: inputs.text("other"),
    where: inputs.text("where"),
  };
}

function homeUseOf(inputs: Inputs): HomeUseInput {
  const where = inputs.raw("home");
  return {
    from: inputs.date("from"),
    siteId: siteOf(inputs),
    where: homePlaces.find((one) => one === where) ?? null,
    equipment: inputs.choices("equipment", movableEquipment),
    goesOn: inputs.isOn("goesOn"),
  };
}

/** No place of ours has a longer id; one that the directory does not know is refused as none. */
const siteOf = (inputs: Inputs) => (inputs.raw("siteId")?.slice(0, 80) ?? null) as WishInput["siteId"];
