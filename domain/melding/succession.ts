import { habilitetOf, openQuestions } from "../habilitet/questions.ts";
import type { PersonId } from "../kernel/ids.ts";
import { isActive, peopleWith, unitPeople } from "../organisasjon/unitPeople.ts";
import { barredBesides, isBarred } from "./access.ts";
import type { ReportEvent } from "./commands.ts";
import { accusedIn, madeBy, type ReportFacts, reportersOf, todayOf } from "./facts.ts";
import type { Handler, HandlerRole, Recipient, Report } from "./model.ts";
import { namesakeIds } from "./namesakes.ts";
import { findRecipient, handlersOf, leadersFrom } from "./recipient.ts";

type HandlersChanged = Extract<ReportEvent, { type: "HandlersChanged" }>;
type Removed = HandlersChanged["removed"][number];

/**
 * The change of hands when somebody leaves a report: at once, and to the next who may have it where nobody of their kind is left
 * (VA-03). What they were to decide of others' habilitet goes to the next who can (VA-04). Where there is nobody at all, it says why.
 */
export function handsAfter(
  report: Report,
  removed: readonly Removed[],
  reason: HandlersChanged["reason"],
  facts: ReportFacts,
): HandlersChanged {
  const leaving = removed.map(({ personId }) => personId);
  const staying = report.handlers.filter(({ personId }) => !leaving.includes(personId));
  const without = {
    ...report,
    handlers: staying,
    former: [...report.former, ...removed.map((one) => ({ ...one, on: todayOf(facts) }))],
  };
  const passed = openQuestions(without)
    .filter(({ deciderId }) =>
      removed.some(
        ({ personId, why }) => personId === deciderId && (why !== "overlevert" || !isActive(facts.organisation, personId)),
      ),
    )
    .flatMap(({ personId }) => staying.filter((handler) => handler.personId === personId))
    .map((handler) => ({ personId: handler.personId, deciderId: deciderFor(without, handler, facts) }));
  const undecided = passed.filter(({ deciderId }) => deciderId === null);
  if (undecided.length > 0) {
    const out = undecided.map(({ personId }) => ({ personId, why: "inhabil" as const }));
    return handsAfter(report, [...removed, ...out], reason, facts);
  }
  const deciders = passed.flatMap(({ personId, deciderId }) => (deciderId === null ? [] : [{ personId, deciderId }]));
  const roles = new Set(report.handlers.filter(({ personId }) => leaving.includes(personId)).map((handler) => handler.as));
  let added: readonly Handler[] = [];
  let why: Report["vacant"] = null;
  for (const role of roles) {
    if (role === "bistand" || staying.some((handler) => handler.as === role)) continue;
    // Whoever named the owner names the next one.
    if (role === "eier" && staying.some(({ as }) => as === "mottak" || as === "sjef")) continue;
    const next = successorsOf(report, role, leaving, facts);
    if ("why" in next) why = next.why;
    else
      added = [
        ...added,
        ...next.handlers.filter(({ personId }) => ![...staying, ...added].some((one) => one.personId === personId)),
      ];
  }
  const readers = [...staying, ...added].filter((handler) => handler.as !== "bistand");
  const vacant = readers.length > 0 ? null : (why ?? "ALL_PARTIES");
  return { type: "HandlersChanged", added, removed, reason, deciders, vacant, ...madeBy(facts) };
}

type Successors = { readonly handlers: readonly Handler[] } | { readonly why: NonNullable<Report["vacant"]> };

