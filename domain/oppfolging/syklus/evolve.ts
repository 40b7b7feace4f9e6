import type { Cycle, CycleEvent } from "./model.ts";

/** The cycle after an event. `CyclePublished` begins one; every other event needs one. */
export function evolveCycle(state: Cycle | undefined, event: CycleEvent): Cycle {
  if (event.type === "CyclePublished") {
    return {
      id: event.id,
      year: event.year,
      status: "PUBLISERT",
      plan: event.plan,
      publishedBy: event.by,
      publishedOn: event.on,
      changes: [],
      recommendations: [],
      closed: null,
    };
  }
  if (state === undefined) throw new Error(`${event.type} without a cycle`);
  switch (event.type) {
    case "CycleChanged": {
      const { by, on, reason, plan } = event;
      return { ...state, plan, changes: [...state.changes, { by, on, reason }] };
    }
    case "RecommendationRecorded": {
      const { case: number, topic, recommendation, on } = event;
      return { ...state, recommendations: [...state.recommendations, { case: number, topic, recommendation, on }] };
    }
    case "CycleClosed": {
      const { by, on, reason } = event;
      return { ...state, status: "AVSLUTTET", closed: { by, on, reason } };
    }
  }
}
