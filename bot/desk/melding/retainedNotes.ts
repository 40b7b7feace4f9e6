import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { osloDate, startOfDay } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { retainedNotat } from "#domain/melding/notat/keeping.ts";
import type { Notat } from "#domain/melding/notat/model.ts";
import { keepsRecordOf } from "#domain/oppbevaring/access.ts";
import { dueOf } from "#domain/oppbevaring/due.ts";
import type { RetentionNotification } from "#domain/oppbevaring/notify.ts";
import { isActive } from "#domain/organisasjon/unitPeople.ts";
import type { NewJob } from "../../store/jobTypes.ts";
import type { StoreReads } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";
import type { LoadedRetained } from "../oppbevaring/retainedCases.ts";
import type { Retaining } from "../oppbevaring/runRetentionCommand.ts";
import { retentionIn } from "./retainedReports.ts";
import type { RetentionNotice } from "./retentionDelivery.ts";

/*
 * Confidential notes, as cases that are kept for a time (VA-08, VA-09). Nobody but the writer ever reads one. Those with the records role
 * see, once it is warned of, that some note is to be erased and when, and destroy its key between two of them: not whose it is, nor of
 * what. The writer is warned as well, and puts it off with a press.
 */

/** A message about how long a note is kept. */
export const noteRetentionTellJob = "note-retention-tell";

/** Payload of such a job. To its writer it names nobody: nothing in the database leads from a note to a person. */
export type NoteRetentionTellPayload = {
  readonly noteId: CaseId;
  /** Somebody with the records role; absent where it is for the writer. */
  readonly personId?: PersonId;
  readonly reason: RetentionNotification["reason"];
  readonly on: LocalDate;
};

type LoadedNote = LoadedRetained & { readonly notat: Notat };

/** What a note is called where nobody shall know whose it is: from its id, which is drawn by lot. */
export function noteNumber(id: CaseId): string {
  return `N-${id.replaceAll("-", "").slice(-5).toUpperCase()}`;
}

export function retainedNotes(context: DeskContext): Retaining {
  const periods = context.reports().retention;
  return {
    periods,
    cases: {
      load: (reads, id) => loadNote(context, reads, id),
      closedAfter: (reads, after, limit) => reads.noteIds({ after, limit }),
      async save(tx, loaded, events, { actor, now }) {
        const { retained, version, notat } = loaded as LoadedNote;
        const on = osloDate(now);
        const saved = await tx.saveNoteRetention({
          id: retained.id,
          expectedVersion: version,
          state: notat,
          events: events.map((event) => ({ type: event.type, data: event, actor, at: startOfDay(on) })),
          erasedOn: events.some(({ type }) => type === "CaseErased") ? on : null,
        });
        if (saved === "stale") return saved;
        if (events.some(({ type }) => type === "ErasureWarned"))
          await tx.enqueue([tellOf(loaded, version + events.length, undefined, "erasure-warned")]);
        return saved;
      },
      tellJob: async (_tx, loaded, version, { to, reason }) => tellOf(loaded, version, to, reason),
    },
  };

  /** Of a warning the card names the day of erasure; of everything else the day on which it was done. */
  function tellOf(
    { retained }: LoadedRetained,
    version: number,
    personId: PersonId | undefined,
    reason: RetentionNotification["reason"],
  ): NewJob {
    const due = dueOf(retained, periods);
    const on = reason === "erasure-warned" && typeof due === "object" ? due.dueOn : context.clock.today();
    const about = { noteId: retained.id, reason, on };
    const payload: NoteRetentionTellPayload = personId === undefined ? about : { ...about, personId };
    const to = personId ?? "writer";
    return {
      kind: noteRetentionTellJob,
      deliveryKey: `${noteRetentionTellJob}:${retained.id}:${version}:${to}:${reason}`,
      payload,
      dueAt: context.clock.wallNow(),
      clock: "wall",
      lane: `note:${retained.id}:${to}`,
    };
  }
}

/** `undefined` for none, and for one that is erased. */
async function loadNote(context: DeskContext, reads: StoreReads, id: CaseId): Promise<LoadedNote | undefined> {
  const stored = await reads.retainedNote(id);
  if (stored === undefined) return undefined;
  const notat = stored.state as Notat;
  const retained = retainedNotat(notat, context.directory.organisation());
  return { retained, retention: retentionIn(await reads.events(id)), version: stored.version, notat };
}

/** Who is told: found when it is delivered. Nobody who has lost the role, and no writer who has left. */
export async function noteRetentionDelivery(
  context: DeskContext,
  { noteId, personId }: NoteRetentionTellPayload,
): Promise<(RetentionNotice & { readonly isWriter: boolean }) | undefined> {
  const organisation = context.directory.organisation();
  const loaded = await loadNote(context, context.store.read, noteId);
  const to = personId ?? loaded?.notat.ownerId;
  if (to === undefined || !isActive(organisation, to)) return undefined;
  // Of a note that is erased nobody knows the writer any more; the job was never for them.
  const parties = loaded?.retained.parties ?? [];
  if (personId !== undefined && !keepsRecordOf(organisation, personId, { parties })) return undefined;
  return { personId: to, language: organisation.people.get(to)?.language ?? "nb", isWriter: personId === undefined };
}
