import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { accessOf, habilitetOf, isFrozen, openQuestions, sightOf } from "#domain/sak/access.ts";
import { possibleCommands } from "#domain/sak/available.ts";
import { deadlinesOf } from "#domain/sak/deadlines.ts";
import { decideCase } from "#domain/sak/decide.ts";
import type { CaseEvent, CaseEventType } from "#domain/sak/events.ts";
import { evolveCase } from "#domain/sak/evolve.ts";
import { accusedParties, partyPeople } from "#domain/sak/facts.ts";
import type { CaseStatus, SubCase } from "#domain/sak/model.ts";
import { caseNotificationsFor } from "#domain/sak/notify.ts";
import { caseRemindersOn, protectionDueOn } from "#domain/sak/reminders.ts";
import { defaultCaseSettings as settings } from "#domain/sak/settings.ts";
import { partyTimeline } from "#domain/sak/timeline.ts";
import { caseWarnings } from "#domain/sak/warnings.ts";
import { march, organisation, sjur } from "../melding/given.ts";
import { facts } from "./given.ts";
import { type Actor, actorOf, anything, beginnings, everyStatus, leaders, type Move, moves, nextStep, people } from "./walk.ts";

type Model = { steps: number };
type Real = {
  state: SubCase;
  today: LocalDate;
  readonly others: readonly (typeof people)[number][];
  readonly events: CaseEvent[];
};

const seen = new Set<CaseStatus>();
const kinds = new Set<CaseEventType>();
let accepted = 0;

/** What only the owner decides, whoever drafts it (VA-02). */
const decisions: readonly CaseEventType[] = [
  ...([
    "Assessed",
    "AssessmentPassed",
    "Escalated",
    "MandateAccepted",
    "InquiryStarted",
    "InquiryEnded",
    "HearingEnded",
  ] as const),
  ...(["CommentsEnded", "Concluded", "BriefingEnded", "MeasureAdded", "ApologySettled", "FollowUpStarted"] as const),
  ...(["CaseClosed", "CaseReopened", "HelpSettled", "StrainSettled", "PartyAdded", "PartyInformed"] as const),
];

/** What goes on while a question about the owner waits (VA-04): the question itself, and what is others' to say. */
const whileFrozen: readonly CaseEventType[] = [
  ...(["HabilitetDeclared", "HabilitetChallenged", "HabilitetDecided", "HandlersChanged", "ConfidentialityPromised"] as const),
  ...([
    "RepresentativeNamed",
    "InterviewRefused",
    "StatementAnswered",
    "StatementReminded",
    "Commented",
    "DocumentAdded",
  ] as const),
  ...(["JointConsented", "MinutesSigned", "LaterInputAdded", "StrainChecked", "ConsultationAnswered"] as const),
  ...(["ProtectionAsked", "ProtectionAnswered", "CaseArchived"] as const),
];

/** Where each state leads (domain rules section 3). A draft that is changed goes back to being one; a question of habilitet waits early. */
const leadsTo: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
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

class Step implements fc.Command<Model, Real> {
  private readonly move: Move;

  constructor(move: Move) {
    this.move = move;
  }

  check(): boolean {
    return true;
  }

  run(model: Model, real: Real): void {
    model.steps += 1;
    const { move } = this;
    real.today = addDays(real.today, move.days);
    const step = move.drive && !move.stranger ? nextStep(real.state, real.today, move) : undefined;
    const actor = step?.[0] ?? actorOf(real.state, move, organisation);
    const options = step === undefined ? anything(real.state, real.today, move) : [step[1]];
    const acting = facts(actor, { on: real.today, others: real.others });
    const able = typeof actor === "string" ? sightOf(real.state, actor, organisation) !== undefined : true;
    for (let tried = 0; tried < Math.min(options.length, 12); tried += 1) {
      const command = options[(move.pick + tried * 7) % options.length];
      if (command === undefined) continue;
      const decision = decideCase(real.state, command, acting);
      if (!decision.ok) {
        ensure(decision.refusals.length > 0, `${command.type} was refused without a word`);
        continue;
      }
      ensure(able, `${command.type} by somebody for whom the case does not exist`);
      take(real, actor, decision.events);
      return;
    }
  }

  toString(): string {
    return JSON.stringify(this.move);
  }
}

