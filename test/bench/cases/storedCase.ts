import { v7 } from "uuid";
import { accessRows } from "#bot/desk/sak/caseAccess.ts";
import type { NewText } from "#bot/store/caseTypes.ts";
import type { StoreTx } from "#bot/store/types.ts";
import type { CaseId, PersonId, TextId, UnitId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import { defaultReportSettings } from "#domain/melding/settings.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import type { DocumentId } from "#domain/sak/document.ts";
import type { CaseEvent } from "#domain/sak/events.ts";
import { evolveCase } from "#domain/sak/evolve.ts";
import type { MeetingId } from "#domain/sak/meeting.ts";
import type { PartyId, SubCase } from "#domain/sak/model.ts";
import { defaultCaseSettings } from "#domain/sak/settings.ts";
import { benchClock } from "../benchClock.ts";

export type CaseToStore = {
  readonly id: CaseId;
  readonly number: string;
  readonly owner: PersonId;
  readonly reporter: PersonId;
  readonly accused: PersonId;
  readonly unitId: UnitId;
  readonly on: LocalDate;
  /** Over since, as most that lie there are. */
  readonly archived: boolean;
};

/**
 * Stores a case that its owner has opened, with so many events, through the store's own saving: state and events sealed, in their chain, and
 * who may open it. Only the messages that would be enqueued with it are left out, since nobody is to get them.
 */
export async function storeCase(tx: StoreTx, organisation: Organisation, one: CaseToStore, count = 2): Promise<void> {
  const texts: NewText[] = [];
  const say = (object: string, length: number): TextRef => {
    const textId = v7() as TextId;
    texts.push({ textId, object, text: "Det ble sagt i møtet. ".repeat(Math.ceil(length / 22)).slice(0, length) });
    return { textId, length };
  };
  const ended = one.archived ? overWith(one, say) : [];
  const events = [...[...opened(one), ...worked(one, count, say)].slice(0, count), ...ended];
  const state = events.reduce<SubCase | undefined>(evolveCase, undefined);
  if (state === undefined) throw new Error("nothing to store");
  const { id, number, status, openedOn } = state;
  const saved = await tx.saveSubCase({
    ...{ id, number, status, openedOn, open: !one.archived, state, expectedVersion: 0, at: benchClock.now() },
    from: { reportId: state.reportId, place: 0 },
    events: events.map((event) => ({ type: event.type, data: event, actor: { kind: "person", id: one.owner } })),
    access: accessRows(
      state,
      { organisation, reports: defaultReportSettings, others: [] },
      defaultCaseSettings,
      benchClock.today(),
    ),
    seenAnew: [],
  });
  if (saved === "stale") throw new Error("a case of the bench is there already");
  for (let from = 0; from < texts.length; from += textsAtOnce) await tx.putTexts(id, texts.slice(from, from + textsAtOnce));
}

const textsAtOnce = 500;

function opened({ id, number, owner, reporter, accused, unitId, on }: CaseToStore): readonly CaseEvent[] {
  const party = { informedOn: on, delayed: null, confidentialOn: on, representative: null, refusedOn: null };
  return [
    {
      type: "CaseOpened",
      ...{ id, number, reportId: v7() as CaseId, source: "klage", reporters: [reporter], unitId },
      parties: [
        { ...party, partyId: v7() as PartyId, who: { kind: "person", id: reporter }, role: "klager" },
        { ...party, partyId: v7() as PartyId, who: { kind: "person", id: accused }, role: "paaklaget" },
      ],
      ...{ general: false, sexualHarassment: false, former: [], vacant: false, help: null, documents: [] },
      handlers: [{ personId: owner, as: "eier", since: on, reason: null }],
      ...{ by: null, on },
    },
    { type: "HabilitetDeclared", answer: "habil", reason: null, deciderId: null, by: owner, on },
  ];
}

const overWith = ({ owner, number, on }: CaseToStore, say: (object: string, length: number) => TextRef): readonly CaseEvent[] => [
  { type: "CaseClosed", reason: say("reason", 150), by: owner, on },
  { type: "CaseArchived", reference: `2026/${number}`, by: null, on },
];

/** Ten events at a time, as a long case has them: what is written down, documents, and meetings with their minutes. */
function worked({ owner, on }: CaseToStore, count: number, say: (object: string, length: number) => TextRef): CaseEvent[] {
  const by = { by: owner, on };
  const events: CaseEvent[] = [];
  while (events.length < count - 2) {
    for (let line = 0; line < 5; line += 1) events.push({ type: "LogAdded", text: say("text", 150), ...by });
    for (let document = 0; document < 2; document += 1) {
      const content = { title: say("title", 30), text: say("document", 1_500), fromParty: null, shared: [] };
      events.push({
        type: "DocumentAdded",
        document: { documentId: v7() as DocumentId, kind: "notat", ...content, ...by },
        ...by,
      });
    }
    const meetingId = v7() as MeetingId;
    const when = { purpose: "samtale", interviewId: null, on, at: "10:00", place: null, documents: [] } as const;
    const course = { joint: null, shortNotice: null, minutes: null, later: [], closedOn: null, cancelled: null };
    const called = { topic: say("topic", 80), attendees: [], calledBy: owner, calledOn: on };
    events.push(
      { type: "MeetingCalled", meeting: { meetingId, ...when, ...called, ...course }, ...by },
      { type: "MinutesWritten", meetingId, text: say("minutes", 1_000), disagreement: null, ...by },
      { type: "MeetingClosed", meetingId, ...by },
    );
  }
  return events;
}
