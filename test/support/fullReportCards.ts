import { qrPngAddress } from "#bot/qr/qrCode.ts";
import type { Card } from "#bot/teams/cards/elements.ts";
import { adviceCard, adviceQuestionCard } from "#bot/teams/cards/melding/adviceCards.ts";
import { examineForm } from "#bot/teams/cards/melding/examineForm.ts";
import { oralForm } from "#bot/teams/cards/melding/oralForm.ts";
import { reportMenuCard } from "#bot/teams/cards/melding/reportMenuCard.ts";
import { reportHandlerCard, reportReadCard } from "#bot/teams/cards/melding/reportReadCard.ts";
import {
  type ReportLine,
  reportListCard,
  reportReceiptCard,
  reportSentCard,
  reportTellCard,
} from "#bot/teams/cards/melding/reportStatusCards.ts";
import { reportStepCard } from "#bot/teams/cards/melding/reportStepCard.ts";
import {
  adaptationCard,
  anonymousCard,
  draftInTabCard,
  reportChangeCard,
  reportKindCard,
  studentChannelCard,
  varselElsewhereCard,
} from "#bot/teams/cards/melding/reportWayCards.ts";
import { noteWarningCard, retentionTellCard } from "#bot/teams/cards/melding/retentionCard.ts";
import { stepsOf } from "#bot/teams/cards/melding/steps.ts";
import { quarterCard } from "#bot/teams/cards/oppfolging/quarterCard.ts";
import type { Refused } from "#bot/teams/cards/refusalsBeside.ts";
import { tabLinkTo } from "#bot/teams/tabLink.ts";
import type { ChatTexts } from "#bot/teams/texts/chatTexts.ts";
import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { BeforeDetail, ReporterDetail, ReportForm, ReportPreview } from "#domain/contract/meldingViews.ts";
import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import { type MessageId, reporterKinds } from "#domain/melding/model.ts";
import type { ContactPoint } from "#domain/melding/settings.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";

type Make = (texts: Texts, chat: ChatTexts, text: string) => readonly Card[];

const id = "0198f000-0000-7000-8000-000000000001" as CaseId;
const today = localDate("2026-10-30");
const tab = tabLinkTo("f0000000-0000-4000-8000-000000000001");
const noTab = tabLinkTo(undefined);
const url = `https://${"a".repeat(60)}.example/${"b".repeat(120)}`;
const statuses = ["INNSENDT", "KVITTERT", "MAA_OMKLASSIFISERES", "TILBAKEMELDT", "AVSLUTTET"] as const;
const dues = ["habilitet", "kvittering", "tilbakemelding", "formalisering", "videresending", "samtykke", "signatur"] as const;

