import type { PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import { type Choices, defaultChoices, isOptional, type OptionalKind } from "#domain/notifications/model.ts";
import { afterQuiet, cardsAfter, whenToSend } from "#domain/notifications/whenToSend.ts";
import { property } from "../../property.ts";
import type { NewJob, StoredJob } from "../../store/jobTypes.ts";
import type { Effect } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";
import { feedJob, letterJob } from "../elsewhere.ts";
import { dailyCardJob, keyOf, keyUntil } from "./jobs.ts";
import { kindOf } from "./kindOf.ts";

const nothing: Effect = () => Promise.resolve();

/**
 * Asked before anything is written to anybody, in the one place where messages go out: what is to be done in the place of sending this one
 * now, by what its person has chosen. `undefined`: it is sent. What is binding is sent without asking what was chosen.
 */
export async function holdBack(context: DeskContext, job: StoredJob): Promise<Effect | undefined> {
  if (job.kind === dailyCardJob) return cardHeldBack(context, job);
  const elsewhere = job.kind === letterJob ? "letter" : job.kind === feedJob ? "feed" : undefined;
  const about = elsewhere === undefined ? job : aboutOf(job.payload);
  const kind = about === undefined ? undefined : kindOf(about);
  const personId = property(job.payload, "personId") as PersonId | undefined;
  if (kind === undefined || personId === undefined || !isOptional(kind)) return undefined;
  const choices = await choicesOf(context, personId);
  // What goes elsewhere goes there because it was sent: its time has been asked for already.
  if (elsewhere !== undefined) return choices.kinds[kind as OptionalKind][elsewhere] ? undefined : nothing;
  const when = whenToSend(kind, choices, context.clock.now(), keyOf(job) !== job.deliveryKey);
  switch (when.kind) {
    case "now":
      return undefined;
    case "never":
      return nothing;
    case "later": {
      const later: NewJob = { ...fresh(job), deliveryKey: keyUntil(job, when.at), dueAt: when.at, clock: "domain" };
      return (tx) => tx.enqueue([later]);
    }
    case "collect": {
      const { kind: jobKind, payload } = job;
      return async (tx) => {
        // Asked of the clock as it is written down: the card that was next before may have gone meanwhile, and a card comes once.
        const now = context.clock.now();
        await tx.holdNotification({ personId, kind: jobKind, deliveryKey: keyOf(job), payload }, now);
        await tx.enqueue(cardsAfter(choices.quiet, now).map((at) => cardJob(personId, at)));
      };
    }
  }
}

/** The day's card was planned by what was chosen then: if it is quiet by now, it comes when that ends. */
async function cardHeldBack(context: DeskContext, { payload }: StoredJob): Promise<Effect | undefined> {
  const personId = property(payload, "personId") as PersonId;
  const when = afterQuiet((await choicesOf(context, personId)).quiet, context.clock.now());
  return when.kind === "now" ? undefined : (tx) => tx.enqueue([cardJob(personId, when.at)]);
}

function cardJob(personId: PersonId, at: Instant): NewJob {
  const deliveryKey = `${dailyCardJob}:${personId}:${at}`;
  return { kind: dailyCardJob, deliveryKey, payload: { personId }, dueAt: at, clock: "domain" };
}

export async function choicesOf({ store }: DeskContext, personId: PersonId): Promise<Choices> {
  return (await store.read.notificationChoices(personId)) ?? defaultChoices;
}

function fresh({ kind, payload, lane }: StoredJob): Pick<NewJob, "kind" | "payload" | "lane"> {
  return lane === undefined ? { kind, payload } : { kind, payload, lane };
}

function aboutOf(payload: unknown): Pick<StoredJob, "kind" | "payload"> | undefined {
  const about = property(payload, "about");
  const kind = property(about, "kind");
  return typeof kind === "string" ? { kind, payload: property(about, "payload") } : undefined;
}
