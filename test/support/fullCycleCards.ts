import type { Card } from "#bot/teams/cards/elements.ts";
import { cycleCard, snoozeCard, unitListCard } from "#bot/teams/cards/oppfolging/cycleCards.ts";
import { digestCard, digestLines } from "#bot/teams/cards/oppfolging/digestCard.ts";
import { attestForm, evaluateForm, submitEvaluationForm, summaryForm } from "#bot/teams/cards/oppfolging/evaluationForms.ts";
import type { FilledIn } from "#bot/teams/cards/oppfolging/formParts.ts";
import { measureForm } from "#bot/teams/cards/oppfolging/measureForm.ts";
import { dropMeasureForm, progressForm } from "#bot/teams/cards/oppfolging/measureStepForms.ts";
import { measuresCard } from "#bot/teams/cards/oppfolging/measuresCard.ts";
import { closeMeetingsForm, holdMeetingForm, meetingsCard, planMeetingForm } from "#bot/teams/cards/oppfolging/meetingForms.ts";
import { archiveForm, submitPlanForm } from "#bot/teams/cards/oppfolging/planForms.ts";
import { riskForm } from "#bot/teams/cards/oppfolging/riskForm.ts";
import { challengesForm, commentForm, investigationForm, planForm, startForm } from "#bot/teams/cards/oppfolging/startForms.ts";
import { choicesCard } from "#bot/teams/cards/oppfolging/unitActions.ts";
import { supersededUnitCard, unitCard } from "#bot/teams/cards/oppfolging/unitCard.ts";
import type { Refused } from "#bot/teams/cards/refusalsBeside.ts";
import type { ChatTexts } from "#bot/teams/texts/chatTexts.ts";
import type { CycleUnits, UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import type { UnitStanding } from "#domain/oppfolging/enhet/access.ts";
import type { UnitCommand } from "#domain/oppfolging/enhet/commands.ts";
import type { MeasureId, MeetingId, RiskId, Step } from "#domain/oppfolging/enhet/model.ts";
import type { UnitNotificationReason } from "#domain/oppfolging/enhet/notify.ts";
import { steps } from "#domain/oppfolging/enhet/steps.ts";
import type { TaskCode } from "#domain/oppfolging/enhet/tasks.ts";
import type { Texts } from "#domain/texts/index.ts";
import { textsFor } from "#domain/texts/index.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";

const uuid = (n: number) => `0198f000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const id = uuid(1) as CaseId;
const today = localDate("2026-10-16");
const due = localDate("2026-10-30");

type Command = Exclude<UnitCommand["type"], "OpenUnit">;
const commands = Object.keys(textsFor("nb").oppfolging.command) as Command[];
const tasks = Object.keys(textsFor("nb").oppfolging.what) as TaskCode[];
const told = [
  "unit-opened",
  "examine-indication",
  "consult-asked",
  "dissent",
] as const satisfies readonly UnitNotificationReason[];

/** A process with everything that it can hold, each text of the greatest length, as the reader with these standings sees it. */
function detailOf(name: string, text: string, standings: readonly UnitStanding[], but: Partial<UnitDetail> = {}): UnitDetail {
  const person = { id: "p" as PersonId, name, title: name };
  const people = Array.from({ length: 30 }, () => person);
  const content = {
    ...({ text, ownerId: person.id, due, kind: "organisatorisk", origin: "viderefoert" } as const),
    ...{ continuedFrom: uuid(2) as MeasureId, riskId: uuid(3) as RiskId, recommendation: { number: 23, year: 2018 } },
  };
  const measures = Array.from({ length: 60 }, (_, n) => ({
    ...{ measureId: uuid(100 + n) as MeasureId, content, progress: "i-gang" as const, dropped: null, revisions: [] },
  }));
  const entries = measures.map(({ measureId }) => ({
    ...({ measureId, done: "delvis", effect: "for-tidlig", onward: "viderefoeres", note: text } as const),
  }));
  const meeting = (n: number, held: boolean) => ({
    meetingId: uuid(200 + n) as MeetingId,
    plan: { on: due, part: n, form: "plenum", arena: "eget-moete", digital: true } as const,
    held: held ? { on: due, topics: ["naa"] as const, participants: 9999, verneombudPresent: true, note: text } : null,
    cancelled: false,
  });
  const summaryOf = (delivery: "tiltaksplan" | "evaluering", daysLeft: number) => ({
    ...{ delivery, due: addDays(today, daysLeft), doneOn: null, late: false, overdue: daysLeft < 0, daysLeft },
  });
  const isWhole = standings.includes("leder") || standings.includes("verneombud");
  const isOwn = standings.every((standing) => standing === "tiltak-ansvarlig");
  const why = standings.includes("leder") ? "leder-for-enhet" : "hovedverneombud-uten-verneombud";
  const prefix = standings.includes("leder") ? "lever" : isWhole || standings.includes("losam") ? "medvirk" : "foelg-opp";
  return {
    kind: "enhet",
    id,
    version: 123_456,
    cycle: {
      ...{ id: uuid(9) as CaseId, version: 3, year: 2026, status: "PUBLISERT", opens: localDate("2026-09-01"), planDue: due },
      ...{ evaluationDue: localDate("2026-12-16"), ends: localDate("2026-12-31"), running: true, focusArea: text },
    },
    unitName: name,
    sight: isWhole ? "whole" : isOwn ? "own-measures" : "status",
    standings,
    summary: {
      ...({
        id,
        unitId: "u" as UnitId,
        step: "TILTAKSPLAN_UTKAST",
        status: "forfalt",
        next: "lever-tiltaksplan",
        missing: tasks,
      } as const),
      ...{ plan: summaryOf("tiltaksplan", -3), evaluation: summaryOf("evaluering", 44) },
      ...{ dissent: true, notInvolved: true, unitGone: false, leaderless: false },
    },
    tasks: [],
    actions: commands.map((type) => ({ type, reachable: true, refusals: [] })),
    duties: isOwn
      ? []
      : [
          { duty: `${prefix}-tiltaksplan`, due: addDays(today, -3), daysLeft: -3, why, what: "lever-tiltaksplan" },
          { duty: `${prefix}-evaluering`, due, daysLeft: 14, why, what: "svar-paa-evaluering" },
        ],
    people: { leader: person, superior: person, representatives: people, losam: people, koordinator: people, staff: people },
    process: !isWhole
      ? null
      : {
          ...({ id, cycleId: uuid(9) as CaseId, unitId: "u" as UnitId, step: "TILTAKSPLAN_UTKAST", openedOn: today } as const),
          start: { startpunkt: "A", reportReviewed: false, unsoundIndication: true, specialChallenges: true },
          ...{ reportReviewedOn: null, investigation: null, challenges: [] },
          planning: { verneombudId: person.id, losam: text, on: today },
          risk: {
            risks: Array.from({ length: 40 }, (_, n) => ({
              ...({ riskId: uuid(300 + n) as RiskId, hazard: text, kind: "fysisk", probability: 5, consequence: 5 } as const),
            })),
            ...{ leaderMeetingOn: today, reason: text, on: today },
          },
          meetings: Array.from({ length: 40 }, (_, n) => meeting(n % 7, n % 2 === 0)),
          ...{ meetingsClosed: null, measures },
          plan: {
            ...{
              by: person.id,
              on: today,
              noMeasuresReason: null,
              overrideReason: text,
              involvement: { verneombud: text, losam: text },
            },
          },
          archive: { reference: "X".repeat(60), archivedOn: today, recordedOn: today },
          evaluation: { version: 3, entries, summary: text, draftedOn: today, askedOn: today },
          attestations: Array.from({ length: 9 }, () => ({
            ...({ by: person.id, about: "evaluering", version: 3, answer: "uenig", comment: text, on: today } as const),
          })),
          comments: Array.from({ length: 9 }, () => ({ by: person.id, as: "hovedverneombud" as const, text, on: today })),
          ...{ submission: null, closedOn: null, exemption: null },
        },
    warnings: [
      { rule: "AM-04", code: "INVOLVEMENT_NOT_NOTED", at: "DOKUMENTERT", who: ["verneombud", "losam"] },
      { rule: "AM-07", code: "RISK_OR_MEETING_PASSED", missing: ["risks", "leaderMeetingOn"] },
      { rule: "AM-08", code: "HIGH_RISK_WITHOUT_MEASURE", count: 40 },
      { rule: "AM-09", code: "REPORT_STILL_NOT_REVIEWED" },
      { rule: "AM-10", code: "INDICATION_NOT_EXAMINED" },
    ],
    earlierMeasures: isWhole ? measures.map(({ measureId, progress }) => ({ measureId, content, progress })) : [],
    ownMeasures: isOwn ? measures : [],
    names: { [person.id]: name },
    slide: { page: 6, url: `https://example.org/${"a".repeat(400)}.pdf#page=6` },
    advice: ["smittevern"],
    mainTopics: ["naa", "pandemi"],
    recommendations: isWhole ? [{ case: { number: 23, year: 2018 }, topic: text, recommendation: text, on: today }] : [],
    timeline: [],
    ...but,
  };
}