/** Every card of reports, filled to the brim. `name` is that of everybody in it. */
export function fullReportCards(name: string): Readonly<Record<string, Make>> {
  const person = { id: "p" as PersonId, name, title: name };
  const contact: ContactPoint = { name, phone: "+47 73 59 50 00", url };
  const lines: readonly ReportLine[] = statuses.flatMap((status) =>
    [null, ...dues].map((what) => ({
      id,
      number: "M-2026-7Q4ZK9TX",
      status,
      due: what === null ? null : { what, on: addDays(today, 7), overdue: status === "INNSENDT" },
    })),
  );
  const form: ReportForm = {
    settings: {
      takesVarsel: true,
      varslingsrutineUrl: url,
      acknowledgeDays: 7,
      feedbackMonths: 3,
      postboksUrl: url,
      bht: contact,
      unions: [contact, contact, contact],
      studentChannel: contact,
      humanContact: contact,
      adaptationContact: contact,
      accessibilityContact: contact,
      accessibilityUrl: url,
    },
    isStudent: true,
    isLeader: true,
    isTillitsvalgt: true,
    isVerneombud: true,
    units: Array.from({ length: 300 }, (_, index) => ({
      id: `e0000000-0000-4000-8000-${String(index).padStart(12, "0")}` as UnitId,
      name,
    })),
    ownUnitId: "e0000000-0000-4000-8000-000000000007" as UnitId,
    guidelinesToRead: true,
    today,
  };
  const search = {
    field: "counterparts",
    query: name,
    found: Array.from({ length: 10 }, (_, n) => ({ ...person, id: `q${n}` as PersonId })),
  };

  return {
    reportMenuCard: (texts, chat) => [
      reportMenuCard(texts, chat, { isLeader: true, isStudent: true, guidelinesToRead: true, postboksUrl: url }),
      reportMenuCard(texts, chat, { isLeader: false, isStudent: false, guidelinesToRead: false, postboksUrl: null }),
    ],
    reportReceiptCard: (texts, chat) =>
      lines.flatMap((line) => [tab, noTab].map((link) => reportReceiptCard(texts, chat, line, link))),
    reportSentCard: (texts, chat) => lines.flatMap((line) => [tab, noTab].map((link) => reportSentCard(texts, chat, line, link))),
    reportTellCard: (texts, chat) =>
      [null, ...lines].flatMap((report) =>
        [true, false].flatMap((own) =>
          [null, chat.report.tell.waits(texts.melding.due.videresending), ...Object.values(texts.melding.notified)].map((why) =>
            reportTellCard(texts, chat, { report, own, why }, tab),
          ),
        ),
      ),
    retentionTellCard: (texts, chat) =>
      [null, ...(Object.keys(texts.retention.told) as (keyof typeof texts.retention.told)[])].flatMap((reason) =>
        (["report", "note"] as const).map((what) =>
          retentionTellCard(texts, chat, { what, number: "26-ABCDE", on: localDate("2029-11-30"), reason }, tab),
        ),
      ),
    noteWarningCard: (texts, chat) => [tab, noTab].map((link) => noteWarningCard(texts, chat, localDate("2029-11-30"), link)),
    reportListCard: (texts, chat) => [
      reportListCard(texts, chat, { mine: lines, inbox: lines }, tab),
      reportListCard(texts, chat, { mine: [], inbox: [] }, noTab),
    ],
    reportKindCard: (texts, chat) => {
      const drafts = Array.from({ length: 9 }, (_, index) => ({
        id: id.replace(/1$/, String(index)),
        kind: reporterKinds[index % reporterKinds.length] ?? "klage",
        updatedOn: addDays(today, index),
      }));
      return [
        reportKindCard(texts, chat, { form, drafts, unanswered: true }),
        reportKindCard(texts, chat, { form, drafts: [], unanswered: false }),
      ];
    },
    anonymousCard: (texts, chat) => [
      anonymousCard(texts, chat, { postboksUrl: url, picture: qrPngAddress(url) }),
      anonymousCard(texts, chat, { postboksUrl: null, picture: null }),
    ],
    varselElsewhereCard: (texts, chat) => [varselElsewhereCard(texts, chat, url), varselElsewhereCard(texts, chat, null)],
    adaptationCard: (texts) => [adaptationCard(texts, contact), adaptationCard(texts, null)],
    studentChannelCard: (texts, chat) =>
      [contact, null].map((channel) => {
        const refusal: AnyRefusal = { rule: "VA-14", code: "STUDENT_CHANNEL", field: "studentBranch", channel };
        const settings = { ...form.settings, studentChannel: channel, humanContact: channel };
        return studentChannelCard(texts, chat, { ...form, settings }, refusal);
      }),
    reportChangeCard: (texts, chat) => {
      const conflict: AnyRefusal = {
        rule: "VA-22",
        code: "CONFLICT_IS_GROUNDS",
        field: "conflict",
        choices: ["soeknad-om-endring", "klage", "varsel"],
      };
      const refused: Refused = { refusals: [conflict], nameOf: () => name };
      const none: Refused = { refusals: [], nameOf: () => name };
      const step = "hva";
      return [
        reportChangeCard(texts, chat, {
          id,
          kind: "soeknad-om-endring",
          step,
          suggestions: ["klage", "varsel"],
          refused,
          mayKeep: false,
        }),
        reportChangeCard(texts, chat, { id, kind: "underretning", step, suggestions: ["klage"], refused: none, mayKeep: true }),
      ];
    },
    draftInTabCard: (texts, chat) => [
      draftInTabCard(texts, chat, { id, url }),
      draftInTabCard(texts, chat, { id, url: undefined }),
    ],
    adviceQuestionCard: (texts, chat) => [adviceQuestionCard(texts, chat, true), adviceQuestionCard(texts, chat, false)],
    adviceCard: (texts, chat) =>
      (["meg-selv", "andre", "virksomheten"] as const).map((about) =>
        adviceCard(texts, chat, about, { form, advisers: { tillitsvalgt: [name, name, name], bht: [name, name, name] } }),
      ),
    reportStepCard: (texts, chat, text) => stepCards(texts, chat, text),
    reportReadCard: (texts, chat, text) => {
      const detail = reporterDetail(text);
      const refusal: AnyRefusal = { rule: null, code: "REPORT_TEXT_MISSING", field: "text" };
      const refused: Refused = { refusals: [refusal], nameOf: () => name };
      const everything = { refused, typed: text, notices: [chat.report.read.changed] };
      const nothing = { refused: { refusals: [], nameOf: () => undefined }, typed: null, notices: [] };
      return [
        reportReadCard(texts, chat, detail, everything, tab),
        reportReadCard(texts, chat, { ...detail, actions: ["SendMessage", "Withdraw"] }, nothing, noTab),
        reportReadCard(texts, chat, { ...detail, actions: [], messages: [], minutes: null, readers: [] }, nothing, noTab),
      ];
    },
    reportHandlerCard: (texts, chat) => lines.map((line) => reportHandlerCard(texts, chat, { ...before, ...line }, tab)),
    examineForm: (texts, chat, text) => {
      const quarter = localDate("2026-10-01");
      const counterparts = [{ kind: "outside", name, external: true } as const, { kind: "group", name: null } as const];
      const refusals: AnyRefusal[] = [
        { rule: "VA-31", code: "REPORT_ANSWER_MISSING", field: "unitId" },
        { rule: "VA-31", code: "REPORT_ANSWER_MISSING", field: "source" },
        { rule: null, code: "REPORT_TEXT_MISSING", field: "what" },
        { rule: "VA-03", code: "NO_RECIPIENT", field: "recipient", why: "ALL_PARTIES", askId: person.id },
      ];
      const blank = { type: "ExamineOnOwnDuty", unitId: null, source: "kvartalskort", what: null, counterparts: [] } as const;
      const units = form.units.slice(0, 40);
      const full = { ...blank, unitId: units[0]?.id ?? null, what: text, counterparts };
      const refused: Refused = { refusals, nameOf: () => name };
      const nobody: Refused = { refusals: [], nameOf: () => undefined };
      return [
        examineForm(texts, chat, { ...{ id, quarter, units, refused, search }, asked: full, tooLong: true }),
        examineForm(texts, chat, {
          ...{ id, quarter: null, units, refused, search },
          asked: { ...full, source: "ark" },
          tooLong: false,
        }),
        examineForm(texts, chat, {
          ...{ id, quarter, units: units.slice(0, 1) },
          asked: blank,
          refused: nobody,
          search: null,
          tooLong: false,
        }),
      ];
    },
    quarterCard: (texts) => {
      const quarter = localDate("2026-10-01");
      return [true, false].flatMap((isAnswered) =>
        [["HO-29", "VA-38"] as const, ["VA-38"] as const].map((rules) => quarterCard(texts, { quarter, rules, isAnswered })),
      );
    },
    oralForm: (texts, chat, text) => {
      const counterparts = [{ kind: "outside", name, external: true } as const, { kind: "group", name: null } as const];
      const refusals: AnyRefusal[] = [
        { rule: "VA-32", code: "ORAL_NOBODY", field: "from" },
        { rule: "VA-32", code: "ORAL_DATE_WRONG", field: "on", today },
        { rule: "VA-32", code: "REPORT_ANSWER_MISSING", field: "form" },
        { rule: null, code: "REPORT_TEXT_MISSING", field: "what" },
        { rule: "VA-03", code: "NO_RECIPIENT", field: "recipient", why: "ALL_PARTIES", askId: person.id },
      ];
      const oral = { on: today, form: "samtale", from: [person.id], what: text, counterparts, next: "kalle-inn" } as const;
      const both = { from: search, counterparts: { ...search, found: [] } };
      const blank = { on: null, form: null, from: [], what: null, counterparts: [], next: null };
      const nobody: Refused = { refusals: [], nameOf: () => undefined };
      return [
        oralForm(texts, chat, { id, oral, today, refused: { refusals, nameOf: () => name }, search: both, tooLong: true }),
        oralForm(texts, chat, {
          id,
          oral: blank,
          today,
          refused: nobody,
          search: { from: null, counterparts: null },
          tooLong: false,
        }),
      ];
    },
  };

  function stepCards(texts: Texts, chat: ChatTexts, text: string): readonly Card[] {
    const preview: ReportPreview = {
      recipient: {
        kind: "leder",
        people: [person],
        level: 3,
        passedOver: [
          { person, why: "underordnet-part" },
          { person, why: "mulig-part" },
        ],
        why: null,
        ask: null,
      },
      suggestion: null,
      refusals: [],
      warnings: [
        { rule: "VA-26", code: "SHOULD_TELL", missing: ["when", "where", "witnesses"] },
        { rule: "VA-35", code: "PROFESSIONAL_DISAGREEMENT" },
        { rule: "VA-37", code: "OPEN_CASE_LINKED", count: 2 },
      ],
    };
    const nobody: ReportPreview = {
      ...preview,
      recipient: { kind: "none", people: [], level: null, passedOver: [], why: "ALL_PARTIES", ask: person },
    };
    return reporterKinds.flatMap((kind) => {
      const steps = stepsOf(kind, form);
      const full = filled(kind, text);
      return steps.flatMap((step, index) => {
        const refusals: AnyRefusal[] = step.fields.flatMap((field): AnyRefusal[] => [
          { rule: "VA-19", code: "REPORT_ANSWER_MISSING", field },
        ]);
        const refused: Refused = { refusals, nameOf: () => name };
        const common = { steps, step, form, refused, notices: [chat.form.removed(3)], search, preview };
        const untouched = { refusals: [], nameOf: () => undefined };
        const blank = {
          ...full,
          counterparts: [],
          members: [],
          what: null,
          more: null,
          when: null,
          where: null,
          witnesses: null,
        };
        return [
          reportStepCard(texts, chat, { ...common, id, answers: full, tooLong: ["what"] }),
          reportStepCard(texts, chat, {
            ...common,
            ...(index === 0 ? {} : { id }),
            answers: blank,
            refused: untouched,
            search: null,
            tooLong: [],
            preview: nobody,
          }),
        ];
      });
    });
  }

  function filled(kind: ReportAnswersInput["kind"], text: string): ReportAnswersInput {
    const short = text.slice(0, 600).toWellFormed();
    return {
      kind,
      about: "generelt",
      onBehalf: true,
      members: Array.from({ length: 10 }, (_, n) => `m${n}` as PersonId),
      selfAffected: true,
      counterparts: [
        { kind: "person", id: person.id },
        { kind: "outside", name, external: true },
        { kind: "group", name: null },
        ...Array.from({ length: 8 }, (_, n) => ({ kind: "person", id: `c${n}` as PersonId }) as const),
      ],
      general: true,
      leaderIsParty: "vet-ikke",
      unitId: form.units[3]?.id ?? null,
      what: text,
      more: text,
      when: short,
      where: short,
      witnesses: short,
      recipient: "sjef",
      sjefReason: short,
      acceptsIdentified: true,
      signs: true,
      conflict: false,
      expectsNothing: true,
      workEnvironment: true,
      relatedNumber: short.slice(0, 80).toWellFormed(),
      danger: true,
      sexualHarassment: true,
      studentBranch: "ulonnet-arbeid",
      firm: short,
    };
  }

  function reporterDetail(text: string): ReporterDetail {
    const [line] = lines;
    if (line === undefined) throw new Error("no line");
    return {
      ...line,
      sight: "melder",
      kind: "klage",
      submittedOn: today,
      standings: ["melder"],
      unnamed: false,
      version: 12_345,
      actions: ["SendMessage", "Withdraw", "Sign", "ChooseKind"],
      warnings: [],
      calledAs: "klage",
      answers: null,
      counterparts: [],
      members: [],
      readers: [person, person, person].map((one) => ({ person: one, as: "eier" })),
      messages: Array.from({ length: 12 }, (_, index) => ({
        messageId: String(index) as MessageId,
        from: index % 2 === 0 ? "melder" : "mottaker",
        by: index % 2 === 0 ? null : person,
        text,
        on: today,
        as: "melding",
        files: index % 3,
      })),
      files: [],
      reclassifications: [],
      contacts: [],
      decision: null,
      closed: null,
      minutes: { text, on: today, signed: false },
      timeline: [],
    };
  }
}

const before: BeforeDetail = {
  id,
  number: "M-2026-7Q4ZK9TX",
  kind: "klage",
  status: "INNSENDT",
  submittedOn: today,
  due: null,
  standings: ["eier"],
  unnamed: false,
  version: 1,
  actions: [],
  warnings: [],
  sight: "foer-aapning",
  reporter: null,
  members: [],
  counterparts: [],
};
