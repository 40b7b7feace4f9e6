import { osloDate } from "#domain/kernel/instant.ts";
import { contactsOf } from "#domain/sak/contact.ts";
import type { CaseEvent } from "#domain/sak/events.ts";
import type { CaseMeasure } from "#domain/sak/restoring.ts";
import type { Block } from "../pdf/content.ts";
import { byOn, facts, heading, type Paper, type Pen, paragraph, prose, section } from "./paper.ts";
import { nameOfCalled, partyName } from "./people.ts";

/**
 * SB-05: the log of the case as the archive keeps it: what happened, when and by whom, with what was weighed on the way and stands in no
 * document of its own. For those who handle the case; a party's is the timeline.
 */
export function logPaper(pen: Pen, events: readonly CaseEvent[]): Paper {
  const { sak, words, texts, madeAt } = pen;
  const rows = events.map(({ type, on, by }) => [texts.dayMonthYear(on), words.event[type], whoDid(pen, { type, by })]);
  return {
    title: words.title.logg,
    on: osloDate(madeAt),
    blocks: [
      facts(pen, words.case, [[words.case, sak.number]]),
      heading(words.log.course),
      {
        kind: "table",
        caption: words.log.course,
        widths: [0.24, 0.48, 0.28],
        head: [words.date, words.timeline.what, words.log.who],
        rows,
      },
      ...habilitet(pen),
      ...assessment(pen),
      ...consultation(pen),
      ...plan(pen),
      ...conclusion(pen),
      ...restoring(pen),
      ...contacts(pen),
      ...(sak.log.length === 0 ? [] : [heading(words.log.notes)]),
      ...sak.log.flatMap(({ text, by, on }) => [heading(byOn(pen, by, on), 2), ...prose(pen, text)]),
      ...(sak.closed === null ? [] : section(pen, words.log.closed, sak.closed.reason)),
    ],
  };
}

/** Whoever only reported is protected, and named on no paper (VA-34); nor is whoever objected to a handler (VA-04). */
function whoDid({ words, nameOf }: Pen, { type, by }: Pick<CaseEvent, "type" | "by">): string {
  if (by === null) return words.log.system;
  if (type === "HabilitetChallenged") return words.log.party;
  return type === "ProtectionAnswered" ? words.log.reporter : nameOf(by);
}

/** VA-03, VA-04. */
function habilitet(pen: Pen): readonly Block[] {
  const { sak, words, texts, nameOf } = pen;
  if (sak.habilitet.length === 0) return [];
  return [
    heading(words.log.habilitet),
    ...sak.habilitet.flatMap(({ personId, answer, reason, on, decision }): readonly Block[] => [
      paragraph(`${words.by(nameOf(personId), texts.dayMonthYear(on))}: ${words.log.answers[answer]}`),
      ...(reason === null ? [] : prose(pen, reason)),
      ...(decision === null
        ? []
        : [
            paragraph(words.log.decided(decision.habil, nameOf(decision.by), texts.dayMonthYear(decision.on))),
            ...prose(pen, decision.reason),
          ]),
    ]),
  ];
}

/** VA-18. */
function contacts(pen: Pen): readonly Block[] {
  const { sak, words } = pen;
  const asked = contactsOf(sak);
  if (asked.length === 0) return [];
  return [
    heading(words.log.contacts),
    ...asked.flatMap(({ partyId, text, on, answer }): readonly Block[] => [
      heading(words.by(partyName(pen, partyId), pen.texts.dayMonthYear(on)), 2),
      ...prose(pen, text),
      paragraph(
        answer === null
          ? words.log.consent.none
          : `${answer.consent ? words.log.consent.yes : words.log.consent.no}: ${byOn(pen, answer.by, answer.on)}`,
      ),
      ...(answer === null || answer.reason === null ? [] : prose(pen, answer.reason)),
    ]),
  ];
}

/** SB-25, SB-34. */
function assessment(pen: Pen): readonly Block[] {
  const { words, sak, texts } = pen;
  if (sak.assessment === null) return [];
  const { outcome, level, signs, reason, by, on } = sak.assessment;
  return [
    heading(words.log.assessment),
    facts(pen, words.log.assessment, [
      [words.log.outcome, outcome === null ? words.log.passed : words.log.outcomes[outcome]],
      ...(level === null ? [] : [[words.log.level, words.log.levels[level]] as const]),
      ...(signs.length === 0 ? [] : [[words.log.signs, texts.list(signs.map((sign) => words.log.sign[sign]))] as const]),
      [words.log.who, byOn(pen, by, on)],
    ]),
    ...prose(pen, reason),
  ];
}

