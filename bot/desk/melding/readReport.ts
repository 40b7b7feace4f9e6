import type {
  BeforeDetail,
  CounterpartView,
  HabilitetDetail,
  HandlerDetail,
  RecipientView,
  ReportDetail,
  ReporterDetail,
} from "#domain/contract/meldingViews.ts";
import type { PersonView } from "#domain/contract/views.ts";
import { objectionsFor } from "#domain/habilitet/objections.ts";
import { openQuestions } from "#domain/habilitet/questions.ts";
import type { CaseId, PersonId, TextId } from "#domain/kernel/ids.ts";
import { besideCases, standingsTo } from "#domain/melding/access.ts";
import { availableReportCommands } from "#domain/melding/available.ts";
import { blockedReportCommands } from "#domain/melding/blocked.ts";
import { candidatesFor, successorsFor } from "#domain/melding/candidates.ts";
import { deadlinesOf } from "#domain/melding/deadlines.ts";
import type { Counterpart, Recipient, Report } from "#domain/melding/model.ts";
import { warningsOf } from "#domain/melding/warnings.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import type { StoreReads, StoreTx } from "../../store/types.ts";
import { personView, unitName } from "../commonView.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { textIdsIn, worded } from "../oppfolging/worded.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { factsFor } from "./factsFor.ts";
import { type OpenedReport, openReport } from "./openReport.ts";
import { fileViews } from "./reportFiles.ts";
import { rowOf } from "./rows.ts";
import { readingsOf, timelineOf } from "./timeline.ts";

/** A report as this person may see it. Reading it is written down; `not_found` for whoever has no access. */
export async function readReport(context: DeskContext, who: Who, id: CaseId): Promise<Outcome<ReportDetail, ReportDetail>> {
  if (!isKnown(context, who)) return notFound;
  return context.store.transaction(async (tx) => {
    const open = await openReport(context, tx, who, id);
    if (open === undefined) return notFound;
    await noteReading(context, tx, who, open);
    return done(await detailOf(context, tx, who, open));
  });
}

/** Who has opened it to read it is part of its log; its reporter's own visits are nobody's business. */
async function noteReading(context: DeskContext, tx: StoreTx, { personId }: Who, { report, sight }: OpenedReport): Promise<void> {
  if (sight === "melder") return;
  // By their tag: the log of a report does not tell a reader of the database who handles it.
  await tx.recordReading({
    caseId: report.id,
    personId: (await tx.personTag(personId)) as PersonId,
    what: sight,
    at: context.clock.now(),
  });
}

/** The detail that belongs to somebody's sight of a report. */
export async function detailOf(context: DeskContext, reads: StoreReads, who: Who, open: OpenedReport): Promise<ReportDetail> {
  const { report, stored, sight } = open;
  const organisation = context.directory.organisation();
  const today = context.clock.today();
  const facts = await factsFor(context, reads, { kind: "person", id: who.personId }, open);
  const head = {
    ...rowOf(stored, standingsTo(report, who.personId, organisation), today),
    version: stored.version,
    actions: availableReportCommands(report, facts),
    warnings: sight === "mottaker" ? warningsOf(report) : [],
  };
  const views = await viewsOf(reads, organisation, report, sight === "mottaker" ? report : partOf(report, sight));
  switch (sight) {
    case "melder":
      return { ...head, sight, ...(await reporterDetail(reads, report, views, who.personId)) };
    case "foer-aapning":
      return { ...head, sight, ...partiesOf(report, views), members: report.members.map(views.person) } satisfies BeforeDetail;
    case "habilitet":
      return {
        ...head,
        sight,
        ...partiesOf(report, views),
        questions: questionsOf(report, who.personId, views),
      } satisfies HabilitetDetail;
    case "mottaker":
      return {
        ...head,
        sight,
        blocked: blockedReportCommands(report, facts),
        ...(await handlerDetail(context, reads, who, { ...open, report: besideCases(report, facts.caseParties) }, views)),
      };
  }
}

