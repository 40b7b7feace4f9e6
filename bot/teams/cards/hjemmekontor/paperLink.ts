import type { CaseDetail } from "#domain/contract/views.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { buttons, type Element } from "../elements.ts";

/**
 * HO-14: the way to the agreement as a document, for the two who made it. The address names the case and grants nothing: its page asks who it
 * is. An adviser's copy (HO-10) stays one of the dates alone.
 */
export function paperLink(chat: ChatTexts, detail: CaseDetail, url: string | undefined): Element | null {
  if (detail.kind !== "fast-avtale" || !detail.hasPaper || url === undefined || detail.standing === "hr") return null;
  return buttons([{ type: "Action.OpenUrl", title: chat.home.buttons.paper, url }]);
}