/** SB-17. */
function consultation(pen: Pen): readonly Block[] {
  const { words, sak } = pen;
  if (sak.consultation === null) return [];
  const { question, answer, by, on } = sak.consultation;
  return [
    heading(words.log.consultation),
    heading(`${words.log.question}: ${byOn(pen, by, on)}`, 2),
    ...prose(pen, question),
    ...(answer === null
      ? []
      : [heading(`${words.log.answer}: ${byOn(pen, answer.by, answer.on)}`, 2), ...prose(pen, answer.text)]),
  ];
}

/** SB-27, SB-28. */
function plan(pen: Pen): readonly Block[] {
  const { words, sak, texts, text } = pen;
  if (sak.plan === null) return [];
  const { interviews, information } = sak.plan;
  const day = texts.dayMonthYear;
  const listed = (title: string, items: readonly string[]): readonly Block[] =>
    items.length === 0 ? [] : [heading(title, 2), { kind: "list", items }];
  return [
    heading(words.log.plan),
    ...listed(
      words.log.interviews,
      interviews.map(({ who, on }) => words.by(nameOfCalled(pen, who), day(on))),
    ),
    ...listed(
      words.log.information,
      information.map(({ to, what, on }) => `${words.by(nameOfCalled(pen, to), day(on))}: ${text(what)}`),
    ),
  ];
}

/** SB-22: all that was concluded, also what no letter tells. */
function conclusion(pen: Pen): readonly Block[] {
  const { words, sak } = pen;
  if (sak.conclusion === null) return [];
  const { finding, general, sanctions, sanctionsReason, reason, by, on } = sak.conclusion;
  const { decision } = words;
  return [
    heading(decision.decision),
    facts(pen, decision.decision, [
      [words.report.finding, words.report.findings[finding]],
      [words.log.who, byOn(pen, by, on)],
    ]),
    ...(general ? [paragraph(decision.general)] : []),
    ...prose(pen, reason),
    ...(sanctions === null ? [] : [heading(decision.sanctions, 2), paragraph(decision.sanction[sanctions])]),
    ...(sanctionsReason === null ? [] : prose(pen, sanctionsReason)),
  ];
}

/** SB-21, SB-22, SB-23. */
function restoring(pen: Pen): readonly Block[] {
  const { words, sak } = pen;
  const { measures, apology, plan: agreed } = sak.restoring;
  if (measures.length === 0 && apology === null && agreed === null) return [];
  const answered = (title: string, given: boolean, by: string): Block =>
    facts(pen, title, [[title, `${given ? words.yes : words.no} (${by})`]]);
  return [
    heading(words.log.measures),
    ...measures.flatMap((measure, index) => measureBlocks(pen, measure, index + 1)),
    ...(apology === null
      ? []
      : [answered(words.log.apology, apology.given, byOn(pen, apology.by, apology.on)), ...prose(pen, apology.reason)]),
    ...(agreed === null ? [] : [answered(words.log.followUpPlan, agreed.made, byOn(pen, agreed.by, agreed.on))]),
    ...(agreed === null || agreed.text === null ? [] : prose(pen, agreed.text)),
  ];
}

function measureBlocks(pen: Pen, { text, ownerId, due, doneOn, evaluations }: CaseMeasure, number: number): readonly Block[] {
  const { words, texts, nameOf } = pen;
  return [
    heading(words.log.measure(number), 2),
    ...prose(pen, text),
    facts(pen, words.log.measure(number), [
      [words.log.responsible, nameOf(ownerId)],
      [words.log.due, texts.dayMonthYear(due)],
      [words.log.done, doneOn === null ? words.no : texts.dayMonthYear(doneOn)],
    ]),
    ...evaluations.flatMap((one) => [
      paragraph(`${words.log.evaluation}: ${byOn(pen, one.by, one.on)}`),
      ...prose(pen, one.text),
    ]),
  ];
}
