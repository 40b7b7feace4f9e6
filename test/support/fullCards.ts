import type { HomeItem } from "#bot/desk/hjemmekontor/homeItems.ts";
import { assessCard, rejectDayCard } from "#bot/teams/cards/assessCard.ts";
import { caseCard, supersededCard } from "#bot/teams/cards/caseCard.ts";
import { dayForm } from "#bot/teams/cards/dayForm.ts";
import { draftCard, stepFields } from "#bot/teams/cards/draftCard.ts";
import type { DraftForm } from "#bot/teams/cards/draftSteps.ts";
import { type Card, execute, openDialog } from "#bot/teams/cards/elements.ts";
import { guidanceCard } from "#bot/teams/cards/guidanceCard.ts";
import { homeNewsCard } from "#bot/teams/cards/hjemmekontor/homeNewsCard.ts";
import { homeReminderCard } from "#bot/teams/cards/hjemmekontor/homeReminderCard.ts";
import { meetingDayCard } from "#bot/teams/cards/hjemmekontor/meetingDayCard.ts";
import { mineCard, pendingCard } from "#bot/teams/cards/listCards.ts";
import { chooserCard, helpCard, plainCard, welcomeCard } from "#bot/teams/cards/menuCards.ts";
import type { Refused } from "#bot/teams/cards/refusalsBeside.ts";
import { callInCard, terminateCard } from "#bot/teams/cards/stepCards.ts";
import { type ChatTexts, steps } from "#bot/teams/texts/chatTexts.ts";
import type { AgreementDetail, CaseDetail, CaseSummary, DayDetail } from "#domain/contract/views.ts";
import { blankAssessment } from "#domain/hjemmekontor/fastAvtale/checkAssessment.ts";
import { type HomeDay, workingWeekdays } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { NotificationReason } from "#domain/hjemmekontor/fastAvtale/notify.ts";
import { usualStandardAgreements } from "#domain/hjemmekontor/fastAvtale/standardAgreement.ts";
import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import { instantOf } from "#domain/kernel/instant.ts";
import { addDays, datesOf, localDate } from "#domain/kernel/localDate.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { tourRoles } from "#domain/start/tour.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { fullAssessmentCards } from "./fullAssessmentCards.ts";
import { fullCaseCards } from "./fullCaseCards.ts";
import { fullCycleCards } from "./fullCycleCards.ts";
import { fullGuideCards } from "./fullGuideCards.ts";
import { fullPresenceCards } from "./fullPresenceCards.ts";
import { fullReportCards } from "./fullReportCards.ts";
import { fullRulesCards } from "./fullRulesCards.ts";
import { fullSearchCards } from "./fullSearchCards.ts";
import { fullStartCards } from "./fullStartCards.ts";

/** What somebody wrote, with everything that Markdown or HTML would act on at its head. */
export function written(length: number, filling: string): string {
  const head = "skrevet [x](http://evil.example) **fet** _k_ <b>b</b> `c` # 1. «»\n- punkt\n1. liste ";
  return (head + filling.repeat(length)).slice(0, length).toWellFormed();
}

/** A name that would draw a link, and turn what follows it around. */
const name = `1. [Navn](http://evil.example) **fet** <b>\u202E${"Ø".repeat(60)}`;

const id = "0198f000-0000-7000-8000-000000000001" as CaseId;
const today = localDate("2021-04-19");
const person = { id: "p" as PersonId, name, title: name };
const statuses = [
  "INNSENDT",
  "RETURNERT",
  "GODKJENT",
  "AKSEPTERT",
  "AKTIV",
  "OPPSAGT",
  "UTLOEPT",
  "AVSLAATT",
  "AVTAKKET",
  "TRUKKET",
] as const;
const dayStatuses = ["OENSKET", "GODKJENT", "AVSLAATT", "TRUKKET", "GJENNOMFOERT"] as const;
const reasons: readonly NotificationReason[] = [
  "decide",
  "withdrawn",
  "returned",
  "approved",
  "rejected",
  "accepted",
  "declined",
  "started",
  "called-in",
  "terminated",
  "permanence-copy",
  "undone",
];
const standings = ["employee", "leader", "hr"] as const;
const homeDays: readonly HomeDay[] = workingWeekdays.map((weekday) => ({ weekday, from: 480, to: 930 }));
const manyDates = datesOf(today, addDays(today, 11));

