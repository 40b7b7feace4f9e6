import type { HomeUseView, PresenceView, WishView } from "#domain/contract/presence.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { presenceReasonLength } from "#domain/regime/oppmote/facts.ts";
import type { PresenceNotificationReason } from "#domain/regime/oppmote/notify.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import {
  type Action,
  answer,
  type Card,
  card,
  choice,
  type Element,
  execute,
  facts,
  fitting,
  hint,
  notice,
  quote,
  roomFor,
  subheading,
  text,
  textInput,
  yesNo,
} from "../elements.ts";
import { besideField, besideNoField, nothingRefused, type Refused } from "../refusalsBeside.ts";

/** Why the card was sent, or what became of what the person just did. */
export type PresenceCardContext = {
  readonly told?: PresenceNotificationReason;
  readonly changed?: boolean;
  readonly refused?: Refused;
};

/** The field of each thing that is to be moved home. */
export const equipmentField = (kind: string) => `move:${kind}`;

/** The first line of a wish or of home use: why it comes, or what it is. It never says why somebody must be on campus. */
export function presenceTitle(texts: Texts, chat: ChatTexts, view: PresenceView, told?: PresenceNotificationReason): string {
  if (told !== undefined) return texts.presence.told[told](view.employee.name);
  return view.what === "wish" ? chat.presence.title : texts.presence.told["home-registered"](view.employee.name);
}

/** A wish to be on campus, or home use, with what this person may do about it (PA-03, PA-07, PA-08). */
export function presenceCard(texts: Texts, chat: ChatTexts, view: PresenceView, context: PresenceCardContext = {}): Card {
  const refused = context.refused ?? nothingRefused;
  return fitting((limit) =>
    card(
      texts,
      presenceTitle(texts, chat, view, context.told),
      [
        context.changed === true ? notice("warning", [text(chat.presence.changed)]) : null,
        ...besideNoField(["infectionControl", "reason", "equipment"], refused, texts),
        ...(view.what === "wish" ? wishBody(texts, chat, view, limit) : homeBody(texts, chat, view, limit)),
        view.waitsFor === null || !view.mine ? null : text(chat.presence.waitsFor(view.waitsFor.name)),
        ...(view.what === "wish" ? decisionFields(texts, view, refused) : equipmentFields(texts, chat, view, refused)),
      ],
      view.what === "wish" ? wishActions(chat, view) : homeActions(chat, view),
    ),
  );
}

function wishBody(texts: Texts, chat: ChatTexts, view: WishView, limit: number): readonly (Element | null)[] {
  const { labels } = chat.presence;
  const words = texts.presence;
  const free = view.dates.filter(({ needed }) => !needed).map(({ date }) => date);
  return [
    facts(
      view.mine ? null : [labels.who, view.employee.name],
      [
        labels.dates,
        datesText(
          texts,
          view.dates.map(({ date }) => date),
        ),
      ],
      [labels.place, view.place?.name ?? ""],
      [labels.ground, words.ground[view.ground]],
      [labels.status, words.status[view.status]],
    ),
    answer(labels.where, view.where),
    ...(view.other === null ? [] : [subheading(labels.other), quote(view.other, limit)]),
    ...(view.reason === null ? [] : [subheading(labels.reason), quote(view.reason, limit)]),
    ...decidedLine(texts, chat, view),
    free.length === 0 || view.status === "AVSLAATT" || view.status === "TRUKKET"
      ? null
      : notice("good", [text(words.notNeededOn(datesText(texts, free)))]),
  ];
}

