import type { CaseId, PersonId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import { keptOut } from "../melding/access.ts";
import type { ReportEvent } from "../melding/commands.ts";
import { becameCases } from "../melding/decideFollow.ts";
import { accusedIn, complainantsOf, reportersOf } from "../melding/facts.ts";
import type { HandlerRole, Report, ReportKind } from "../melding/model.ts";
import { namesakeIds } from "../melding/namesakes.ts";
import type { Organisation } from "../organisasjon/model.ts";
import { isOver } from "./access.ts";
import type { CaseContact } from "./contact.ts";
import type { CaseDocument, DocumentId } from "./document.ts";
import type { CaseEvent } from "./events.ts";
import { accusedParties } from "./facts.ts";
import type { CaseHandler, CaseRole, CaseSource, Party, PartyId, PartyRole, PartyWho, SubCase } from "./model.ts";

/** What a new sub-case is given besides the report. `documentId` is for the account that the report holds. */
export type NewCase = {
  readonly id: CaseId;
  readonly number: string;
  readonly newId: () => string;
};

type Opened = Extract<CaseEvent, { type: "CaseOpened" }>;

/** Which of those that a report is about a sub-case is about, by their place among them; `null` for nobody in particular. */
type About = number | null;

/**
 * How many sub-cases a report becomes: one for each that it is about, since they are parties against whoever complains and not
 * against each other (SB-19); one in all where nobody is named, or only a group (SB-18, VA-33).
 */
export function subCasesOf({ counterparts }: Pick<Report, "counterparts">): readonly About[] {
  return counterparts.length === 0 ? [null] : counterparts.map((_, place) => place);
}

/**
 * The sub-cases that what happened to a report begins: of everybody whom it is about when it is made formal, also anew, but for those
 * whose case is open; and of whoever is named to it while its cases run. Those that there are stay as they are, and learn of none (SB-19).
 * `cases` are the report's in their order, those that were erased among them.
 */
export function casesToOpen(
  report: Report,
  events: readonly Pick<ReportEvent, "type">[],
  cases: readonly (SubCase | undefined)[],
): readonly About[] {
  const begins = events.some(({ type }) => type === "Formalised" || type === "InvestigationStarted");
  const running = cases.length > 0 && becameCases(report);
  const named = events.flatMap((event) => (isNaming(event) ? event.counterparts : []));
  const asked = begins
    ? subCasesOf(report)
    : running
      ? subCasesOf(report).filter((about) => about !== null && about >= report.counterparts.length - named.length)
      : [];
  const open = cases.flatMap((one, place) =>
    one === undefined || isOver(one) ? [] : [{ state: one, about: aboutOf(one, place) }],
  );
  return asked.filter((about, index) => {
    const who = personAt(report, about);
    const before = asked.slice(0, index).map((other) => personAt(report, other));
    const covered = open.some((one) => one.about === about || (who !== null && accusedIn(whoOf(one.state)).includes(who)));
    return !covered && (who === null || !before.includes(who));
  });
}

const isNaming = (event: Pick<ReportEvent, "type">): event is Extract<ReportEvent, { type: "CounterpartsNamed" }> =>
  event.type === "CounterpartsNamed";

/** A case from before it was kept was one of those that the report became at first. */
function aboutOf(state: SubCase, place: number): About {
  if (state.about !== undefined) return state.about;
  return accusedParties(state).length === 0 ? null : place;
}

const whoOf = (state: SubCase) => accusedParties(state).map(({ who }) => who);

function personAt({ counterparts }: Report, about: About): PersonId | null {
  const found = about === null ? undefined : counterparts[about];
  return found?.kind === "person" ? found.id : null;
}

/**
 * The sub-cases that a report begins, each with the same owner and help, and with nothing of the others in it (SB-19). Whoever sent a
 * klage, or stands behind it, is a party; whoever only reported is none (SB-02). The reporter without a name is in none of them.
 */
export function openCases(
  report: Report,
  cases: readonly NewCase[],
  organisation: Organisation,
  by: PersonId | null,
  on: LocalDate,
  abouts: readonly About[] = subCasesOf(report),
): readonly Opened[] {
  return abouts.flatMap((about, index) => {
    const given = cases[index];
    const out = keptOutOfCase(report, about, organisation);
    return given === undefined ? [] : [{ ...openCase(report, about, given, by, on), keptOut: out }];
  });
}

function openCase(report: Report, about: About, given: NewCase, by: PersonId | null, on: LocalDate): Opened {
  const counterpart = about === null ? null : (report.counterparts[about] ?? null);
  const { id, number, newId } = given;
  const source = sourceOf(report.kind);
  const partyOf = (who: PartyWho, role: PartyRole, informedOn: LocalDate | null): Party => ({
    ...{ partyId: newId() as PartyId, who, role, informedOn },
    ...{ delayed: null, confidentialOn: null, representative: null, refusedOn: null },
  });
  // Whoever complains knows of it; whoever it is about is told by the owner, in a moment that the owner answers for.
  const complainants = complainantsOf(report);
  const parties = [
    ...complainants.map((personId) => partyOf({ kind: "person", id: personId }, "klager", on)),
    ...(counterpart === null ? [] : [partyOf(counterpart, "paaklaget", null)]),
  ];
  const [only, ...others] = parties.filter(({ role }) => role === "klager");
  const teller = others.length === 0 ? only : undefined;
  return {
    type: "CaseOpened",
    ...{ id, number, reportId: report.id, source },
    reporters: reportersOf(report).filter((personId) => !accusedIn(report.counterparts).includes(personId)),
    unitId: report.unitId,
    about,
    parties,
    general: report.tags.includes("generell") || counterpart === null,
    sexualHarassment: report.tags.includes("seksuell-trakassering"),
    handlers: handlersFor(report, on),
    former: report.former.map((one) => ({ ...one })),
    vacant: !report.handlers.some(({ as }) => as === "eier" || as === "mottak"),
    help: report.help,
    documents: accountOf(report, newId, teller, on),
    contacts: askedBefore(report, parties, on),
    by,
    on,
  };
}

/**
 * VA-03: whom the report keeps out as possible parties. Whoever is a party of one of the cases stands in that one alone (SB-19), and whoever
 * handles it by now is not who was passed over. So too whoever has the name that was written of one of them.
 */
function keptOutOfCase(report: Report, about: About, organisation: Organisation): readonly PersonId[] {
  const handling = report.handlers.map(({ personId }) => personId);
  const known = [...accusedIn(report.counterparts), ...reportersOf(report), ...handling];
  const own = about === null ? [] : namesakeIds(report.namesakes, about);
  const others = namesakeIds(report.namesakes).filter((personId) => !own.includes(personId));
  return [...new Set(keptOut(report, organisation))].filter((id) => !known.includes(id) && !others.includes(id));
}

/** A representative's own report is a report like others; what became of a søknad or a bekymringsmelding has another kind by then. */
function sourceOf(kind: ReportKind): CaseSource {
  switch (kind) {
    case "klage":
    case "underretning":
    case "varsel":
    case "gjengjeldelse":
    case "egen-undersoekelse":
      return kind;
    case "bekymringsmelding":
    case "soeknad-om-endring":
      return "underretning";
  }
}

/** The owner and whoever helps go along; the sjef and safety representatives do not (SB-02). Everybody says anew whether they are habil. */
function handlersFor(report: Report, since: LocalDate): readonly CaseHandler[] {
  const goesAlong = (as: HandlerRole): as is Extract<HandlerRole, CaseRole> =>
    as === "eier" || as === "bistand" || as === "mottak";
  return report.handlers.flatMap(({ personId, as }) => (goesAlong(as) ? [{ personId, as, since, reason: null }] : []));
}

/** What the report tells, as the first document. Its own words lie with the report; the desk copies them under the case's key. */
function accountOf(report: Report, newId: () => string, from: Party | undefined, on: LocalDate): readonly CaseDocument[] {
  const { answers, origin } = report;
  const told =
    answers?.what ?? (origin.kind === "muntlig" ? origin.oral.what : origin.kind === "egen-plikt" ? origin.what : null);
  if (told === null) return [];
  const more = answers?.more ?? null;
  const fromParty = from?.partyId ?? null;
  return [told, ...(more === null ? [] : [more])].map((text) => ({
    documentId: newId() as DocumentId,
    kind: "melding",
    // The title is worded by the screen, as the report is: it holds no text of its own.
    title: null,
    text,
    fromParty,
    by: null,
    on,
    shared: [],
  }));
}

/** VA-18: what a party asked of the leader, and had no answer to when it became a case. */
function askedBefore({ contacts }: Report, parties: readonly Party[], on: LocalDate): readonly CaseContact[] {
  return contacts.flatMap(({ contactId, by, text, on: askedOn, answer, movedOn }): readonly CaseContact[] => {
    const party = parties.find(({ who }) => who.kind === "person" && who.id === by);
    return party === undefined || movedOn !== on ? [] : [{ contactId, partyId: party.partyId, text, on: askedOn, answer }];
  });
}

/** Whether every sub-case of a report has ended: then the report does (it closes last). */
export function allOver(cases: readonly Pick<SubCase, "status">[]): boolean {
  return cases.every(({ status }) => status === "AVSLUTTET" || status === "ARKIVERT");
}
