import type { UnitDetail, Worded } from "#domain/contract/oppfolgingViews.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { Delivery } from "#domain/oppfolging/enhet/deadlines.ts";
import type { AttestAbout, UnitProcess } from "#domain/oppfolging/enhet/model.ts";
import { riskLevel } from "#domain/oppfolging/enhet/riskMatrix.ts";
import { lmuCaseText } from "#domain/oppfolging/syklus/planFor.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { type Texts, textsFor } from "#domain/texts/index.ts";
import type { Block, DocumentContent } from "./pdf/content.ts";
import { enDocument } from "./texts/en.ts";
import { nbDocument } from "./texts/nb.ts";
import { nnDocument } from "./texts/nn.ts";
import type { DocumentWords } from "./texts/words.ts";

const wordsOf: Readonly<Record<Language, DocumentWords>> = { nb: nbDocument, nn: nnDocument, en: enDocument };

export type UnitDocument = {
  readonly delivery: Delivery;
  readonly language: Language;
  readonly year: number;
  readonly unitName: string;
  /** The employer. */
  readonly employer: string;
  readonly people: Pick<UnitDetail["people"], "leader" | "representatives" | "losam">;
  readonly process: Worded<UnitProcess>;
  readonly deadline: UnitDetail["summary"]["plan"];
  readonly nameOf: (id: PersonId) => string;
  readonly madeAt: Instant;
};

/**
 * The unit's action plan, or its summary and evaluation (S2), as it stands: what was found, what is to be done, by whom and when,
 * and what the safety representative says themselves.
 */
export function unitDocument(about: UnitDocument): DocumentContent {
  const { delivery, language, year, unitName, employer } = about;
  const isPlan = delivery === "tiltaksplan";
  const words = wordsOf[language];
  const pen = { ...about, words, texts: textsFor(language) };
  return {
    language,
    title: isPlan ? words.planTitle(year, unitName) : words.evaluationTitle(year, unitName),
    author: employer,
    subject: isPlan ? words.planSubject : words.evaluationSubject,
    madeAt: about.madeAt,
    blocks: [
      ...aboutWork(pen),
      ...(isPlan ? [...risks(pen), ...meetings(pen)] : []),
      ...measures(pen),
      ...(isPlan ? [] : summary(pen)),
      ...statements(pen, delivery),
      ...comments(pen),
    ],
    footer: words.page,
  };
}

type Pen = UnitDocument & { readonly words: DocumentWords; readonly texts: Texts };

const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: "heading", level, text });
const paragraph = (text: string): Block => ({ kind: "paragraph", text });

function aboutWork({ words, texts, people, process, unitName, delivery, deadline, nameOf }: Pen): readonly Block[] {
  const names = (list: readonly { readonly name: string }[]) =>
    list.length === 0 ? words.notStated : texts.list(list.map(({ name }) => name));
  const made = delivery === "tiltaksplan" ? process.plan : process.submission;
  const submitted = made === null ? words.notStated : words.by(nameOf(made.by), texts.dayMonthYear(made.on));
  const rows: (readonly [string, string])[] = [
    [words.unit, unitName],
    [words.leader, people.leader?.name ?? words.notStated],
    [words.representatives, names(people.representatives)],
    [words.losam, names(people.losam)],
    [words.startpunkt, process.start === null ? words.notStated : texts.oppfolging.startpunkt[process.start.startpunkt]],
    [words.submitted, deadline.late ? `${submitted} (${words.late})` : submitted],
    [words.archive, process.archive?.reference ?? words.notStated],
  ];
  return [heading(words.about), { kind: "facts", caption: words.about, rows }];
}

function risks({ words, texts, process }: Pen): readonly Block[] {
  const { risk } = process;
  if (risk === null) return [];
  const known = (value: number | null) => (value === null ? words.notStated : String(value));
  const rows = risk.risks.map(({ hazard, kind, probability, consequence }) => [
    hazard ?? "",
    kind === null ? words.notStated : texts.oppfolging.kind[kind],
    known(probability),
    known(consequence),
    probability === null || consequence === null
      ? words.notStated
      : texts.oppfolging.riskLevel[riskLevel(probability, consequence)],
  ]);
  const head = [words.hazard, words.kind, words.probability, words.consequence, words.level];
  // A long description is a text of its own: a row of a table does not run over to the next page.
  const long = rows.some(([hazard = ""]) => hazard.length > 400);
  const list: readonly Block[] = long
    ? rows.flatMap(([hazard = "", ...rest]) => [
        paragraph(hazard),
        { kind: "facts", caption: words.risks, rows: rest.map((value, index) => [head[index + 1] ?? "", value] as const) },
      ])
    : [{ kind: "table", caption: words.risks, widths: [0.36, 0.18, 0.17, 0.17, 0.12], head, rows }];
  return [
    heading(words.risks),
    ...(rows.length === 0 ? [paragraph(words.noRisks)] : list),
    ...(risk.leaderMeetingOn === null ? [] : [fact(words.leaderMeeting, texts.dayMonthYear(risk.leaderMeetingOn))]),
    ...(risk.reason === null ? [] : [fact(words.passedReason, risk.reason)]),
  ];
}

