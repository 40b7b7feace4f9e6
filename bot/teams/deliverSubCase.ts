import { z } from "zod";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { CaseStanding } from "#domain/sak/access.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { UseCases } from "../desk/desk.ts";
import type { CaseTold } from "../desk/sak/saveSubCase.ts";
import { type Delivery, nothingToDo } from "./attempt.ts";
import type { TabLink } from "./cards/melding/reportStatusCards.ts";
import { caseTellCard } from "./cards/sak/caseTellCard.ts";
import { chatChannel, writeBy } from "./channels.ts";
import type { Messenger } from "./messenger.ts";
import type { ChatTexts } from "./texts/chatTexts.ts";
import { outgoing, wordsFor } from "./turn.ts";

/** Payload of a job that tells of a case: it names nobody. It was enqueued by an earlier run of the product, maybe an older one. */
export const subCaseJob = z.object({
  caseId: z.string().transform((id) => id as CaseId),
  to: z.string(),
  reason: z.string().transform((reason) => reason as CaseTold),
});
export type SubCaseJob = z.infer<typeof subCaseJob>;

/**
 * Writes to people in their chats about cases: number and date, and why they are told (SB-10). Such a card follows no case and is
 * remembered nowhere, so that nothing in the database ties a person to a case.
 */
export function createSubCaseDelivery(desk: UseCases, messenger: Messenger, tabLink: TabLink) {
  const write = writeBy([chatChannel(desk, messenger)]);

  /** To whom it goes is found now: whoever has no more to do with the case is not told of it. A tag is that of one person. */
  return async (job: SubCaseJob): Promise<Delivery> => {
    const [notice] = await desk.caseDelivery(job);
    if (notice === undefined) return nothingToDo;
    const { texts, chat } = wordsFor(notice.language);
    const news = { ...notice, id: job.caseId, why: whyOf(texts, chat, job.reason, notice.standings) };
    return write(notice.personId, outgoing(caseTellCard(texts, chat, news, tabLink)));
  };
}

/** What has happened, or what waits. A reason that this run of the product does not know is told of without words. */
function whyOf(texts: Texts, chat: ChatTexts, reason: string, standings: readonly CaseStanding[]): string | null {
  // What a party did not answer in time is the owner's to go on from, and not to answer.
  if (ofParties.has(reason) && standings.includes("eier")) return chat.case.partiesLate;
  const waits = wordOf(texts.sak.due, reason.replace(/^waits-/, ""));
  if (reason.startsWith("waits-")) return waits === null ? null : chat.case.waits(waits);
  return wordOf(texts.sak.notified, reason);
}

const ofParties: ReadonlySet<string> = new Set(["waits-uttalelse", "waits-kommentar"]);

function wordOf(words: Readonly<Record<string, string>>, code: string): string | null {
  return Object.hasOwn(words, code) ? (words[code] ?? null) : null;
}
