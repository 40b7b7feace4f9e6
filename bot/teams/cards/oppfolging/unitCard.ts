import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { DeadlineState, Delivery } from "#domain/oppfolging/enhet/deadlines.ts";
import type { UnitNotificationReason } from "#domain/oppfolging/enhet/notify.ts";
import type { UnitStatus } from "#domain/oppfolging/enhet/summary.ts";
import type { Duty } from "#domain/oppfolging/paaminnelser/model.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import {
  bullets,
  type Card,
  card,
  type Element,
  execute,
  facts,
  fitting,
  hint,
  notice,
  openDialog,
  quote,
  subheading,
  text,
} from "../elements.ts";
import { besideField, besideNoField, type Refused } from "../refusalsBeside.ts";
import { buttons, sentBy } from "./formParts.ts";
import { ownActions, snoozeButton } from "./unitActions.ts";
import { contentOf } from "./unitContent.ts";

/** Why the card was sent, or what became of what the person just did. */
export type UnitCardContext = {
  readonly told?: UnitNotificationReason;
  readonly reminded?: Duty;
  readonly changed?: boolean;
  readonly refused?: Refused;
  /** What the person typed in the card's own field, where it was refused. */
  readonly comment?: string | null;
  /** Invisible characters taken out of what was just sent. */
  readonly removedCharacters?: number;
  /** One sentence on what came of a press. */
  readonly said?: string;
};

/** Most of the missing things that a card names. */
const missingShown = 4;

/**
 * A unit's process as one person may see it: the same card for the reminder, the message, the receipt and the outcome. What it asks
 * of the person is their own open duty; the buttons are those that `decideUnit` would let through for them.
 */
export function unitCard(texts: Texts, chat: ChatTexts, detail: UnitDetail, context: UnitCardContext = {}): Card {
  return fitting((quoteLimit) => unitCardWith(texts, chat, detail, context, quoteLimit));
}

function unitCardWith(texts: Texts, chat: ChatTexts, detail: UnitDetail, context: UnitCardContext, quoteLimit: number): Card {
  const { cycle: words } = chat;
  const removed = context.removedCharacters ?? 0;
  const duty = dutyOf(detail, context.reminded);
  const { inputs, actions } = ownActions(texts, chat, detail, context.comment ?? null);
  const ownFields = inputs.length === 0 ? [] : ["comment"];
  const body: readonly (Element | null)[] = [
    context.changed === true ? notice("warning", [text(`⚠ ${words.changed}`)]) : null,
    removed === 0 ? null : notice("emphasis", [text(chat.form.removed(removed))]),
    context.said === undefined ? null : notice("good", [text(context.said)]),
    ...(context.refused === undefined ? [] : besideNoField(ownFields, context.refused, texts)),
    context.told === undefined ? null : text(texts.oppfolging.told[context.told], { weight: "Bolder" }),
    ...(duty === undefined
      ? []
      : wordsOf(texts, chat, duty).map((line, index, { length }) =>
          index === length - 1 ? text(line, { weight: "Bolder" }) : text(line),
        )),
    ...(detail.sight === "own-measures" ? [] : stateOf(texts, chat, detail)),
    ...contentOf(texts, chat, detail, quoteLimit),
    ...ownMeasures(texts, chat, detail, quoteLimit),
    ...warnings(texts, detail),
    ...examination(chat, detail),
    ...inputs,
    ...(context.refused === undefined || inputs.length === 0 ? [] : besideField("comment", context.refused, texts)),
    ...(duty === undefined ? [] : [buttons([snoozeButton(chat, detail)])]),
  ];
  return card(texts, unitTitle(texts, chat, detail, context), body, actions);
}

/** What the card is about: what the person is to see to and by when, else how the unit stands. It never holds what somebody wrote. */
export function unitTitle(
  texts: Texts,
  chat: ChatTexts,
  detail: UnitDetail,
  { told, reminded }: Pick<UnitCardContext, "told" | "reminded"> = {},
): string {
  if (told !== undefined) return `${texts.oppfolging.told[told]} – ${detail.unitName}`;
  const duty = dutyOf(detail, reminded);
  if (duty !== undefined) return headline(texts, chat, detail.unitName, duty);
  if (detail.sight === "own-measures") return `${chat.cycle.headings.measures} – ${detail.unitName}`;
  return `${detail.unitName}: ${texts.oppfolging.step[detail.summary.step]}`;
}

/** Why somebody gets it, by when, and what to do, where they have a duty in the unit; the one reminded of while it is open. */
export function dutyLines(texts: Texts, chat: ChatTexts, detail: UnitDetail, reminded?: Duty): readonly string[] {
  const duty = dutyOf(detail, reminded);
  return duty === undefined ? [] : wordsOf(texts, chat, duty);
}

function wordsOf(texts: Texts, chat: ChatTexts, duty: UnitDetail["duties"][number]): readonly string[] {
  return [
    texts.oppfolging.why[duty.why],
    texts.oppfolging.deadline(duty.due, duty.daysLeft, texts),
    `${chat.cycle.todo}: ${lowerFirst(texts.oppfolging.what[duty.what])}.`,
  ];
}

