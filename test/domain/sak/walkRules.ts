import { expect } from "vitest";
import { openQuestions } from "#domain/habilitet/questions.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { accessOf, sightOf } from "#domain/sak/access.ts";
import { possibleCommands } from "#domain/sak/available.ts";
import { deadlinesOf } from "#domain/sak/deadlines.ts";
import type { CaseEvent, CaseEventType } from "#domain/sak/events.ts";
import { accusedParties, partyPeople } from "#domain/sak/facts.ts";
import { openHearingOf } from "#domain/sak/hearings.ts";
import { advisersOf } from "#domain/sak/help.ts";
import { isByLetter, unsentParties } from "#domain/sak/letters.ts";
import type { CaseStatus, SubCase } from "#domain/sak/model.ts";
import { caseNotificationsFor } from "#domain/sak/notify.ts";
import { caseRemindersOn, protectionDueOn } from "#domain/sak/reminders.ts";
import { defaultCaseSettings as settings } from "#domain/sak/settings.ts";
import { partyEventTypes, partyTimeline } from "#domain/sak/timeline.ts";
import { caseWarnings } from "#domain/sak/warnings.ts";
import { among, facts } from "./given.ts";
import { leaders, people } from "./walk.ts";

/** A walk under way. */
export type Real = {
  state: SubCase;
  today: LocalDate;
  readonly others: readonly PersonId[];
  /** The house as it is: parties leave it. */
  house: Organisation;
  readonly events: CaseEvent[];
};

/** What only the owner decides, whoever drafts it (VA-02). */
export const decisions: readonly CaseEventType[] = [
  ...([
    "Assessed",
    "AssessmentPassed",
    "Escalated",
    "SexualHarassmentTagged",
    "ContactAnswered",
    "MandateAccepted",
    "InquiryStarted",
    "InquiryEnded",
    "HearingEnded",
  ] as const),
  ...(["CommentsEnded", "Concluded", "BriefingEnded", "MeasureAdded", "ApologySettled", "FollowUpStarted"] as const),
  ...(["CaseClosed", "CaseReopened", "HelpSettled", "StrainSettled", "PartyAdded", "PartyInformed"] as const),
];

/** What goes on while a question about the owner waits (VA-04): the question itself, and what is others' to say. */
export const whileFrozen: readonly CaseEventType[] = [
  ...(["HabilitetDeclared", "HabilitetChallenged", "HabilitetDecided", "HandlersChanged", "ConfidentialityPromised"] as const),
  ...([
    "RepresentativeNamed",
    "InterviewRefused",
    "ContactRequested",
    "StatementAnswered",
    "StatementReminded",
    "Commented",
    "DocumentAdded",
  ] as const),
  ...(["JointConsented", "MinutesSigned", "LaterInputAdded", "StrainChecked", "ConsultationAnswered"] as const),
  ...(["ProtectionAsked", "ProtectionAnswered", "CaseArchived"] as const),
];

/** Where each state leads (domain rules section 3). A draft that is changed goes back to being one; a question of habilitet waits early. */
export const leadsTo: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  MOTTATT: ["HABILITET", "FORELOEPIG_VURDERING"],
  HABILITET: ["MOTTATT", "FORELOEPIG_VURDERING"],
  FORELOEPIG_VURDERING: [
    ...(["MOTTATT", "HABILITET", "UNDERSOEKELSE_LEDER", "PLAN_MANDAT", "KONTRADIKSJON", "OPPFOELGING", "AVSLUTTET"] as const),
  ],
  UNDERSOEKELSE_LEDER: ["PLAN_MANDAT", "KONTRADIKSJON"],
  PLAN_MANDAT: ["UNDERSOEKELSE"],
  UNDERSOEKELSE: ["KONTRADIKSJON"],
  KONTRADIKSJON: ["RAPPORTUTKAST", "PLAN_MANDAT"],
  RAPPORTUTKAST: ["PARTSKOMMENTARER", "PLAN_MANDAT"],
  PARTSKOMMENTARER: ["BESLUTNING", "RAPPORTUTKAST", "PLAN_MANDAT"],
  BESLUTNING: ["ORIENTERING", "RAPPORTUTKAST"],
  ORIENTERING: ["GJENOPPRETTING", "OPPFOELGING"],
  GJENOPPRETTING: ["OPPFOELGING"],
  OPPFOELGING: ["AVSLUTTET"],
  AVSLUTTET: ["ARKIVERT", "FORELOEPIG_VURDERING", "OPPFOELGING"],
  ARKIVERT: ["FORELOEPIG_VURDERING", "OPPFOELGING"],
};

