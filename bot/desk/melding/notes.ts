import type { NotatCommandInput, NotatRequest } from "#domain/contract/notatCommand.ts";
import type { NotatAnswer, NotatDetail, NotatList, NotatRow } from "#domain/contract/notatViews.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { availableNotatCommands } from "#domain/melding/notat/available.ts";
import { decideNotat, dutyLeft, mayOpenNotat, type NotatOutcome } from "#domain/melding/notat/decide.ts";
import { evolveNotat } from "#domain/melding/notat/evolve.ts";
import type { Notat, NotatCommand, NotatEvent } from "#domain/melding/notat/model.ts";
import type { NewText } from "../../store/caseTypes.ts";
import type { StoreReads, StoreTx } from "../../store/types.ts";
import { unitName } from "../commonView.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { type TextKeeper, textKeeper } from "../keepText.ts";
import { textIdsIn, worded } from "../oppfolging/worded.ts";
import { done, notFound, type Outcome, refused } from "../outcome.ts";
import { factsFor } from "./factsFor.ts";
import { asPerson, idsFor } from "./runReport.ts";
import { saveReport } from "./saveReport.ts";

/*
 * Confidential notes (VA-08, VA-09). Whoever has noted something reads it, and nobody else: not a leader, not an administrator. That
 * they read their own is recorded nowhere, and nobody is told of a note.
 */

export type NotatResult = Outcome<NotatAnswer, NotatDetail>;

type OpenedNotat = { readonly version: number; readonly notat: Notat };

/** One's own notes, newest first. Who keeps none gets an empty list. */
export async function listNotes(context: DeskContext, who: Who): Promise<Outcome<NotatList>> {
  if (!isKnown(context, who)) return notFound;
  const stored = await context.store.read.notesOf(who.personId);
  return done({ items: stored.map(({ state }) => rowOf(state as Notat)) });
}

export async function readNote(context: DeskContext, who: Who, id: CaseId): Promise<Outcome<NotatDetail>> {
  return context.store.transaction(async (tx) => {
    const opened = await openNote(context, tx, who, id);
    return opened === undefined ? notFound : done(await detailOf(context, tx, who, opened));
  });
}

/** Writes a note. One that was sent twice is one note. */
export async function writeNote(context: DeskContext, who: Who, id: CaseId, request: NotatRequest): Promise<NotatResult> {
  if (!isKnown(context, who)) return notFound;
  return context.store.transaction(async (tx): Promise<NotatResult> => {
    const sent = await openNote(context, tx, who, id);
    if (sent !== undefined) return shown(context, tx, who, sent);
    const keeper = textKeeper(context);
    const { as, unitId, text, danger } = request;
    const command = { type: "WriteNotat", id, as, unitId, text: keeper.keep("note", text), danger } as const;
    const decision = decideNotat(undefined, command, await factsFor(context, tx, asPerson(who)));
    return carriedOut(context, tx, who, { before: undefined, decision, texts: keeper.kept() });
  });
}

/** Carries out what its writer wants with a note. `version` is the one they saw. */
export async function runNoteCommand(
  context: DeskContext,
  who: Who,
  id: CaseId,
  version: number,
  input: NotatCommandInput,
): Promise<NotatResult> {
  const outcome = await context.store.transaction(async (tx): Promise<NotatResult> => {
    const opened = await openNote(context, tx, who, id);
    if (opened === undefined) return notFound;
    if (opened.version !== version) return { kind: "stale", current: await detailOf(context, tx, who, opened) };
    const keeper = textKeeper(context);
    const command = await commandOf(context, tx, input, keeper);
    const decision = decideNotat(opened.notat, command, await factsFor(context, tx, asPerson(who)));
    return carriedOut(context, tx, who, { before: opened, decision, texts: keeper.kept() });
  });
  if (outcome.kind === "done") context.wake();
  return outcome;
}