function homeBody(texts: Texts, chat: ChatTexts, view: HomeUseView, limit: number): readonly (Element | null)[] {
  const { labels } = chat.presence;
  const words = texts.presence;
  return [
    facts(
      view.mine ? null : [labels.who, view.employee.name],
      [labels.from, texts.dayMonthYear(view.from)],
      [labels.until, words.until(view.until === null ? null : texts.dayMonthYear(view.until))],
      [labels.place, view.place?.name ?? ""],
      [labels.home, words.home[view.where]],
      [labels.status, view.clarified ? words.clarified : words.notClarified],
      ...view.equipment.map(({ kind, status }) => [words.equipment[kind], words.task[status]] as const),
    ),
    view.warned ? notice("warning", [text(`⚠ ${words.withColleague}`), hint(texts.paragraph("LI-12"))]) : null,
    ...[...new Set(view.equipment.flatMap(({ reason }) => (reason === null ? [] : [reason])))].flatMap((reason) => [
      subheading(labels.reason),
      quote(reason, limit),
    ]),
    ...decidedLine(texts, chat, view),
  ];
}

/** PA-07: the question that stands before approving, and the reason that stands before declining. */
function decisionFields(texts: Texts, { actions }: WishView, refused: Refused): readonly Element[] {
  const { questions } = texts.presence;
  return [
    ...(actions.includes("ApprovePresence")
      ? [
          yesNo("infectionControl", questions.control, null, texts),
          ...besideField("infectionControl", refused, texts),
          hint(texts.paragraph("PA-07")),
        ]
      : []),
    ...(actions.includes("DeclinePresence")
      ? [
          textInput("reason", questions.reason, null, { multiline: true, maxLength: roomFor(presenceReasonLength) }),
          ...besideField("reason", refused, texts),
        ]
      : []),
  ];
}

/** PA-08: each thing that waits, arranged or not. */
function equipmentFields(texts: Texts, chat: ChatTexts, view: HomeUseView, refused: Refused): readonly Element[] {
  if (!view.actions.includes("SettleEquipment")) return [];
  const { arrange, arranged, declined, later } = chat.presence;
  const { questions, equipment } = texts.presence;
  const choices = [
    ["later", later],
    ["arranged", arranged],
    ["declined", declined],
  ] as const;
  return [
    ...view.equipment
      .filter(({ status }) => status === "VENTER")
      .map(({ kind }) => choice(equipmentField(kind), arrange(equipment[kind]), choices, "later", "compact")),
    ...besideField("equipment", refused, texts),
    textInput("reason", questions.equipmentReason, null, { multiline: true, maxLength: roomFor(presenceReasonLength) }),
    ...besideField("reason", refused, texts),
    hint(texts.paragraph("PA-08")),
  ];
}

function wishActions({ presence }: ChatTexts, { id, version, actions }: WishView): readonly Action[] {
  const { buttons } = presence;
  return [
    ...(actions.includes("ApprovePresence")
      ? [execute(buttons.approve, { verb: "presence.approve", id, version }, "positive")]
      : []),
    ...(actions.includes("DeclinePresence")
      ? [execute(buttons.decline, { verb: "presence.decline", id, version }, "destructive")]
      : []),
    ...(actions.includes("WithdrawPresence") ? [execute(buttons.withdraw, { verb: "presence.withdraw", id, version })] : []),
    execute(buttons.open, { verb: "presence.open", id, version }),
  ];
}

function homeActions({ presence }: ChatTexts, { id, version, actions }: HomeUseView): readonly Action[] {
  const { buttons } = presence;
  return [
    ...(actions.includes("ClarifyHome") ? [execute(buttons.clarify, { verb: "presence.clarify", id, version }, "positive")] : []),
    ...(actions.includes("SettleEquipment") ? [execute(buttons.settle, { verb: "presence.settle", id, version })] : []),
    execute(buttons.open, { verb: "presence.open", id, version }),
  ];
}

function decidedLine(texts: Texts, chat: ChatTexts, view: PresenceView): readonly Element[] {
  if (view.decidedBy === null || view.decidedOn === null) return [];
  const place = view.inPlaceOf === null ? null : chat.home.vikar.onBehalfOf(view.inPlaceOf.name);
  return [hint(chat.presence.decided(view.decidedBy.name, place, texts.dayMonthYear(view.decidedOn)))];
}

const datesText = (texts: Texts, dates: readonly LocalDate[]) => texts.list(dates.map((date) => texts.shortDate(date)));