function ensure(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Takes events in, and holds each of them and the state after against what must always be so. */
function take(real: Real, actor: Actor, events: readonly CaseEvent[]): void {
  const start = real.state;
  ensure(events.length > 0, "accepted, and nothing happened");
  for (const event of events) {
    const before = real.state;
    const state = evolveCase(before, event);
    real.state = state;
    real.events.push(event);
    kinds.add(event.type);
    accepted += 1;
    ensure(
      state.status === before.status || leadsTo[before.status].includes(state.status),
      `${before.status} to ${state.status}`,
    );
    if (event.type === "Concluded") concludedLawfully(before, event);
    if (decisions.includes(event.type)) {
      const owner = start.handlers.find(({ as }) => as === "eier")?.personId;
      ensure(
        event.by === owner && habilitetOf(start, owner ?? sjur) === "habil",
        `${event.type} by somebody else than a habil owner`,
      );
    }
    if (isFrozen(start)) {
      const partys = event.type !== "DocumentAdded" || event.document.fromParty !== null;
      ensure(whileFrozen.includes(event.type) && partys, `${event.type} while the owner is in question`);
    }
  }
  for (const event of events) told(real.state, event);
  handledRightly(real);
  kept(start, real.state);
  seen.add(real.state.status);
  if (typeof actor === "string") possibleCommands(real.state, facts(actor, { on: real.today, others: real.others }));
}

/** SB-09, SB-15, SB-24, SB-31: nothing concluded unheard, unwritten or unoffered. */
function concludedLawfully(before: SubCase, { by }: Extract<CaseEvent, { type: "Concluded" }>): void {
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

/** SB-02, VA-02, VA-03, VA-04: who handles it, and what everybody sees. */
function handledRightly({ state, others }: Real): void {
  const ids = state.handlers.map(({ personId }) => personId);
  const out = state.former.filter(({ why }) => why === "inhabil" || why === "trakk-seg").map(({ personId }) => personId);
  const parties = partyPeople(state);
  ensure(new Set(ids).size === ids.length, "somebody handles it twice");
  for (const id of [...parties, ...state.reporters, ...out, ...others]) ensure(!ids.includes(id), `${id} handles it`);
  const owners = state.handlers.filter(({ as }) => as === "eier");
  ensure(owners.length <= 1 && owners.every(({ personId }) => leaders.includes(personId)), "owned by two, or by no leader");
  ensure(state.vacant === !state.handlers.some(({ as }) => as === "eier" || as === "mottak"), "vacant, or not");
  const may = accessOf(state, organisation);
  for (const { deciderId } of openQuestions(state)) {
    ensure(
      may.some(({ personId, standing }) => personId === deciderId && standing === "habilitet"),
      "nobody decides",
    );
  }
  for (const id of [...parties, ...state.reporters, ...out]) {
    const sight = sightOf(state, id, organisation);
    ensure(sight === undefined || sight === "part" || sight === "foer-taushet" || sight === "nummer", `${id} sees ${sight}`);
    // For themselves, or as the one whom a party named to help them.
    const mine = state.parties.filter(({ who }) => who.kind === "person" && who.id === id);
    const helped = state.parties.filter(({ representative }) => mine.length === 0 && representative?.personId === id);
    const promised = [...mine, ...helped].some(({ confidentialOn }) => confidentialOn !== null);
    ensure(sight !== "part" || promised, `${id} sees it without a promise`);
  }
}

/** Messages and reminders reach those alone for whom there is a case, or who are told that there is one. */
function told(state: SubCase, event: CaseEvent): void {
  const may = new Set(accessOf(state, organisation).map(({ personId }) => personId));
  const general = ["habilitet-decided", "meeting-called", "meeting-cancelled", "to-archive"];
  for (const { to, reason } of caseNotificationsFor(state, event, organisation)) {
    ensure(to !== event.by, `${reason} to whoever did it`);
    ensure(may.has(to) || general.includes(reason), `${reason} to ${to}, for whom there is no case`);
  }
}

/** SB-05, SB-07: what was written stays. */
function kept(before: SubCase, after: SubCase): void {
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
function readByParties({ state, events }: Real): void {
  for (const { partyId } of state.parties) {
    const lines = partyTimeline(state, events, partyId);
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
function asksWell({ state, today, others, events }: Real): void {
  const may = [...new Set(accessOf(state, organisation).map(({ personId }) => personId))];
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

describe("whatever is done with a case in whatever order", () => {
  it("SB-02, SB-05, SB-09, SB-19, VA-02, VA-03, VA-04 holds in five thousand walks", { timeout: 240_000 }, () => {
    const steps = fc.commands([moves.map((move) => new Step(move))], { maxCommands: 60, size: "max" });
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), steps, ({ state, others }, commands) => {
        const real: Real = { state, today: march, others, events: [] };
        fc.modelRun(() => ({ model: { steps: 0 }, real }), commands);
        readByParties(real);
        asksWell(real);
      }),
      { numRuns: 5_000 },
    );
    expect(everyStatus.filter((status) => !seen.has(status))).toEqual([]);
    expect(kinds.size).toBeGreaterThan(55);
    expect(accepted).toBeGreaterThan(50_000);
  });
});