/** «Tiltaksplanen for … skal være arkivert fredag 30. oktober 2026» */
function headline(
  texts: Texts,
  chat: ChatTexts,
  unit: string,
  { duty, due, daysLeft }: Pick<UnitDetail["duties"][number], "duty" | "due" | "daysLeft">,
): string {
  const words = chat.cycle.headline[deliveryOf(duty)];
  return (daysLeft < 0 ? words.past : words.ahead)(unit, texts.date(due));
}

function deliveryOf(duty: Duty): Delivery {
  return duty.endsWith("tiltaksplan") ? "tiltaksplan" : "evaluering";
}

/** The duty that the card is about: the one that was reminded of while it is open, else the most pressing. */
function dutyOf({ duties }: UnitDetail, reminded: Duty | undefined): UnitDetail["duties"][number] | undefined {
  return duties.find(({ duty }) => duty === reminded) ?? duties.toSorted((a, b) => a.daysLeft - b.daysLeft)[0];
}

/** An older card of the same process: what it is about, and where to act. */
export function supersededUnitCard(texts: Texts, chat: ChatTexts, detail: UnitDetail): Card {
  return card(texts, `${chat.cycle.title} – ${detail.unitName}`, [hint(chat.cycle.superseded)]);
}

/** State as a sign and a word, never as colour alone. */
export function unitStatusText(texts: Texts, status: UnitStatus): string {
  return `${statusSign[status]} ${texts.oppfolging.unitStatus[status]}`;
}

const statusSign: Readonly<Record<UnitStatus, string>> = {
  "ikke-startet": "○",
  "i-gang": "◐",
  levert: "●",
  forfalt: "▲",
  bortfalt: "–",
};

function stateOf(texts: Texts, chat: ChatTexts, detail: UnitDetail): readonly (Element | null)[] {
  const { summary, people, slide, process } = detail;
  const { cycle: words } = chat;
  const missing = summary.missing.map((code) => texts.oppfolging.what[code]);
  const waits = summary.next === "faa-svar-fra-verneombud" && detail.standings.includes("leder");
  return [
    facts(
      [words.facts.state, `${unitStatusText(texts, summary.status)} · ${texts.oppfolging.step[summary.step]}`],
      [words.facts.plan, deadlineText(texts, chat, summary.plan)],
      [words.facts.evaluation, deadlineText(texts, chat, summary.evaluation)],
      [words.facts.archive, process?.archive?.reference ?? ""],
      [words.facts.leader, people.leader?.name ?? ""],
      [
        words.facts.verneombud,
        people.representatives
          .map(({ name }) => name)
          .slice(0, 3)
          .join(", "),
      ],
      slide === null ? null : [words.facts.slide, words.slide(slide.page)],
    ),
    slide?.url == null ? null : buttons([{ type: "Action.OpenUrl", title: words.buttons.slides, url: slide.url }]),
    ...detail.advice.map((advice) => hint(texts.oppfolging.advice[advice])),
    waits ? text(words.waitsForVerneombud) : null,
    ...(missing.length === 0
      ? [summary.status === "bortfalt" ? null : text(words.nothingMissing)]
      : [
          subheading(words.missing),
          bullets(missing.slice(0, missingShown)),
          missing.length > missingShown ? hint(words.andMore(missing.length - missingShown)) : null,
        ]),
  ];
}

function deadlineText(texts: Texts, chat: ChatTexts, { due, doneOn, late, daysLeft }: DeadlineState): string {
  return doneOn === null ? texts.oppfolging.deadline(due, daysLeft, texts) : chat.cycle.doneOn(texts.date(doneOn), late);
}

/** For those who are responsible for a measure and see nothing else. */
function ownMeasures(texts: Texts, chat: ChatTexts, detail: UnitDetail, quoteLimit: number): readonly Element[] {
  const words = texts.oppfolging;
  return detail.ownMeasures
    .slice(0, missingShown * 2)
    .flatMap(({ measureId, content, progress }) => [
      quote(content.text, quoteLimit),
      hint(
        chat.cycle.measures.facts(detail.names[content.ownerId] || "–", texts.shortDate(content.due), words.kind[content.kind]),
      ),
      hint(chat.cycle.measures.state(words.origin[content.origin], words.progress[progress])),
      ...(detail.actions.some(({ type, reachable }) => type === "ReportProgress" && reachable)
        ? [buttons([execute(chat.cycle.buttons.progress, sentBy(detail, "unit.progress", measureId))])]
        : []),
    ]);
}

function warnings(texts: Texts, detail: UnitDetail): readonly Element[] {
  if (!detail.standings.includes("leder")) return [];
  return detail.warnings.map((warning) =>
    notice("warning", [text(`⚠ ${texts.warning(warning)}`), hint(texts.paragraph(warning.rule))]),
  );
}

/** AM-10: the way to the examination, for the leader alone. The warning before it says why. */
function examination(chat: ChatTexts, detail: UnitDetail): readonly Element[] {
  switch (detail.examination) {
    case null:
      return [];
    case "open":
      return [buttons([openDialog(chat.report.buttons.examine, { verb: "report.examine", id: detail.id })])];
    case "opened":
      return [hint(chat.cycle.examined)];
  }
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
