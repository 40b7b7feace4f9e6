import type { PersonId } from "#domain/kernel/ids.ts";
import type { NewJob, StoredJob } from "../store/jobTypes.ts";
import type { Effect, StoreReads } from "../store/types.ts";
import type { DeskContext } from "./context.ts";

/** Ways to people beside the chat that an installation has: letters by e-mail, and Teams' activity feed. */
export type Ways = { readonly letters: boolean; readonly feed: boolean };

/** A letter by e-mail that says what a message in the chat would have said. */
export const letterJob = "letter";
/** A notice in Teams' activity feed that says the same. */
export const feedJob = "feed-notice";

/** The job whose message is said elsewhere: what it says is worked out when it is sent. */
export type About = Pick<StoredJob, "kind" | "deliveryKey" | "payload">;

/** The letter to somebody that goes with a job, where letters are sent and the directory knows the address. Asked for twice, it is one. */
export function letterAbout(context: DeskContext, personId: PersonId, { kind, deliveryKey, payload }: About): readonly NewJob[] {
  if (context.ways?.letters !== true || addressOf(context, personId) === undefined) return [];
  return [
    {
      kind: letterJob,
      deliveryKey: `letter:${deliveryKey}`,
      payload: { personId, about: { kind, payload } },
      dueAt: context.clock.wallNow(),
      clock: "wall",
    },
  ];
}

/**
 * To be written with what found out that the chat does not lead to somebody: the same by e-mail, and in the activity feed, each a job
 * of its own. `undefined` where neither way is there.
 */
export function sayElsewhere(context: DeskContext, personId: PersonId, about: About): Effect | undefined {
  const letters = letterAbout(context, personId, about);
  const { kind, deliveryKey, payload } = about;
  const notices: readonly NewJob[] =
    context.ways?.feed === true
      ? [
          {
            kind: feedJob,
            deliveryKey: `feed:${deliveryKey}`,
            // Somebody without the app has no feed of it: with a letter on its way that is nothing amiss.
            payload: { personId, about: { kind, payload }, alone: letters.length === 0 },
            dueAt: context.clock.wallNow(),
            clock: "wall",
          },
        ]
      : [];
  const jobs = [...letters, ...notices];
  return jobs.length === 0 ? undefined : (tx) => tx.enqueue(jobs);
}

/** Where letters to somebody go; `undefined` when the directory has no address, or they have left. */
export function addressOf(context: DeskContext, personId: PersonId): string | undefined {
  const person = context.directory.organisation().people.get(personId);
  return person?.active === true ? person.email : undefined;
}

/**
 * Those of these people whom no message reaches: the bot has no chat with them that lets messages through, and letters have nowhere to
 * go or did not arrive. A notice in the activity feed does not count, for nobody without the app gets one.
 */
export async function unreachedAmong(
  context: DeskContext,
  reads: StoreReads,
  personIds: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  const chats = await reads.withConversation(personIds);
  const without = personIds.filter((id) => !chats.has(id));
  if (context.ways?.letters !== true) return new Set(without);
  const failed = await reads.withFailed(letterJob, without);
  return new Set(without.filter((id) => failed.has(id) || addressOf(context, id) === undefined));
}
