import { accept, refuse } from "../kernel/decision.ts";
import type { PersonId, UnitId } from "../kernel/ids.ts";
import { leadsUnit } from "../organisasjon/nearestLeader.ts";
import { hasRole, isActive } from "../organisasjon/unitPeople.ts";
import { checkAnswers } from "./checkAnswers.ts";
import type { ReportCommand } from "./commands.ts";
import {
  accusedIn,
  isGiven,
  madeBy,
  personOf,
  type ReportFacts,
  type ReportOutcome,
  roomFor,
  textNeeded,
  todayOf,
} from "./facts.ts";
import type { Counterpart, Recipient, ReportAnswers, Reporter, ReporterRole, ReportTag } from "./model.ts";
import { findRecipient, handlersOf, isSubordinateOf, leadersFrom } from "./recipient.ts";
import type { MeldingRefusal } from "./refusals.ts";

/** A form is sent, by somebody known or by somebody without a name. What is refused is not kept here: the form keeps it. */
export function submit(command: Extract<ReportCommand, { type: "Submit" }>, facts: ReportFacts): ReportOutcome {
  const { id, number, answers, files } = command;
  const reporter = reporterOf(answers, facts);
  if (reporter === null) return refuse({ rule: null, code: "ONLY_WITH_NAME" });
  const { refusals, recipient } = checkAnswers(answers, facts);
  if (refusals.length > 0) return refuse(...refusals);
  return accept({
    type: "ReportSubmitted",
    id,
    number,
    reporter,
    unitId: answers.unitId ?? unitOf(personOf(facts), facts) ?? null,
    answers,
    recipient,
    handlers: handlersOf(recipient, todayOf(facts)),
    tags: tagsOf(answers),
    clarify: answers.studentBranch === "vet-ikke",
    relatedTo: relatedOf(answers, facts),
    ...(answers.kind === "gjengjeldelse" ? { accusedBefore: outBefore(facts) } : {}),
    ...(facts.namesakes === undefined || facts.namesakes.length === 0 ? {} : { namesakes: facts.namesakes }),
    files,
    through: reporter.kind === "unnamed" ? "postboks" : "skjema",
    status: "INNSENDT",
    ...madeBy(facts),
  });
}

function reporterOf({ onBehalf, studentBranch }: ReportAnswers, { actor, organisation }: ReportFacts): Reporter | null {
  if (actor.kind === "unnamed") return { kind: "unnamed" };
  if (actor.kind === "system" || !isActive(organisation, actor.id)) return null;
  const as = (): ReporterRole => {
    if (onBehalf === true) return "tillitsvalgt";
    if (hasRole(organisation, actor.id, ["verneombud", "hovedverneombud"])) return "verneombud";
    // VA-12: a student reports as an employee what belongs to their job.
    return hasRole(organisation, actor.id, ["student"]) && studentBranch !== "studentjobb" ? "student" : "ansatt";
  };
  return { kind: "person", id: actor.id, as: as() };
}

function tagsOf(answers: ReportAnswers): readonly ReportTag[] {
  const { kind, general, counterparts, workEnvironment, sexualHarassment, danger } = answers;
  const concern = kind === "underretning" || kind === "bekymringsmelding";
  return [
    ...(kind === "varsel" && workEnvironment === true ? (["underretning"] as const) : []),
    ...(concern && general && counterparts.every(({ kind: one }) => one === "group") ? (["generell"] as const) : []),
    ...(sexualHarassment === true ? (["seksuell-trakassering"] as const) : []),
    ...(danger === true ? (["fare"] as const) : []),
  ];
}

function relatedOf({ kind }: ReportAnswers, { related, openOwn }: ReportFacts) {
  if (kind === "gjengjeldelse") return related?.id ?? null;
  return kind === "soeknad-om-endring" ? (openOwn[0] ?? null) : null;
}

/** VA-34: what was no word to anybody in the first report is none here: all of them stand alike. */
function outBefore({ related }: ReportFacts): readonly PersonId[] {
  return [...new Set([...(related?.outIds ?? []), ...(related?.namesakeIds ?? [])])];
}