export function ensure(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** SB-09, SB-15, SB-24, SB-31: nothing concluded unheard, unwritten or unoffered. */
export function concludedLawfully(before: SubCase, { by }: Extract<CaseEvent, { type: "Concluded" }>): void {
  const advised = before.help?.wanted === true && advisersOf(before).length > 0;
  ensure(!before.sexualHarassment || advised, "concluded on sexual harassment without HR/HMS");
  ensure(before.assessment?.level !== "hoeyt" || advised, "concluded at a high level without HR/HMS");
  const rounds = before.sexualHarassment ? (["fakta", "utkast"] as const) : (["fakta"] as const);
  for (const { partyId, who } of accusedParties(before)) {
    if (who.kind === "group") continue;
    for (const round of rounds) {
      const heard = before.hearings.filter((one) => one.partyId === partyId && one.round === round && !one.outdated).at(-1);
      ensure(heard?.answer != null, `concluded with ${partyId} unheard on ${round}`);
    }
  }
  const { report } = before;
  ensure(report?.offered != null && !report.outdated, "concluded without a report that the parties were offered");
  const waits = before.parties.filter(({ who, informedOn }) => who.kind !== "group" && informedOn !== null);
  for (const { partyId } of waits)
    ensure(report?.offered?.to.includes(partyId) === true, `concluded without an offer to ${partyId}`);
  ensure(leaders.includes(by), "concluded by somebody who leads nothing");
}

/** SB-09, SB-31, domain rules 7.27: nobody is taken for reminded, or for silent, to whom nothing went that they could read. */
export function heardByLetter(before: SubCase, event: CaseEvent, house: Organisation): void {
  if (event.type === "CommentsEnded") ensure(unsentParties(before, house).length === 0, "comments ended with a report unsent");
  if (event.type !== "StatementReminded" && event.type !== "StatementAnswered" && event.type !== "Commented") return;
  const byLetter = isByLetter(before, event.partyId, house);
  if (event.type === "StatementReminded") {
    ensure(byLetter === (event.sentOn !== undefined), "a reminder that reached nobody");
    return;
  }
  if (event.type === "StatementAnswered" && event.how === "ingen-svar") {
    const open = openHearingOf(before, event.partyId);
    const day = byLetter ? open?.remindedByLetterOn : (open?.remindedOn ?? undefined);
    ensure(
      day !== undefined && addDays(day, settings.reminderDays) < event.on,
      "silent without a reminder, or too soon after it",
    );
    return;
  }
  ensure(byLetter === (event.receivedOn !== undefined), "an answer written in for somebody who answers themselves");
}

/** SB-02, VA-02, VA-03, VA-04: who handles it, and what everybody sees. */
export function handledRightly({ state, others }: Real): void {
  const ids = state.handlers.map(({ personId }) => personId);
  const out = state.former.filter(({ why }) => why === "inhabil" || why === "trakk-seg").map(({ personId }) => personId);
  const parties = partyPeople(state);
  ensure(new Set(ids).size === ids.length, "somebody handles it twice");
  for (const id of [...parties, ...state.reporters, ...(state.keptOut ?? []), ...out, ...others])
    ensure(!ids.includes(id), `${id} handles it`);
  const owners = state.handlers.filter(({ as }) => as === "eier");
  ensure(owners.length <= 1 && owners.every(({ personId }) => leaders.includes(personId)), "owned by two, or by no leader");
  ensure(state.vacant === !state.handlers.some(({ as }) => as === "eier" || as === "mottak"), "vacant, or not");
  const may = accessOf(state, among(undefined, others));
  for (const { deciderId } of openQuestions(state)) {
    ensure(
      may.some(({ personId, standing }) => personId === deciderId && standing === "habilitet"),
      "nobody decides",
    );
  }
  for (const id of [...parties, ...state.reporters, ...out, ...others]) {
    const sight = sightOf(state, id, among(undefined, others));
    ensure(sight === undefined || sight === "part" || sight === "foer-taushet" || sight === "nummer", `${id} sees ${sight}`);
    // For themselves, or as the one whom a party named to help them.
    const mine = state.parties.filter(({ who }) => who.kind === "person" && who.id === id);
    const helped = state.parties.filter(({ representative }) => mine.length === 0 && representative?.personId === id);
    const promised = [...mine, ...helped].some(({ confidentialOn }) => confidentialOn !== null);
    ensure(sight !== "part" || promised, `${id} sees it without a promise`);
  }
}

/** Messages and reminders reach those alone for whom there is a case, or who are told that there is one. */
export function told({ state, others }: Pick<Real, "state" | "others">, event: CaseEvent): void {
  const may = new Set(accessOf(state, among(undefined, others)).map(({ personId }) => personId));
  const general = ["habilitet-decided", "meeting-called", "meeting-cancelled", "to-archive"];
  for (const { to, reason } of caseNotificationsFor(state, event, among(undefined, others))) {
    ensure(to !== event.by, `${reason} to whoever did it`);
    ensure(may.has(to) || general.includes(reason), `${reason} to ${to}, for whom there is no case`);
  }
}

/** SB-05, SB-07: what was written stays. */
export function kept(before: SubCase, after: SubCase): void {
  const same = (then: readonly unknown[], now: readonly unknown[]) =>
    now.length >= then.length && then.every((one, i) => one === now[i]);
  ensure(same(before.log, after.log) && same(before.former, after.former), "the log was changed");
  ensure(
    before.documents.every(({ text }, i) => after.documents[i]?.text === text),
    "a document was changed",
  );
  ensure(same(before.report?.comments ?? [], after.report?.comments ?? []), "a comment is gone");
  for (const [i, { answer }] of before.hearings.entries()) {
    const now = after.hearings[i]?.answer ?? null;
    ensure(answer === null || answer.how === "ingen-svar" || now === answer, "a statement is gone");
  }
  for (const [i, { minutes }] of before.meetings.entries()) {
    const now = after.meetings[i]?.minutes;
    ensure(minutes === null || minutes.signatures.length === 0 || now?.text === minutes.text, "signed minutes were changed");
  }
}

/** SB-05, SB-19: a party's log holds their own, and the steps that all know of. */
export function readByParties({ state, events }: Real): void {
  for (const { partyId } of state.parties) {
    const lines = partyTimeline(state, events, partyId);
    ensure(
      lines.every(({ type }) => partyEventTypes(state, partyId).includes(type)),
      "a line of a kind that is left sealed for parties",
    );
    for (const type of ["StatementInvited", "StatementAnswered", "Commented", "DocumentShared", "StatementReminded"] as const) {
      const own = events.filter((event) => event.type === type && event.partyId === partyId);
      ensure(lines.filter((line) => line.type === type).length === own.length, `${type} of others in ${partyId}'s log`);
    }
    const documents = events.filter((event) => event.type === "DocumentAdded" && event.document.fromParty === partyId);
    ensure(lines.filter(({ type }) => type === "DocumentAdded").length === documents.length, "others' documents");
    const inner: readonly CaseEventType[] = [
      "LogAdded",
      "HabilitetDeclared",
      "SjefConsulted",
      "StrainChecked",
      "ProtectionAnswered",
    ];
    ensure(
      lines.every(({ type }) => !inner.includes(type)),
      "the handlers' own in a party's log",
    );
    ensure(!people.some((id) => JSON.stringify(lines).includes(`"${id}"`)), "a name in a party's log");
  }
}

/** Nothing that is asked of a state throws, and it survives being written down. */
export function asksWell({ state, today, others, events }: Real): void {
  const may = [...new Set(accessOf(state, among(undefined, others)).map(({ personId }) => personId))];
  for (const id of may) possibleCommands(state, facts(id, { on: today, others }));
  for (const { to } of caseRemindersOn(state, settings, today)) ensure(people.includes(to), "a reminder to nobody");
  const dates = deadlinesOf(state, settings, today).map(({ on }) => on);
  ensure(
    dates.every((on, i) => i === 0 || (dates[i - 1] ?? on) <= on),
    "deadlines out of order",
  );
  ensure(
    protectionDueOn(state, settings, today).every((id) => state.reporters.includes(id)),
    "protection of others",
  );
  caseWarnings(state);
  const written: readonly CaseEvent[] = JSON.parse(JSON.stringify(events));
  expect(written).toEqual(events);
}