/** Through the owner's own tag, and once more by the note itself, so that a row put into the database by hand opens nothing. */
async function openNote(context: DeskContext, reads: StoreReads, who: Who, id: CaseId): Promise<OpenedNotat | undefined> {
  if (!isKnown(context, who)) return undefined;
  const stored = await reads.openNote(id, who.personId);
  if (stored === undefined) return undefined;
  const notat = stored.state as Notat;
  const organisation = context.directory.organisation();
  return mayOpenNotat(notat, who.personId, { organisation }) ? { version: stored.version, notat } : undefined;
}

async function commandOf(context: DeskContext, tx: StoreTx, input: NotatCommandInput, keeper: TextKeeper): Promise<NotatCommand> {
  switch (input.type) {
    case "AddToNotat":
      return { ...input, text: keeper.keep("note", input.text) };
    case "ForwardNotat": {
      const ids = await idsFor(context, tx, context.newId);
      const named = { newId: ids.newId() as CaseId, newNumber: ids.newNumber() };
      return { ...input, ...named, what: keeper.keep("what", input.what) };
    }
    default:
      return input;
  }
}

type Decided = {
  readonly before: OpenedNotat | undefined;
  readonly decision: NotatOutcome;
  readonly texts: readonly NewText[];
};

/**
 * Keeps what was decided. A report that is made of a note goes the way of every report, and its words lie under the report's own key
 * alone: nothing of the note goes along, and either can be erased without the other.
 */
async function carriedOut(
  context: DeskContext,
  tx: StoreTx,
  who: Who,
  { before, decision, texts }: Decided,
): Promise<NotatResult> {
  if (!decision.ok) return refused(decision.refusals);
  const own = decision.events.filter((event): event is NotatEvent => event.type !== "ReportForwarded");
  const notat = own.reduce<Notat | undefined>(evolveNotat, before?.notat);
  if (notat === undefined) throw new Error("nothing to save");
  const { id } = notat;
  const expectedVersion = before?.version ?? 0;
  const save = { id, ownerId: who.personId, state: notat, expectedVersion, events: own, at: context.clock.now() };
  // A new note's id is its writer's to make: one that is somebody else's is no honest mistake.
  if ((await tx.saveNote(save)) === "stale") {
    const current = await openNote(context, tx, who, id);
    return current === undefined ? notFound : { kind: "stale", current: await detailOf(context, tx, who, current) };
  }
  if (own.some(({ type }) => type === "NotatDiscarded")) {
    await tx.forgetNoteOwner(id);
    await tx.destroyCaseKey(id);
    return done({ kind: "erased" });
  }
  const forwarded = decision.events.find((event) => event.type === "ReportForwarded");
  if (forwarded !== undefined) {
    const change = { before: undefined, expectedVersion: 0, actor: asPerson(who), texts };
    if ((await saveReport(context, tx, [forwarded], change)) === "stale") throw new Error("the report has an id that is taken");
  } else if (texts.length > 0) await tx.putTexts(id, texts);
  return shown(context, tx, who, { version: expectedVersion + own.length, notat });
}

async function shown(context: DeskContext, reads: StoreReads, who: Who, opened: OpenedNotat): Promise<NotatResult> {
  return done({ kind: "note", note: await detailOf(context, reads, who, opened) });
}

function rowOf(notat: Notat): NotatRow {
  const { id, writtenOn, as, closedOn } = notat;
  const duty = closedOn === null ? (dutyLeft(notat)[0]?.code ?? null) : null;
  return { id, writtenOn, as, duty, forwarded: notat.forwardedTo !== null, closedOn };
}

async function detailOf(
  context: DeskContext,
  reads: StoreReads,
  who: Who,
  { version, notat }: OpenedNotat,
): Promise<NotatDetail> {
  const words = await reads.texts(notat.id, textIdsIn(notat.entries));
  const organisation = context.directory.organisation();
  return {
    ...rowOf(notat),
    version,
    unitName: unitName(organisation, notat.unitId ?? undefined, organisation.people.get(who.personId)?.language ?? "nb"),
    entries: worded(notat.entries, words),
    danger: notat.danger,
    forwardedTo: notat.forwardedTo,
    actions: availableNotatCommands(notat, await factsFor(context, reads, asPerson(who))),
  };
}
