import type {
  Trouble,
  TroubleAnswer,
  TroubleGroup,
  TroubleList,
  TroublePlace,
  TroubleRequest,
} from "#domain/contract/troubles.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import type { TroubledJob, TroubledPerson } from "../store/jobTypes.ts";
import { refreshAllJob, refreshJob } from "./announce.ts";
import { personView, unitName } from "./commonView.ts";
import { type DeskContext, isKnown, type Who } from "./context.ts";
import { letterJob } from "./elsewhere.ts";
import { done, notFound, type Outcome } from "./outcome.ts";

const peopleOnPage = 50;
const shownOfEach = 20;

/** Whether «Drift» is there for somebody: administrators, and nobody else (domain rules section 2). */
export function isAdministrator(context: DeskContext, who: Who): boolean {
  const person = context.directory.organisation().people.get(who.personId);
  return isKnown(context, who) && person?.roles.includes("admin") === true;
}

/** `GET /api/troubles`: what did not reach people in Teams, by person, whoever has the newest first; never what it is about. */
export async function listTroubles(context: DeskContext, who: Who, after?: TroublePlace): Promise<Outcome<TroubleList>> {
  if (!isAdministrator(context, who)) return notFound;
  const { read } = context.store;
  const [found, total] = await Promise.all([
    // One more, which tells that there are more.
    read.troubledPeople({ limit: peopleOnPage + 1, jobsEach: shownOfEach, after }),
    read.countTroubles(),
  ]);
  const page = found.slice(0, peopleOnPage);
  const last = page.at(-1);
  return done({
    people: total.people,
    groups: page.map((one) => groupOf(context.directory.organisation(), who, one)),
    next: found.length > page.length && last !== undefined ? { latest: last.latest, personId: last.personId } : null,
  });
}

/** `POST /api/troubles`: sends once more, or puts away. `acted` is 0 when somebody else was first. */
export async function actOnTroubles(
  context: DeskContext,
  who: Who,
  { action, target, seen }: TroubleRequest,
): Promise<Outcome<TroubleAnswer>> {
  if (!isAdministrator(context, who)) return notFound;
  const at = context.clock.wallNow();
  const acted = await context.store.transaction((tx) => tx.actOnTroubles({ action, target, seen, by: who.personId, at }));
  if (acted > 0 && action === "retry") context.wake();
  return done({ acted });
}

function groupOf(organisation: Organisation, who: Who, one: TroubledPerson): TroubleGroup {
  const { personId, jobs: count, unknown: uncertain, latest, newest } = one;
  const language = organisation.people.get(who.personId)?.language ?? "nb";
  const unitId = personId === null ? undefined : organisation.people.get(personId)?.unitId;
  return {
    person: personId === null ? null : personView(organisation, personId),
    unitName: unitName(organisation, unitId, language),
    count,
    uncertain,
    latest,
    troubles: newest.map(troubleOf),
  };
}

/**
 * All messages are of one kind here, whatever case they are about. Were those about home office named, the others would be known
 * to be about something graver.
 */
function troubleOf({ id, kind, status, attempts, lastError, personId, settledAt }: TroubledJob): Trouble {
  return {
    id,
    kind: kindOf(kind, personId),
    at: settledAt,
    attempts,
    code: lastError,
    uncertain: status === "unknown",
  };
}

function kindOf(kind: string, personId: PersonId | null): Trouble["kind"] {
  if (kind === refreshJob || kind === refreshAllJob) return "update";
  if (personId === null) return "other";
  return kind === letterJob ? "letter" : "message";
}
