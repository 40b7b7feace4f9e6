import type { WaitingPlace } from "#domain/start/model.ts";
import { pageStart, type Route, sections } from "../../app/route.ts";

/** Where a line of «Start» leads within the tab; `undefined` for what only the chat can do. */
export function placeRoute(place: WaitingPlace): Route | undefined {
  if (place.page === "chat") return undefined;
  const { page, id, side } = place;
  const section = sections.find((one) => one === side);
  return {
    ...{ ...pageStart, view: page, caseId: id },
    ...(section === undefined ? { side: sideOf(side) } : { section }),
  };
}

/** Those that are no part of the leader's lists are sides of their pages. */
function sideOf(side: Exclude<WaitingPlace, { readonly page: "chat" }>["side"]): Route["side"] {
  return side === "venter" || side === "loepende" || side === "utstyr" ? null : side;
}
