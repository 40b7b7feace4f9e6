import type { Beskjed, BeskjedEvent } from "./model.ts";

/** The notice after an event. Sending it or saying where it was published begins one. */
export function evolveBeskjed(state: Beskjed | undefined, event: BeskjedEvent): Beskjed {
  if (event.type === "ReceiptsForgotten") {
    if (state === undefined) throw new Error("ReceiptsForgotten without a notice");
    return { ...state, forgotten: { on: event.on, figures: event.figures } };
  }
  const { id, rulesetId, by, on } = event;
  const before: Beskjed = state ?? { id, rulesetId, versions: [], publications: [], forgotten: null };
  switch (event.type) {
    case "NoticeSent": {
      const { forms, contentHash } = event;
      return { ...before, versions: [...before.versions, { number: before.versions.length + 1, forms, contentHash, by, on }] };
    }
    case "NoticePublished":
      return { ...before, publications: [...before.publications, { ...event.publication, by, recordedOn: on }] };
  }
}