const common = {
  id,
  version: 123_456,
  employee: person,
  unitName: name,
  inPlaceOf: { person, as: "substitute" as const },
  from: localDate("2021-09-01"),
  to: localDate("2022-02-28"),
  submittedOn: today,
  decidedOn: today,
  leader: person,
  decides: { person, inPlaceOf: { person, as: "leader-above" as const } },
  missing: null,
  decidedBy: person,
  decidedFor: person,
  calledIn: manyDates,
  nextHomeDays: manyDates,
  timeline: [{ type: "Submitted", at: instantOf(0), by: name }],
  earlier: Array.from({ length: 10 }, () => ({
    id,
    kind: "fast-avtale" as const,
    from: localDate("2020-09-01"),
    to: localDate("2021-02-28"),
    status: "UTLOEPT" as const,
    shareTenths: 400,
  })),
};

/** An agreement with everything that it can hold, each text of the greatest length allowed. */
function agreement(text: string, but: Partial<AgreementDetail> = {}): AgreementDetail {
  return {
    ...common,
    kind: "fast-avtale",
    status: "INNSENDT",
    standing: "leader",
    actions: [],
    homeDays,
    weeklyMinutes: 2250,
    shareTenths: 400,
    warnings: [
      { rule: "HO-10", code: "PERMANENCE", since: common.from, until: common.to },
      { rule: "HO-21", code: "SPECIAL_EQUIPMENT" },
      { rule: "HO-24", code: "STRICT_REQUIREMENTS" },
      { rule: "HO-28", code: "UNIT_MEETING_WEEKDAY", weekday: 2 },
      { rule: "HO-31", code: "NOT_DISCUSSED" },
    ],
    decisionReason: text,
    renewalReason: text,
    reasonEmployee: text,
    reasonEmployer: text,
    availability: text,
    extraEquipment: text,
    tasksSuitable: true,
    specialEquipment: true,
    strictRequirements: true,
    physicalOk: true,
    equipment: ["tastatur", "mus", "skjerm"],
    assessment: {
      workEnvironment: text,
      equipment: ["tastatur", "mus", "skjerm"],
      extraEquipmentGranted: true,
      overrideReason: text,
    },
    templateVersion: "2021-04",
    terms: usualStandardAgreements.flatMap(({ terms }) => terms),
    contentHash: "f".repeat(64),
    hasPaper: true,
    effectiveFrom: common.from,
    termination: { by: "leader", lastDay: common.to },
    settings: normalRegime.homeOffice,
    meetingDay: 2,
    handedOver: { items: [], open: [], notNeeded: [], held: [], handOverSince: null, returnSince: null },
    todo: ["FollowUp", "HoldDialogue", "Renew"],
    team: { agreed: 123, size: 234 },
    history: [],
    ...but,
  };
}

function day(text: string, but: Partial<DayDetail> = {}): DayDetail {
  return {
    ...common,
    kind: "enkeltdag",
    status: "OENSKET",
    standing: "leader",
    actions: [],
    warnings: [
      { rule: "HO-09", code: "WEEK_OVER_LIMIT", monday: today, shareTenths: 600 },
      { rule: "HO-09", code: "SUGGESTS_FIXED", periods: 4, withinDays: 28 },
      { rule: "HO-28", code: "UNIT_MEETING_DATE", date: today },
    ],
    decisionReason: text,
    work: text.slice(0, 300),
    ...but,
  };
}

const everything = { isLeader: true, followsUnits: true, isStudent: false, isEmployee: true };
const nothing = { isLeader: false, followsUnits: false, isStudent: false, isEmployee: true };
const studentToo = { ...nothing, isStudent: true };
const studentOnly = { ...studentToo, isEmployee: false };
const standingsAsked = [everything, nothing, studentToo, studentOnly];

/** Refusals for every field of a form, as many as one field can have. */
function refusedFields(fields: readonly string[]): Refused {
  const refusals = fields.flatMap((field): AnyRefusal[] => [
    { rule: null, code: "DATE_UNREADABLE", field, typed: "[x](http://evil.example) **fet**" },
    { rule: "HO-13", code: "TOO_LONG", field: "end", latestEnd: common.to },
  ]);
  const noLeader: AnyRefusal = { rule: "HO-05", code: "NO_LEADER", why: "LEADER_LEFT", askId: person.id };
  return { refusals: [...refusals, noLeader], nameOf: () => name };
}

const agreementActions = {
  employee: ["Accept", "Decline", "Withdraw", "Terminate"],
  leader: ["Approve", "Return", "Reject", "CallIn", "Terminate"],
} as const;