/** VA-32: a leader notes what somebody came and said; who came signs the minutes before it is a klage (VA-25). */
export function logOral(command: Extract<ReportCommand, { type: "LogOral" }>, facts: ReportFacts): ReportOutcome {
  const { id, number, oral } = command;
  const { organisation } = facts;
  const by = personOf(facts);
  if (by === null || !leadsUnit(organisation, by)) return refuse({ rule: "VA-32", code: "ONLY_LEADERS_LOG" });
  const { on, form, from, what, counterparts, next } = oral;
  const today = todayOf(facts);
  const refusals: MeldingRefusal[] = [];
  if (on === null) refusals.push({ rule: "VA-32", code: "REPORT_ANSWER_MISSING", field: "on" });
  else if (on > today) refusals.push({ rule: "VA-32", code: "ORAL_DATE_WRONG", field: "on", today });
  if (form === null) refusals.push({ rule: "VA-32", code: "REPORT_ANSWER_MISSING", field: "form" });
  if (next === null) refusals.push({ rule: "VA-32", code: "REPORT_ANSWER_MISSING", field: "next" });
  if (from.length === 0) refusals.push({ rule: "VA-32", code: "ORAL_NOBODY", field: "from" });
  const accused = accusedIn(counterparts);
  const wrong = from.filter((personId) => personId === by || accused.includes(personId) || !isActive(organisation, personId));
  refusals.push(
    ...wrong.map((personId) => ({ rule: "VA-32", code: "ORAL_PERSON_WRONG", field: "from", personId }) as const),
    ...textNeeded("what", what),
    ...partyRefusals(counterparts, facts),
    ...roomFor("from", from.length),
  );
  const unitId = unitOf(from[0] ?? null, facts) ?? unitOf(by, facts) ?? null;
  const recipient = ownOrNext(by, unitId, [...accused, ...from], facts);
  refusals.push(...unreachable(recipient));
  if (refusals.length > 0 || !isGiven(what) || on === null) return refuse(...refusals);
  const handlers = handlersOf(recipient, today);
  return accept({ type: "OralLogged", id, number, unitId, oral: { ...oral, on, what }, recipient, handlers, by, on: today });
}

/** VA-31: a leader examines of their own duty, without a klage. */
export function examine(command: Extract<ReportCommand, { type: "ExamineOnOwnDuty" }>, facts: ReportFacts): ReportOutcome {
  const { id, number, unitId, source, what, counterparts } = command;
  const { organisation } = facts;
  const by = personOf(facts);
  if (by === null || !leadsUnit(organisation, by)) return refuse({ rule: "VA-31", code: "ONLY_LEADERS_EXAMINE" });
  const refusals: MeldingRefusal[] = [];
  if (source === null) refusals.push({ rule: "VA-31", code: "REPORT_ANSWER_MISSING", field: "source" });
  if (unitId === null) refusals.push({ rule: "VA-31", code: "REPORT_ANSWER_MISSING", field: "unitId" });
  else if (!leadersFrom(organisation, unitId).includes(by)) refusals.push({ rule: "VA-31", code: "ONLY_LEADERS_EXAMINE" });
  refusals.push(...textNeeded("what", what), ...partyRefusals(counterparts, facts));
  const recipient = ownOrNext(by, unitId, accusedIn(counterparts), facts);
  if (refusals.length === 0) refusals.push(...unreachable(recipient));
  if (refusals.length > 0 || !isGiven(what) || source === null) return refuse(...refusals);
  const today = todayOf(facts);
  const handlers = handlersOf(recipient, today);
  return accept({
    type: "ExaminationOpened",
    id,
    number,
    unitId,
    source,
    what,
    counterparts,
    recipient,
    handlers,
    by,
    on: today,
  });
}

/** The leader who writes it down owns it, unless they are a party or a party's subordinate (VA-03, 7.13): then the next in the line. */
function ownOrNext(by: PersonId, unitId: UnitId | null, partyIds: readonly PersonId[], facts: ReportFacts): Recipient {
  const { organisation, settings } = facts;
  const mayKeep = !partyIds.some((partyId) => partyId === by || isSubordinateOf(organisation, by, partyId));
  if (mayKeep) return { kind: "leder", personId: by, level: 1, passedOver: [] };
  return findRecipient(organisation, settings, {
    kind: "klage",
    choice: "leder",
    reporterId: null,
    unitId,
    partyIds,
    leaderIsParty: null,
    inhabil: [by],
  });
}

function unreachable(found: Recipient): readonly MeldingRefusal[] {
  if (found.kind !== "none") return [];
  return [{ rule: "VA-03", code: "NO_RECIPIENT", field: "recipient", why: found.why, askId: found.askId ?? null }];
}

function partyRefusals(counterparts: readonly Counterpart[], facts: ReportFacts): readonly MeldingRefusal[] {
  const { organisation } = facts;
  const field = "counterparts";
  return [
    ...counterparts.flatMap((one): readonly MeldingRefusal[] => {
      if (one.kind === "outside" && !isGiven(one.name)) return [{ rule: null, code: "COUNTERPART_UNNAMED", field }];
      if (one.kind === "person" && !organisation.people.has(one.id)) {
        return [{ rule: null, code: "COUNTERPART_UNKNOWN", field, personId: one.id }];
      }
      return [];
    }),
    ...roomFor("counterparts", counterparts.length),
  ];
}

function unitOf(personId: PersonId | null, { organisation }: ReportFacts): UnitId | undefined {
  return personId === null ? undefined : organisation.people.get(personId)?.unitId;
}