const readers: readonly (readonly UnitStanding[])[] = [
  ["leder"],
  ["verneombud"],
  ["losam"],
  ["koordinator"],
  ["hovedverneombud", "hr", "arkiv"],
  ["leder-over"],
  ["tiltak-ansvarlig"],
];

/** Refusals beside the fields of a form, two to each, and two that belong to none. */
function refusedIn(name: string, fields: readonly string[]): Refused {
  const refusals = fields.flatMap((field): AnyRefusal[] => [
    { rule: null, code: "DATE_UNREADABLE", field, typed: "[x](http://evil.example) **fet**" },
  ]);
  const loose: readonly AnyRefusal[] = [
    { rule: "AM-08", code: "NO_PARTICIPANTS" },
    { rule: "AM-05", code: "NOT_THE_UNITS_VERNEOMBUD", field: "nowhere" as "verneombudId", personId: "p" as PersonId },
  ];
  return { refusals: [...refusals, ...loose], nameOf: () => name };
}

type Make = (texts: Texts, chat: ChatTexts, text: string) => readonly Card[];
type FormMaker<Form> = (texts: Texts, chat: ChatTexts, detail: UnitDetail, form: Form) => Card;

/** The yearly cycle's cards, filled to the brim, as `fullCards` has the others. */
export function fullCycleCards(name: string): Readonly<Record<string, Make>> {
  const about = uuid(100);
  /** New, over what is stored; and sent back, with all its fields full and refused. */
  const forms =
    <Form extends FilledIn>(
      make: FormMaker<Form>,
      fields: readonly string[],
      more: Omit<Form, keyof FilledIn>,
      which?: string,
    ): Make =>
    (texts, chat, text) =>
      readers
        .filter(([first]) => first === "leder" || first === "verneombud" || first === "hovedverneombud")
        .flatMap((standings) => {
          const detail = detailOf(name, text, standings);
          const bare = { refused: { refusals: [], nameOf: () => undefined }, about: which, ...more } as unknown as Form;
          const back = { ...bare, typed: () => text, refused: refusedIn(name, fields), changed: true };
          return [make(texts, chat, detail, bare), make(texts, chat, detail, back)];
        });
  const nothing = {};
  const list = (texts: string, count: number): CycleUnits => {
    const detail = detailOf(name, texts, ["koordinator"]);
    const unit = {
      ...detail.summary,
      name,
      parentId: null,
      leader: detail.people.leader,
      standings: detail.standings,
      duties: [],
    };
    const zero = { total: 0, planDone: 0, planLate: 0, planOverdue: 0, evaluationDone: 0, evaluationLate: 0 };
    const counts = { ...zero, evaluationOverdue: 0, dissent: 0, notInvolved: 0, leaderless: 0 };
    return {
      cycle: detail.cycle,
      units: Array.from({ length: count }, () => unit),
      branches: [],
      counts: { ...counts, byStatus: { forfalt: count, "ikke-startet": 0, "i-gang": 0, levert: 0, bortfalt: 0 } },
      mayChase: true,
      unreachable: [],
      snooze: { personId: "p" as PersonId, cycleId: detail.cycle.id, until: due, setOn: today, knownDeadlines: [] },
    };
  };
  return {
    unitCard: (texts, chat, text) =>
      readers.flatMap((standings) => {
        const full = detailOf(name, text, standings);
        const nexts = tasks.map((next) => ({ ...full, summary: { ...full.summary, next } }));
        const byStep = (steps as readonly Step[]).map((step) => ({ ...full, summary: { ...full.summary, step } }));
        const unlaid = detailOf(name, text, standings, {
          process: full.process === null ? null : { ...full.process, evaluation: null },
        });
        const done = {
          ...full,
          duties: [],
          actions: [],
          summary: { ...full.summary, status: "levert" as const, next: null, missing: [] },
        };
        const refused = {
          refused: refusedIn(name, ["comment"]),
          changed: true,
          removedCharacters: 2,
          comment: text,
          said: chat.cycle.chased(2, 2, 2),
        };
        return [
          ...[...nexts, ...byStep, unlaid, done].map((detail) => unitCard(texts, chat, detail)),
          ...told.map((reason) => unitCard(texts, chat, full, { told: reason })),
          unitCard(texts, chat, full, refused),
        ];
      }),
    supersededUnitCard: (texts, chat, text) => [supersededUnitCard(texts, chat, detailOf(name, text, ["leder"]))],
    choicesCard: (texts, chat, text) => readers.map((standings) => choicesCard(texts, chat, detailOf(name, text, standings))),
    startForm: forms(startForm, ["startpunkt", "reportReviewed", "unsoundIndication", "specialChallenges"], nothing),
    planForm: forms(planForm, ["verneombudId", "losam"], nothing),
    investigationForm: forms(investigationForm, ["note"], nothing),
    challengesForm: forms(challengesForm, ["note"], nothing),
    commentForm: forms(commentForm, ["text"], nothing),
    riskForm: forms(riskForm, ["hazard", "kind", "probability", "consequence", "risks", "leaderMeetingOn", "reason"], nothing),
    meetingsCard: (texts, chat, text) => [meetingsCard(texts, chat, detailOf(name, text, ["leder"]))],
    planMeetingForm: forms(planMeetingForm, ["on", "part", "form", "arena", "digital"], nothing),
    holdMeetingForm: forms(holdMeetingForm, ["on", "topics", "participants", "verneombudPresent", "note"], nothing, uuid(201)),
    closeMeetingsForm: forms(closeMeetingsForm, ["verneombud", "losam"], nothing),
    measuresCard: (texts, chat, text) => [measuresCard(texts, chat, detailOf(name, text, ["leder"]))],
    measureForm: (texts, chat, text) => {
      const people = Array.from({ length: 40 }, (_, n) => ({ id: uuid(500 + n) as PersonId, name }));
      const fields = [
        "text",
        "ownerId",
        "ownerSearch",
        "due",
        "kind",
        "origin",
        "continuedFrom",
        "riskId",
        "recommendation",
        "reason",
      ];
      return (["all", "some", "nobody"] as const).flatMap((found) =>
        [undefined, about].flatMap((which) =>
          forms(measureForm, fields, { owners: { people, found } }, which)(texts, chat, text),
        ),
      );
    },
    dropMeasureForm: forms(dropMeasureForm, ["reason"], nothing, about),
    progressForm: forms(progressForm, ["progress"], nothing, about),
    submitPlanForm: (texts, chat, text) => {
      const detail = detailOf(name, text, ["leder"]);
      const empty = { ...detail, process: detail.process === null ? null : { ...detail.process, measures: [], plan: null } };
      const fields = ["noMeasuresReason", "overrideReason", "verneombud", "losam"];
      const back = { typed: () => text, refused: refusedIn(name, fields), changed: true };
      return [submitPlanForm(texts, chat, empty, back), ...forms(submitPlanForm, fields, nothing)(texts, chat, text)];
    },
    archiveForm: forms(archiveForm, ["reference", "archivedOn"], nothing),
    evaluateForm: forms(evaluateForm, ["done", "effect", "onward", "note"], nothing, about),
    summaryForm: forms(summaryForm, ["summary"], nothing),
    attestForm: forms(attestForm, ["comment"], nothing),
    submitEvaluationForm: forms(submitEvaluationForm, ["losam"], nothing),
    digestCard: (texts, chat, text) =>
      readers
        .filter(([first]) => first !== "tiltak-ansvarlig")
        .flatMap((standings) => {
          const details = Array.from({ length: 40 }, (_, n) => ({ ...detailOf(name, text, standings), id: uuid(n) as CaseId }));
          const [first, ...rest] = digestLines(details);
          const ahead = digestLines(details).filter(({ daysLeft }) => daysLeft > 0);
          const [firstAhead, ...restAhead] = ahead;
          if (first === undefined || firstAhead === undefined) throw new Error("no lines");
          return [digestCard(texts, chat, [first, ...rest]), digestCard(texts, chat, [firstAhead, ...restAhead])];
        }),
    cycleCard: (texts, chat, text) => {
      const { cycle } = detailOf(name, text, ["leder"]);
      return [
        cycleCard(texts, chat, undefined, { hasPart: false }),
        cycleCard(texts, chat, cycle, { hasPart: false }),
        cycleCard(texts, chat, { ...cycle, running: false }, { hasPart: true, told: "cycle-changed" }),
        cycleCard(texts, chat, { ...cycle, running: false, status: "AVSLUTTET" }, { hasPart: true }),
      ];
    },
    unitListCard: (texts, chat, text) => [
      unitListCard(texts, chat, list(text, 0)),
      unitListCard(texts, chat, list(text, 1)),
      unitListCard(texts, chat, list(text, 600), chat.cycle.chased(2, 1, 1)),
    ],
    snoozeCard: (texts, chat, text) => {
      const { cycle } = detailOf(name, text, ["leder"]);
      return [
        snoozeCard(texts, chat, cycle, { until: due }),
        snoozeCard(texts, chat, cycle, { passes: [due, cycle.evaluationDue] }),
        snoozeCard(texts, chat, cycle, "resumed"),
      ];
    },
  };
}
