import { z } from "zod";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { UseCases } from "../desk/desk.ts";
import { noteNumber } from "../desk/melding/retainedNotes.ts";
import { type Delivery, nothingToDo } from "./attempt.ts";
import type { TabLink } from "./cards/melding/reportStatusCards.ts";
import { noteWarningCard, retentionTellCard } from "./cards/melding/retentionCard.ts";
import { chatChannel, writeBy } from "./channels.ts";
import { retentionJob } from "./deliverRetention.ts";
import type { Messenger } from "./messenger.ts";
import { outgoing, wordsFor } from "./turn.ts";

/** Payload of a job that tells of how long a confidential note is kept. */
export const noteRetentionJob = retentionJob.pick({ reason: true, on: true }).extend({
  noteId: z.string().transform((id) => id as CaseId),
  personId: z
    .string()
    .transform((id) => id as PersonId)
    .optional(),
});

/** Where such a card leads: those with the records role to «Oppbevaring», the writer to «Si fra». */
export type NoteLinks = { readonly records: TabLink; readonly reports: TabLink };

/** Writes about how long a note is kept. To its writer it does not say that it is about a note: the chat is read by others than them. */
export function createNoteRetentionDelivery(desk: UseCases, messenger: Messenger, links: NoteLinks) {
  const write = writeBy([chatChannel(desk, messenger)]);
  return async ({ noteId, personId, reason, on }: z.infer<typeof noteRetentionJob>): Promise<Delivery> => {
    const about = personId === undefined ? { noteId, reason, on } : { noteId, reason, on, personId };
    const notice = await desk.noteRetentionDelivery(about);
    if (notice === undefined) return nothingToDo;
    const { texts, chat } = wordsFor(notice.language);
    const known = Object.hasOwn(texts.retention.told, reason) ? reason : null;
    const news = { what: "note", number: noteNumber(noteId), on, reason: known } as const;
    const card = notice.isWriter
      ? noteWarningCard(texts, chat, on, links.reports)
      : retentionTellCard(texts, chat, news, links.records);
    return write(notice.personId, outgoing(card));
  };
}
