import type { UnitDetail, Worded } from "#domain/contract/oppfolgingViews.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Measure, UnitProcess } from "#domain/oppfolging/enhet/model.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { answer, type Element, hint, quote, subheading, text } from "../elements.ts";

type Process = Worded<UnitProcess>;

/** Most measures, answers and comments of a kind on a card; the tab shows all. */
const linesShown = 8;

/** Measures that stand. */
export function standing(process: Process | null): readonly Worded<Measure>[] {
  return process === null ? [] : process.measures.filter(({ dropped }) => dropped === null);
}

/** What was written in a process, for those who may read it: plan, evaluation, and what was said to them. */
export function contentOf(texts: Texts, chat: ChatTexts, detail: UnitDetail, quoteLimit: number): readonly Element[] {
  const { process } = detail;
  if (process === null) return [];
  const measures = standing(process);
  const written = [
    ...measures.slice(0, linesShown).flatMap((measure) => measureLines(texts, chat, detail, measure, quoteLimit)),
    ...(measures.length > linesShown ? [hint(chat.cycle.andMore(measures.length - linesShown))] : []),
  ];
  const said = [...attestationLines(texts, chat, detail, quoteLimit), ...commentLines(texts, chat, detail, quoteLimit)];
  const summary = process.evaluation?.summary ?? null;
  const isLong = [summary, ...measures.map(({ content }) => content.text), ...process.comments.map((one) => one.text)].some(
    (one) => (one?.length ?? 0) > quoteLimit,
  );
  return [
    ...(written.length === 0 ? [] : [subheading(chat.cycle.headings.measures), ...written]),
    ...(summary === null || summary === "" ? [] : [subheading(chat.cycle.headings.summary), quote(summary, quoteLimit)]),
    ...said,
    ...(isLong ? [hint(chat.cycle.shortened)] : []),
  ];
}

/** A measure: what, who, when, how far; and what the evaluation says of it. */
export function measureLines(
  texts: Texts,
  chat: ChatTexts,
  detail: UnitDetail,
  { measureId, content, progress }: Worded<Measure>,
  quoteLimit: number,
): readonly Element[] {
  const words = texts.oppfolging;
  const entry = detail.process?.evaluation?.entries.find((one) => one.measureId === measureId);
  const judged = [
    entry?.done == null ? null : words.done[entry.done],
    entry?.effect == null ? null : words.effect[entry.effect],
    entry?.onward == null ? null : words.onward[entry.onward],
  ].filter((one) => one !== null);
  return [
    quote(content.text, quoteLimit),
    hint(chat.cycle.measures.facts(nameIn(detail, content.ownerId), texts.shortDate(content.due), words.kind[content.kind])),
    judged.length === 0
      ? hint(chat.cycle.measures.state(words.origin[content.origin], words.progress[progress]))
      : answer(`${words.delivery.evaluering}:`, judged.join(" · ")),
  ];
}

function attestationLines(texts: Texts, chat: ChatTexts, detail: UnitDetail, quoteLimit: number): readonly Element[] {
  const latest = (detail.process?.attestations ?? []).slice(-2);
  if (latest.length === 0) return [];
  return [
    subheading(chat.cycle.headings.said),
    ...latest.flatMap(({ by, answer: given, comment, on }) => [
      text(chat.cycle.attest.said(nameIn(detail, by), texts.oppfolging.answer[given], texts.shortDate(on))),
      ...(comment === null ? [] : [quote(comment, quoteLimit)]),
    ]),
  ];
}

function commentLines(texts: Texts, chat: ChatTexts, detail: UnitDetail, quoteLimit: number): readonly Element[] {
  const latest = (detail.process?.comments ?? []).slice(-2);
  if (latest.length === 0) return [];
  return [
    subheading(chat.cycle.headings.comments),
    ...latest.flatMap(({ by, as, text: said, on }) => [
      text(chat.cycle.attest.said(nameIn(detail, by), texts.oppfolging.role[as], texts.shortDate(on))),
      quote(said, quoteLimit),
    ]),
  ];
}

/** The name of somebody that the process speaks of; a sign where the directory no longer knows them. */
function nameIn(detail: UnitDetail, id: PersonId): string {
  return detail.names[id] || "–";
}
