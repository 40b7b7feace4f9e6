import type { HomeDeciders } from "#domain/hjemmekontor/vikar/deciders.ts";
import { type Actor, system } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { evolveEnhet } from "#domain/regime/vurdering/enhet/evolve.ts";
import type { EnhetEvent, Enhetsoppgaver } from "#domain/regime/vurdering/enhet/model.ts";
import { evolveVurdering } from "#domain/regime/vurdering/evolve.ts";
import type { Vurdering, VurderingEvent } from "#domain/regime/vurdering/model.ts";
import { type VurderingNotificationReason, vurderingNotificationsFor } from "#domain/regime/vurdering/notify.ts";
import type { NewText } from "../../../store/caseTypes.ts";
import type { NewJob } from "../../../store/jobTypes.ts";
import type { StoreTx } from "../../../store/types.ts";
import type { DeskContext } from "../../context.ts";
import { assessmentTellJob } from "./jobs.ts";
import type { LoadedAssessment, LoadedUnitTasks } from "./loadAssessments.ts";

/** Payload of an `assessment-tell` job: ids and a code. What is said is worked out when it is sent. */
export type AssessmentTellPayload = {
  readonly assessmentId: CaseId;
  readonly personId: PersonId;
  readonly reason: VurderingNotificationReason;
};

type By = { readonly actor: Actor; readonly texts: readonly NewText[] };

/** Records the events of an assessment with what was written, and tells whom it concerns, in one transaction. */
export async function saveAssessment(
  context: DeskContext,
  tx: StoreTx,
  events: readonly VurderingEvent[],
  { before, found, actor, texts }: By & { readonly before: LoadedAssessment | undefined; readonly found: HomeDeciders },
): Promise<"saved" | "stale"> {
  const state = events.reduce<Vurdering | undefined>(evolveVurdering, before?.state);
  if (state === undefined) throw new Error("nothing to save");
  const { id, personId } = state;
  const expectedVersion = before?.version ?? 0;
  if ((await save(context, tx, { id, kind: "vurdering", state, events, actor, expectedVersion })) === "stale") return "stale";
  if (texts.length > 0) await tx.putTexts(id, texts);
  const told = events.flatMap((event) => vurderingNotificationsFor(personId, event, found));
  const version = expectedVersion + events.length;
  await tx.enqueue(
    told.map(({ to, reason }): NewJob => {
      const payload: AssessmentTellPayload = { assessmentId: id, personId: to, reason };
      const deliveryKey = `${assessmentTellJob}:${id}:${version}:${to}`;
      return { kind: assessmentTellJob, deliveryKey, payload, dueAt: context.clock.wallNow(), clock: "wall" };
    }),
  );
  return "saved";
}

export async function saveUnitTasks(
  context: DeskContext,
  tx: StoreTx,
  events: readonly EnhetEvent[],
  { before, actor, texts }: By & { readonly before: LoadedUnitTasks | undefined },
): Promise<"saved" | "stale"> {
  const state = events.reduce<Enhetsoppgaver | undefined>(evolveEnhet, before?.state);
  if (state === undefined) throw new Error("nothing to save");
  const { id, unitId } = state;
  const expectedVersion = before?.version ?? 0;
  const saved = await save(context, tx, { id, kind: "enhetsoppgaver", unitId, state, events, actor, expectedVersion });
  if (saved === "saved" && texts.length > 0) await tx.putTexts(id, texts);
  return saved;
}

/** Erases what was kept of one: its words lose their key, its state the rest. The log keeps that there was one, and who acted when. */
export async function eraseAssessment(
  context: DeskContext,
  tx: StoreTx,
  before: LoadedAssessment | LoadedUnitTasks,
): Promise<void> {
  const on = context.clock.today();
  const by = { actor: system, texts: [] };
  const saved =
    "personId" in before.state
      ? await saveAssessment(context, tx, [{ type: "AssessmentErased", on }], {
          ...by,
          before: before as LoadedAssessment,
          found: nobody,
        })
      : await saveUnitTasks(context, tx, [{ type: "UnitTasksErased", on }], { ...by, before: before as LoadedUnitTasks });
  if (saved === "saved") await tx.destroyCaseKey(before.state.id);
}

const nobody = { kind: "none", why: "NO_LEADER" } as const;

type Saving = Pick<Parameters<StoreTx["saveAssessment"]>[0], "id" | "kind" | "unitId" | "expectedVersion"> & {
  readonly state: Vurdering | Enhetsoppgaver;
  readonly events: readonly (VurderingEvent | EnhetEvent)[];
  readonly actor: Actor;
};

function save(context: DeskContext, tx: StoreTx, { state, events, actor, ...rest }: Saving): Promise<"saved" | "stale"> {
  const at = context.clock.now();
  return tx.saveAssessment({
    ...{ ...rest, state, at, on: context.clock.today(), isErased: state.erasedOn !== null },
    events: events.map((event) => ({ type: event.type, data: event, actor, at })),
  });
}