/** Who comes after the last of a role: of the same kind first, then the chair of the board, then the sjef, who names an owner. */
function successorsOf(report: Report, role: HandlerRole, leaving: readonly PersonId[], facts: ReportFacts): Successors {
  const { on: since } = madeBy(facts);
  const { organisation, settings } = facts;
  const free = (people: readonly PersonId[]) =>
    people.filter((id) => isActive(organisation, id) && !leaving.includes(id) && !isShutOutOf(report, id, facts));
  const as = (people: readonly PersonId[], next: HandlerRole): Successors | undefined =>
    people.length === 0 ? undefined : { handlers: people.map((personId) => ({ personId, as: next, since })) };
  const recipient = lineAfter(report, leaving, facts);
  // VA-30: a varsel never goes up the line.
  const line: Successors | undefined =
    recipient.kind === "none" || report.kind === "varsel" ? undefined : { handlers: handlersOf(recipient, since) };
  const chair = as(settings.boardChairId === null ? [] : free([settings.boardChairId]), "eier");
  const sjef = as(free(peopleWith(organisation, "hr-hms-sjef")).slice(0, 1), "sjef");
  const why = recipient.kind === "none" ? recipient.why : "ALL_PARTIES";
  switch (role) {
    case "eier":
      return line ?? chair ?? sjef ?? { why };
    case "sjef":
      return sjef ?? line ?? chair ?? { why };
    case "verneombud":
      return as(free(representativesFor(report, facts)), "verneombud") ?? sjef ?? chair ?? { why: "NO_VERNEOMBUD" };
    case "mottak":
      return as(free(settings.varslingsmottak), "mottak") ?? chair ?? sjef ?? { why: "NO_MOTTAK" };
    case "bistand":
      return { handlers: [] };
  }
}

/** The next in the leader line (VA-03, 7.13), all considered who are out of it. */
function lineAfter(report: Report, leaving: readonly PersonId[], { organisation, settings }: ReportFacts): Recipient {
  const { reporter, unitId } = report;
  const reporterId = reporter.kind === "person" ? reporter.id : null;
  const handling = report.handlers.filter((handler) => handler.as === "bistand").map(({ personId }) => personId);
  const former = report.former.filter(({ why }) => why !== "overlevert").map(({ personId }) => personId);
  // Up, never back down to somebody who had it before.
  const leaders = unitId === null ? [] : leadersFrom(organisation, unitId);
  const passed = leaders.slice(0, Math.max(0, ...leaving.map((id) => leaders.indexOf(id) + 1)));
  return findRecipient(organisation, settings, {
    // Whatever it is called: the question here is about the line.
    kind: report.kind === "varsel" ? "underretning" : report.kind,
    choice: "leder",
    reporterId,
    unitId,
    partyIds: [...accusedIn(report.counterparts), ...reportersOf(report)],
    leaderIsParty: report.answers?.leaderIsParty ?? null,
    inhabil: [...leaving, ...passed, ...former, ...handling, ...barredBesides(report, organisation)],
    namesakeIds: namesakeIds(report.namesakes),
  });
}

/** Safety representatives of the unit and the chief ones. */
function representativesFor({ unitId }: Report, { organisation }: ReportFacts): readonly PersonId[] {
  if (unitId === null) return peopleWith(organisation, "hovedverneombud");
  const { verneombud, hovedverneombud } = unitPeople(organisation, unitId);
  return [...new Set([...verneombud, ...hovedverneombud])];
}

/** Parties, reporters and those who stepped aside; being somebody's subordinate bars in the line alone. */
function isShutOutOf(report: Report, personId: PersonId, { organisation }: ReportFacts): boolean {
  return (
    accusedIn(report.counterparts).includes(personId) ||
    reportersOf(report).includes(personId) ||
    barredBesides(report, organisation).includes(personId) ||
    report.former.some((one) => one.personId === personId && one.why !== "overlevert")
  );
}

/**
 * VA-04: who decides whether a handler is habil, the leader above: for an owner the next habil one in the line, for others somebody
 * of their own kind, so that what was sent to a safety representative or the varslingsmottak does not come to the line by a doubt.
 */
export function deciderFor(report: Report, handler: Handler, facts: ReportFacts): PersonId | null {
  const { organisation } = facts;
  const peers = report.handlers
    .filter((one) => one.as === handler.as && one.personId !== handler.personId && habilitetOf(report, one.personId) === "habil")
    .map(({ personId }) => personId);
  if (handler.as === "bistand") {
    const owner = report.handlers.find((one) => one.as === "eier" && habilitetOf(report, one.personId) === "habil");
    return owner?.personId ?? null;
  }
  if (handler.as !== "eier" && peers[0] !== undefined) return peers[0];
  if (handler.as === "eier" && report.kind === "varsel") {
    const mottak = report.handlers.find((one) => one.as === "mottak" && habilitetOf(report, one.personId) === "habil");
    if (mottak !== undefined) return mottak.personId;
  }
  const next = successorsOf(report, handler.as, [handler.personId], facts);
  if ("why" in next) return null;
  const found = next.handlers.find(({ personId }) => handler.as !== "eier" || !isBarred(report, personId, organisation));
  return found?.personId ?? null;
}
