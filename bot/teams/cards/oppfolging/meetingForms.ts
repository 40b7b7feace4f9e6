import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Meeting } from "#domain/oppfolging/enhet/model.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Card, card, confirm, type Element, execute, hint, text, toggle } from "../elements.ts";
import {
  buttons,
  choice,
  choicesOf,
  dateField,
  drawQuestions,
  type FilledIn,
  longText,
  numberInput,
  optional,
  saveAndBack,
  sentBy,
  shortText,
  valueIn,
} from "./formParts.ts";
import { mayNow } from "./unitActions.ts";

/** Parts of the process that the form offers; a unit that needs more has the tab. */
const partsOffered = 6;
const linesShown = 12;
const mostParticipants = 9999;

type Planned = Pick<Meeting, "meetingId" | "plan" | "cancelled"> & {
  readonly held: { readonly on: LocalDate; readonly participants: number } | null;
};

/** The meetings of a unit, with what can be done about each. */
export function meetingsCard(texts: Texts, chat: ChatTexts, detail: UnitDetail): Card {
  const { meetings: words, headings, buttons: names } = chat.cycle;
  const standing = (detail.process?.meetings ?? []).filter(({ cancelled }) => !cancelled);
  const topics = texts.list(detail.mainTopics.map((topic) => `«${texts.oppfolging.topic[topic]}»`));
  return card(
    texts,
    `${headings.meetings} – ${detail.unitName}`,
    [
      hint(words.lead),
      hint(texts.paragraph("AM-12")),
      text(words.mustTalkOf(topics)),
      hint(texts.paragraph("AM-15")),
      ...(standing.length === 0 ? [text(words.none)] : []),
      ...standing.slice(-linesShown).flatMap((meeting) => meetingLine(texts, chat, detail, meeting)),
    ],
    [
      ...(mayNow(detail, "PlanMeeting") ? [execute(names.planMeeting, sentBy(detail, "unit.meetingPlan"), "positive")] : []),
      ...(mayNow(detail, "CloseMeetings") ? [execute(names.closeMeetings, sentBy(detail, "unit.meetingsClose"))] : []),
      execute(names.back, sentBy(detail, "unit.open")),
    ],
  );
}

function meetingLine(texts: Texts, chat: ChatTexts, detail: UnitDetail, { meetingId, plan, held }: Planned): readonly Element[] {
  const { meetings: words, buttons: names } = chat.cycle;
  const part = texts.oppfolging.part(plan.part);
  if (held !== null) return [text(`✓ ${words.held(texts.shortDate(held.on), part, held.participants)}`)];
  const cancel = execute(names.sure, sentBy(detail, "unit.meetingCancel", meetingId), "destructive");
  return [
    text(`○ ${words.planned(texts.shortDate(plan.on), part)}`),
    buttons([
      execute(names.registerMeeting, sentBy(detail, "unit.meetingHold", meetingId)),
      confirm(names.cancelMeeting, chat.form.sure, cancel),
    ]),
  ];
}

export function planMeetingForm(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn): Card {
  const { meetings: words } = chat.cycle;
  const { form: forms, arena, command, part } = texts.oppfolging;
  const next = (detail.process?.meetings ?? []).filter(({ cancelled, plan }) => !cancelled && plan.part > 0).length + 1;
  const parts = Array.from({ length: partsOffered + 1 }, (_, index) => ({ title: part(index), value: String(index) }));
  return drawQuestions(texts, chat, form, {
    title: `${command.PlanMeeting} – ${detail.unitName}`,
    questions: [
      { field: "on", input: dateField("on", words.on, valueIn(form, "on")) },
      {
        field: "part",
        input: choice("part", words.part, valueIn(form, "part", String(Math.min(next, partsOffered))), parts, {
          style: "compact",
        }),
        rule: "AM-12",
      },
      { field: "form", input: choice("form", words.form, valueIn(form, "form", "plenum"), choicesOf(forms)) },
      { field: "arena", input: choice("arena", words.arena, valueIn(form, "arena", "eget-moete"), choicesOf(arena)) },
      { field: "digital", input: toggle("digital", words.digital, valueIn(form, "digital", "false") === "true") },
    ],
    actions: saveAndBack(chat, detail, "unit.meetingPlanSave"),
  });
}

/** What came of a meeting that was held (AM-08, AM-15). */
export function holdMeetingForm(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn): Card {
  const { meetings: words } = chat.cycle;
  const { field, topic, command } = texts.oppfolging;
  const meeting = detail.process?.meetings.find(({ meetingId }) => meetingId === form.about);
  return drawQuestions(texts, chat, form, {
    title: `${command.HoldMeeting} – ${detail.unitName}`,
    lead:
      meeting === undefined ? [] : [text(words.planned(texts.date(meeting.plan.on), texts.oppfolging.part(meeting.plan.part)))],
    questions: [
      { field: "on", input: dateField("on", words.heldOn, valueIn(form, "on", meeting?.plan.on ?? null)) },
      {
        field: "topics",
        input: choice("topics", field.topics, valueIn(form, "topics", detail.mainTopics.join(",")), choicesOf(topic), {
          isMultiSelect: true,
        }),
        rule: "AM-15",
      },
      {
        field: "participants",
        input: numberInput("participants", field.participants, valueIn(form, "participants"), mostParticipants),
        rule: "AM-08",
      },
      {
        field: "verneombudPresent",
        input: toggle("verneombudPresent", words.verneombudPresent, valueIn(form, "verneombudPresent", "false") === "true"),
        rule: "AM-04",
      },
      { field: "note", input: longText("note", optional(chat, field.note), valueIn(form, "note")) },
    ],
    actions: saveAndBack(chat, detail, "unit.meetingHoldSave", { about: form.about }),
  });
}

export function closeMeetingsForm(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn): Card {
  const { field, command } = texts.oppfolging;
  return drawQuestions(texts, chat, form, {
    title: `${command.CloseMeetings} – ${detail.unitName}`,
    lead: [text(chat.cycle.meetings.closeLead)],
    questions: involvementQuestions(chat, field, form),
    actions: saveAndBack(chat, detail, "unit.meetingsCloseSave", { title: command.CloseMeetings }),
  });
}

/** AM-04: a word on how safety representative and LOSAM were involved; without it the step is passed with a warning. */
function involvementQuestions(chat: ChatTexts, field: Texts["oppfolging"]["field"], form: FilledIn) {
  return [
    {
      field: "verneombud",
      input: shortText("verneombud", optional(chat, field.verneombud), valueIn(form, "verneombud")),
      rule: "AM-04",
    },
    { field: "losam", input: shortText("losam", optional(chat, field.losam), valueIn(form, "losam")), rule: "AM-04" },
  ] as const;
}
