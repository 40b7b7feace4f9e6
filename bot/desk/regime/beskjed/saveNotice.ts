import type { Actor } from "#domain/kernel/actor.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { evolveBeskjed } from "#domain/regime/beskjed/evolve.ts";
import type { Beskjed, BeskjedEvent } from "#domain/regime/beskjed/model.ts";
import type { NewText } from "../../../store/caseTypes.ts";
import type { StoreTx } from "../../../store/types.ts";
import type { DeskContext } from "../../context.ts";
import { sendPart } from "./sendNotice.ts";

type Change = {
  /** `undefined` for a new one. */
  readonly current: { readonly version: number; readonly notice: Beskjed } | undefined;
  readonly rulesetId: CaseId;
  readonly actor: Actor;
  readonly texts: readonly NewText[];
};

/** Records the events of a notice and its sealed words, and begins the sending of what is to be sent, in one transaction. */
export async function saveNotice(
  context: DeskContext,
  tx: StoreTx,
  events: readonly BeskjedEvent[],
  { current, rulesetId, actor, texts }: Change,
): Promise<"saved" | "stale"> {
  if (events.length === 0) return "saved";
  const state = events.reduce<Beskjed | undefined>(evolveBeskjed, current?.notice);
  if (state === undefined) throw new Error("nothing to save");
  const at = context.clock.now();
  const saved = await tx.saveNotice({
    ...{ id: state.id, rulesetId, state, at, on: context.clock.today() },
    expectedVersion: current?.version ?? 0,
    events: events.map((event) => ({ type: event.type, data: event, actor, at })),
  });
  if (saved === "stale") return saved;
  if (texts.length > 0) await tx.putTexts(state.id, texts);
  if (events.some(({ type }) => type === "NoticeSent")) {
    const part = { noticeId: state.id, version: state.versions.length, round: "first", after: null, count: 0, since: at };
    await tx.enqueue([sendPart(context, part)]);
  }
  return saved;
}
