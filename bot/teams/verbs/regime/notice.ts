import { caseIdOf } from "../../cardData.ts";
import { noticeCard } from "../../cards/regime/noticeCard.ts";
import { notFoundCard, outgoing, refusedBy } from "../../turn.ts";
import type { Verb } from "../verb.ts";

/**
 * LI-04, «Jeg har lest»: of the version that lay on the card. Where it was corrected meanwhile the card becomes the new one, and says so: what
 * one has not seen one has not read.
 */
export const confirmNotice: Verb = async (turn, sent) => {
  const id = caseIdOf(sent);
  if (id === undefined) return { replace: notFoundCard(turn) };
  const confirmed = await turn.desk.confirmNotice(turn.who, id, sent.version ?? 0);
  const notice = confirmed.kind === "done" ? confirmed.value : await turn.desk.noticeShown(id, turn.who);
  if (notice === undefined || confirmed.kind === "not_found") return { replace: notFoundCard(turn) };
  const reason = notice.version === 1 ? "notice-sent" : "notice-corrected";
  const refused = confirmed.kind === "refused" ? { refused: refusedBy(turn, confirmed.refusals) } : {};
  return { replace: outgoing(noticeCard(turn.texts, notice, { reason, pageUrl: turn.noticeLink(id), ...refused })) };
};
