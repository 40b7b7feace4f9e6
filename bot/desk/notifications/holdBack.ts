import type { PersonId } from "#domain/kernel/ids.ts";
import { defaultChoices, isOptional, type OptionalKind } from "#domain/notifications/model.ts";
import { whenToSend } from "#domain/notifications/whenToSend.ts";
import { property } from "../../property.ts";
import type { NewJob, StoredJob } from "../../store/jobTypes.ts";
import type { Effect } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";
import { feedJob, letterJob } from "../elsewhere.ts";
import { dailyCardJob } from "./jobs.ts";
import { kindOf } from "./kindOf.ts";

const nothing: Effect = () => Promise.resolve();

/**
 * Asked before anything is written to anybody, in the one place where messages go out: what is to be done in the place of sending this one
 * now, by what its person has chosen. `undefined`: it is sent. What is binding is sent without asking what was chosen.
 */
export async function holdBack(context: DeskContext, job: StoredJob): Promise<Effect | undefined> {
  const elsewhere = job.kind === letterJob ? "letter" : job.kind === feedJob ? "feed" : undefined;
  const about = elsewhere === undefined ? job : aboutOf(job.payload);
  const kind = about === undefined ? undefined : kindOf(about);
  const personId = property(job.payload, "personId") as PersonId | undefined;
  if (kind === undefined || personId === undefined || !isOptional(kind)) return undefined;
  const choices = (await context.store.read.notificationChoices(personId)) ?? defaultChoices;
  // What goes elsewhere goes there because it was sent: its time has been asked for already.
  if (elsewhere !== undefined) return choices.kinds[kind as OptionalKind][elsewhere] ? undefined : nothing;
  const now = context.clock.now();
  const when = whenToSend(kind, choices, now);
  switch (when.kind) {
    case "now":
      return undefined;
    case "never":
      return nothing;
    case "later": {
      const later: NewJob = { ...fresh(job), deliveryKey: `${keyOf(job)}${held}${when.at}`, dueAt: when.at, clock: "domain" };
      return (tx) => tx.enqueue([later]);
    }
    case "collect": {
      const { kind: jobKind, payload } = job;
      const card: NewJob = {
        ...{ kind: dailyCardJob, deliveryKey: `${dailyCardJob}:${personId}:${when.at}`, payload: { personId } },
        ...{ dueAt: when.at, clock: "domain" },
      };
      return async (tx) => {
        await tx.holdNotification({ personId, kind: jobKind, deliveryKey: keyOf(job), payload }, now);
        await tx.enqueue([card]);
      };
    }
  }
}

/** Between a job's own key and until when it is held: held once more, it is still one. */
const held = ":held:";

const keyOf = ({ deliveryKey }: StoredJob) => deliveryKey.split(held)[0] ?? deliveryKey;

function fresh({ kind, payload, lane }: StoredJob): Pick<NewJob, "kind" | "payload" | "lane"> {
  return lane === undefined ? { kind, payload } : { kind, payload, lane };
}

function aboutOf(payload: unknown): Pick<StoredJob, "kind" | "payload"> | undefined {
  const about = property(payload, "about");
  const kind = property(about, "kind");
  return typeof kind === "string" ? { kind, payload: property(about, "payload") } : undefined;
}
