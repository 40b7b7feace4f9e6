import type { CasePdfKind } from "#domain/contract/sakViews.ts";
import { objectionsFor } from "#domain/habilitet/objections.ts";
import type { CaseId, TextId } from "#domain/kernel/ids.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import type { CaseEvent } from "#domain/sak/events.ts";
import type { MeetingId } from "#domain/sak/meeting.ts";
import { meetingOf, partiesIn } from "#domain/sak/meetings.ts";
import type { PartyId } from "#domain/sak/model.ts";
import { renderPdf } from "../../documents/pdf/renderPdf.ts";
import { type CaseDocumentOrder, caseDocumentContent } from "../../documents/sak/caseDocument.ts";
import type { CaseSource } from "../../documents/sak/paper.ts";
import { currentCaseTemplate } from "../../documents/texts/sak/templates.ts";
import type { StoreTx } from "../../store/types.ts";
import { personView } from "../commonView.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import type { MadeFile } from "../oppfolging/documents.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { noteReading } from "./noteReading.ts";
import { type OpenedSubCase, openSubCase } from "./openSubCase.ts";
import { partySeenBy } from "./partyView.ts";

export type CasePdfAsked = {
  readonly kind: CasePdfKind;
  readonly meetingId: MeetingId | null;
  /** For those who handle the case: which party's paper it is. */
  readonly partyId: PartyId | null;
};

/**
 * A paper of a case as PDF/A, in the reader's written form, for whoever sees on their page what stands in it. A paper that there is not, and
 * one that is not theirs, look the same as no case.
 */
export async function readCaseDocument(
  context: DeskContext,
  who: Who,
  id: CaseId,
  asked: CasePdfAsked,
): Promise<Outcome<MadeFile, never>> {
  if (!isKnown(context, who)) return notFound;
  const content = await context.store.transaction(async (tx) => {
    const open = await openSubCase(context, tx, who, id);
    const order = open && (await orderFor(tx, open, who, asked));
    if (open === undefined || order === undefined) return undefined;
    const made = await contentOf(context, tx, open, who, order);
    if (made !== undefined) await noteReading(context, tx, who, open, { of: "pdf", which: asked.kind });
    return made;
  });
  if (content === undefined) return notFound;
  return done({ name: `${asked.kind}.pdf`, type: "application/pdf", bytes: await renderPdf(content) });
}

/** Which paper it is, fit for this reader; `undefined` where it is not theirs. */
async function orderFor(
  tx: StoreTx,
  { state, sight }: OpenedSubCase,
  { personId }: Who,
  { kind, meetingId, partyId: named }: CasePdfAsked,
): Promise<CaseDocumentOrder | undefined> {
  if (sight === "mandat") return kind === "mandat" ? { kind } : undefined;
  if (sight !== "saksbehandling" && sight !== "part") return undefined;
  const isParty = sight === "part";
  const partyId = isParty ? partySeenBy(state, personId)?.party.partyId : (named ?? undefined);
  const events = async () => (await tx.subCaseEvents(state.id)).map(({ data }) => data as CaseEvent);
  switch (kind) {
    case "innkalling":
    case "referat": {
      const meeting = meetingId === null ? undefined : meetingOf(state, meetingId);
      if (meeting === undefined || (isParty && (partyId === undefined || !partiesIn(meeting).includes(partyId))))
        return undefined;
      // What others added after a meeting is no party's to read.
      return kind === "innkalling"
        ? { kind, meetingId: meeting.meetingId }
        : { kind, meetingId: meeting.meetingId, later: isParty ? "alone" : "attached" };
    }
    case "mandat":
      return isParty ? undefined : { kind };
    case "rapport":
      if (!isParty) return { kind, comments: "attached" };
      return partyId !== undefined && state.report?.offered?.to.includes(partyId) ? { kind, comments: "offered" } : undefined;
    case "beslutning":
      return partyId === undefined ? undefined : { kind, partyId };
    case "tidslinje":
      if (partyId !== undefined) return { kind, partyId, events: await events() };
      return isParty ? undefined : { kind: "logg", events: await events() };
  }
}

/** What stands in it. The words that it is made with are found by making it without any: no others are unsealed. */
async function contentOf(
  context: DeskContext,
  tx: StoreTx,
  { state }: OpenedSubCase,
  { personId }: Who,
  order: CaseDocumentOrder,
) {
  const organisation = context.directory.organisation();
  const language = organisation.people.get(personId)?.language ?? "nb";
  const root = [...organisation.units.values()].find(({ parentId }) => parentId === undefined);
  const sourceWith = (text: CaseSource["text"]): CaseSource => ({
    ...{
      sak: { ...state, habilitet: objectionsFor(state.habilitet, personId) },
      text,
      language,
      template: currentCaseTemplate,
      madeAt: context.clock.now(),
    },
    nameOf: (id) => personView(organisation, id).name,
    employer: root?.name[language] ?? "",
  });
  const wanted = new Set<TextId>();
  const noting = ({ textId }: TextRef) => {
    wanted.add(textId);
    return "";
  };
  if (caseDocumentContent(sourceWith(noting), order) === undefined) return undefined;
  const words = await tx.texts(state.id, [...wanted]);
  return caseDocumentContent(
    sourceWith(({ textId }) => words.get(textId) ?? ""),
    order,
  );
}