/** Case cards in every state, for everybody who may see them, with the buttons that can come together. */
function caseCards(texts: Texts, chat: ChatTexts, text: string): readonly Card[] {
  const details: readonly CaseDetail[] = [
    ...standings.flatMap((standing) => statuses.map((status) => agreement(text, { standing, status }))),
    ...standings.flatMap((standing) => dayStatuses.map((status) => day(text, { standing, status }))),
    agreement(text, { standing: "employee", status: "INNSENDT", leader: null, decides: null, actions: ["Withdraw"] }),
    agreement(text, { standing: "employee", status: "INNSENDT", inPlaceOf: null, actions: ["Withdraw"] }),
    agreement(text, { standing: "employee", status: "GODKJENT", actions: agreementActions.employee.slice(0, 3) }),
    agreement(text, { standing: "employee", status: "AKTIV", actions: ["Terminate"] }),
    agreement(text, { standing: "leader", status: "AKTIV", actions: ["CallIn", "Terminate", "FollowUp", "HoldDialogue"] }),
    agreement(text, { standing: "leader", status: "INNSENDT", actions: agreementActions.leader.slice(0, 3) }),
    agreement(text, { standing: "leader", status: "AKTIV", actions: agreementActions.leader.slice(3) }),
    agreement(text, { standing: "employee", status: "TRUKKET", actions: ["Undo"] }),
    agreement(text, { standing: "leader", status: "AVSLAATT", actions: ["Undo"] }),
    day(text, { standing: "leader", status: "AVSLAATT", actions: ["UndoDay"] }),
    day(text, { standing: "leader", actions: ["ApproveDay", "RejectDay"] }),
    day(text, { standing: "leader", status: "GODKJENT", actions: ["CallInDay"] }),
    day(text, { standing: "employee", status: "GODKJENT", actions: ["WithdrawDay"] }),
  ];
  const contexts = reasons.map((reason) => ({ reason }));
  const refused = { changed: true, refused: refusedFields(["reason"]), removedCharacters: 3 };
  return details.flatMap((detail) => [...contexts, refused, {}].map((context) => caseCard(texts, chat, detail, context)));
}

function draftCards(texts: Texts, chat: ChatTexts, text: string): readonly Card[] {
  const full: DraftForm["answers"] = {
    otherArrangement: false,
    start: common.from,
    end: common.to,
    weeklyMinutes: 2250,
    homeDays,
    availability: text,
    renews: id,
    renewalReason: text,
    reasonEmployee: text,
    reasonEmployer: text,
    tasksSuitable: true,
    specialEquipment: true,
    strictRequirements: true,
    conflict: false,
    physicalOk: true,
    equipment: ["tastatur", "mus", "skjerm"],
    extraEquipment: text,
    contributes: true,
  };
  const empty: DraftForm["answers"] = {
    ...full,
    ...{ otherArrangement: null, start: null, end: null, weeklyMinutes: null, homeDays: [], availability: null },
    ...{
      renewalReason: null,
      reasonEmployee: null,
      reasonEmployer: null,
      tasksSuitable: null,
      specialEquipment: null,
      strictRequirements: null,
    },
    ...{ conflict: null, physicalOk: null, equipment: [], extraEquipment: null, contributes: false },
  };
  const facts = { today, settings: normalRegime.homeOffice, meetingDay: 2 as const };
  return steps.flatMap((step) =>
    [full, empty].flatMap((answers) => {
      const form = { id, version: 99, caseId: id, step, answers, facts, notices: [chat.form.outdated, chat.form.removed(2)] };
      const every = Object.values(stepFields).flat();
      return [
        draftCard(texts, chat, { ...form, refused: refusedFields([]) }),
        draftCard(texts, chat, { ...form, typedHours: "[x](http://evil", refused: refusedFields(every) }),
      ];
    }),
  );
}

function assessCards(texts: Texts, chat: ChatTexts, text: string): readonly Card[] {
  const detail = agreement(text);
  const blank = blankAssessment<string>(detail);
  const filled = { ...blank, workEnvironment: text, overrideReason: text, physicalOk: true };
  const refused = refusedFields([...Object.keys(blank), "reason"]);
  return [
    assessCard(texts, chat, detail, { assessment: blank, reason: null, refused: { refusals: [], nameOf: () => undefined } }),
    assessCard(texts, chat, detail, { assessment: filled, reason: text, refused }),
  ];
}

const homeKinds = ["foelg-opp", "dialog", "forny", "utloeper", "avgjoer", "venter-under", "turnus"] as const;