export type Views = {
  readonly words: ReadonlyMap<TextId, string>;
  readonly person: (id: PersonId) => PersonView;
  readonly counterparts: readonly CounterpartView[];
};

/** Opens the words of the part of a report that is to be shown, and of no other. */
export async function viewsOf(reads: StoreReads, organisation: Organisation, report: Report, part: unknown): Promise<Views> {
  const opened = await reads.openTexts(report.id, [...new Set(textIdsIn([part, report.counterparts]))]);
  const words = opened.kind === "opened" ? opened.texts : new Map<TextId, string>();
  const person = (id: PersonId) => personView(organisation, id);
  return { words, person, counterparts: report.counterparts.map((one) => counterpartView(one, words, person)) };
}

/** What somebody besides the handlers reads of a report: internal notes and questions of habilitet are not among it. */
function partOf(report: Report, sight: "melder" | "foer-aapning" | "habilitet"): unknown {
  if (sight === "foer-aapning") return [];
  if (sight === "habilitet") return report.habilitet.map(({ reason }) => reason);
  const { answers, messages, contacts, decision, closed, reclassifications, origin } = report;
  return [answers, messages, contacts, decision, closed, reclassifications, origin.kind === "muntlig" ? origin.oral.what : null];
}

function counterpartView(one: Counterpart, words: Views["words"], person: Views["person"]): CounterpartView {
  return one.kind === "person" ? { kind: "person", person: person(one.id) } : worded(one, words);
}

function partiesOf({ reporter }: Report, { person, counterparts }: Views) {
  return { reporter: reporter.kind === "person" ? person(reporter.id) : null, counterparts };
}

/** VA-04: what waits for this reader to decide. */
function questionsOf(report: Report, readerId: PersonId, { person, words }: Views): HabilitetDetail["questions"] {
  return openQuestions(report)
    .filter(({ deciderId }) => deciderId === readerId)
    .map(({ personId, answer, reason }) => ({ person: person(personId), answer, reason: worded(reason, words) }));
}

type WithoutHead<Detail> = Omit<
  Detail,
  keyof Pick<ReporterDetail, "sight" | "version" | "actions" | "warnings"> | keyof ReturnType<typeof rowOf>
>;

/** What a reporter sees of their own report, with or without a name. */
export async function reporterDetail(
  reads: StoreReads,
  report: Report,
  { words, person, counterparts }: Views,
  viewerId: PersonId | null,
): Promise<WithoutHead<ReporterDetail>> {
  const by = (id: PersonId | null) => (id === null ? null : person(id));
  return {
    calledAs: report.calledAs,
    answers: worded(report.answers, words),
    counterparts,
    members: report.members.map(person),
    readers: report.handlers.map(({ personId, as }) => ({ person: person(personId), as })),
    messages: report.messages.map((message) => ({ ...worded(message, words), by: by(message.by) })),
    files: await fileViews(reads, report),
    reclassifications: worded(report.reclassifications, words),
    contacts: contactsShown(report, words),
    decision: worded(report.decision, words),
    closed: worded(report.closed, words),
    minutes: viewerId === null ? null : minutesOf(report, words, viewerId),
    timeline: await timelineOf(reads, report, null),
  };
}

/** VA-18: that it was asked, and what came of it; not by whom of those who complain. */
function contactsShown({ contacts }: Report, words: Views["words"]) {
  return contacts.map(({ by: _by, ...rest }) => worded(rest, words));
}

function minutesOf({ origin }: Report, words: Views["words"], viewerId: PersonId): ReporterDetail["minutes"] {
  if (origin.kind !== "muntlig") return null;
  return { text: worded(origin.oral.what, words), on: origin.oral.on, signed: origin.signedBy.includes(viewerId) };
}