const fact = (label: string, value: string): Block => ({ kind: "facts", caption: label, rows: [[label, value]] });

function meetings({ words, texts, process }: Pen): readonly Block[] {
  const held = process.meetings.flatMap(({ plan, held: outcome }) => (outcome === null ? [] : [{ plan, outcome }]));
  if (held.length === 0) return [];
  return [
    heading(words.meetings),
    ...held.flatMap(({ plan, outcome }): readonly Block[] => [
      heading(words.meeting(texts.oppfolging.part(plan.part), texts.dayMonthYear(outcome.on)), 2),
      {
        kind: "facts",
        caption: words.meetings,
        rows: [
          [words.topics, texts.list(outcome.topics.map((topic) => texts.oppfolging.topic[topic]))],
          [words.participants, String(outcome.participants)],
          [words.verneombudPresent, outcome.verneombudPresent ? words.yes : words.no],
          ...(outcome.note === null ? [] : [[words.note, outcome.note] as const]),
        ],
      },
    ]),
  ];
}

function measures(pen: Pen): readonly Block[] {
  const { words, texts, process, delivery, nameOf } = pen;
  const { plan } = process;
  const reason = plan?.noMeasuresReason ?? null;
  const list = process.measures.flatMap(({ measureId, content, progress, dropped }, index): readonly Block[] => {
    const entry = delivery === "evaluering" ? process.evaluation?.entries.find((one) => one.measureId === measureId) : undefined;
    const rows: (readonly [string, string])[] = [
      [words.owner, nameOf(content.ownerId)],
      [words.due, texts.dayMonthYear(content.due)],
      [words.kind, `${texts.oppfolging.kind[content.kind]}, ${texts.oppfolging.origin[content.origin]}`],
      [words.state, dropped === null ? texts.oppfolging.progress[progress] : words.dropped(texts.dayMonthYear(dropped.on))],
      ...(content.recommendation === null ? [] : [[words.recommendation, lmuCaseText(content.recommendation)] as const]),
      ...evaluationRows(pen, entry),
    ];
    return [
      heading(words.measure(index + 1), 2),
      paragraph(content.text),
      { kind: "facts", caption: words.measure(index + 1), rows },
    ];
  });
  return [
    heading(delivery === "tiltaksplan" ? words.measures : words.evaluation),
    ...(reason === null ? [] : [paragraph(`${words.noMeasures} ${reason}`)]),
    ...list,
  ];
}

type Entry = NonNullable<Worded<UnitProcess>["evaluation"]>["entries"][number];

function evaluationRows({ words, texts }: Pen, entry: Entry | undefined): readonly (readonly [string, string])[] {
  if (entry === undefined) return [];
  const { done, effect, onward, note } = entry;
  return [
    [words.done, done === null ? words.notStated : texts.oppfolging.done[done]],
    [words.effect, effect === null ? words.notStated : texts.oppfolging.effect[effect]],
    [words.onward, onward === null ? words.notStated : texts.oppfolging.onward[onward]],
    ...(note === null ? [] : [[words.note, note] as const]),
  ];
}

function summary({ words, process }: Pen): readonly Block[] {
  const said = process.evaluation?.summary ?? null;
  return said === null ? [] : [heading(words.summary), paragraph(said)];
}

/** Every word of the safety representatives, also those that were followed by another one. */
function statements({ words, texts, process, nameOf }: Pen, about: AttestAbout): readonly Block[] {
  const said = process.attestations.filter((attestation) => attestation.about === about);
  return [
    heading(words.verneombudSays),
    ...(said.length === 0 ? [paragraph(words.nothingSaid)] : []),
    ...said.flatMap(({ by, answer, on, comment }): readonly Block[] => [
      paragraph(words.said(nameOf(by), texts.oppfolging.answer[answer], texts.dayMonthYear(on))),
      ...(comment === null ? [] : [paragraph(comment)]),
    ]),
  ];
}

function comments({ words, texts, process, nameOf }: Pen): readonly Block[] {
  if (process.comments.length === 0) return [];
  return [
    heading(words.comments),
    ...process.comments.flatMap(({ by, as, text, on }): readonly Block[] => [
      heading(words.said(nameOf(by), texts.oppfolging.role[as], texts.dayMonthYear(on)), 2),
      paragraph(text),
    ]),
  ];
}
