import { workingWeekdays } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { capital } from "#domain/texts/format.ts";
import type { Block, DocumentContent } from "../pdf/content.ts";
import { confirmations } from "./confirmations.ts";
import { type AgreementPaper, facts, heading, type Pen, paragraph, penOf, prose } from "./paper.ts";

/**
 * The standard agreement as employee and leader keep it (HO-14, S1 2.4): what was asked for and why, what the leader assessed as the
 * employee may see it, the terms of its own version, and who confirmed it when. In the employee's written form, whoever opens it.
 */
export function agreementDocument(about: AgreementPaper): DocumentContent {
  const pen = penOf(about);
  const { words, language, employee, employer, madeAt } = pen;
  return {
    language,
    head: employer,
    title: words.title,
    author: employer,
    subject: words.subject,
    madeAt,
    blocks: [
      standing(pen),
      ...parties(pen),
      ...agreed(pen),
      ...reasons(pen),
      ...equipment(pen),
      ...assessed(pen),
      ...answers(pen),
      ...terms(pen),
      ...insurance(pen),
      ...confirmations(pen),
    ],
    footer: (page, pages) => words.footer(words.title, employee.name, page, pages),
  };
}

/** How it stands, first of all: nobody is to take what is ended, or was never accepted, for an agreement in force. */
function standing({ words, texts, state, status }: Pen): Block {
  const { acceptance, agreement, termination } = state;
  const [title, text] = words.standing[status]({
    from: texts.dayMonthYear(acceptance?.effectiveFrom ?? agreement.start),
    to: texts.dayMonthYear(agreement.end),
    terminated:
      termination === null
        ? null
        : { by: termination.by, on: texts.dayMonthYear(termination.on), lastDay: texts.dayMonthYear(termination.lastDay) },
  });
  return { kind: "note", title, text };
}

function parties({ words, employee, unitName, employer, leaderName }: Pen): readonly Block[] {
  return [
    heading(words.parties),
    facts(words.parties, [
      [words.employee, employee.title === null ? employee.name : `${employee.name}, ${employee.title}`],
      [words.unit, unitName],
      [words.employer, employer],
      [words.leader, leaderName],
    ]),
  ];
}

function agreed({ words, texts, state, shareTenths, read }: Pen): readonly Block[] {
  const { start, end, weeklyMinutes, availability, homeDays } = state.agreement;
  const days = workingWeekdays.map((weekday) => homeDays.filter((day) => day.weekday === weekday));
  return [
    heading(words.agreed),
    facts(words.agreed, [
      [texts.field.start, capital(texts.date(start))],
      [texts.field.end, capital(texts.date(end))],
      [texts.field.weeklyMinutes, words.week(texts.duration(weeklyMinutes))],
      [words.share, words.shareOf(texts.percentTenths(shareTenths))],
      [texts.field.availability, read(availability)],
    ]),
    {
      kind: "table",
      caption: words.weekTable,
      widths: [0.2, 0.16, 0.16, 0.16, 0.16, 0.16],
      head: [words.weekTable, ...workingWeekdays.map((weekday) => capital(texts.weekday(weekday)))],
      rows: [
        [words.place, ...days.map((home) => (home.length > 0 ? words.home : words.campus))],
        [
          words.time,
          ...days.map((home) =>
            home.length === 0 ? words.asOnCampus : home.map(({ from, to }) => `${texts.time(from)}–${texts.time(to)}`).join(", "),
          ),
        ],
      ],
    },
  ];
}

function reasons({ words, texts, state, read }: Pen): readonly Block[] {
  const { renewalReason, reasonEmployee, reasonEmployer } = state.agreement;
  return [
    heading(words.reasons),
    ...(renewalReason == null ? [] : [heading(texts.field.renewalReason, 2), ...prose(read(renewalReason))]),
    heading(texts.field.reasonEmployee, 2),
    ...prose(read(reasonEmployee)),
    heading(texts.field.reasonEmployer, 2),
    ...prose(read(reasonEmployer)),
  ];
}

function equipment({ words, texts, state, read }: Pen): readonly Block[] {
  const { agreement, assessment } = state;
  const listed = (items: readonly (keyof typeof texts.equipment)[]) =>
    capital(items.length === 0 ? words.equipmentNone : texts.list(items.map((item) => texts.equipment[item].toLowerCase())));
  const granted = assessment?.extraEquipmentGranted ?? null;
  return [
    heading(words.equipment),
    facts(words.equipment, [
      [words.equipmentAsked, listed(agreement.equipment)],
      [words.equipmentCovered, listed(assessment?.equipment ?? [])],
      [texts.field.extraEquipment, read(agreement.extraEquipment)],
      [texts.field.extraEquipmentGranted, granted === null ? null : granted ? texts.yes : texts.no],
      [words.owner, words.ownerIs],
    ]),
  ];
}

/** What the employee sees of it on the page of the case, and no more. */
function assessed({ words, texts, state, read }: Pen): readonly Block[] {
  const { workEnvironment = null, overrideReason = null } = state.assessment ?? {};
  if (workEnvironment === null && overrideReason === null) return [];
  return [
    heading(words.assessed),
    ...(workEnvironment === null ? [] : [heading(texts.field.workEnvironment, 2), ...prose(read(workEnvironment))]),
    ...(overrideReason === null ? [] : [heading(texts.field.overrideReason, 2), ...prose(read(overrideReason))]),
  ];
}

function answers({ words, texts, state }: Pen): readonly Block[] {
  const { agreement } = state;
  const answered = [
    "otherArrangement",
    "tasksSuitable",
    "physicalOk",
    "specialEquipment",
    "strictRequirements",
    "conflict",
    "contributes",
  ] as const;
  const yesNo = (answer: boolean | null) => (answer === null ? null : answer ? texts.yes : texts.no);
  return [
    heading(words.answers),
    paragraph(words.answersHow),
    facts(
      words.answers,
      answered.map((field) => [texts.field[field], yesNo(agreement[field])] as const),
      { labelShare: 0.8 },
    ),
  ];
}

/** HO-14: the version that was accepted, also where there is a newer one by now. */
function terms({ words, texts, state, shareTenths, settings, standard }: Pen): readonly Block[] {
  const { start, end, homeDays, weeklyMinutes } = state.agreement;
  const about = { from: start, to: end, homeDays, weeklyMinutes, shareTenths, settings };
  return [
    heading(words.terms),
    paragraph(`${texts.termsTitle(standard.version)}.`),
    facts(
      words.terms,
      standard.terms.map((term) => texts.term(term, about)),
    ),
    paragraph(`${texts.termsRestOn}.`),
  ];
}

function insurance({ words, texts }: Pen): readonly Block[] {
  return [heading(words.insurance), paragraph(words.insuranceHow), { kind: "list", items: texts.insurance }];
}
