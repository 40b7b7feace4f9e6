import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { habilitetOf } from "#domain/habilitet/questions.ts";
import type { Actor } from "#domain/kernel/actor.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { isFrozen, sightOf } from "#domain/sak/access.ts";
import { possibleCommands } from "#domain/sak/available.ts";
import { decideCase } from "#domain/sak/decide.ts";
import type { CaseEvent, CaseEventType } from "#domain/sak/events.ts";
import { evolveCase } from "#domain/sak/evolve.ts";
import type { CaseStatus } from "#domain/sak/model.ts";
import { march, organisation, sjur } from "../melding/given.ts";
import { numberOfWalks } from "../numberOfWalks.ts";
import { among, facts } from "./given.ts";
import { actorOf, anything, beginnings, houseAfter, type Move, moves } from "./walk.ts";
import { nextStep } from "./walkNext.ts";
import {
  asksWell,
  concludedLawfully,
  decisions,
  ensure,
  handledRightly,
  heardByLetter,
  kept,
  leadsTo,
  type Real,
  readByParties,
  told,
  whileFrozen,
} from "./walkRules.ts";

type Model = { steps: number };

/** Every state, for asking whether the walks came there. */
const everyStatus: readonly CaseStatus[] = [
  ...([
    "MOTTATT",
    "HABILITET",
    "FORELOEPIG_VURDERING",
    "UNDERSOEKELSE_LEDER",
    "PLAN_MANDAT",
    "UNDERSOEKELSE",
    "KONTRADIKSJON",
  ] as const),
  ...([
    "RAPPORTUTKAST",
    "PARTSKOMMENTARER",
    "BESLUTNING",
    "ORIENTERING",
    "GJENOPPRETTING",
    "OPPFOELGING",
    "AVSLUTTET",
    "ARKIVERT",
  ] as const),
];

/** Every event but the first, for asking whether the walks came to it. */
const everyEvent = [
  ...(["HabilitetDeclared", "HabilitetChallenged", "HabilitetDecided", "HandlersChanged", "HelpSettled", "PartyAdded"] as const),
  ...([
    "PartyInformed",
    "InformingDelayed",
    "ContactRequested",
    "ContactAnswered",
    "ConfidentialityPromised",
    "RepresentativeNamed",
    "InterviewRefused",
  ] as const),
  ...([
    "StrainSettled",
    "StrainChecked",
    "StrainMeetingHeld",
    "Assessed",
    "AssessmentPassed",
    "Escalated",
    "SexualHarassmentTagged",
  ] as const),
  ...(["SjefConsulted", "ConsultationAnswered", "PlanMade", "MandateDrafted", "MandateAccepted", "InquiryStarted"] as const),
  ...(["InquiryEnded", "MeetingCalled", "JointConsented", "MeetingCancelled", "MinutesWritten", "MinutesSigned"] as const),
  ...(["LaterInputAdded", "MeetingClosed", "DocumentAdded", "DocumentShared", "LogAdded", "StatementInvited"] as const),
  ...(["StatementReminded", "StatementAnswered", "HearingEnded", "ReportDrafted", "ReportOffered", "Commented"] as const),
  ...(["CommentsEnded", "Concluded", "BriefingEnded", "MeasureAdded", "MeasureEvaluated", "ApologySettled"] as const),
  ...(["PlanSettled", "PoliceRecorded", "FollowUpStarted", "ProtectionAsked", "ProtectionAnswered", "CaseClosed"] as const),
  ...(["MeasureHandedOn", "CaseReopened", "CaseArchived"] as const),
] satisfies readonly CaseEventType[];

const seen = new Set<CaseStatus>();
const kinds = new Set<CaseEventType>();
let accepted = 0;

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
    real.house = houseAfter(real, move);
    const known = among(real.house, real.others);
    const step = move.drive && !move.stranger ? nextStep(real.state, real.today, move, real.house) : undefined;
    const actor = step?.[0] ?? actorOf(real.state, move, known);
    const options = step === undefined ? anything(real.state, real.today, move) : [step[1]];
    const acting = facts(actor, { on: real.today, others: real.others, organisation: real.house });
    const able = typeof actor === "string" ? sightOf(real.state, actor, known) !== undefined : true;
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

/** Takes events in, and holds each of them and the state after against what must always be so. */
function take(real: Real, actor: PersonId | Actor, events: readonly CaseEvent[]): void {
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
    heardByLetter(before, event, real.house);
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
  for (const event of events) told(real, event);
  handledRightly(real);
  kept(start, real.state);
  seen.add(real.state.status);
  if (typeof actor === "string")
    possibleCommands(real.state, facts(actor, { on: real.today, others: real.others, organisation: real.house }));
}

describe("whatever is done with a case in whatever order", () => {
  const walks = numberOfWalks(5_000);

  it("SB-02, SB-05, SB-09, SB-19, VA-02, VA-03, VA-04 holds in five thousand walks", { timeout: 240_000 }, () => {
    const steps = fc.commands([moves.map((move) => new Step(move))], { maxCommands: 45, size: "max" });
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), steps, ({ state, others }, commands) => {
        const real: Real = { state, today: march, others, house: organisation, events: [] };
        fc.modelRun(() => ({ model: { steps: 0 }, real }), commands);
        readByParties(real);
        asksWell(real);
      }),
      { numRuns: walks },
    );
    // A few walks do not come everywhere.
    if (walks < 5_000) return;
    expect(everyStatus.filter((status) => !seen.has(status))).toEqual([]);
    expect(everyEvent.filter((type) => !kinds.has(type))).toEqual([]);
    expect(accepted).toBeGreaterThan(50_000);
  });
});