function homeReminderCards(texts: Texts, chat: ChatTexts): readonly Card[] {
  const items = homeKinds.map((kind): HomeItem => {
    const opens = kind === "venter-under" || kind === "turnus" ? null : { id, version: 9 };
    return { kind, on: today, opens, name, count: 123, share: { agreed: 123, size: 234 } };
  });
  const nobody = items.map((item): HomeItem => ({ ...item, name: null, count: 1, share: null }));
  const each = [...items, ...nobody].map((item) => homeReminderCard(texts, chat, [item]));
  return [homeReminderCard(texts, chat, [...items, ...nobody, ...items]), ...each];
}

function listItems(text: string): readonly CaseSummary[] {
  return Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? agreement(text) : day(text)));
}

/**
 * Every card of the chat, filled to the brim: `text` is what people wrote. The keys are the functions that make them, so that a test
 * can find the one that is missing here.
 */
export const fullCards: Readonly<Record<string, (texts: Texts, chat: ChatTexts, text: string) => readonly Card[]>> = {
  ...fullCycleCards(name),
  ...fullReportCards(name),
  ...fullCaseCards(),
  ...fullGuideCards(name),
  ...fullSearchCards(name),
  ...fullRulesCards(name),
  ...fullAssessmentCards(name),
  ...fullPresenceCards(name),
  ...fullStartCards(name),
  assessCard: assessCards,
  rejectDayCard: (texts, chat, text) => [rejectDayCard(texts, chat, day(text), text, refusedFields(["reason"]))],
  caseCard: caseCards,
  homeReminderCard: (texts, chat) => homeReminderCards(texts, chat),
  homeNewsCard: (texts, chat) =>
    (["named", "ended", "routed"] as const).flatMap((news) =>
      [0, 1234].map((waiting) =>
        homeNewsCard(texts, chat, { news, leaderName: name, from: common.from, to: common.to, waiting }),
      ),
    ),
  meetingDayCard: (texts, chat) => {
    const week = { unitId: id as string as UnitId, unitName: name, version: 99, meetingDay: 2 as const };
    const weeks = Array.from({ length: 12 }, (_, index) => ({ ...week, unitId: `${id}-${index}` as UnitId }));
    return [meetingDayCard(texts, chat, weeks, "changed"), meetingDayCard(texts, chat, [{ ...week, meetingDay: null }], "saved")];
  },
  supersededCard: (texts, chat, text) => statuses.map((status) => supersededCard(texts, chat, agreement(text, { status }))),
  dayForm: (texts, chat, text) => {
    const values = { from: common.from, to: common.to, work: text, everyWeek: true };
    const refused = refusedFields(["from", "to", "work", "everyWeek"]);
    const everyWeek: AnyRefusal = { rule: "HO-09", code: "EVERY_WEEK", field: "everyWeek" };
    return [dayForm(texts, chat, { id, values, today, refused: { ...refused, refusals: [...refused.refusals, everyWeek] } })];
  },
  draftCard: draftCards,
  guidanceCard: (texts, chat) => {
    const advisers = { tillitsvalgt: [name, name, name], bht: [name, name, name] };
    const advice = openDialog(chat.report.buttons.advice, { verb: "report.guide" });
    return [guidanceCard(texts, chat, advisers, [advice, execute(chat.guidance.backToApplication, { verb: "start.fast" })])];
  },
  mineCard: (texts, chat, text) => [mineCard(texts, chat, listItems(text), true), mineCard(texts, chat, [], false)],
  pendingCard: (texts, chat, text) => [pendingCard(texts, chat, listItems(text), true), pendingCard(texts, chat, [], false)],
  welcomeCard: (texts, chat) =>
    standingsAsked.flatMap((standing) => tourRoles.map((role) => welcomeCard(texts, chat, standing, role))),
  helpCard: (texts, chat) => standingsAsked.map((standing) => helpCard(texts, chat, standing, chat.notUnderstood(name))),
  chooserCard: (texts, chat) => [chooserCard(texts, chat, true), chooserCard(texts, chat, false)],
  plainCard: (texts, chat) => [plainCard(texts, chat.fault.title, [chat.fault.text("ABCD1234"), name])],
  callInCard: (texts, chat, text) => [
    callInCard(texts, chat, agreement(text), common.from, refusedFields(["date"])),
    callInCard(texts, chat, day(text, { nextHomeDays: [] }), null, refusedFields([])),
  ],
  terminateCard: (texts, chat, text) =>
    standings.map((standing) => {
      const form = { today, lastDay: common.to, refused: refusedFields(["lastDay"]) };
      return terminateCard(texts, chat, agreement(text, { standing }), form);
    }),
};
