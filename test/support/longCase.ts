import { v7 } from "uuid";
import { caseFacts } from "#bot/desk/sak/caseFacts.ts";
import { loadSubCase } from "#bot/desk/sak/openSubCase.ts";
import { saveSubCase } from "#bot/desk/sak/saveSubCase.ts";
import type { NewText } from "#bot/store/caseTypes.ts";
import type { CaseId, PersonId, TextId } from "#domain/kernel/ids.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import type { DocumentId } from "#domain/sak/document.ts";
import type { CaseEvent } from "#domain/sak/events.ts";
import type { MeetingId } from "#domain/sak/meeting.ts";
import type { PartyId } from "#domain/sak/model.ts";
import type { Office } from "./office.ts";

/** How many of each a case gets more of. `meetings` are closed with minutes, with this party called to them. */
type More = { readonly notes?: number; readonly documents?: number; readonly meetings?: number; readonly with?: PartyId };

/** A case that much has happened in: each text says what it is and how many came before it. Saved as the product saves it, all at once. */
export async function growCase(office: Office, id: CaseId, by: PersonId, more: More, says = "tekst"): Promise<void> {
  const texts: NewText[] = [];
  const made = { by, on: office.clock.date };
  const say = (object: string, number: number): TextRef => {
    const text = `${says}-${object}-${number}`;
    const textId = v7() as TextId;
    texts.push({ textId, object, text });
    return { textId, length: text.length };
  };
  const times = (count: number | undefined, make: (number: number) => readonly CaseEvent[]) =>
    Array.from({ length: count ?? 0 }, (_, number) => make(number)).flat();
  const events: readonly CaseEvent[] = [
    ...times(more.notes, (number) => [{ type: "LogAdded", text: say("notat", number), ...made }]),
    ...times(more.documents, (number) => {
      const content = { title: say("tittel", number), text: say("dokument", number), fromParty: null, shared: [] };
      return [
        { type: "DocumentAdded", document: { documentId: v7() as DocumentId, kind: "notat", ...content, ...made }, ...made },
      ];
    }),
    ...times(more.meetings, (number) => {
      const meetingId = v7() as MeetingId;
      const when = { purpose: "samtale", interviewId: null, on: made.on, at: "10:00", place: null, documents: [] } as const;
      const course = { joint: null, shortNotice: null, minutes: null, later: [], closedOn: null, cancelled: null };
      const attendees = more.with === undefined ? [] : [{ who: { kind: "party", partyId: more.with }, role: "part" } as const];
      const called = { topic: say("tema", number), attendees, calledBy: by, calledOn: made.on };
      return [
        { type: "MeetingCalled", meeting: { meetingId, ...when, ...called, ...course }, ...made },
        { type: "MinutesWritten", meetingId, text: say("referat", number), disagreement: null, ...made },
        { type: "MeetingClosed", meetingId, ...made },
      ];
    }),
  ];
  await office.store.transaction(async (tx) => {
    const loaded = await loadSubCase(tx, id);
    if (loaded === undefined) throw new Error("no case");
    const { state, stored } = loaded;
    const facts = await caseFacts(office.context, tx, state, { kind: "person", id: by }, new Set());
    const before = { state, facts };
    await saveSubCase(office.context, tx, events, { before, expectedVersion: stored.version, actor: facts.actor, texts });
  });
}
