import type { DocumentWords, MinutesWords } from "#domain/contract/sakPieces.ts";
import type { CaseCandidates, CasePage, CasePagePart } from "#domain/contract/sakViews.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { caseCandidates } from "#domain/sak/candidates.ts";
import type { DocumentId } from "#domain/sak/document.ts";
import type { MeetingId } from "#domain/sak/meeting.ts";
import type { StoreTx } from "../../store/types.ts";
import { personView } from "../commonView.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { caseFacts, holidaysNow } from "./caseFacts.ts";
import { caseTimeline, partyTimelinePage } from "./caseTimeline.ts";
import { documentShown, logShown, meetingShown } from "./handlingView.ts";
import { newestOf, partLengths, placeOf } from "./newest.ts";
import { noteReading, type ReadPart } from "./noteReading.ts";
import { type OpenedSubCase, openSubCase } from "./openSubCase.ts";
import { partyDocumentShown, partyDocuments, partyMeetingShown, partyMeetings, partySeenBy } from "./partyView.ts";
import type { PersonOf } from "./people.ts";
import { inWords } from "./readSubCase.ts";

/*
 * What a case's page leaves out: older parts of its lists, and what documents and minutes say. Each is asked for by itself, opened by the one
 * check that the page has, and written down as a reading. What there is not, and what is not theirs, look the same as no case.
 */

type Part<Shown> = { readonly part: ReadPart; readonly shown: Shown };
type InTx = { readonly tx: StoreTx; readonly open: OpenedSubCase; readonly person: PersonOf };

/** Opens the case, finds what is asked for, and writes the reading down together with it. */
async function readPart<Shown>(
  context: DeskContext,
  who: Who,
  id: CaseId,
  find: (inTx: InTx) => Promise<Part<Shown> | undefined>,
): Promise<Outcome<Shown, never>> {
  if (!isKnown(context, who)) return notFound;
  const person: PersonOf = (personId) => personView(context.directory.organisation(), personId);
  return context.store.transaction(async (tx) => {
    const open = await openSubCase(context, tx, who, id);
    const found = open && (await find({ tx, open, person }));
    if (open === undefined || found === undefined) return notFound;
    await noteReading(context, tx, who, open, found.part);
    return done(found.shown);
  });
}

/** What came before a place in a list of a case. */
export function readCasePage(
  context: DeskContext,
  who: Who,
  id: CaseId,
  asked: { readonly part: CasePagePart; readonly before: string },
): Promise<Outcome<CasePage, never>> {
  return readPart(context, who, id, async ({ tx, open, person }) => {
    const before = placeOf(asked.before);
    const page = before === null ? undefined : await pageOf(tx, open, who, person, { part: asked.part, before });
    return page && { part: { of: asked.part, which: asked.before }, shown: await inWords(tx, open.state.id, page) };
  });
}

async function pageOf(
  tx: StoreTx,
  { state, sight }: OpenedSubCase,
  { personId }: Who,
  person: PersonOf,
  { part, before }: { readonly part: CasePagePart; readonly before: number },
) {
  const length = partLengths[part].next;
  if (sight === "saksbehandling") {
    switch (part) {
      case "tidslinje":
        return caseTimeline(tx, state, person, { length, before });
      case "logg":
        return newestOf(state.log, length, (one) => logShown(one, person), before);
      case "dokumenter":
        return newestOf(state.documents, length, (one) => documentShown(one, person), before);
      case "moeter":
        return newestOf(state.meetings, length, (one) => meetingShown(state, one, person), before);
    }
  }
  const partyId = sight === "part" ? partySeenBy(state, personId)?.party.partyId : undefined;
  if (partyId === undefined) return undefined;
  switch (part) {
    case "tidslinje":
      return partyTimelinePage(tx, state, partyId, { length, after: before });
    case "logg":
      return undefined;
    case "dokumenter":
      return newestOf(partyDocuments(state, partyId), length, partyDocumentShown, before);
    case "moeter":
      return newestOf(partyMeetings(state, partyId), length, partyMeetingShown(state, partyId, person), before);
  }
}

/** What a document says. */
export function readDocumentWords(
  context: DeskContext,
  who: Who,
  id: CaseId,
  documentId: DocumentId,
): Promise<Outcome<DocumentWords, never>> {
  return readPart(context, who, id, async ({ tx, open }) => {
    const shown = documentText(open, who, documentId);
    return shown && { part: { of: "dokument", which: documentId }, shown: await inWords(tx, open.state.id, shown) };
  });
}

function documentText({ state, sight }: OpenedSubCase, { personId }: Who, documentId: DocumentId) {
  if (sight === "saksbehandling") {
    const found = state.documents.find((one) => one.documentId === documentId);
    return found && { text: found.text, shared: found.shared.map(({ partyId, text, on }) => ({ partyId, text, on })) };
  }
  const partyId = sight === "part" ? partySeenBy(state, personId)?.party.partyId : undefined;
  const own = partyId && partyDocuments(state, partyId).find((one) => one.documentId === documentId);
  return own ? { text: own.text, shared: [] } : undefined;
}

/** What the minutes of a meeting say. */
export function readMinutesWords(
  context: DeskContext,
  who: Who,
  id: CaseId,
  meetingId: MeetingId,
): Promise<Outcome<MinutesWords, never>> {
  return readPart(context, who, id, async ({ tx, open, person }) => {
    const shown = minutesText(open, who, meetingId, person);
    return shown && { part: { of: "referat", which: meetingId }, shown: await inWords(tx, open.state.id, shown) };
  });
}

function minutesText({ state, sight }: OpenedSubCase, { personId }: Who, meetingId: MeetingId, person: PersonOf) {
  const isHandler = sight === "saksbehandling";
  const partyId = sight === "part" ? partySeenBy(state, personId)?.party.partyId : undefined;
  const theirs = isHandler ? state.meetings : partyId === undefined ? [] : partyMeetings(state, partyId);
  const meeting = theirs.find((one) => one.meetingId === meetingId);
  if (meeting === undefined || meeting.minutes === null) return undefined;
  const { text, disagreement } = meeting.minutes;
  // What others added after a meeting is no party's to read.
  return { text, disagreement, later: isHandler ? meeting.later.map((one) => ({ ...one, by: person(one.by) })) : [] };
}

/** Whom a handler may name as owner, adviser, or to look after the strain: everybody who could be is asked about, so it is asked for alone. */
export async function readCaseCandidates(context: DeskContext, who: Who, id: CaseId): Promise<Outcome<CaseCandidates, never>> {
  const holidays = await holidaysNow(context);
  return readPart(context, who, id, async ({ tx, open, person }) => {
    if (open.sight !== "saksbehandling") return undefined;
    const facts = await caseFacts(context, tx, open.state, { kind: "person", id: who.personId }, holidays);
    const { owners, advisers, verneombud } = caseCandidates(open.state, facts);
    const shown = { owners: owners.map(person), advisers: advisers.map(person), verneombud: verneombud.map(person) };
    return { part: { of: "kandidater" }, shown };
  });
}
