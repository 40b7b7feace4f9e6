import { osloDate } from "#domain/kernel/instant.ts";
import type { CaseEvent } from "#domain/sak/events.ts";
import { partyOf } from "#domain/sak/facts.ts";
import type { PartyId } from "#domain/sak/model.ts";
import { partyTimeline } from "#domain/sak/timeline.ts";
import { facts, type Paper, type Pen, paragraph } from "./paper.ts";
import { partyName } from "./people.ts";

/** SB-05: the log as one party may read it, printed. Nobody gets one who has not been told of the case. */
export function timelinePaper(pen: Pen, partyId: PartyId, events: readonly CaseEvent[]): Paper | undefined {
  const { sak, words, texts, madeAt } = pen;
  const party = partyOf(sak, partyId);
  if (party === undefined || party.informedOn === null) return undefined;
  const on = osloDate(madeAt);
  const lines = partyTimeline(sak, events, partyId);
  return {
    title: words.title.tidslinje,
    on,
    blocks: [
      facts(pen, words.case, [
        [words.case, sak.number],
        [words.timeline.party, partyName(pen, partyId)],
        [words.timeline.made, texts.dayMonthYear(on)],
      ]),
      paragraph(words.timeline.intro),
      lines.length === 0
        ? paragraph(words.timeline.empty)
        : {
            kind: "table",
            caption: words.title.tidslinje,
            widths: [0.26, 0.58, 0.16],
            head: [words.date, words.timeline.what, words.timeline.about],
            rows: lines.map((line) => [texts.dayMonthYear(line.on), words.event[line.type], words.timeline.abouts[line.about]]),
          },
    ],
  };
}
