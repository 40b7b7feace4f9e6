import { type Instant, osloDate, osloMinute } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Block } from "../pdf/content.ts";
import { type Pen, paragraph } from "./paper.ts";

/**
 * Who confirmed the agreement, when, and what (domain rules 7.19): the leader approved it and the employee accepted it, each signed in
 * as themselves. The hash is of the content, so that a document which says something else shows that it does.
 */
export function confirmations(pen: Pen): readonly Block[] {
  const { words, state, employee, leaderName, approvedAt, acceptedAt } = pen;
  const { acceptance } = state;
  const accepted = (said: string) => (acceptance === null ? words.notYet : said);
  return [
    // Together on one page: this is what somebody turns to.
    { kind: "heading", level: 1, text: words.confirmations, room: differs(pen) ? 265 : 215 },
    paragraph(words.hashHow),
    ...verdict(pen),
    {
      kind: "table",
      caption: words.confirmations,
      widths: [0.2, 0.4, 0.4],
      head: [words.confirmation, words.approval, words.acceptance],
      rows: [
        [words.who, leaderName, accepted(employee.name)],
        [words.when, momentOf(pen, approvedAt, state.decidedOn), accepted(momentOf(pen, acceptedAt, acceptance?.on ?? null))],
        [
          words.hash,
          inGroups(state.approvedHash) ?? words.hashNotKept,
          accepted(inGroups(acceptance?.contentHash ?? null) ?? ""),
        ],
      ],
    },
  ];
}

function differs({ state: { acceptance }, contentHash }: Pick<Pen, "state" | "contentHash">): boolean {
  return acceptance !== null && acceptance.contentHash !== contentHash;
}

/** Whether what was confirmed is what stands here. */
function verdict({ words, state, contentHash }: Pen): readonly Block[] {
  if (state.acceptance === null) return [];
  if (differs({ state, contentHash })) return [{ kind: "note", title: words.hashDiffers, text: "" }];
  return state.approvedHash === contentHash ? [paragraph(words.hashSame)] : [];
}

/** The minute where it is known, else the day. */
function momentOf({ words, texts }: Pen, at: Instant | null, on: LocalDate | null): string {
  if (at !== null) return words.moment(texts.dayMonthYear(osloDate(at)), texts.time(osloMinute(at)));
  return on === null ? "–" : texts.dayMonthYear(on);
}

/** Eight characters at a time: 64 in a row can neither be compared by eye nor read aloud. */
function inGroups(hash: string | null): string | undefined {
  return hash?.match(/.{1,8}/g)?.join(" ");
}