async function handlerDetail(
  context: DeskContext,
  reads: StoreReads,
  who: Who,
  { report, whole }: OpenedReport,
  { words, person, counterparts }: Views,
): Promise<Omit<WithoutHead<HandlerDetail>, "blocked">> {
  const organisation = context.directory.organisation();
  const today = context.clock.today();
  const { reporter, help } = report;
  const language = organisation.people.get(who.personId)?.language ?? "nb";
  const by = (id: PersonId | null) => (id === null ? null : person(id));
  const settings = context.reports();
  const { owners, advisers } = candidatesFor(report, organisation, settings);
  const successors = successorsFor(report, who.personId, organisation, settings);
  return {
    calledAs: report.calledAs,
    reporter: reporter.kind === "person" ? { person: person(reporter.id), as: reporter.as } : null,
    members: report.members.map(person),
    unitName: unitName(organisation, report.unitId ?? undefined, language),
    origin: originView(report, words, person),
    answers: worded(report.answers, words),
    counterparts,
    tags: report.tags,
    recipient: recipientView(report.recipient, person),
    handlers: report.handlers.map(({ personId, as, since }) => ({ person: person(personId), as, since })),
    former: report.former.map(({ personId, why, on }) => ({ person: person(personId), why, on })),
    habilitet: objectionsFor(report.habilitet, who.personId).map(({ personId, ...rest }) => ({
      ...worded(rest, words),
      person: person(personId),
    })),
    clarify: worded(report.clarify, words),
    help: help === null ? null : { wanted: help.wanted, adviser: by(help.adviserId), on: help.on },
    assessment: worded(report.assessment, words),
    decision: worded(report.decision, words),
    closed: worded(report.closed, words),
    coordination: report.coordination,
    messages: report.messages.map((message) => ({ ...worded(message, words), by: by(message.by) })),
    notes: report.notes.map((note) => ({ ...worded(note, words), by: person(note.by) })),
    contacts: contactsShown(report, words),
    reclassifications: report.reclassifications.map((one) => ({ ...worded(one, words), by: by(one.by) })),
    files: await fileViews(reads, report, whole.report),
    deadlines: deadlinesOf(report, settings, today),
    candidates: { owners: owners.map(person), advisers: advisers.map(person), successors: successors.map(person) },
    timeline: await timelineOf(reads, report, { person, today }),
    readings: await readingsOf(reads, report, organisation, person),
  };
}

function originView({ origin }: Report, words: Views["words"], person: Views["person"]): HandlerDetail["origin"] {
  if (origin.kind !== "muntlig") return worded(origin, words);
  const { loggedBy, oral, signedBy } = origin;
  return {
    kind: "muntlig",
    by: person(loggedBy),
    on: oral.on,
    form: oral.form,
    what: worded(oral.what, words),
    from: oral.from.map(person),
    signedBy: signedBy.map(person),
  };
}

/** A recipient with names, as it is shown before a report is sent and afterwards. */
export function recipientView(recipient: Recipient, person: Views["person"]): RecipientView {
  const nobody = { level: null, passedOver: [], why: null, ask: null } as const;
  const passed = (given: Extract<Recipient, { kind: "leder" }>["passedOver"]) =>
    given.map(({ personId, why }) => ({ person: person(personId), why }));
  switch (recipient.kind) {
    case "leder":
    case "styreleder":
      return {
        ...nobody,
        kind: recipient.kind,
        people: [person(recipient.personId)],
        level: recipient.kind === "leder" ? recipient.level : null,
        passedOver: passed(recipient.passedOver),
      };
    case "sjef":
      return { ...nobody, kind: "sjef", people: [person(recipient.personId)] };
    case "verneombud":
    case "varslingsmottak":
      return { ...nobody, kind: recipient.kind, people: recipient.personIds.map(person) };
    case "none":
      return {
        ...nobody,
        kind: "none",
        people: [],
        why: recipient.why,
        ask: recipient.askId === undefined ? null : person(recipient.askId),
      };
  }
}
