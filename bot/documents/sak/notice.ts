import type { Meeting, MeetingId } from "#domain/sak/meeting.ts";
import { meetingOf, partiesIn } from "#domain/sak/meetings.ts";
import { caseLawWords } from "#domain/texts/sak/legalGrounds.ts";
import type { Block } from "../pdf/content.ts";
import { byOn, facts, heading, type Paper, type Pen, paragraph, prose, section } from "./paper.ts";
import { nameOfCalled, peopleTable } from "./people.ts";

/**
 * SB-06: the notice of a meeting says who comes and in which role, what it is about and which documents, and always that one can and
 * should bring a union representative; of an interview also what SB-29 says of adviser, fullmakt and duty.
 */
export function notice(pen: Pen, meetingId: MeetingId): Paper | undefined {
  const meeting = meetingOf(pen.sak, meetingId);
  if (meeting === undefined) return undefined;
  const { words } = pen;
  return {
    title: words.title.innkalling[meeting.purpose],
    on: meeting.calledOn,
    blocks: [
      ...cancelled(pen, meeting),
      paragraph(words.notice.intro),
      facts(pen, words.case, [
        ...meetingRows(pen, meeting),
        [words.notice.calledBy, byOn(pen, meeting.calledBy, meeting.calledOn)],
      ]),
      ...(meeting.shortNotice === null ? [] : [paragraph(words.notice.shortNotice), ...prose(pen, meeting.shortNotice)]),
      ...section(pen, words.notice.topic, meeting.topic),
      ...attendees(pen, meeting, words.notice.attendees),
      ...(meeting.joint === null && partiesIn(meeting).length < 2 ? [] : [paragraph(words.notice.joint)]),
      ...documents(pen, meeting),
      ...company(pen, meeting),
      heading(words.notice.minutes),
      paragraph(words.notice.minutesText),
      ...(meeting.purpose === "intervju" ? [paragraph(words.notice.minutesInterview)] : []),
      paragraph(words.notice.confidential),
    ],
  };
}

function cancelled(pen: Pen, { cancelled: gone }: Meeting): readonly Block[] {
  return gone === null
    ? []
    : [paragraph(pen.words.notice.cancelled(pen.texts.dayMonthYear(gone.on))), ...prose(pen, gone.reason)];
}

/** When and where, for notice and minutes. */
export function meetingRows({ words, texts, text, sak }: Pen, meeting: Meeting): readonly (readonly [string, string | null])[] {
  return [
    [words.case, sak.number],
    [words.notice.when, words.notice.at(texts.date(meeting.on), meeting.at)],
    [words.notice.place, meeting.place === null ? null : text(meeting.place)],
  ];
}

/** Who is called, with the role of each. */
export function attendees(pen: Pen, meeting: Meeting, title: string): readonly Block[] {
  const { words } = pen;
  const rows = meeting.attendees.map(
    ({ who, role }) => [nameOfCalled(pen, who), role === null ? words.notStated : words.notice.attendeeRole[role]] as const,
  );
  return [heading(title), peopleTable(pen, title, rows)];
}

/** By kind and date: parties read the notice, and nobody has masked the titles (SB-02). */
function documents(pen: Pen, meeting: Meeting): readonly Block[] {
  const { words, texts, sak } = pen;
  const listed = sak.documents.filter(({ documentId }) => meeting.documents.includes(documentId));
  if (listed.length === 0) return [heading(words.notice.documents), paragraph(words.notice.noDocuments)];
  const items = listed.map(({ kind, title, on }) => {
    const said = words.title.dokument[kind];
    return words.by(title === null ? `${said} (${words.document.withReport})` : said, texts.dayMonthYear(on));
  });
  return [heading(words.notice.documents), { kind: "list", items }, paragraph(words.notice.readBefore)];
}

function company({ words, language }: Pen, { purpose, calledOn }: Meeting): readonly Block[] {
  const { notice: said } = words;
  const always = [heading(said.company), paragraph(said.union)];
  if (purpose !== "intervju") return always;
  const law = caseLawWords("medvirkningsplikt", calledOn, language);
  return [...always, paragraph(said.adviser), paragraph(said.fullmakt), heading(said.duty), paragraph(said.dutyText(law))];
}
