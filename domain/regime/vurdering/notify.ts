import type { HomeDeciders } from "../../hjemmekontor/vikar/deciders.ts";
import type { PersonId } from "../../kernel/ids.ts";
import type { VurderingEvent } from "./model.ts";

export type VurderingNotificationReason = "assessed" | "talk-asked";

/**
 * Who is told of an event on an assessment: the person of what came of it and where to object (LI-09), and whoever decides for them now that
 * they want to talk. Where the directory names no leader, who may be asked in their place.
 */
export function vurderingNotificationsFor(
  personId: PersonId,
  event: VurderingEvent,
  found: HomeDeciders,
): readonly { readonly to: PersonId; readonly reason: VurderingNotificationReason }[] {
  switch (event.type) {
    case "PersonAssessed":
      return [{ to: personId, reason: "assessed" }];
    case "TalkAsked": {
      const to = found.kind === "some" ? found.acting.id : found.askId;
      return to === undefined || to === personId ? [] : [{ to, reason: "talk-asked" }];
    }
    case "TalkHeld":
    case "AssessmentErased":
      return [];
  }
}
