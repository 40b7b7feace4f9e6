import type { Newest } from "#domain/contract/sakPieces.ts";
import type { CaseDetail, CasePage, CasePagePart } from "#domain/contract/sakViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { DocumentId } from "#domain/sak/document.ts";
import type { MeetingId } from "#domain/sak/meeting.ts";
import { readCase, value } from "./caseCourse.ts";
import type { Office } from "./office.ts";

/** What a document says to somebody; `undefined` where it is none of theirs. */
export async function documentText(
  office: Office,
  by: PersonId,
  id: CaseId,
  documentId: DocumentId,
): Promise<string | undefined> {
  const found = await office.desk.readDocumentWords({ personId: by }, id, documentId);
  return found.kind === "done" ? found.value.text : undefined;
}

/** The document that says something of that kind. */
export async function documentSaying(
  office: Office,
  by: PersonId,
  id: CaseId,
  documents: Newest<{ documentId: DocumentId }>,
  said: string,
) {
  for (const { documentId } of documents.items)
    if ((await documentText(office, by, id, documentId))?.startsWith(said) === true) return documentId;
  throw new Error("no document says that");
}

const lists: Readonly<Record<CasePagePart, "timeline" | "log" | "documents" | "meetings">> = {
  tidslinje: "timeline",
  logg: "log",
  dokumenter: "documents",
  moeter: "meetings",
};

/** A list of a case from the newest to the first, page by page. */
export async function everyPage(office: Office, by: PersonId, id: CaseId, part: CasePagePart): Promise<readonly CasePage[]> {
  const first = ((await readCase(office, by, id)) as unknown as Record<string, CasePage | undefined>)[lists[part]];
  const pages: CasePage[] = first === undefined ? [] : [first];
  for (let before = first?.earlier ?? null; before !== null; before = pages.at(-1)?.earlier ?? null)
    pages.push(value(await office.desk.readCasePage({ personId: by }, id, { part, before })));
  return pages;
}

/** All that somebody can read of a case: the page, every older part of its lists, and what documents and minutes say. */
export async function allThatIsRead(office: Office, by: PersonId, id: CaseId): Promise<string> {
  const page = await readCase(office, by, id);
  const parts = Object.keys(lists) as readonly CasePagePart[];
  const pages = (await Promise.all(parts.map((part) => everyPage(office, by, id, part)))).flat();
  const items = pages.flatMap((one) => one.items) as readonly { documentId?: DocumentId; meetingId?: MeetingId }[];
  const words: unknown[] = [];
  for (const { documentId, meetingId } of items) {
    if (documentId !== undefined) words.push(await office.desk.readDocumentWords({ personId: by }, id, documentId));
    if (meetingId !== undefined) words.push(await office.desk.readMinutesWords({ personId: by }, id, meetingId));
  }
  return JSON.stringify([page satisfies CaseDetail | undefined, pages, words]);
}
