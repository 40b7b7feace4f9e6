import { z } from "zod";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { UseCases } from "../desk/desk.ts";
import type { ActivityFeed } from "../elsewhere/activityFeed.ts";
import { type LinkTo, letterText } from "../elsewhere/letterText.ts";
import type { Mailer } from "../elsewhere/mailer.ts";
import type { StoredJob } from "../store/jobTypes.ts";
import { attempt, type Delivery, nothingToDo } from "./attempt.ts";
import type { Messages, Said } from "./cycleMessages.ts";
import { wordsFor } from "./turn.ts";

/** What leads to people beside the chat, as far as an installation has it. */
export type ElsewhereWays = {
  readonly mailer?: Mailer;
  readonly feed?: ActivityFeed;
  /** Addresses of tabs in Teams, where the app's id there is known. */
  readonly link?: LinkTo;
};

const about = z.object({ kind: z.string(), payload: z.unknown() });
const letter = z.object({ personId: z.string().transform((id) => id as PersonId), about });
const feedNotice = letter.extend({ alone: z.boolean() });

/** Says elsewhere what a job of the yearly cycle or of home office says: worked out anew, so that what was done meanwhile is not asked for. */
export function elsewhereDelivery(desk: UseCases, messages: Messages, { mailer, feed, link }: ElsewhereWays) {
  const said = (given: z.infer<typeof about>): Promise<Said | undefined> =>
    messages[given.kind]?.(given.payload) ?? Promise.resolve(undefined);

  return {
    letter: async (job: StoredJob): Promise<Delivery> => {
      const { personId, about: what } = letter.parse(job.payload);
      const found = await said(what);
      if (found === undefined) return nothingToDo;
      const to = desk.addressOf(personId);
      if (to === undefined) return { kind: "failed", error: "no-address" };
      if (mailer === undefined) return { kind: "failed", error: "no-mail-server" };
      const { language, subject } = found.notice;
      const chat = await desk.conversationOf(personId);
      const isReached = chat !== undefined && chat.silentSince === null;
      const text = letterText(found.notice, wordsFor(language).chat.letter, { link, isReached });
      return attempt(async () => {
        await mailer.send({ to, language, subject, text, key: job.deliveryKey });
        const { whenReached } = found.message;
        return whenReached === undefined ? nothingToDo : { kind: "done", effect: whenReached };
      });
    },
    feedNotice: async (job: StoredJob): Promise<Delivery> => {
      const { personId, about: what, alone } = feedNotice.parse(job.payload);
      const found = await said(what);
      if (found === undefined || feed === undefined) return nothingToDo;
      const delivery = await attempt(async () => {
        await feed.send(personId, found.notice);
        return nothingToDo;
      });
      // Without the app there is no feed of it, and they have a letter.
      return delivery.kind === "failed" && !alone ? nothingToDo : delivery;
    },
  };
}
