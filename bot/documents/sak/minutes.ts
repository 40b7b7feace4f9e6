import type { LaterInput, Meeting, MeetingId } from "#domain/sak/meeting.ts";
import { meetingOf, peopleIn } from "#domain/sak/meetings.ts";
import type { Block } from "../pdf/content.ts";
import { attendees, meetingRows } from "./notice.ts";
import { byOn, facts, heading, newPage, type Paper, type Pen, paragraph, prose, section } from "./paper.ts";

/**
 * SB-07: the minutes of a meeting, with what was disagreed on, and who has signed. What came later is attached on pages of its own, or
 * left out (`alone`), as the archive takes it: then the minutes are the same bytes before and after.
 */
export function minutesPaper(pen: Pen, meetingId: MeetingId, later: "attached" | "alone"): Paper | undefined {
  const meeting = meetingOf(pen.sak, meetingId);
  if (meeting === undefined || meeting.minutes === null) return undefined;
  const { words } = pen;
  const { minutes } = meeting;
  const rows = [...meetingRows(pen, meeting), [words.minutes.writtenBy, byOn(pen, minutes.by, minutes.on)] as const];
  return {
    title: words.title.referat[meeting.purpose],
    on: minutes.on,
    blocks: [
      facts(pen, words.case, rows),
      ...section(pen, words.notice.topic, meeting.topic),
      ...attendees(pen, meeting, words.minutes.attendees),
      ...section(pen, words.minutes.text, minutes.text),
      heading(words.minutes.disagreement),
      ...(minutes.disagreement === null ? [paragraph(words.minutes.noDisagreement)] : prose(pen, minutes.disagreement)),
      ...signatures(pen, meeting, minutes.signatures),
      ...(later === "alone" ? [] : meeting.later.flatMap((input, index) => attached(pen, input, index + 1))),
    ],
  };
}

/** SB-07: what somebody added after the meeting, as a document of its own. `number` counts from 1. */
export function laterInputPaper(pen: Pen, meetingId: MeetingId, number: number): Paper | undefined {
  const meeting = meetingOf(pen.sak, meetingId);
  const input = meeting?.later[number - 1];
  if (meeting === undefined || input === undefined) return undefined;
  return {
    title: pen.words.title.innspill(number),
    on: input.on,
    blocks: [facts(pen, pen.words.case, meetingRows(pen, meeting)), ...inputBlocks(pen, input)],
  };
}

function attached(pen: Pen, input: LaterInput, number: number): readonly Block[] {
  return [newPage, heading(pen.words.title.innspill(number)), ...inputBlocks(pen, input)];
}

function inputBlocks(pen: Pen, { by, on, text }: LaterInput): readonly Block[] {
  const { words } = pen;
  return [paragraph(words.minutes.laterNote), facts(pen, words.from, [[words.from, byOn(pen, by, on)]]), ...prose(pen, text)];
}

/** Everybody of the directory who was there, and the day that they signed. */
function signatures(pen: Pen, meeting: Meeting, signed: NonNullable<Meeting["minutes"]>["signatures"]): readonly Block[] {
  const { words, texts, nameOf, sak } = pen;
  const people = [...new Set([...peopleIn(sak, meeting), ...signed.map(({ personId }) => personId)])];
  const rows = people.map((personId) => {
    const signature = signed.find((one) => one.personId === personId);
    return [
      nameOf(personId),
      signature === undefined ? words.minutes.unsigned : words.minutes.signedOn(texts.dayMonthYear(signature.on)),
    ] as const;
  });
  if (rows.length === 0) return [];
  const head = [words.name, words.minutes.signed];
  return [
    heading(words.minutes.signatures),
    { kind: "table", caption: words.minutes.signatures, widths: [0.5, 0.5], head, rows },
  ];
}
