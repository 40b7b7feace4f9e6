import type { GatheringAnswer, GatheringInput } from "#domain/contract/gatherings.ts";
import type { UnitId } from "#domain/kernel/ids.ts";
import { gatheringForms, gatheringKinds } from "#domain/regime/moete/model.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { caseIdOf, type Inputs } from "../../cardData.ts";
import { gatheringCard } from "../../cards/moete/gatheringCards.ts";
import { type GatheringFormValues, gatheringForm, placeKey, placesOfKey } from "../../cards/moete/gatheringForm.ts";
import type { OutgoingCard } from "../../incoming.ts";
import { notFoundCard, outgoing, refusedBy, type Turn } from "../../turn.ts";
import type { Verb } from "../verb.ts";

type Shown = { readonly answer?: GatheringAnswer | undefined; readonly refusals?: readonly AnyRefusal[] };

/** «møte»: the question, with where one works chosen already (LI-01). */
export async function mayWeMeet(turn: Turn): Promise<OutgoingCard> {
  const empty = { kind: null, form: null, date: null, number: null, digitalConsidered: null, businessNeed: null };
  return form(turn, turn.desk.newId(), { ...empty, place: null, unitId: null });
}

async function form(turn: Turn, id: string, values: GatheringFormValues, shown: Shown = {}): Promise<OutgoingCard> {
  const found = await turn.desk.gatheringChoices(turn.who);
  if (found.kind !== "done") return notFoundCard(turn);
  const choices = found.value;
  const [usual] = choices.workplaces;
  const place = values.place ?? (usual === undefined ? null : placeKey({ kind: "ARBEIDSSTED", siteId: usual.id }));
  const refused = refusedBy(turn, shown.refusals ?? []);
  return outgoing(gatheringForm(turn.texts, { id, values: { ...values, place }, choices, answer: shown.answer, refused }));
}

function valuesOf(inputs: Inputs): GatheringFormValues {
  const number = inputs.raw("number");
  const unitId = inputs.raw("unitId");
  return {
    kind: gatheringKinds.find((kind) => kind === inputs.raw("kind")) ?? null,
    form: gatheringForms.find((one) => one === inputs.raw("form")) ?? null,
    place: inputs.raw("place"),
    date: inputs.date("date"),
    number: number === null ? null : Number(number),
    unitId: unitId === null ? null : (unitId as UnitId),
    digitalConsidered: inputs.yesNo("digitalConsidered"),
    businessNeed: inputs.text("businessNeed"),
  };
}

function planOf({ place, unitId: _unit, ...values }: GatheringFormValues): GatheringInput {
  return { ...values, places: placesOfKey(place) };
}

/** May we hold this? Answered above the question, which keeps what was filled in. */
export const askGathering: Verb = async (turn, sent, inputs) => {
  const id = caseIdOf(sent) ?? turn.desk.newId();
  const values = valuesOf(inputs);
  // A date that cannot be read is not the same as none.
  const unread = inputs.refusals();
  if (unread.length > 0) return { replace: await form(turn, id, values, { refusals: unread }) };
  const asked = await turn.desk.askGathering(turn.who, planOf(values));
  if (asked.kind === "refused") return { replace: await form(turn, id, values, { refusals: asked.refusals }) };
  if (asked.kind !== "done") return { replace: notFoundCard(turn) };
  return { replace: await form(turn, id, values, { answer: asked.value }) };
};

/** A leader decides to hold it. What stands in the way is said beside its field, under the answer. */
export const recordGathering: Verb = async (turn, sent, inputs) => {
  const id = caseIdOf(sent);
  const values = valuesOf(inputs);
  const choices = await turn.desk.gatheringChoices(turn.who);
  const unitId = values.unitId ?? (choices.kind === "done" ? choices.value.units[0]?.id : undefined);
  if (id === undefined || unitId === undefined) return { replace: notFoundCard(turn) };
  const unread = inputs.refusals();
  if (unread.length > 0) return { replace: await form(turn, id, values, { refusals: unread }) };
  const plan = planOf(values);
  const outcome = await turn.desk.recordGathering(turn.who, id, { unitId, plan });
  if (outcome.kind === "done") return { replace: outgoing(gatheringCard(turn.texts, outcome.value)) };
  if (outcome.kind !== "refused") return { replace: notFoundCard(turn) };
  const asked = await turn.desk.askGathering(turn.who, plan);
  const answer = asked.kind === "done" ? asked.value : undefined;
  return { replace: await form(turn, id, values, { answer, refusals: outcome.refusals }) };
};

/** A recorded meeting as it is now. */
export const showGathering: Verb = async (turn, sent) => {
  const id = caseIdOf(sent);
  const found = id === undefined ? undefined : await turn.desk.readGathering(turn.who, id);
  return { post: [found?.kind === "done" ? outgoing(gatheringCard(turn.texts, found.value)) : notFoundCard(turn)] };
};

/** Calls it off; where somebody else was first, the meeting as it is now. */
export const callOffGathering: Verb = async (turn, sent) => {
  const id = caseIdOf(sent);
  if (id === undefined) return { replace: notFoundCard(turn) };
  const outcome = await turn.desk.callOffGathering(turn.who, id, sent.version ?? 0);
  if (outcome.kind === "done") return { replace: outgoing(gatheringCard(turn.texts, outcome.value)) };
  if (outcome.kind === "stale") return { replace: outgoing(gatheringCard(turn.texts, outcome.current)) };
  const found = await turn.desk.readGathering(turn.who, id);
  return { replace: found.kind === "done" ? outgoing(gatheringCard(turn.texts, found.value)) : notFoundCard(turn) };
};
